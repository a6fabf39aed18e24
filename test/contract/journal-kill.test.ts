import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { WriterId } from '#shared/kernel/ids.ts';
import { sha256, systemClock, systemRandom } from '../../electron/ports/host.ts';
import { nodeDisk } from '../../electron/ports/node-disk.ts';
import { openJournal } from '../../electron/services/journal.ts';
import { createDice } from '../support/fake-disk.ts';
import { numberOf, readAll } from '../support/open-test-journal.ts';

const root = mkdtempSync(join(tmpdir(), 'pantau-kill-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const child = new URL('../support/journal-child.ts', import.meta.url).pathname;

interface Life {
  readonly tried: readonly (readonly [first: number, count: number])[];
  readonly acknowledged: readonly (readonly [first: number, count: number])[];
}

/** One life of the child: it works until SIGKILL, which comes at a random moment after it opened. */
function live(folder: string, start: number, mode: 'acts' | 'import', delay: number): Promise<Life> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, folder, String(start), mode], { stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    let problems = '';
    running.stderr.on('data', (chunk) => {
      problems += chunk;
    });
    running.stdout.on('data', (chunk) => {
      if (text === '') setTimeout(() => running.kill('SIGKILL'), delay);
      text += chunk;
    });
    running.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the child ended by itself: ${problems}`));
      const lines = (word: string) =>
        [...text.matchAll(new RegExp(`^${word} (\\d+) (\\d+)$`, 'gm'))].map(
          (found) => [Number(found[1]), Number(found[2])] as const,
        );
      resolve({ tried: lines('try'), acknowledged: lines('ack') });
    });
  });
}

async function check(folder: string, lives: readonly Life[]): Promise<number> {
  const journal = await openJournal({
    disk: nodeDisk,
    folder,
    writer: 'cccccccccccccccc' as WriterId,
    clock: systemClock,
    random: systemRandom,
    sha256,
  });
  const numbers = (await readAll(journal)).map(numberOf);
  await journal.close();
  const found = new Set(numbers);
  expect(numbers.length, 'no operation twice').toBe(found.size);
  const range = ([first, count]: readonly [number, number]) => Array.from({ length: count }, (_, at) => first + at);
  for (const batch of lives.flatMap((life) => life.acknowledged))
    expect(range(batch).every((number) => found.has(number))).toBe(true);
  for (const batch of lives.flatMap((life) => life.tried)) {
    const there = range(batch).filter((number) => found.has(number)).length;
    expect([0, batch[1]], 'a batch is whole or absent').toContain(there);
  }
  return lives.reduce((sum, life) => sum + life.acknowledged.length, 0);
}

/** Several profiles side by side keep both cores of a small PC busy; each life goes on in the folder that the last one left. */
async function killLoop(mode: 'acts' | 'import', profiles: number, livesEach: number, longestDelay: number): Promise<number> {
  const dice = createDice(mode === 'acts' ? 11 : 12);
  const all = Array.from({ length: profiles }, async (_, profile) => {
    const folder = join(root, `${mode}-${profile}`);
    const lives: Life[] = [];
    let start = 0;
    for (let life = 0; life < livesEach; life++) {
      const ended = await live(folder, start, mode, Math.floor(dice() * longestDelay));
      lives.push(ended);
      const last = ended.tried.at(-1);
      if (last) start = Math.max(...ended.tried.map(([first, count]) => first + count));
      if (life % 25 === 24) await check(folder, lives);
    }
    return check(folder, lives);
  });
  return (await Promise.all(all)).reduce((sum, count) => sum + count, 0);
}

describe('SIGKILL of the process that keeps the journal', () => {
  it('loses nothing acknowledged in 460 kills while acts are recorded', { timeout: 600_000 }, async () => {
    expect(await killLoop('acts', 4, 115, 60)).toBeGreaterThan(1_000);
  });

  it('leaves an import whole or absent in 40 kills inside it', { timeout: 600_000 }, async () => {
    await killLoop('import', 4, 10, 400);
  });
});
