import type { WriterId } from '#shared/kernel/ids.ts';
import type { Draft, Operation } from '#shared/operations/operation.ts';
import type { Disk } from '../../electron/ports/disk.ts';
import { sha256 } from '../../electron/ports/host.ts';
import { type Journal, openJournal } from '../../electron/services/journal.ts';
import { actorWith } from './build-operations.ts';
import { createFakeClock, createFakeRandom } from './fake-host.ts';

export const journalFolder = '/kantor/jurnal';
export const testActor = actorWith('p1', 'pemantau');
let seed = 1;

export function openTestJournal(disk: Disk): Promise<Journal> {
  seed += 1;
  const writer = 'aaaaaaaaaaaaaaaa' as WriterId;
  return openJournal({ disk, folder: journalFolder, writer, clock: createFakeClock(), random: createFakeRandom(seed), sha256 });
}

/** A draft that can be told apart from every other one. */
export function numberedDraft(number: number, length = 40): Draft {
  return {
    aggregate: { type: 'opinion', id: `b${number % 7}` },
    kind: 'opinion.edited',
    version: 1,
    payload: { field: 'note', value: `catatan ${number} ${'x'.repeat(length)}` },
    seen: [],
  };
}

export function numberOf(operation: Operation): number {
  return Number(/catatan (\d+)/.exec(JSON.stringify(operation.payload))?.[1]);
}

export async function readAll(journal: Journal): Promise<readonly Operation[]> {
  const all: Operation[] = [];
  for (let from = 0; ; ) {
    const { operations, next } = await journal.read(from, 500);
    if (operations.length === 0) return all;
    all.push(...operations);
    from = next;
  }
}
