import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runSoak } from '../soak/run-soak.ts';

const root = mkdtempSync(join(tmpdir(), 'pantau-soak-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A small soak; the long one is `npm run soak`. */
it('PCs as real processes, killed and stopped while they record, end with everything that was acknowledged', {
  timeout: 240_000,
}, async () => {
  const report = await runSoak({ root, writers: 4, seconds: 12, settleSeconds: 180, seed: 5 });
  expect(report).toMatchObject({ crashes: [], lost: 0, distinctSets: 1, distinctStates: 1, attachmentsMissing: 0, passed: true });
  expect(report.acknowledged).toBeGreaterThan(20);
  expect(report.kills).toBeGreaterThan(0);
});
