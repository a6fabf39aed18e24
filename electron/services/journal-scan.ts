import { crc32 } from 'node:zlib';
import { decodeFrame, type Frame, findFrame, formatPlain, frameKinds, readClosing } from './journal-frames.ts';

/** Where one complete batch lies in its file. Positions count operations of the whole journal from 0. */
export interface BatchPlace {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly count: number;
}

export interface FileHeader {
  readonly format: 1;
  readonly journalId: string;
  /** How far the file before this one counts: what follows there was torn or never acknowledged. Null in the first file. */
  readonly previous: { readonly name: string; readonly length: number } | null;
}

export interface FileScan {
  readonly header: FileHeader | undefined;
  readonly batches: readonly BatchPlace[];
  /** Stretches that hold no complete batch: torn tails and damage. */
  readonly damaged: readonly { readonly from: number; readonly to: number }[];
}

/** Reads a journal file as far as `length`; visits every operation of every complete batch in order. */
export function scanJournalFile(bytes: Buffer, length: number, visit: (body: Uint8Array, position: number) => void): FileScan {
  const sound = bytes.subarray(0, Math.min(length, bytes.length));
  const headerFrame = sound[0] === formatPlain ? decodeFrame(sound, 1) : undefined;
  const header = headerFrame?.kind === frameKinds.fileHeader ? readHeader(headerFrame.body) : undefined;
  const batches: BatchPlace[] = [];
  const damaged: { from: number; to: number }[] = [];
  const first = header && headerFrame ? headerFrame.end : Math.max(findFrame(sound, 0), 0);
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
    if (frame.kind === frameKinds.operation) {
      frames.push(frame);
      continue;
    }
    const closing = frame.kind === frameKinds.closing ? readClosing(frame.body) : undefined;
    const complete = closing?.count === frames.length && closing.checksum === crc32(sound.subarray(start, frame.start));
    const lead = frames[0];
    if (complete && lead) {
      batches.push({ start, end: frame.end, first: lead.position, count: frames.length });
      for (const operation of frames) visit(operation.body, operation.position);
    } else {
      damaged.push({ from: start, to: frame.end });
    }
    restart(frame.end);
  }
  if (frames.length > 0) damaged.push({ from: start, to: sound.length });
  return { header, batches, damaged };
}

function readHeader(body: Uint8Array): FileHeader | undefined {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8')) as FileHeader; // Written by this program and guarded by the frame's checksum.
  } catch {
    return undefined;
  }
}

/** The operation bodies inside the bytes of complete batches, from `from` on and at most `limit`. */
export function operationsIn(bytes: Buffer, from: number, limit: number): readonly Frame[] {
  const found: Frame[] = [];
  for (let at = 0; at < bytes.length && found.length < limit; ) {
    const frame = decodeFrame(bytes, at);
    if (!frame) break;
    if (frame.kind === frameKinds.operation && frame.position >= from) found.push(frame);
    at = frame.end;
  }
  return found;
}
