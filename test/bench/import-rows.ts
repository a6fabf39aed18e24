import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeProfile, pemantau } from '../support/make-profile.ts';
import { freshFolder, openBenchApp } from './app-run.ts';
import { type BenchRow, median, round, rowOf } from './report.ts';
import { benchWorkbook, spreadsheetRows } from './spreadsheet.ts';
import { bareWrite, dumpRows, type RowDump } from './views.ts';

const stageChunk = 1_000;
const readChunk = 5_000;

/** (b) Importing as many rows as a city's two-year export, confirm to rows visible, against bulkAdd of exactly the rows it leaves. */
export async function benchImport(repetitions: number): Promise<BenchRow> {
  const bytes = benchWorkbook();
  const values: number[] = [];
  const baselines: number[] = [];
  const echoes: number[] = [];
  let dump: RowDump | undefined;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const folder = await freshFolder();
    await makeProfile({ userData: folder });
    const file = join(folder, 'rekap.xlsx');
    await writeFile(file, bytes);
    const bench = await openBenchApp(folder, pemantau);
    const { app, page } = bench;
    await page.evaluate(() => {
      location.hash = '#/impor';
    });
    await app.dialogs.answerOpen([file]);
    await page.getByRole('button', { name: 'Pilih file' }).click();
    const confirm = page.getByRole('button', { name: /^Impor [\d.]+ baris/ });
    await confirm.waitFor({ timeout: 60_000 });
    await page.waitForTimeout(500);
    const start = performance.now();
    await confirm.click();
    await page
      .getByText(/[\d.]+ masuk/)
      .first()
      .waitFor({ timeout: 120_000 });
    const whole = performance.now() - start;
    // Drafts go to main in chunks, operations come back in chunks: an echo carries about as many bytes each way.
    const drafts = Math.ceil(spreadsheetRows / stageChunk);
    const read = Math.ceil(spreadsheetRows / readChunk);
    const echo = (await bench.run('echo', drafts, stageChunk * 450)) / 2 + (await bench.run('echo', read, readChunk * 480)) / 2;
    echoes.push(echo);
    values.push(whole - echo);
    dump ??= await dumpRows(bench);
    await bench.end();
  }
  if (!dump) throw new Error('at least one repetition');
  for (let repetition = 0; repetition < repetitions; repetition++) baselines.push(await bareWrite(dump, 'bulkAdd'));
  await rm(dump.folder, { recursive: true, force: true });
  const notes = [`bridge time subtracted: ${round(median(echoes))} ms`, `${dump.rows} rows left in IndexedDB`];
  return rowOf({
    name: 'b: importing 16,574 rows, speed against bulkAdd of the rows it leaves',
    values,
    baselines,
    unit: 'ms',
    limit: 0.6,
    atLeast: true,
    as: 'rate',
    notes,
  });
}
