/** One line of the bench: a figure against a baseline of the same run. */
export interface BenchRow {
  readonly name: string;
  /** What was measured, in `unit`. */
  readonly value: number;
  readonly baseline: number;
  readonly unit: string;
  readonly ratio: number;
  readonly limit: number;
  /** True: the ratio must reach the limit; false: it must not exceed it. */
  readonly atLeast: boolean;
  readonly ok: boolean;
  /** Further figures, and a word when the baseline lies far from what reference machines showed. */
  readonly notes: readonly string[];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export interface RowInput {
  readonly name: string;
  readonly values: readonly number[];
  readonly baselines: readonly number[];
  readonly unit: string;
  readonly limit: number;
  readonly atLeast?: boolean;
  /** 'value' compares value/baseline, 'rate' baseline/value (a speed from two times). */
  readonly as?: 'value' | 'rate';
  readonly notes?: readonly string[];
  /** The baseline's figure on the machine of reference, to say when this one is very different. */
  readonly reference?: number;
}

/** Medians of at least five repetitions become one row. */
export function rowOf(input: RowInput): BenchRow {
  const { name, values, baselines, unit, limit, atLeast = false, as = 'value', notes = [], reference } = input;
  const value = median(values);
  const baseline = median(baselines);
  const ratio = as === 'rate' ? baseline / value : value / baseline;
  const isFar = reference !== undefined && (baseline < reference / 2 || baseline > reference * 2);
  const far = isFar
    ? [`baseline ${round(baseline)} ${unit} is outside half to double of the reference ${reference} ${unit}`]
    : [];
  return {
    name,
    value,
    baseline,
    unit,
    ratio,
    limit,
    atLeast,
    ok: atLeast ? ratio >= limit : ratio <= limit,
    notes: [...notes, ...far],
  };
}

export function round(value: number): number {
  return Number(value.toPrecision(4));
}

export function printRow(row: BenchRow): void {
  const bound = `${row.atLeast ? '≥' : '≤'} ${row.limit}`;
  console.log(
    `${row.ok ? 'ok  ' : 'MISS'} ${row.name}: ${round(row.value)} ${row.unit} against ${round(row.baseline)} ${row.unit}, ratio ${round(row.ratio)} (${bound})`,
  );
  for (const note of row.notes) console.log(`       ${note}`);
}
