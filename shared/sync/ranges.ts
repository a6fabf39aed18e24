/** Positions [from, to) of a stream. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Ranges in rising order that neither overlap nor touch. */
export type Ranges = readonly Range[];

/** The ranges with one more; neighbours grow together. */
export function addRange(ranges: Ranges, added: Range): Ranges {
  if (added.to <= added.from) return ranges;
  let { from, to } = added;
  const before: Range[] = [];
  const after: Range[] = [];
  for (const range of ranges) {
    if (range.to < from) before.push(range);
    else if (range.from > to) after.push(range);
    else {
      from = Math.min(from, range.from);
      to = Math.max(to, range.to);
    }
  }
  return [...before, { from, to }, ...after];
}

/** What of [from, to) is not in the ranges. */
export function missingFrom(ranges: Ranges, { from, to }: Range): Ranges {
  const missing: Range[] = [];
  let at = from;
  for (const range of ranges) {
    if (range.to <= at) continue;
    if (range.from >= to) break;
    if (range.from > at) missing.push({ from: at, to: range.from });
    at = range.to;
  }
  if (at < to) missing.push({ from: at, to });
  return missing;
}

export function hasPosition(ranges: Ranges, position: number): boolean {
  return ranges.some(({ from, to }) => position >= from && position < to);
}

/** How far a stream is known without a gap, which is what a PC may tell others that it has. */
export function contiguousEnd(ranges: Ranges): number {
  const first = ranges[0];
  return first?.from === 0 ? first.to : 0;
}
