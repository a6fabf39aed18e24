import type { Range } from '#shared/sync/ranges.ts';
import type { EngineOptions } from './engine-state.ts';
import { currentEpoch } from './keys/keyring.ts';
import type { Placed } from './operation-columns.ts';
import { maxSegment, type SegmentHeader, sealSegment } from './segment.ts';

type Sealer = Pick<EngineOptions, 'office' | 'device' | 'keyring' | 'random'>;

/** A segment stays under 1 MiB; this many operations are far below it. */
export const perSegment = 2_000;
const largest = 1024 * 1024;

export interface SealedRange extends Range {
  readonly bytes: Buffer;
}

/** Positions [from, to) of this PC's stream as files that each stay under 1 MiB, as long as one operation does. */
export function sealRange(
  sealer: Sealer,
  kind: SegmentHeader['kind'],
  operations: readonly Placed[],
  { from, to }: Range,
): readonly SealedRange[] {
  const { office, device, keyring, random } = sealer;
  const epoch = currentEpoch(keyring());
  const bytes = sealSegment({ office, device, epoch, kind, from, to, operations, note: null, salt: random.bytes(32) });
  if (bytes.length > largest && operations.length > 1) {
    const middle = Math.floor((from + to) / 2);
    const half = (part: Range) =>
      sealRange(
        sealer,
        kind,
        operations.filter(({ position }) => position >= part.from && position < part.to),
        part,
      );
    return [...half({ from, to: middle }), ...half({ from: middle, to })];
  }
  if (bytes.length > maxSegment) throw new Error('Invariant: one operation fits into a segment');
  return [{ from, to, bytes }];
}

/** Operations of this PC's stream at these positions, in batches that each fit into a segment. */
export async function* readOwnRuns({ host }: Pick<EngineOptions, 'host'>, { from, to }: Range): AsyncIterable<readonly Placed[]> {
  for (let at = from; at < to; ) {
    const placed = await host.readOwn(at, Math.min(perSegment, to - at));
    const last = placed.at(-1);
    if (!last) return;
    yield placed;
    at = last.position + 1;
  }
}

/** What a run of operations covers of a stream. */
export function rangeOf(placed: readonly Placed[]): Range {
  return { from: placed[0]?.position ?? 0, to: (placed.at(-1)?.position ?? -1) + 1 };
}
