import { crc32 } from 'node:zlib';
import { randomId, type WriterId } from '#shared/kernel/ids.ts';
import type { Clock, Random, Sha256Hex } from '#shared/kernel/ports.ts';
import { type Actor, aggregateKey, type Draft, type Operation, sealOperation } from '#shared/operations/operation.ts';
import { nextStamp, observeStamp, type Stamp } from '#shared/operations/stamp.ts';
import type { AppendFile } from '../ports/disk.ts';
import type { FileCipher } from './journal-cipher.ts';
import { closingBody, encodeFrame, type FrameKind, frameKinds } from './journal-frames.ts';
import type { Reference } from './journal-reference.ts';
import type { BatchPlace } from './journal-scan.ts';

/** What somebody wants to record, with the drafts read only when their turn comes (a large batch waits in a file). */
export interface Batch {
  readonly actor: Actor;
  readonly drafts: AsyncIterable<readonly Draft[]> | Iterable<readonly Draft[]>;
}

/** Operations that are sealed already and become this PC's own: work that was brought into an office that it joined. */
export interface SealedBatch {
  readonly operations: readonly Operation[];
}

export interface Recorded {
  readonly from: number;
  readonly count: number;
  /** The operations of a small batch; empty for a large one, whose operations are read back by position. */
  readonly operations: readonly Operation[];
}

/** What the next operation gets; moved only after a sync. */
export interface Counters {
  readonly end: number;
  readonly seq: number;
  readonly stamp: Stamp;
}

export interface Written {
  readonly recorded: Recorded;
  readonly counters: Counters;
  readonly place: BatchPlace;
}

export interface WriterOptions {
  readonly writer: WriterId;
  readonly clock: Clock;
  readonly random: Random;
  readonly sha256: Sha256Hex;
}

const writeChunk = 1024 * 1024;
/** Batches up to this size answer with their operations; larger ones are read back in chunks. */
export const smallBatch = 2_000;

/** Frames of one batch on their way to a file; nothing counts before the closing one. */
function openBatch(file: AppendFile, cipher: FileCipher) {
  const start = file.length;
  let checksum = 0;
  let frames = 0;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  const flush = async () => {
    await file.append(Buffer.concat(pending));
    pending = [];
    pendingBytes = 0;
  };
  return {
    async add(kind: FrameKind, position: number, value: Operation | Reference): Promise<void> {
      const frame = encodeFrame(kind, position, cipher.seal(kind, position, Buffer.from(JSON.stringify(value))));
      checksum = crc32(frame, checksum);
      frames += 1;
      pending.push(frame);
      pendingBytes += frame.length;
      if (pendingBytes > writeChunk) await flush();
    },
    async close(position: number): Promise<{ readonly start: number; readonly end: number }> {
      pending.push(encodeFrame(frameKinds.closing, position, closingBody(frames, checksum)));
      await flush();
      return { start, end: file.length };
    },
  };
}

/** Seals and writes one batch behind `at`; the caller syncs. */
export async function writeDrafts(
  options: WriterOptions,
  { file, cipher }: { readonly file: AppendFile; readonly cipher: FileCipher },
  batch: Batch,
  at: Counters,
): Promise<Written> {
  const { writer, clock, random, sha256 } = options;
  const out = openBatch(file, cipher);
  const heads = new Map<string, string>();
  const operations: Operation[] = [];
  let counters = at;
  for await (const drafts of batch.drafts) {
    for (const draft of drafts) {
      const now = clock.now();
      counters = { end: counters.end + 1, seq: counters.seq + 1, stamp: nextStamp(counters.stamp, now) };
      const key = aggregateKey(draft.aggregate);
      const earlier = heads.get(key);
      // Later drafts of one command build on the earlier ones, which had no id yet when the person wrote them.
      const chained = earlier === undefined ? draft : { ...draft, seen: [earlier] };
      const header = { writer, seq: counters.seq, stamp: counters.stamp, at: now, actor: batch.actor, salt: randomId(random) };
      const operation = sealOperation(chained, header, sha256);
      heads.set(key, operation.id);
      if (operations.length <= smallBatch) operations.push(operation);
      await out.add(frameKinds.operation, counters.end - 1, operation);
    }
  }
  const { start, end } = await out.close(counters.end);
  const count = counters.end - at.end;
  const recorded = { from: at.end, count, operations: count <= smallBatch ? operations : [] };
  return { recorded, counters, place: { start, end, first: at.end, count, own: count } };
}

/** Writes operations as they were sealed elsewhere. */
export async function writeSealed(
  { file, cipher }: { readonly file: AppendFile; readonly cipher: FileCipher },
  { operations }: SealedBatch,
  at: Counters,
): Promise<Written> {
  const out = openBatch(file, cipher);
  let { end, seq, stamp } = at;
  for (const operation of operations) {
    await out.add(frameKinds.operation, end, operation);
    end += 1;
    seq = Math.max(seq, operation.seq);
    stamp = observeStamp(stamp, operation.stamp, operation.stamp[0]);
  }
  const place = { ...(await out.close(end)), first: at.end, count: operations.length, own: operations.length };
  const recorded = { from: at.end, count: operations.length, operations: operations.length <= smallBatch ? operations : [] };
  return { recorded, counters: { end, seq, stamp }, place };
}

/** Writes that a colleague's segment arrived. */
export async function writeReference(
  { clock }: Pick<WriterOptions, 'clock'>,
  { file, cipher }: { readonly file: AppendFile; readonly cipher: FileCipher },
  reference: Reference,
  at: Counters,
): Promise<Written> {
  const out = openBatch(file, cipher);
  await out.add(frameKinds.reference, at.end, reference);
  const end = at.end + reference.count;
  const place = { ...(await out.close(end)), first: at.end, count: reference.count, own: 0 };
  const counters = { ...at, end, stamp: observeStamp(at.stamp, reference.stamp, clock.now()) };
  return { recorded: { from: at.end, count: reference.count, operations: [] }, counters, place };
}
