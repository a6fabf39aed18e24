import { crc32 } from 'node:zlib';
import { type FileCipher, type JournalCipher, plainFile } from './journal-cipher.ts';
import {
  decodeFrame,
  type Frame,
  type FrameKind,
  findFrame,
  formatPlain,
  formatSealed,
  frameKinds,
  readClosing,
} from './journal-frames.ts';
import { parseReference } from './journal-reference.ts';

/** Where one complete batch lies in its file. Positions count operations of the whole journal from 0. */
export interface BatchPlace {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly count: number;
  /** How many of them originated on this PC. */
  readonly own: number;
}

export interface FileHeader {
  readonly format: 0 | 1;
  readonly journalId: string;
  /**
   * How far the file before this one counts: what follows there was torn or never acknowledged. Null in the first file. `plain` is its length from
   * before it was sealed, until it has been.
   */
  readonly previous: { readonly name: string; readonly length: number; readonly plain?: number } | null;
  /** Of a sealed file: which key it needs. */
  readonly epoch?: number;
}

export interface FileScan {
  readonly header: FileHeader | undefined;
  readonly batches: readonly BatchPlace[];
  /** Stretches that hold no complete batch: torn tails and damage. */
  readonly damaged: readonly { readonly from: number; readonly to: number }[];
}

/** One record of a complete batch, opened. `count` positions belong to it. */
export interface JournalRecord {
  readonly kind: FrameKind;
  readonly position: number;
  readonly count: number;
  readonly body: Buffer;
}

/** The header of a file, without reading further. */
export function headerOf(bytes: Buffer): { readonly header: FileHeader; readonly end: number } | undefined {
  if (bytes[0] !== formatPlain && bytes[0] !== formatSealed) return undefined;
  const frame = decodeFrame(bytes, 1);
  const header = frame?.kind === frameKinds.fileHeader ? readHeader(frame.body) : undefined;
  return header && frame && { header, end: frame.end };
}

/** How the frames of a file are opened. Throws without the key: a sealed journal is not an empty one. */
export function cipherOf(bytes: Buffer, cipher: JournalCipher | undefined): FileCipher {
  if (bytes[0] !== formatSealed) return plainFile;
  const epoch = headerOf(bytes)?.header.epoch;
  const file = epoch === undefined ? cipher?.any() : cipher?.of(epoch);
  if (!file) throw new Error('Invariant: a sealed journal is opened with its keyring');
  return file;
}

/** Opens a frame; undefined where its seal is broken. */
export function openFrame(frame: Frame, file: FileCipher): JournalRecord | undefined {
  try {
    const stored = Buffer.from(frame.body.buffer, frame.body.byteOffset, frame.body.length);
    const body = file.open(frame.kind, frame.position, stored);
    const count = frame.kind === frameKinds.reference ? parseReference(body).count : 1;
    return { kind: frame.kind, position: frame.position, count, body };
  } catch {
    return undefined;
  }
}

/** Reads a journal file as far as `length`; visits every record of every complete batch in order. */
export function scanJournalFile(
  bytes: Buffer,
  length: number,
  visit: (record: JournalRecord) => void,
  cipher?: JournalCipher,
): FileScan {
  const sound = bytes.subarray(0, Math.min(length, bytes.length));
  const head = headerOf(sound);
  const file = cipherOf(sound, cipher);
  const batches: BatchPlace[] = [];
  const damaged: { from: number; to: number }[] = [];
  const first = head?.end ?? Math.max(findFrame(sound, 0), 0);
  let start = first;
  let at = first;
  let frames: Frame[] = [];
  const restart = (from: number) => {
    start = from;
    at = from;
    frames = [];
  };
  while (at < sound.length) {
    const frame = decodeFrame(sound, at);
    if (!frame) {
      const next = findFrame(sound, at + 1);
      damaged.push({ from: start, to: next === -1 ? sound.length : next });
      restart(next === -1 ? sound.length : next);
      continue;
    }
    at = frame.end;
    if (frame.kind === frameKinds.operation || frame.kind === frameKinds.reference) {
      frames.push(frame);
      continue;
    }
    const closing = frame.kind === frameKinds.closing ? readClosing(frame.body) : undefined;
    const complete = closing?.count === frames.length && closing.checksum === crc32(sound.subarray(start, frame.start));
    const records = complete ? frames.map((one) => openFrame(one, file)) : [];
    const lead = records[0];
    const last = records.at(-1);
    if (lead && last && records.every((record) => record !== undefined)) {
      const own = records.filter(({ kind }) => kind === frameKinds.operation).length;
      batches.push({ start, end: frame.end, first: lead.position, count: last.position + last.count - lead.position, own });
      for (const record of records) visit(record);
    } else {
      damaged.push({ from: start, to: frame.end });
    }
    restart(frame.end);
  }
  if (frames.length > 0) damaged.push({ from: start, to: sound.length });
  return { header: head?.header, batches, damaged };
}

function readHeader(body: Uint8Array): FileHeader | undefined {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8')) as FileHeader; // Written by this program and guarded by the frame's checksum.
  } catch {
    return undefined;
  }
}

/** The records inside the bytes of complete batches, in order. */
export function* recordsIn(bytes: Buffer, file: FileCipher): Iterable<JournalRecord> {
  for (let at = 0; at < bytes.length; ) {
    const frame = decodeFrame(bytes, at);
    if (!frame) return;
    at = frame.end;
    if (frame.kind !== frameKinds.operation && frame.kind !== frameKinds.reference) continue;
    const record = openFrame(frame, file);
    if (record) yield record;
  }
}
