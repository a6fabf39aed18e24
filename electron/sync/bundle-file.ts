import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import * as v from 'valibot';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Disk } from '../ports/disk.ts';
import { sha256OfBytes } from '../ports/host.ts';
import { type Listed, targetProblem } from './target.ts';
import { temporaryMark } from './target-keys.ts';

/**
 * Files of the shared folder in one file, for a PC that the folder does not reach:
 *
 *     "PTUS" | format u8 | 0 u24 | header length u32 | header (JSON) | crc32 u32 | entries, one after the other | index (JSON)
 *     | index length u32 | SHA-256 of the index | total length u64 | "SUTP"
 *
 * The index names each entry with its length and SHA-256. It stands at the end, so that attachments pass through without being held in memory; a
 * stick that was pulled out leaves a file without its ending. Nothing inside is believed because of where it lies: every entry is sealed and signed
 * as in the folder. In the clear are the office, the two PCs and the names that the folder shows as well.
 */
const magic = Buffer.from('PTUS');
const ending = Buffer.from('SUTP');
const format = 1;
const headLength = 12;
const tailLength = 4 + 32 + 8 + 4;
const maxHeader = 4096;
const maxIndex = 64 * 1024 * 1024;

const writer = v.pipe(v.string(), v.regex(/^[a-z2-7]{16}$/));
const counter = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const headerSchema = v.strictObject({
  office: writer,
  kind: v.picklist(['bundle', 'receipt']),
  from: writer,
  /** The PC that it was made for; null for anybody. */
  to: v.nullable(writer),
});
const indexSchema = v.array(
  v.strictObject({ key: v.string(), length: counter, hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
);

export type BundleHeader = v.InferOutput<typeof headerSchema>;
type IndexEntry = v.InferOutput<typeof indexSchema>[number];

/** `incomplete`: its end is missing; `damaged`: some of its bytes are not what was written; `unknown`: not such a file, or of a newer Pantau. */
export type BundleProblem = 'incomplete' | 'damaged' | 'unknown';

/** A bundle as a source to read from, like a folder. */
export interface Bundle {
  readonly header: BundleHeader;
  readonly entries: readonly Listed[];
  get(key: string, limit: number): Promise<Uint8Array>;
}

export interface BundleEntry {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** Writes a bundle under its name only when all of it is on the stick and was read back; what had this name before is replaced. */
export async function writeBundle(
  disk: Disk,
  path: string,
  header: BundleHeader,
  entries: AsyncIterable<BundleEntry>,
): Promise<void> {
  const temporary = join(dirname(path), `${temporaryMark}${basename(path)}`);
  await disk.remove(temporary);
  try {
    await writeEntries(disk, temporary, header, entries);
    const back = await readBundle(disk, temporary);
    if (!back.ok) throw targetProblem('EIO', `read back other bytes than were written: ${temporary}`);
    await disk.remove(path);
    await disk.move(temporary, path);
  } catch (error) {
    // A stick that is gone takes its left-over along; nobody reads such a name, and the next bundle of this name clears it away.
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
}

async function writeEntries(disk: Disk, path: string, header: BundleHeader, entries: AsyncIterable<BundleEntry>): Promise<void> {
  const file = await disk.openAppend(path);
  try {
    await file.append(headOf(header));
    const index: IndexEntry[] = [];
    for await (const { key, bytes } of entries) {
      await file.append(bytes);
      index.push({ key, length: bytes.length, hash: sha256OfBytes(bytes) });
    }
    const text = Buffer.from(JSON.stringify(index));
    const tail = Buffer.alloc(tailLength);
    tail.writeUInt32LE(text.length);
    tail.write(sha256OfBytes(text), 4, 'hex');
    tail.writeBigUInt64LE(BigInt(file.length + text.length + tailLength), 36);
    ending.copy(tail, 44);
    await file.append(Buffer.concat([text, tail]));
    await file.sync();
  } finally {
    await file.close();
  }
}

function headOf(header: BundleHeader): Buffer {
  const text = Buffer.from(JSON.stringify(header));
  const head = Buffer.alloc(headLength);
  magic.copy(head);
  head.writeUInt8(format, 4);
  head.writeUInt32LE(text.length, 8);
  const check = Buffer.alloc(4);
  check.writeUInt32LE(crc32(text, crc32(head)));
  return Buffer.concat([head, text, check]);
}

/** Opens a bundle after reading every byte of it once: one that is not whole is not used at all. Rejects with the error of the disk. */
export async function readBundle(disk: Disk, path: string): Promise<Result<Bundle, BundleProblem>> {
  const size = await disk.size(path);
  const range = async (from: number, length: number) => {
    const bytes = await disk.readRange(path, from, length);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  };
  const head = await range(0, Math.min(headLength + maxHeader + 4, size));
  const header = readHead(head);
  if (!header.ok) return header;
  const start = headLength + head.readUInt32LE(8) + 4;
  if (size < start + tailLength) return fail('incomplete');
  const tail = await range(size - tailLength, tailLength);
  if (!tail.subarray(44).equals(ending)) return fail('incomplete');
  const indexLength = tail.readUInt32LE(0);
  const indexStart = size - tailLength - indexLength;
  if (tail.readBigUInt64LE(36) !== BigInt(size) || indexLength > maxIndex || indexStart < start) return fail('damaged');
  const text = await range(indexStart, indexLength);
  const index = sha256OfBytes(text) === tail.toString('hex', 4, 36) ? readIndex(text) : undefined;
  if (!index) return fail('damaged');
  const places = new Map<string, { readonly from: number; readonly entry: IndexEntry }>();
  let from = start;
  for (const entry of index) {
    if (entry.length > indexStart - from) return fail('damaged');
    if (sha256OfBytes(await range(from, entry.length)) !== entry.hash) return fail('damaged');
    places.set(entry.key, { from, entry });
    from += entry.length;
  }
  if (from !== indexStart) return fail('damaged');
  return ok({
    header: header.value,
    entries: index.map(({ key, length }) => ({ key, size: length })),
    async get(key, limit) {
      const place = places.get(key);
      if (!place) throw targetProblem('ENOENT', key);
      if (place.entry.length > limit) throw targetProblem('EFBIG', key);
      return range(place.from, place.entry.length);
    },
  });
}

function readHead(bytes: Buffer): Result<BundleHeader, BundleProblem> {
  if (bytes.length < headLength) return fail('incomplete');
  if (!bytes.subarray(0, 4).equals(magic)) return fail('unknown');
  const end = headLength + bytes.readUInt32LE(8);
  if (end > headLength + maxHeader) return fail('damaged');
  if (bytes.length < end + 4) return fail('incomplete');
  const text = bytes.subarray(headLength, end);
  if (crc32(text, crc32(bytes.subarray(0, headLength))) !== bytes.readUInt32LE(end)) return fail('damaged');
  if (bytes.readUInt8(4) !== format) return fail('unknown');
  const header = parsed(headerSchema, text);
  return header ? ok(header) : fail('damaged');
}

const readIndex = (text: Buffer) => parsed(indexSchema, text);

function parsed<S extends v.GenericSchema>(schema: S, text: Buffer): v.InferOutput<S> | undefined {
  try {
    const read = v.safeParse(schema, JSON.parse(text.toString('utf8')));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
