import { join } from 'node:path';
import { randomId } from '#shared/kernel/ids.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Operation } from '#shared/operations/operation.ts';
import { type AppendFile, type DiskProblem, diskProblem } from '../ports/disk.ts';
import type { Placed } from '../sync/operation-columns.ts';
import { type FileCipher, plainFile } from './journal-cipher.ts';
import { encodeFrame, formatPlain, formatSealed, frameKinds } from './journal-frames.ts';
import { addBatch, type JournalFile, journalFilePattern, loadJournal } from './journal-load.ts';
import type { JournalOptions } from './journal-options.ts';
import { createJournalReader } from './journal-read.ts';
import type { Reference } from './journal-reference.ts';
import type { FileHeader } from './journal-scan.ts';
import {
  type Batch,
  type Counters,
  type Recorded,
  type SealedBatch,
  smallBatch,
  type Written,
  writeDrafts,
  writeReference,
  writeSealed,
} from './journal-write.ts';

/** `journal-closed`: the desk is being opened again; whoever saves now says so and keeps what was typed. */
export type JournalProblem = DiskProblem | 'journal-closed';

export interface Journal {
  readonly journalId: string;
  /** Number of operations acknowledged so far, which is also the next position. */
  readonly end: number;
  /** How many of them originated on this PC: the length of its stream. */
  readonly own: number;
  /** Damaged stretches that were set aside as copies when the journal was opened. */
  readonly setAside: number;
  /** What arrived from colleagues, in order of arrival. */
  readonly references: readonly Reference[];
  /** Records a batch: all of its drafts or none. Resolves only after the bytes are on the disk itself. */
  append(batch: Batch): Promise<Result<Recorded, JournalProblem>>;
  /** Takes over operations that were sealed before, as this PC's own. */
  adopt(batch: SealedBatch): Promise<Result<Recorded, JournalProblem>>;
  /** Records that a segment in the archive arrived. */
  receive(reference: Reference): Promise<Result<Recorded, JournalProblem>>;
  /** Stored operations from a position on. */
  read(from: number, limit: number): Promise<{ readonly operations: readonly Operation[]; readonly next: number }>;
  /** The operation at this position; undefined where it is withheld, or lost with its file. */
  readAt(position: number): Promise<Operation | undefined>;
  /** Operations that originated on this PC, from a place in its stream on. */
  readOwn(from: number, limit: number): Promise<readonly Placed[]>;
  /** Files and how many of their bytes are acknowledged, for a backup that copies a consistent state. */
  files(): readonly { readonly name: string; readonly length: number }[];
  /** Finishes what was asked before; from then on nothing is recorded, because another journal may be open on the same files. */
  close(): Promise<void>;
}

interface Waiting {
  readonly write: (out: { readonly file: AppendFile; readonly cipher: FileCipher }, at: Counters) => Promise<Written>;
  readonly reference?: Reference;
  readonly resolve: (result: Result<Recorded, JournalProblem>) => void;
}

const rotateAt = 32 * 1024 * 1024;

/** Opens the journal of a folder, or begins one. Damage is copied aside and reported; nothing is ever cut off in place. */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { disk, folder, random, archive, observer } = options;
  await disk.makeFolder(folder);
  const loaded = await loadJournal(options);
  const { files, references } = loaded;
  const journalId = loaded.journalId || randomId(random);
  let { end, own, seq, stamp } = loaded;
  let handle: AppendFile | undefined;
  let mustRotate = loaded.tailDamaged || files.length === 0;
  const queue: Waiting[] = [];
  let running: Promise<void> | undefined;
  let isClosed = false;
  const reader = createJournalReader({ disk, folder, files, archive, withheldFrom: options.withheldFrom });

  async function startFile(): Promise<AppendFile> {
    const last = files.at(-1);
    const number = last ? Number(journalFilePattern.exec(last.name)?.[1] ?? 0) + 1 : 1;
    const name = `j-${String(number).padStart(6, '0')}.jrn`;
    const previous = last ? { name: last.name, length: last.length } : null;
    const current = options.cipher?.current();
    const header: FileHeader = current
      ? { format: 1, journalId, previous, epoch: current.epoch }
      : { format: 0, journalId, previous };
    const file = await disk.openAppend(join(folder, name));
    const frame = encodeFrame(frameKinds.fileHeader, end, Buffer.from(JSON.stringify(header)));
    await file.append(Buffer.concat([Buffer.of(current ? formatSealed : formatPlain), frame]));
    await file.sync();
    const cipher = current?.file ?? plainFile;
    files.push({ name, stretches: [], cipher, sealed: current !== undefined, length: file.length });
    mustRotate = false;
    return file;
  }

  /** A sealed office never adds to a plain file. */
  const isUsable = (last: JournalFile) => last.length <= rotateAt && last.sealed === (options.cipher !== undefined);

  async function currentFile(): Promise<{ readonly file: AppendFile; readonly cipher: FileCipher }> {
    const last = files.at(-1);
    if (mustRotate || !last || !isUsable(last)) {
      await handle?.close();
      handle = undefined;
      handle = await startFile();
    }
    const current = files.at(-1);
    if (!current) throw new Error('Invariant: a file was begun');
    handle ??= await disk.openAppend(join(folder, current.name));
    return { file: handle, cipher: current.cipher };
  }

  /** Takes everything that waits, writes it, syncs once, then answers all (group commit without a timer). */
  async function drain(): Promise<void> {
    while (queue.length > 0) {
      const group = queue.splice(0);
      try {
        const out = await currentFile();
        const written: { waiting: Waiting; one: Written }[] = [];
        let counters: Counters = { end, seq, stamp };
        for (const waiting of group) {
          const one = await waiting.write(out, counters);
          counters = one.counters;
          written.push({ waiting, one });
        }
        await out.file.sync();
        const current = files.at(-1);
        if (current) {
          current.length = out.file.length;
          for (const { one } of written) addBatch(current.stretches, one.place);
        }
        ({ end, seq, stamp } = counters);
        for (const { waiting, one } of written) {
          if (waiting.reference) takeReference(waiting.reference, one.recorded.from);
          else await observeAll(one.recorded, own);
          own += one.place.own;
          waiting.resolve(ok(one.recorded));
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

  function takeReference(reference: Reference, from: number): void {
    references.push(reference);
    const { publisher } = reference;
    for (const { operation, position: place } of reference.observed) observer?.observe(operation, from, { publisher, place });
    for (const [ref, at] of reference.noted) observer?.note(ref, from + at);
  }

  /** `first` is the place of the batch in this PC's stream. */
  async function observeAll(recorded: Recorded, first: number): Promise<void> {
    if (!observer) return;
    const observe = (operation: Operation, position: number) =>
      observer.observe(operation, position, { publisher: options.writer, place: first + position - recorded.from });
    for (const [index, operation] of recorded.operations.entries()) observe(operation, recorded.from + index);
    for (let at = recorded.from; recorded.operations.length === 0 && at < recorded.from + recorded.count; ) {
      const { operations, next } = await reader.read(at, smallBatch, end);
      for (const [index, operation] of operations.entries()) observe(operation, at + index);
      at = next;
    }
  }

  function submit(waiting: Omit<Waiting, 'resolve'>): Promise<Result<Recorded, JournalProblem>> {
    if (isClosed) return Promise.resolve(fail('journal-closed'));
    return new Promise((resolve) => {
      queue.push({ ...waiting, resolve });
      kick();
    });
  }

  return {
    journalId,
    get end() {
      return end;
    },
    get own() {
      return own;
    },
    setAside: loaded.setAside,
    references,
    append: (batch) => submit({ write: (out, at) => writeDrafts(options, out, batch, at) }),
    adopt: (batch) => submit({ write: (out, at) => writeSealed(out, batch, at) }),
    receive: (reference) => submit({ write: (out, at) => writeReference(options, out, reference, at), reference }),
    read: (from, limit) => reader.read(from, limit, end),
    readAt: reader.readAt,
    readOwn: reader.readOwn,
    files: () => files.map(({ name, length }) => ({ name, length })),
    async close() {
      isClosed = true;
      while (running) await running;
      await handle?.close();
      handle = undefined;
    },
  };
}
