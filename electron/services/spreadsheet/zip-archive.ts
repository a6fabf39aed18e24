import { crc32, inflateRawSync } from 'node:zlib';
import { refuse, type SpreadsheetLimits } from './refusal.ts';

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** Parts of an archive by name. Reading counts the bytes that really come out, whatever the archive says of itself. */
export interface ZipArchive {
  readonly names: readonly string[];
  /** The part's bytes, or null when there is none of that name. */
  readonly read: (name: string) => Buffer | null;
}

const endSignature = 0x0605_4b50;
const entrySignature = 0x0201_4b50;
const localSignature = 0x0403_4b50;
const end64Signature = 0x0606_4b50;
const unknown32 = 0xffff_ffff;
const longestComment = 65_557;

/** Opens an archive by its central directory. Refuses damaged, locked and oversized ones; inflates nothing yet. */
export function openZip(bytes: Uint8Array, limits: SpreadsheetLimits): ZipArchive {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, ZipEntry>();
  for (const entry of guarded(() => readDirectory(file, limits))) if (!entries.has(entry.name)) entries.set(entry.name, entry);
  let total = 0;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const content = inflate(packedBytes(file, entry), entry, limits);
      total += content.length;
      if (total > limits.totalBytes) refuse({ code: 'too-big' });
      return content;
    },
  };
}

/** An archive of stored (not deflated) parts: handed to the sheet parser, which then inflates nothing on its own. */
export function storeZip(parts: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const header = Buffer.alloc(30);
    header.writeUInt32LE(localSignature, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt32LE(crc32(content), 14);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt32LE(content.length, 22);
    header.writeUInt16LE(nameBytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(entrySignature, 0);
    entry.writeUInt16LE(20, 4);
    header.copy(entry, 6, 4, 28);
    entry.writeUInt32LE(offset, 42);
    pieces.push(header, nameBytes, content);
    directory.push(entry, nameBytes);
    offset += header.length + nameBytes.length + content.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, directoryBytes, end]);
}

function readDirectory(file: Buffer, limits: SpreadsheetLimits): readonly ZipEntry[] {
  const { count, offset } = findDirectory(file);
  if (count > limits.zipEntries) refuse({ code: 'too-big' });
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (file.readUInt32LE(at) !== entrySignature) refuse({ code: 'unreadable' });
    const nameLength = file.readUInt16LE(at + 28);
    const extraLength = file.readUInt16LE(at + 30);
    const extra = file.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [size, packedSize, entryOffset] = realSizes(extra, [
      file.readUInt32LE(at + 24),
      file.readUInt32LE(at + 20),
      file.readUInt32LE(at + 42),
    ]);
    entries.push({
      // Some programs write Windows separators.
      name: file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: file.readUInt16LE(at + 10),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      packedSize,
      size,
      offset: entryOffset,
    });
    at += 46 + nameLength + extraLength + file.readUInt16LE(at + 32);
  }
  return entries;
}

function findDirectory(file: Buffer): { readonly count: number; readonly offset: number } {
  const first = Math.max(0, file.length - longestComment);
  let at = file.length - 22;
  while (at >= first && file.readUInt32LE(at) !== endSignature) at -= 1;
  if (at < first || at < 0) refuse({ code: 'unreadable' });
  const offset = file.readUInt32LE(at + 16);
  if (offset !== unknown32) return { count: file.readUInt16LE(at + 10), offset };
  const at64 = Number(file.readBigUInt64LE(at - 20 + 8));
  if (file.readUInt32LE(at64) !== end64Signature) refuse({ code: 'unreadable' });
  return { count: Number(file.readBigUInt64LE(at64 + 32)), offset: Number(file.readBigUInt64LE(at64 + 48)) };
}

/** Programs that stream write sizes into the zip64 field even for small files: each value there stands for one that is all ones. */
function realSizes(
  extra: Buffer,
  values: readonly [size: number, packedSize: number, offset: number],
): readonly [number, number, number] {
  if (!values.includes(unknown32)) return values;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    const real = (value: number): number => {
      if (value !== unknown32) return value;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    };
    return [real(values[0]), real(values[1]), real(values[2])];
  }
  return values;
}

function packedBytes(file: Buffer, entry: ZipEntry): Buffer {
  return guarded(() => {
    if (file.readUInt32LE(entry.offset) !== localSignature) refuse({ code: 'unreadable' });
    const start = entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28);
    if (start + entry.packedSize > file.length) refuse({ code: 'unreadable' });
    return file.subarray(start, start + entry.packedSize);
  });
}

function inflate(packed: Buffer, entry: ZipEntry, limits: SpreadsheetLimits): Buffer {
  if (entry.encrypted) refuse({ code: 'password-protected' });
  if (entry.method === 0) return packed;
  if (entry.method !== 8) refuse({ code: 'unreadable' });
  const allowed = Math.min(limits.partBytes, Math.max(limits.ratioFrom, packed.length * limits.ratio));
  if (entry.size > allowed) refuse({ code: 'too-big' });
  try {
    return inflateRawSync(packed, { maxOutputLength: allowed });
  } catch (error) {
    const tooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return refuse({ code: tooLong ? 'too-big' : 'unreadable' });
  }
}

/** Offsets of a damaged archive point outside the file; Buffer says so with a RangeError. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return refuse({ code: 'unreadable' });
    throw error;
  }
}
