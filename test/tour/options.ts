import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** A column of the file that the person names, and what it becomes. */
export interface Mapping {
  readonly field: string;
  readonly column: string;
}

export interface TourOptions {
  /** Without a file the tour makes one that looks like an office's own. */
  readonly input: string | undefined;
  readonly out: string;
  /** How many opinions are walked to their end. */
  readonly count: number;
  readonly mappings: readonly Mapping[];
}

export const usage = 'npm run tour -- --out DIR [--input FILE] [--count N] [--map field=Column …]';

/** Throws with the usage when the arguments cannot be read. */
export function readOptions(args: readonly string[]): TourOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      input: { type: 'string' },
      out: { type: 'string' },
      count: { type: 'string', default: '4' },
      map: { type: 'string', multiple: true, default: [] },
    },
  });
  const count = Number(values.count);
  if (values.out === undefined) throw new Error(`--out is missing. ${usage}`);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--count is a whole number from 1 on. ${usage}`);
  const mappings = values.map.map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw new Error(`--map needs field=Column, not "${pair}". ${usage}`);
    return { field: pair.slice(0, at).trim(), column: pair.slice(at + 1).trim() };
  });
  return { input: values.input === undefined ? undefined : resolve(values.input), out: resolve(values.out), count, mappings };
}
