// npm run histories -- [--count 1000000]: plays so many random histories against the plain model of the merge rules (test/property/fold.test.ts).
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureProjectNode, root, run } from './prepare.mjs';

await ensureProjectNode(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { count: { type: 'string', default: '1000000' } } });
const count = Number(values.count);
if (!Number.isSafeInteger(count) || count < 2) {
  console.error('--count takes a whole number of at least 2.');
  process.exit(1);
}
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const options = ['--config', 'build/vitest.config.ts', '--project', 'property', '--testTimeout=0'];
// Two properties share the histories, so their number is even.
const env = { ...process.env, PANTAU_HISTORIES: String(count + (count % 2)) };
process.exitCode = await run(process.execPath, [vitest, 'run', ...options, 'test/property/fold.test.ts'], { cwd: root, env });
