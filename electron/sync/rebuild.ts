import { join } from 'node:path';
import type { WriterId } from '#shared/kernel/ids.ts';
import type { Operation } from '#shared/operations/operation.ts';
import { sha256 } from '../ports/host.ts';
import { createDirectory, isDirectoryOperation } from '../services/directory.ts';
import { createEngineHost } from '../services/engine-host.ts';
import { openJournal } from '../services/journal.ts';
import { createJournalCipher } from '../services/journal-cipher.ts';
import { openArchive } from './archive.ts';
import { type Engine, openEngine } from './engine.ts';
import type { EngineOptions } from './engine-options.ts';
import { createDeviceKeys } from './keys/device-keys.ts';
import { epochOf } from './keys/keyring.ts';
import { type SyncTarget, targetProblem } from './target.ts';

/** An office as it comes out of a folder. */
export interface Rebuilt {
  readonly operations: number;
  /** The engine of the PC that joined: whom it believes, what it set aside. */
  readonly engine: Engine;
  read(): AsyncIterable<readonly Operation[]>;
}

const batch = 2_000;

/** Joins an office from its folder as a new PC with a journal and an archive of its own; attachments stay where they are. */
export async function rebuild(
  options: Omit<EngineOptions, 'host' | 'archive' | 'blobs' | 'device' | 'continues'>,
  writer: WriterId,
): Promise<Rebuilt> {
  const { disk, folder, office, keyring, clock, random } = options;
  const archive = await openArchive(disk, join(folder, 'arsip'), { office, epoch: (number) => epochOf(keyring(), number) });
  const directory = createDirectory({
    readAt: (position) => journal.readAt(position),
    judges: { founder: keyring().founder, own: writer },
  });
  const journal = await openJournal({
    disk,
    folder: join(folder, 'jurnal'),
    writer,
    clock,
    random,
    sha256,
    cipher: createJournalCipher(keyring),
    archive,
    observer: { ...directory, wants: isDirectoryOperation },
  });
  const host = createEngineHost({
    journal,
    archive,
    directory,
    self: () => ({ label: '', app: '', people: [], stateHash: null }),
    onArrived: () => undefined,
    onCloned: () => undefined,
  });
  // Whoever has every attachment fetches none.
  const here = async (hashes: Iterable<string>) => new Set(hashes);
  const blobs = { has: async () => true, here, read: async () => undefined, keep: async () => undefined };
  const device = createDeviceKeys(writer);
  const engine = await openEngine({ ...options, folder: join(folder, 'sinkron'), host, archive, blobs, device, continues: null });
  for (let arrived = 1; arrived > 0; ) {
    const turn = await engine.turn();
    if (turn.problem) throw targetProblem(turn.problem === 'unreachable' ? 'EIO' : 'ENOENT', turn.problem);
    arrived = turn.arrived;
  }
  await journal.close();
  return {
    operations: journal.end,
    engine,
    async *read() {
      for (let from = 0; from < journal.end; ) {
        const { operations, next } = await journal.read(from, batch);
        yield operations;
        from = next;
      }
    },
  };
}

/** The folder as one sees it who leaves no trace in it. */
export function readingOnly(target: SyncTarget): SyncTarget {
  return {
    ...target,
    async identify() {
      const identity = await target.identify();
      if (identity.kind !== 'office') throw targetProblem('ENOENT', identity.kind);
      return identity;
    },
    put: async () => 'created',
    removeOwn: async () => undefined,
  };
}
