import type { Json } from '#shared/kernel/json.ts';
import type { Range } from '#shared/sync/ranges.ts';
import type { EngineOptions } from './engine-options.ts';
import { currentEpoch, type Epoch, type Keyring } from './keys/keyring.ts';
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
  range: Range,
): readonly SealedRange[] {
  const opening = operations.find(({ operation }) => operation.kind === 'office.epoch-opened');
  if (!opening) return sealPart(sealer, currentEpoch(sealer.keyring()), kind, operations, range);
  const cut = opening.position + 1;
  const until = operations.filter(({ position }) => position < cut);
  return [
    ...sealPart(sealer, epochBefore(sealer.keyring(), opening.operation.payload), kind, until, { from: range.from, to: cut }),
    ...(cut < range.to ? sealRange(sealer, kind, operations.slice(until.length), { from: cut, to: range.to }) : []),
  ];
}

/**
 * The boxes with a new key must be readable without that key. They, and nothing after them, are sealed by the key of before, which the PC that was sent
 * away has as well; none of the boxes is for it.
 */
function epochBefore(keyring: Keyring, payload: Json): Epoch {
  const opened = typeof payload === 'object' && payload !== null && 'epoch' in payload ? Number(payload.epoch) : 0;
  return keyring.epochs.findLast(({ epoch }) => epoch < opened) ?? currentEpoch(keyring);
}

function sealPart(
  sealer: Sealer,
  epoch: Epoch,
  kind: SegmentHeader['kind'],
  operations: readonly Placed[],
  { from, to }: Range,
): readonly SealedRange[] {
  const { office, device, random } = sealer;
  const bytes = sealSegment({ office, device, epoch, kind, from, to, operations, note: null, salt: random.bytes(32) });
  if (bytes.length > largest && operations.length > 1) {
    const middle = Math.floor((from + to) / 2);
    const half = (part: Range) =>
      sealPart(
        sealer,
        epoch,
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
