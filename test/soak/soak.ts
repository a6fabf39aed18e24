// npm run soak -- [--writers 30] [--minutes 2] [--json FILE] [--seed N]: real processes on one folder with random kills. Exit 0 only when nothing that
// was acknowledged is missing anywhere and every PC shows the same.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runSoak } from './run-soak.ts';

const { values } = parseArgs({
  options: {
    writers: { type: 'string', default: '30' },
    minutes: { type: 'string', default: '2' },
    json: { type: 'string' },
    seed: { type: 'string' },
  },
});
const writers = Number(values.writers);
const seconds = Number(values.minutes) * 60;
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
if (!Number.isSafeInteger(writers) || writers < 2 || !(seconds > 0) || !Number.isSafeInteger(seed)) {
  console.error('npm run soak -- [--writers 30] [--minutes 2] [--json FILE] [--seed N]');
  process.exit(1);
}
const root = mkdtempSync(join(tmpdir(), 'pantau-uji-tahan-'));
console.log(`${writers} PC selama ${seconds} detik, benih ${seed}`);
const report = await runSoak({
  root,
  writers,
  seconds,
  settleSeconds: 120 + writers * 20,
  seed,
  say: (line) => console.log(line),
});
const text = JSON.stringify({ ...report, seed }, null, 2);
if (values.json !== undefined) writeFileSync(values.json, `${text}\n`);
console.log(text);
// What went wrong can be looked at; what went well is cleared away.
if (report.passed) rmSync(root, { recursive: true, force: true });
else console.log(`Profil dan folder tetap ada di ${root}`);
process.exitCode = report.passed ? 0 : 1;
