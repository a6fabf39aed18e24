import { referencedOperations } from '../services/journal-reference.ts';
import type { EngineOptions } from './engine-options.ts';
import type { Placed } from './operation-columns.ts';
import { readOwnRuns } from './sealing.ts';

/** Everything that this PC holds, in runs: its own work, then what arrived. Archived files that cannot be opened are passed over. */
export async function* allOperations(options: Pick<EngineOptions, 'host' | 'archive'>): AsyncIterable<readonly Placed[]> {
  const { host, archive } = options;
  yield* readOwnRuns(options, { from: 0, to: host.ownEnd() });
  for (const [file, references] of Map.groupBy(host.references(), (reference) => reference.file)) {
    const placed = await archive.open(file);
    if (placed) for (const reference of references) yield referencedOperations(reference, placed);
  }
}
