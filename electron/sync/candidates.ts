import { ownerOf, readSegmentKey, type SegmentName } from '#shared/sync/file-names.ts';
import { missingFrom } from '#shared/sync/ranges.ts';
import type { EngineState } from './engine-state.ts';
import type { Listed } from './target.ts';

/** What is worth opening, packs first: names are believed only where they save a look at what is known. */
export function candidates(listing: readonly Listed[], state: EngineState, own: string): readonly string[] {
  const wanted: { readonly key: string; readonly order: string }[] = [];
  const newest = new Map<string, number>();
  const longest = new Map<string, number>();
  for (const { key } of listing) {
    const name = readSegmentKey(key);
    if (!name) continue;
    const known = name.kind === 'status' ? newest : longest;
    known.set(name.writer, Math.max(known.get(name.writer) ?? 0, name.kind === 'status' ? name.from : name.to));
  }
  for (const { key } of listing) {
    if (!key.endsWith('.seg') || state.done.has(key) || ownerOf(key) === own) continue;
    const name = readSegmentKey(key);
    if (name?.kind === 'status') {
      if (name.writer === own || name.from < (newest.get(name.writer) ?? 0)) continue;
      if ((state.notes.get(name.writer)?.number ?? -1) >= name.from) continue;
      wanted.push({ key, order: `3${key}` });
    } else if (!name) {
      wanted.push({ key, order: `2${key}` });
    } else if (name.writer !== own && isWanted(state, name, key)) {
      // As if by time: PCs that worked through the same months arrive side by side, though one wrote ten times as much.
      const share = name.from / (longest.get(name.writer) ?? 1);
      wanted.push({
        key,
        order: `${name.kind === 'pack' ? 0 : 1}${share.toFixed(6)}${String(name.from).padStart(10, '0')}${key}`,
      });
    }
  }
  return wanted.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ key }) => key);
}

function isWanted(state: EngineState, name: SegmentName, key: string): boolean {
  if (missingFrom(state.streams.get(name.writer) ?? [], name).length > 0) return true;
  return state.trust.continued.has(name.writer) && !state.forks.isCompared(key);
}

/** How many operations a file brings, by its name. */
export function promisedBy(state: EngineState, key: string): number {
  const name = readSegmentKey(key);
  if (!name || name.kind === 'status') return 0;
  return missingFrom(state.streams.get(name.writer) ?? [], name).reduce((sum, { from, to }) => sum + to - from, 0);
}
