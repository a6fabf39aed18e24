import { join } from 'node:path';
import type { WriterId } from '#shared/kernel/ids.ts';
import type { Operation } from '#shared/operations/operation.ts';
import type { Disk } from '../ports/disk.ts';
import type { Placed } from '../sync/operation-columns.ts';
import { frameKinds } from './journal-frames.ts';
import { type JournalFile, parseStored } from './journal-load.ts';
import { type Archive, parseReference, type Reference, referencedOperations } from './journal-reference.ts';
import { type JournalRecord, recordsIn } from './journal-scan.ts';

interface ReaderOptions {
  readonly disk: Disk;
  readonly folder: string;
  /** The journal's own list, which grows while it is read. */
  readonly files: readonly JournalFile[];
  readonly archive: Archive | undefined;
  readonly withheldFrom: ((publisher: WriterId) => number | null) | undefined;
}

/** Reads stored operations by position. Segments of colleagues are opened one after the other, so only the last one stays in memory. */
export function createJournalReader({ disk, folder, files, archive, withheldFrom }: ReaderOptions) {
  let opened: { readonly key: string; readonly operations: readonly Placed[] } | undefined;

  async function operationsOf(reference: Reference): Promise<readonly Placed[]> {
    const key = `${reference.file} ${reference.from} ${reference.to} ${reference.part}`;
    if (opened?.key !== key) {
      const placed = await archive?.open(reference.file);
      opened = { key, operations: placed ? referencedOperations(reference, placed) : [] };
    }
    return opened.operations;
  }

  async function* recordsOf(from: (stretch: { first: number; count: number }) => boolean): AsyncIterable<JournalRecord> {
    for (const file of files) {
      for (const stretch of file.stretches) {
        if (!from(stretch)) continue;
        const raw = await disk.readRange(join(folder, file.name), stretch.start, stretch.end - stretch.start);
        yield* recordsIn(Buffer.from(raw.buffer, raw.byteOffset, raw.length), file.cipher);
      }
    }
  }

  return {
    /** Operations from a position on, at most `limit`; `next` is where to go on. What the archive has lost is passed over. */
    async read(from: number, limit: number, end: number) {
      const operations: Operation[] = [];
      let next = from;
      for await (const record of recordsOf(({ first, count }) => first + count > from)) {
        if (operations.length >= limit) return { operations, next };
        if (record.position + record.count <= from) continue;
        if (record.kind === frameKinds.operation) {
          operations.push(parseStored(record.body));
          next = record.position + 1;
          continue;
        }
        const reference = parseReference(record.body);
        const all = await operationsOf(reference);
        const withheld = withheldFrom?.(reference.publisher) ?? null;
        const start = Math.max(from - record.position, 0);
        const taken = all.slice(start, start + limit - operations.length);
        for (const { position, operation } of taken) if (withheld === null || position < withheld) operations.push(operation);
        next = start + taken.length < all.length ? record.position + start + taken.length : record.position + record.count;
      }
      return { operations, next: operations.length === 0 ? end : next };
    },

    /** Exactly the operation at a position; undefined where it is withheld or its file is gone. */
    async readAt(position: number): Promise<Operation | undefined> {
      for await (const record of recordsOf(({ first, count }) => first <= position && position < first + count)) {
        if (position < record.position || position >= record.position + record.count) continue;
        if (record.kind === frameKinds.operation) return parseStored(record.body);
        const reference = parseReference(record.body);
        const placed = (await operationsOf(reference))[position - record.position];
        const withheld = withheldFrom?.(reference.publisher) ?? null;
        return placed && (withheld === null || placed.position < withheld) ? placed.operation : undefined;
      }
      return undefined;
    },

    /** Operations that originated here, by their place in this PC's stream, as far as the disk still holds them without a gap. */
    async readOwn(from: number, limit: number): Promise<readonly Placed[]> {
      const placed: Placed[] = [];
      let position = 0;
      for (const file of files) {
        for (const stretch of file.stretches) {
          if (position + stretch.own <= from) {
            position += stretch.own;
            continue;
          }
          const raw = await disk.readRange(join(folder, file.name), stretch.start, stretch.end - stretch.start);
          let expected = stretch.first;
          for (const record of recordsIn(Buffer.from(raw.buffer, raw.byteOffset, raw.length), file.cipher)) {
            // Behind a record that went bad since the journal was opened, the next ones would pass for its place and those after it.
            if (record.position !== expected) return placed;
            expected += record.count;
            if (record.kind !== frameKinds.operation) continue;
            if (position >= from) placed.push({ position, operation: parseStored(record.body) });
            position += 1;
            if (placed.length >= limit) return placed;
          }
          if (expected !== stretch.first + stretch.count) return placed;
        }
      }
      return placed;
    },
  };
}
