import { join } from 'node:path';
import type { Operation } from '#shared/operations/operation.ts';
import { allOperations } from './all-operations.ts';
import { blobsByPart, type NamedFile } from './blob-parts.ts';
import { fetchBlob, filesNamedIn } from './blobs.ts';
import type { EngineOptions } from './engine-options.ts';
import type { Listed, SyncTarget } from './target.ts';

/** Attachments that operations name and that are not here yet, kept through a restart. */
export interface WantedFiles {
  readonly size: number;
  /** Content hashes of files that were looked for more than once in vain, in order; a part of them where there are many. */
  lacking(): readonly string[];
  /** Notes what these operations name and this PC has not; on the disk before the operations are journaled. */
  note(operations: readonly Operation[]): Promise<void>;
  /** Wants files whatever operation named them. Answers how many were not wanted before. */
  want(files: readonly NamedFile[]): Promise<number>;
  /** True when looking into a folder may bring something: new wishes, or old ones that had time to be met. */
  isTimeToLook(): boolean;
  /** Takes what a folder has. Answers how many files became whole. */
  fetch(source: Pick<SyncTarget, 'get'>, listing: readonly Listed[]): Promise<number>;
}

/** Whoever has a missing attachment may be off for days, and looking for it lists every folder of attachments. */
const lookEvery = 120_000;
/** Whoever answers opens what the folder has of each, so few are asked for at once. */
const mostLacking = 20;

export async function openWantedFiles(
  options: Pick<EngineOptions, 'disk' | 'folder' | 'blobs' | 'keyring' | 'clock' | 'host' | 'archive'>,
): Promise<WantedFiles> {
  const { disk, folder, blobs, keyring, clock } = options;
  const path = join(folder, 'lampiran-ditunggu.jsonl');
  const wanted = new Map<string, NamedFile>();
  const looksInVain = new Map<string, number>();
  let lookedAt: number | undefined;
  const kept = await readKept();
  for (const file of kept ?? []) wanted.set(file.hash, file);
  if (!kept) await findAgain();

  async function readKept(): Promise<readonly NamedFile[] | undefined> {
    try {
      const lines = Buffer.from(await disk.read(path))
        .toString('utf8')
        .split('\n');
      return lines.flatMap((line) => (line ? (JSON.parse(line) as NamedFile[]) : [])); // Written below.
    } catch {
      return undefined;
    }
  }

  /** The list is gone or torn, or this PC is new: everything that arrived is looked through once. */
  async function findAgain(): Promise<void> {
    for await (const placed of allOperations(options)) {
      await add(placed.flatMap(({ operation }) => filesNamedIn(operation.payload)));
    }
    await keep();
  }

  async function keep(): Promise<void> {
    await disk.makeFolder(folder);
    await disk.replace(path, lineOf(wanted.values()));
  }

  /** A PC that joins wants a hundred thousand files and hears of them in hundreds of turns, so the list is not written anew for each. */
  async function keepMore(files: readonly NamedFile[]): Promise<void> {
    await disk.makeFolder(folder);
    const file = await disk.openAppend(path);
    try {
      await file.append(lineOf(files));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Answers those that were not wanted before. */
  async function add(files: readonly NamedFile[]): Promise<readonly NamedFile[]> {
    const fresh = files.filter(({ hash }) => !wanted.has(hash));
    const here = await blobs.here(fresh.map(({ hash }) => hash));
    const added = new Map(fresh.flatMap((file) => (here.has(file.hash) ? [] : [[file.hash, file] as const])));
    for (const [hash, file] of added) wanted.set(hash, file);
    return [...added.values()];
  }

  async function want(files: readonly NamedFile[]): Promise<number> {
    const added = await add(files);
    if (added.length === 0) return 0;
    lookedAt = undefined;
    await keepMore(added);
    return added.length;
  }

  return {
    get size() {
      return wanted.size;
    },
    lacking: () =>
      [...wanted.keys()]
        .filter((hash) => (looksInVain.get(hash) ?? 0) > 1)
        .sort()
        .slice(0, mostLacking),
    want,
    note: async (operations) => void (await want(operations.flatMap(({ payload }) => filesNamedIn(payload)))),
    isTimeToLook: () => wanted.size > 0 && (lookedAt === undefined || Math.abs(clock.now() - lookedAt) >= lookEvery),
    async fetch(source, listing) {
      lookedAt = clock.now();
      const listed = blobsByPart(listing);
      let fetched = 0;
      let changed = false;
      const here = await blobs.here(wanted.keys());
      for (const file of [...wanted.values()]) {
        if (!here.has(file.hash)) {
          if (!(await fetchBlob(source, { keyring, store: blobs }, file, listed))) {
            looksInVain.set(file.hash, (looksInVain.get(file.hash) ?? 0) + 1);
            continue;
          }
          fetched += 1;
        }
        wanted.delete(file.hash);
        looksInVain.delete(file.hash);
        changed = true;
      }
      if (changed) await keep();
      return fetched;
    },
  };
}

/** The break comes first: a line that was torn off spoils itself and none that follows. */
function lineOf(files: Iterable<NamedFile>): Buffer {
  return Buffer.from(`\n${JSON.stringify([...files])}`);
}
