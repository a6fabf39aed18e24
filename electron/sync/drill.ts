import { join } from 'node:path';
import type { DrillReport } from '#shared/bridge/sync-schemas.ts';
import { randomId, type WriterId } from '#shared/kernel/ids.ts';
import { isSegmentFolder } from '#shared/sync/file-names.ts';
import { allOperations } from './all-operations.ts';
import { blobsByPart, isListed, type NamedFile } from './blob-parts.ts';
import { filesNamedIn } from './blobs.ts';
import { compareStates } from './compare-states.ts';
import type { EngineOptions } from './engine-options.ts';
import { readingOnly, rebuild } from './rebuild.ts';
import type { JobContext } from './sync-jobs.ts';
import type { SyncTarget } from './target.ts';
import { createTimedTarget } from './timed-target.ts';

const answerWithin = 60_000;

/**
 * Restores this office from the shared folder alone, as a PC that had lost everything but its keys would, and compares. Neither the folder nor this
 * PC's data changes; what was restored is thrown away. Rejects when the folder cannot be read.
 */
export async function drill({ options, engine }: JobContext): Promise<DrillReport> {
  const { disk } = options;
  const folder = join(options.folder, 'uji-pulih');
  const target = createTimedTarget(options.target, answerWithin);
  // Left by a drill that was interrupted.
  await disk.removeFolder(folder);
  try {
    const restored = await rebuild({ ...options, target: readingOnly(target), folder }, randomId(options.random) as WriterId);
    const unsent = await idsFrom(options, engine.report().sent);
    const { missing, sameState } = await compareStates(options, restored, unsent);
    const isWhole = missing === 0 && (await lacksNoAttachment(options, target));
    return { ok: isWhole && sameState, source: 'folder', operations: restored.operations, sameState };
  } finally {
    await disk.removeFolder(folder);
  }
}

/** Work of this PC that the folder does not hold yet: no restore can bring it. */
async function idsFrom({ host }: EngineOptions, position: number): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let from = position; from < host.ownEnd(); ) {
    const placed = await host.readOwn(from, 2_000);
    const last = placed.at(-1);
    if (!last) break;
    for (const { operation } of placed) ids.add(operation.id);
    from = last.position + 1;
  }
  return ids;
}

/** Attachments are as large as a disk, so only their names are looked for: those that this PC holds must lie in the folder. */
async function lacksNoAttachment(options: EngineOptions, target: SyncTarget): Promise<boolean> {
  const files = new Map<string, NamedFile>();
  for await (const placed of allOperations(options)) {
    for (const { operation } of placed) for (const file of filesNamedIn(operation.payload)) files.set(file.hash, file);
  }
  if (files.size === 0) return true;
  const listing = await target.list('v1', (folder) => !isSegmentFolder(folder));
  const listed = blobsByPart(listing);
  for (const file of files.values()) {
    if (!isListed(options.keyring(), file, listed) && (await options.blobs.has(file.hash))) return false;
  }
  return true;
}
