import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import * as v from 'valibot';
import type { WriterId } from '#shared/kernel/ids.ts';
import type { Json } from '#shared/kernel/json.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { sha256OfBytes } from '../ports/host.ts';
import { deriveKey, open, seal } from './keys/aead.ts';
import { type DeviceKeys, openBox, sealFor, sign, verify } from './keys/device-keys.ts';
import type { Epoch } from './keys/keyring.ts';
import { decodeColumns, encodeColumns, type Placed } from './operation-columns.ts';

/**
 * One immutable file of the shared folder, written once by one PC:
 *
 *     "PSEG" | format u8 | 0 u24 | total length u32 | header length u32 | header (JSON) | crc32 u32 | body | identities | SHA-256 | Ed25519 | "GESP"
 *
 * The header is what a thief may know: office, publisher, epoch, kind, stream positions. Both bodies are deflated, then sealed by a key of this file
 * alone (HKDF over a fresh salt), with everything before them as associated data. Operations on the reporter's identity lie in the second body, which only
 * holders of the identity key open. The total length up front tells an incomplete file (wait) from a damaged one (report).
 */
export interface SegmentHeader {
  readonly office: string;
  readonly publisher: WriterId;
  readonly epoch: number;
  readonly kind: 'ops' | 'pack' | 'status';
  /** Stream positions [from, to). */
  readonly from: number;
  readonly to: number;
  readonly salt: string;
  /** Sealed bytes of the two bodies. */
  readonly bodies: readonly [number, number];
}

export type SegmentProblem = 'incomplete' | 'damaged' | 'foreign' | 'too-new' | 'no-key' | 'unknown-device';

export interface OpenedSegment {
  readonly header: SegmentHeader;
  readonly operations: readonly Placed[];
  /** True when the second body holds operations that this PC may not read. */
  readonly hidden: boolean;
  /** What the publisher says beside its operations: which positions of the others it has. */
  readonly note: Json;
}

/** What opening needs to know of the office. */
export interface SegmentKeys {
  readonly office: string;
  epoch(number: number): Epoch | undefined;
  /** The signing key of a publisher; undefined while nobody told us of that PC. Absent for the own archive, whose files were verified on arrival. */
  readonly signKey?: (publisher: string) => Uint8Array | undefined;
}

const magic = Buffer.from('PSEG');
const ending = Buffer.from('GESP');
const format = 1;
const fixedHead = 16;
const footer = 32 + 64 + 4;
/** Larger files are not ours; larger contents are a bomb (RELIABILITY 4.5). */
export const maxSegment = 8 * 1024 * 1024;
const maxInflated = 64 * 1024 * 1024;
const maxHeader = 4096;

const counter = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const headerSchema = v.strictObject({
  office: v.pipe(v.string(), v.regex(/^[a-z2-7]{16}$/)),
  publisher: v.pipe(v.string(), v.regex(/^[a-z2-7]{16}$/)),
  epoch: counter,
  kind: v.picklist(['ops', 'pack', 'status']),
  from: counter,
  to: counter,
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  bodies: v.tuple([counter, counter]),
});

const isIdentity = ({ operation }: Placed) => operation.aggregate.type === 'reporter';

export interface SegmentInput {
  readonly office: string;
  readonly device: DeviceKeys;
  readonly epoch: Epoch;
  readonly kind: SegmentHeader['kind'];
  readonly from: number;
  readonly to: number;
  readonly operations: readonly Placed[];
  readonly note: Json;
  /** 32 fresh random bytes: no two files share a key, on cloned PCs neither. */
  readonly salt: Uint8Array;
}

const deflate = (bytes: Buffer, kind: SegmentHeader['kind']) =>
  deflateRawSync(bytes, { level: kind === 'pack' ? constants.Z_BEST_COMPRESSION : constants.Z_DEFAULT_COMPRESSION });

/** Columns and note of the first body: u32 length of the note | note | columns. */
function bodyOf(operations: readonly Placed[], from: number, note: Json): Buffer {
  const text = Buffer.from(JSON.stringify(note));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([length, text, encodeColumns(operations, from)]);
}

export function sealSegment(input: SegmentInput): Buffer {
  const { office, device, epoch, kind, from, to, operations, note, salt } = input;
  const identities = operations.filter(isIdentity);
  const open = bodyOf(identities.length > 0 ? operations.filter((placed) => !isIdentity(placed)) : operations, from, note);
  const plain = deflate(open, kind);
  const hidden = identities.length > 0 ? deflate(encodeColumns(identities, from), kind) : undefined;
  const key = deriveKey(epoch.office, salt, 'segmen');
  const associated = Buffer.from(`${office} ${device.writer} ${epoch.epoch} ${kind} ${from} ${to}`);
  const body = seal(key, plain, associated);
  const second = hidden ? sealFor(epoch.reporterPublic, hidden, associated) : Buffer.alloc(0);
  const header = Buffer.from(
    JSON.stringify({
      office,
      publisher: device.writer,
      epoch: epoch.epoch,
      kind,
      from,
      to,
      salt: Buffer.from(salt).toString('hex'),
      bodies: [body.length, second.length],
    } satisfies SegmentHeader),
  );
  const total = fixedHead + header.length + 4 + body.length + second.length + footer;
  const head = Buffer.alloc(fixedHead);
  magic.copy(head);
  head.writeUInt8(format, 4);
  head.writeUInt32LE(total, 8);
  head.writeUInt32LE(header.length, 12);
  const check = Buffer.alloc(4);
  check.writeUInt32LE(crc32(header, crc32(head)));
  const signed = Buffer.concat([head, header, check, body, second]);
  const digest = Buffer.from(sha256OfBytes(signed), 'hex');
  return Buffer.concat([signed, digest, sign(device, digest), ending]);
}

interface Framed {
  readonly header: SegmentHeader;
  readonly body: Buffer;
  readonly second: Buffer;
  readonly digest: Buffer;
  readonly signature: Buffer;
}

/** Checks everything that needs no key: lengths, checksums, header. */
function readFrame(bytes: Buffer, office: string): Result<Framed, SegmentProblem> {
  if (bytes.length < fixedHead) return fail('incomplete');
  if (!bytes.subarray(0, 4).equals(magic)) return fail(bytes.every((byte) => byte === 0) ? 'incomplete' : 'damaged');
  const total = bytes.readUInt32LE(8);
  const headerLength = bytes.readUInt32LE(12);
  if (total > maxSegment || headerLength > maxHeader) return fail('damaged');
  if (bytes.length < total) return fail('incomplete');
  const headerEnd = fixedHead + headerLength;
  if (bytes.length > total || headerEnd + 4 > total) return fail('damaged');
  // A client that reserves the length first fills the rest with zeros until it is through.
  if (!bytes.subarray(total - 4).equals(ending))
    return fail(bytes.subarray(total - 4).every((byte) => byte === 0) ? 'incomplete' : 'damaged');
  const text = bytes.subarray(fixedHead, headerEnd);
  if (crc32(text, crc32(bytes.subarray(0, fixedHead))) !== bytes.readUInt32LE(headerEnd)) return fail('damaged');
  if (bytes.readUInt8(4) !== format) return fail('too-new');
  const header = parseHeader(text);
  if (!header || header.to < header.from) return fail('damaged');
  if (header.office !== office) return fail('foreign');
  const bodyStart = headerEnd + 4;
  const secondStart = bodyStart + header.bodies[0];
  const signedEnd = secondStart + header.bodies[1];
  if (signedEnd + footer !== total) return fail('damaged');
  const digest = bytes.subarray(signedEnd, signedEnd + 32);
  if (sha256OfBytes(bytes.subarray(0, signedEnd)) !== digest.toString('hex')) return fail('damaged');
  const signature = bytes.subarray(signedEnd + 32, signedEnd + 96);
  return ok({
    header,
    body: bytes.subarray(bodyStart, secondStart),
    second: bytes.subarray(secondStart, signedEnd),
    digest,
    signature,
  });
}

function parseHeader(text: Buffer): SegmentHeader | undefined {
  try {
    const parsed = v.safeParse(headerSchema, JSON.parse(text.toString('utf8')));
    return parsed.success ? (parsed.output as unknown as SegmentHeader) : undefined; // The brand of the publisher exists only for the compiler.
  } catch {
    return undefined;
  }
}

/** Verifies a file as far as possible without reading its operations: whole, ours, and signed by the PC that it names. */
export function verifySegment(bytes: Buffer, keys: SegmentKeys): Result<SegmentHeader, SegmentProblem> {
  const framed = readSigned(bytes, keys);
  return framed.ok ? ok(framed.value.header) : framed;
}

function readSigned(bytes: Buffer, keys: SegmentKeys): Result<Framed, SegmentProblem> {
  const framed = readFrame(bytes, keys.office);
  if (!framed.ok || !keys.signKey) return framed;
  const signKey = keys.signKey(framed.value.header.publisher);
  if (!signKey) return fail('unknown-device');
  return verify(signKey, framed.value.digest, framed.value.signature) ? framed : fail('damaged');
}

/** Verifies, decrypts and reads a file. Whatever is wrong with it is an answer, never an exception. */
export function openSegment(bytes: Buffer, keys: SegmentKeys): Result<OpenedSegment, SegmentProblem> {
  const framed = readSigned(bytes, keys);
  if (!framed.ok) return framed;
  const { header, body, second } = framed.value;
  const epoch = keys.epoch(header.epoch);
  if (!epoch) return fail('no-key');
  try {
    const associated = Buffer.from(
      `${header.office} ${header.publisher} ${header.epoch} ${header.kind} ${header.from} ${header.to}`,
    );
    const key = deriveKey(epoch.office, Buffer.from(header.salt, 'hex'), 'segmen');
    const plain = inflateRawSync(open(key, body, associated), { maxOutputLength: maxInflated });
    const noteEnd = 4 + plain.readUInt32LE(0);
    const note = JSON.parse(plain.toString('utf8', 4, noteEnd)) as Json; // Sealed by a PC of this office.
    const operations = decodeColumns(plain.subarray(noteEnd), header.from);
    const hidden = second.length > 0 && !epoch.reporterPrivate;
    if (second.length === 0 || !epoch.reporterPrivate) return inRange({ header, operations, hidden, note });
    const identities = inflateRawSync(openBox(epoch.reporterPrivate, second, associated), { maxOutputLength: maxInflated });
    const both = [...operations, ...decodeColumns(identities, header.from)].sort((a, b) => a.position - b.position);
    return inRange({ header, operations: both, hidden, note });
  } catch {
    return fail('damaged');
  }
}

/** A file says every place of its range, but for those that only holders of the identity key read; a range with holes would pass for known. */
function inRange(opened: OpenedSegment): Result<OpenedSegment, SegmentProblem> {
  const { header, operations, hidden } = opened;
  const { kind, from, to } = header;
  const rises = operations.every(
    ({ position }, at) => position >= (operations[at - 1]?.position ?? from - 1) + 1 && position < to,
  );
  const fills = hidden || kind === 'status' || operations.length === to - from;
  return rises && fills ? ok(opened) : fail('damaged');
}
