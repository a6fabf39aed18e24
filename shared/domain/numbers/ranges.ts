/** Running numbers from `from` to `to`, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const largestSerial = 9_999_999;

export function meet(left: Range, right: Range): Range | undefined {
  const from = Math.max(left.from, right.from);
  const to = Math.min(left.to, right.to);
  return from <= to ? { from, to } : undefined;
}

/** What is left of a range without the others, in rising order. */
export function without(range: Range, others: readonly Range[]): readonly Range[] {
  let parts: readonly Range[] = range.from <= range.to ? [range] : [];
  for (const other of others)
    parts = parts.flatMap((part) => {
      if (!meet(part, other)) return [part];
      const kept: Range[] = [];
      if (part.from < other.from) kept.push({ from: part.from, to: other.from - 1 });
      if (part.to > other.to) kept.push({ from: other.to + 1, to: part.to });
      return kept;
    });
  return parts;
}

export function holds(range: Range, serial: number): boolean {
  return range.from <= serial && serial <= range.to;
}

export function sizeOf({ from, to }: Range): number {
  return Math.max(0, to - from + 1);
}
