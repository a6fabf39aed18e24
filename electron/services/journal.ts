import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { randomId } from '#shared/kernel/ids.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { type Actor, aggregateKey, type Draft, type Operation, sealOperation } from '#shared/operations/operation.ts';
import { nextStamp, type Stamp } from '#shared/operations/stamp.ts';
import { type AppendFile, type DiskProblem, diskProblem } from '../ports/disk.ts';
import { closingBody, encodeFrame, formatPlain, frameKinds } from './journal-frames.ts';
import { addBatch, journalFilePattern, loadJournal, parseStored } from './journal-load.ts';
import type { JournalOptions } from './journal-options.ts';
import { type BatchPlace, operationsIn } from './journal-scan.ts';

/** What somebody wants to record, with the drafts read only when their turn comes (a large batch waits in a file). */
export interface Batch {
  readonly actor: Actor;
  readonly drafts: AsyncIterable<readonly Draft[]> | Iterable<readonly Draft[]>;
}

export interface Recorded {
  readonly from: number;
  readonly count: number;
  /** The operations of a small batch; empty for a large one, whose operations are read back by position. */
  readonly operations: readonly Operation[];
}

export interface Journal {
  readonly journalId: string;
  /** Number of operations acknowledged so far, which is also the next position. */
  readonly end: number;
  /** Damaged stretches that were set aside as copies when the journal was opened. */
  readonly setAside: number;
  /** Records a batch: all of its drafts or none. Resolves only after the bytes are on the disk itself. */
  append(batch: Batch): Promise<Result<Recorded, DiskProblem>>;
  /** Stored operations from a position on. */
  read(from: number, limit: number): Promise<{ readonly operations: readonly Operation[]; readonly next: number }>;
  /** Files and how many of their bytes are acknowledged, for a backup that copies a consistent state. */
  files(): readonly { readonly name: string; readonly length: number }[];
  close(): Promise<void>;
}

/** What the next operation gets; moved only after a sync. */
interface Counters {
  readonly end: number;
  readonly seq: number;
  readonly stamp: Stamp;
}

interface Waiting {
  readonly batch: Batch;
  readonly resolve: (result: Result<Recorded, DiskProblem>) => void;
}

const rotateAt = 32 * 1024 * 1024;
const writeChunk = 1024 * 1024;
/** Batches up to this size answer with their operations; larger ones are read back in chunks. */
const smallBatch = 2_000;

/** Opens the journal of a folder, or begins one. Damage is copied aside and reported; nothing is ever cut off in place. */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { disk, folder, clock, random, sha256, writer } = options;
  await disk.makeFolder(folder);
  const loaded = await loadJournal(options);
  const { files } = loaded;
  const journalId = loaded.journalId || randomId(random);
  let { end, seq, stamp } = loaded;
  let handle: AppendFile | undefined;
  let mustRotate = loaded.tailDamaged || files.length === 0;
  const queue: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function startFile(): Promise<AppendFile> {
    const last = files.at(-1);
    const number = last ? Number(journalFilePattern.exec(last.name)?.[1] ?? 0) + 1 : 1;
    const name = `j-${String(number).padStart(6, '0')}.jrn`;
    const previous = last ? { name: last.name, length: last.length } : null;
    const header = encodeFrame(frameKinds.fileHeader, end, Buffer.from(JSON.stringify({ format: 1, journalId, previous })));
    const file = await disk.openAppend(join(folder, name));
    await file.append(Buffer.concat([Buffer.of(formatPlain), header]));
    await file.sync();
    files.push({ name, stretches: [], length: file.length });
    mustRotate = false;
    return file;
  }

  async function currentFile(): Promise<AppendFile> {
    const last = files.at(-1);
    if (handle && (mustRotate || (last?.length ?? 0) > rotateAt)) {
      await handle.close();
      handle = undefined;
      mustRotate = true;
    }
    handle ??= mustRotate || !last ? await startFile() : await disk.openAppend(join(folder, last.name));
    return handle;
  }

  /** Writes one batch behind `at`; nothing is acknowledged and no counter of the journal moves before the sync. */
  async function writeBatch(
    file: AppendFile,
    batch: Batch,
    at: Counters,
  ): Promise<{ recorded: Recorded; counters: Counters; place: BatchPlace }> {
    const start = file.length;
    const heads = new Map<string, string>();
    const operations: Operation[] = [];
    let counters = at;
    let checksum = 0;
    let pending: Buffer[] = [];
    let pendingBytes = 0;
    const flush = async () => {
      await file.append(Buffer.concat(pending));
      pending = [];
      pendingBytes = 0;
    };
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
        const frame = encodeFrame(frameKinds.operation, counters.end - 1, Buffer.from(JSON.stringify(operation)));
        checksum = crc32(frame, checksum);
        pending.push(frame);
        pendingBytes += frame.length;
        if (pendingBytes > writeChunk) await flush();
      }
    }
    const count = counters.end - at.end;
    pending.push(encodeFrame(frameKinds.closing, counters.end, closingBody(count, checksum)));
    await flush();
    const recorded = { from: at.end, count, operations: count <= smallBatch ? operations : [] };
    return { recorded, counters, place: { start, end: file.length, first: at.end, count } };
  }

  /** Takes everything that waits, writes it, syncs once, then answers all (group commit without a timer). */
  async function drain(): Promise<void> {
    while (queue.length > 0) {
      const group = queue.splice(0);
      try {
        const file = await currentFile();
        const written: { waiting: Waiting; recorded: Recorded; place: BatchPlace }[] = [];
        let counters: Counters = { end, seq, stamp };
        for (const waiting of group) {
          const one = await writeBatch(file, waiting.batch, counters);
          counters = one.counters;
          written.push({ waiting, recorded: one.recorded, place: one.place });
        }
        await file.sync();
        const current = files.at(-1);
        if (current) {
          current.length = file.length;
          for (const one of written) addBatch(current.stretches, one.place);
        }
        ({ end, seq, stamp } = counters);
        for (const { waiting, recorded } of written) {
          await observeAll(recorded);
          waiting.resolve(ok(recorded));
        }
      } catch (error) {
        // After a failed write or sync the handle cannot be trusted again: the next batch begins a new file, whose header says how far this one counts.
        await handle?.close().catch(() => undefined);
        handle = undefined;
        mustRotate = true;
        const problem = diskProblem(error);
        for (const waiting of group) waiting.resolve(fail(problem));
      }
    }
  }

  function kick(): void {
    running ??= drain().then(() => {
      running = undefined;
      if (queue.length > 0) kick();
    });
  }

  async function observeAll(recorded: Recorded): Promise<void> {
    if (!options.observe) return;
    for (const operation of recorded.operations) options.observe(operation);
    for (let at = recorded.from; recorded.operations.length === 0 && at < recorded.from + recorded.count; ) {
      const { operations, next } = await read(at, smallBatch);
      operations.forEach(options.observe);
      at = next;
    }
  }

  async function read(from: number, limit: number) {
    const operations: Operation[] = [];
    let next = from;
    for (const file of files) {
      for (const batch of file.stretches) {
        if (operations.length >= limit) break;
        if (batch.first + batch.count <= next) continue;
        const raw = await disk.readRange(join(folder, file.name), batch.start, batch.end - batch.start);
        const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.length);
        for (const frame of operationsIn(bytes, next, limit - operations.length)) {
          operations.push(parseStored(frame.body));
          next = frame.position + 1;
        }
      }
    }
    return { operations, next: operations.length === 0 ? end : next };
  }

  return {
    journalId,
    get end() {
      return end;
    },
    setAside: loaded.setAside,
    append(batch) {
      return new Promise((resolve) => {
        queue.push({ batch, resolve });
        kick();
      });
    },
    read,
    files: () => files.map(({ name, length }) => ({ name, length })),
    async close() {
      await running;
      await handle?.close();
      handle = undefined;
    },
  };
}
