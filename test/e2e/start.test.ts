import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { builtMain } from '../support/bundles.ts';
import { root } from '../support/source-files.ts';

const work = mkdtempSync(join(tmpdir(), 'pantau-start-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function start(args: readonly string[], env: Readonly<Record<string, string | undefined>>) {
  const child = spawn(process.execPath, [join(root, 'build/start.mjs'), ...args], { env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (said += part));
  const code = new Promise<number | null>((resolve) => child.once('close', (status) => resolve(status)));
  return { child, code, said: () => said };
}

describe('npm start', () => {
  test('without a screen says how to go on, and fails', async () => {
    const { code, said } = start([], { DISPLAY: undefined, WAYLAND_DISPLAY: undefined });
    expect(await code).toBe(1);
    expect(said()).toContain('xvfb-run -a npm start');
  });

  test('opens the app, says so, and ends with it', async () => {
    await builtMain();
    const { child, code, said } = start(['--headless', `--user-data-dir=${join(work, 'data')}`], {});
    await expect.poll(said, { timeout: 60_000 }).toContain('Aplikasi terbuka: app://kantor/');
    child.kill('SIGTERM');
    expect(await code).toBe(0);
  });

  test('without any Chromium says how to get one', async () => {
    const { code, said } = start(['--headless'], { CHROMIUM_PATH: join(work, 'nowhere') });
    expect(await code).toBe(1);
    expect(said()).toContain('Pasang Chromium dengan');
  });
});
