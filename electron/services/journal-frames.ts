import { crc32 } from 'node:zlib';

/**
 * The journal file: one format byte (0 plain, 1 encrypted), then frames
 *
 *     4B 4A | length u32 | crc32 u32 | position u64 | kind u8 | body
 *
 * little-endian; `length` counts kind and body; the checksum covers position, kind and body. In a sealed file every body but the file's header and
 * the closing one is encrypted. A batch is its operation or reference frames and one closing
 * frame with their number and the checksum of all their bytes; without the closing frame the batch does not exist. A run of zero bytes at the
 * end (NTFS after a power cut) reads as a bad frame, hence as the end.
 */
export const formatPlain = 0;
export const formatSealed = 1;
const headSize = 18;
const frameOverhead = headSize + 1;
const magic = 0x4a4b;
/** No record is larger: a length beyond it is damage, not a reason to allocate. */
const maxBody = 8 * 1024 * 1024;

export const frameKinds = { fileHeader: 72, operation: 79, reference: 82, closing: 67 } as const;
export type FrameKind = (typeof frameKinds)[keyof typeof frameKinds];

const knownKinds: ReadonlySet<number> = new Set(Object.values(frameKinds));

function isFrameKind(kind: number): kind is FrameKind {
  return knownKinds.has(kind);
}

export interface Frame {
  readonly kind: FrameKind;
  readonly position: number;
  readonly body: Uint8Array;
  readonly start: number;
  readonly end: number;
}

export function encodeFrame(kind: FrameKind, position: number, body: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(frameOverhead + body.length);
  frame.writeUInt16LE(magic, 0);
  frame.writeUInt32LE(body.length + 1, 2);
  frame.writeBigUInt64LE(BigInt(position), 10);
  frame.writeUInt8(kind, 18);
  frame.set(body, frameOverhead);
  frame.writeUInt32LE(crc32(frame.subarray(10)), 6);
  return frame;
}

/** The frame at `start`, or undefined when there is none or it is damaged. */
export function decodeFrame(bytes: Buffer, start: number): Frame | undefined {
  if (start + frameOverhead > bytes.length || bytes.readUInt16LE(start) !== magic) return undefined;
  const length = bytes.readUInt32LE(start + 2);
  const end = start + headSize + length;
  if (length < 1 || length > maxBody || end > bytes.length) return undefined;
  if (crc32(bytes.subarray(start + 10, end)) !== bytes.readUInt32LE(start + 6)) return undefined;
  const kind = bytes.readUInt8(start + 18);
  if (!isFrameKind(kind)) return undefined;
  return {
    kind,
    position: Number(bytes.readBigUInt64LE(start + 10)),
    body: bytes.subarray(start + frameOverhead, end),
    start,
    end,
  };
}

/** The next place at or after `from` where a sound frame begins, or -1. Finds the way again behind a damaged stretch. */
export function findFrame(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf('KJ', from, 'latin1'); at !== -1; at = bytes.indexOf('KJ', at + 1, 'latin1')) {
    if (decodeFrame(bytes, at)) return at;
  }
  return -1;
}

export function closingBody(count: number, checksum: number): Buffer {
  const body = Buffer.allocUnsafe(8);
  body.writeUInt32LE(count, 0);
  body.writeUInt32LE(checksum, 4);
  return body;
}

export function readClosing(body: Uint8Array): { readonly count: number; readonly checksum: number } | undefined {
  if (body.length !== 8) return undefined;
  const view = Buffer.from(body.buffer, body.byteOffset, body.length);
  return { count: view.readUInt32LE(0), checksum: view.readUInt32LE(4) };
}
