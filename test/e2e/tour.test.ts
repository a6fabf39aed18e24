import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtMain } from '../support/bundles.ts';

const tour = new URL('../tour/tour.ts', import.meta.url).pathname;
let out: string;
beforeAll(async () => {
  await builtMain();
  out = await mkdtemp(join(tmpdir(), 'pantau-tour-test-'));
});
afterAll(() => rm(out, { recursive: true, force: true }));

describe('the tour of the main job', () => {
  it('holds on its own file: four opinions reach the archive by four roads, and a restart finds all again', {
    timeout: 600_000,
  }, async () => {
    // A tour that does not hold ends with another code than 0, which rejects here with all that it said.
    await promisify(execFile)(process.execPath, [tour, '--out', out], { maxBuffer: 1e8 });
    const summary = JSON.parse(await readFile(join(out, 'summary.json'), 'utf8'));
    expect(summary).toMatchObject({ ok: true, failures: [], axe: [] });
    expect(summary.rowsRead).toBe(summary.rowsImported + summary.rowsRefused.length);
    expect(summary.keysOfReceipt).toBeLessThanOrEqual(12);
    expect(summary.casesByEnd).toMatchObject({ answered: 3, unanswered: 1 });
    const files = await readdir(out);
    for (const document of summary.documents) expect(files).toContain(document.file ?? document);
  });
});
