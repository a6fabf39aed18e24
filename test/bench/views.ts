import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeProfile, pemantau, profilePassword } from '../support/make-profile.ts';
import { chooseName } from '../support/sign-in.ts';
import { type BenchApp, freshFolder, openBenchApp } from './app-run.ts';
import { type BenchRow, median, round, rowOf } from './report.ts';

const operations = 100_000;
const transfer = 10_000;
const baselineChunk = 5_000;

export interface RowDump {
  readonly stores: Record<string, string>;
  /** For each table its rows as files of JSON, each of up to `transfer` rows. */
  readonly tables: readonly (readonly [name: string, files: readonly string[]])[];
  readonly rows: number;
  readonly folder: string;
}

/** Every row that the application left in IndexedDB, to be written again by the bare baseline. */
export async function dumpRows(bench: BenchApp): Promise<RowDump> {
  const stores = await bench.run('stores');
  const folder = await freshFolder();
  const tables: [string, string[]][] = [];
  let rows = 0;
  for (const name of Object.keys(stores)) {
    const files: string[] = [];
    for (let after: string | null = null; ; ) {
      const chunk: { readonly text: string; readonly count: number; readonly last: string } = await bench.run(
        'rows',
        name,
        after,
        transfer,
      );
      if (chunk.count === 0) break;
      const file = join(folder, `${name}-${files.length}.json`);
      await writeFile(file, chunk.text);
      files.push(file);
      rows += chunk.count;
      after = chunk.last;
    }
    tables.push([name, files]);
  }
  return { stores, tables, rows, folder };
}

/** Dexie alone writing those rows into a fresh profile; milliseconds. */
export async function bareWrite(dump: RowDump, how: 'bulkAdd' | 'bulkPut'): Promise<number> {
  const folder = await freshFolder();
  await makeProfile({ userData: folder });
  const bench = await openBenchApp(folder);
  for (const [name, files] of dump.tables) {
    if (files.length === 0) continue;
    // Chromium reads the files itself: as arguments of a call they would take four times as long as what is timed.
    const drop = await bench.page.evaluateHandle(() => window.document.body.appendChild(window.document.createElement('input')));
    await drop.evaluate((input) => Object.assign(input, { type: 'file', multiple: true }));
    await drop.setInputFiles([...files]);
    await bench.run('take', name);
  }
  const time = await bench.run('write', dump.stores, how, baselineChunk);
  await bench.end();
  return time;
}

/** (e) Rebuilding the views from 100,000 operations of 50,000 berkas, against bulkPut of exactly the rows it leaves. */
export async function benchRebuild(repetitions: number): Promise<BenchRow> {
  const prepared = await freshFolder();
  await makeProfile({ userData: prepared, archived: operations / 2 });
  const values: number[] = [];
  const baselines: number[] = [];
  let echo: number | undefined;
  let dump: RowDump | undefined;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const bench = await openBenchApp(await freshFolder(prepared));
    const { page } = bench;
    await chooseName(page, pemantau);
    // The password is checked first (scrypt), then the views are folded; what sign-in costs alone is measured below on folded views.
    await page.keyboard.type(profilePassword);
    const start = performance.now();
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').first().waitFor({ timeout: 600_000 });
    const whole = performance.now() - start;
    const signInAlone = await timeSignIn(bench);
    // Main answers the whole journal in chunks of 5,000 operations of about 330 bytes; an echo carries them both ways, so half of it counts.
    echo ??= (await bench.run('echo', Math.ceil(operations / 5_000), 5_000 * 330)) / 2;
    values.push(whole - signInAlone - echo);
    dump ??= await dumpRows(bench);
    await bench.end();
  }
  if (!dump) throw new Error('at least one repetition');
  for (let repetition = 0; repetition < repetitions; repetition++) baselines.push(await bareWrite(dump, 'bulkPut'));
  await rm(prepared, { recursive: true, force: true });
  await rm(dump.folder, { recursive: true, force: true });
  const rate = Math.round(dump.rows / (median(baselines) / 1000));
  const notes = [`bridge time subtracted: ${round(echo ?? 0)} ms`, `${dump.rows} rows; the baseline writes ${rate} rows/s`];
  return rowOf({ name: 'e: rebuilding the views from 100,000 operations', values, baselines, unit: 'ms', limit: 2, notes });
}

/** Locks and unlocks: the password check and the first screen without any folding. */
async function timeSignIn(bench: BenchApp): Promise<number> {
  const { page } = bench;
  await page.locator('.who').click();
  await page.getByRole('menuitem', { name: 'Kunci layar' }).click();
  await page.locator('input[type=password]').waitFor();
  await page.keyboard.type(profilePassword);
  const start = performance.now();
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  return performance.now() - start;
}
