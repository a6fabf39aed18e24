// Speed as ratios of one run: node build/with-bundles.mjs test/bench/bench.ts [--json FILE] [--only a,b,…] [--repetitions 5]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchBoard } from './board.ts';
import { benchCatchingUp, benchFolder } from './catching-up.ts';
import { benchImport } from './import-rows.ts';
import { type BenchRow, printRow } from './report.ts';
import { benchSaving } from './saving.ts';
import { benchSpreadsheet } from './spreadsheet.ts';
import { benchRebuild } from './views.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    repetitions: { type: 'string', default: '5' },
  },
});
const repetitions = Number(values.repetitions);
const benches: readonly (readonly [letters: string, run: (repetitions: number) => Promise<BenchRow | readonly BenchRow[]>])[] = [
  ['a', benchSaving],
  ['f', benchSpreadsheet],
  ['b', benchImport],
  ['e', benchRebuild],
  ['cdgh', benchBoard],
  ['ij', benchCatchingUp],
  ['kl', benchFolder],
];
const wanted = values.only?.split(',');
const results: BenchRow[] = [];
for (const [letters, run] of benches) {
  if (wanted && !wanted.some((letter) => letters.includes(letter))) continue;
  const began = performance.now();
  const rows = [await run(repetitions)].flat();
  for (const row of rows) printRow(row);
  console.log(`       took ${Math.round((performance.now() - began) / 1000)} s`);
  results.push(...rows);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify({ results }, null, 2)}\n`);
console.log(`all of it took ${Math.round(performance.now() / 60_000)} min`);
process.exitCode = results.length > 0 && results.every(({ ok }) => ok) ? 0 : 1;
