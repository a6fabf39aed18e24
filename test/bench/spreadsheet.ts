import { readSheet } from 'read-excel-file/node';
import { checkRows } from '#shared/domain/import/check-rows.ts';
import { suggestMapping } from '#shared/domain/import/suggest-mapping.ts';
import { invariant } from '#shared/kernel/assert.ts';
import { readSpreadsheet } from '../../electron/services/spreadsheet/read-spreadsheet.ts';
import { createSpreadsheetHost } from '../../electron/services/spreadsheet/spreadsheet-host.ts';
import { cityExportRows } from '../support/spreadsheets/complaint-files.ts';
import { importContext } from '../support/spreadsheets/import-context.ts';
import { workbookFile } from '../support/spreadsheets/workbook-file.ts';
import { type BenchRow, median, round, rowOf } from './report.ts';

export const spreadsheetRows = 16_574;

/** The file of (b) and (f): as many rows and columns as a city's two-year export, made here. */
export function benchWorkbook(): Uint8Array {
  return workbookFile([{ name: 'Data', rows: cityExportRows(spreadsheetRows) }]);
}

/** (f) Reading, mapping and checking the file, against the bare reader on the same bytes. */
export async function benchSpreadsheet(repetitions: number): Promise<BenchRow> {
  const bytes = benchWorkbook();
  const context = importContext();
  const values: number[] = [];
  const baselines: number[] = [];
  const walls: number[] = [];
  for (let repetition = -1; repetition < repetitions; repetition++) {
    const start = performance.now();
    await readSheet(Buffer.from(bytes));
    const bare = performance.now();
    const table = await readSpreadsheet(bytes, 'data.xlsx');
    invariant(table.ok, 'the bench file is a spreadsheet');
    const check = checkRows(table.value, suggestMapping(table.value, context.channels), context);
    const done = performance.now();
    invariant(check.ready.length === spreadsheetRows, 'every row of the bench file is ready');
    // The first round warms both sides up.
    if (repetition < 0) continue;
    baselines.push(bare - start);
    values.push(done - bare);
    const host = createSpreadsheetHost({ workerFile: new URL('../../.out/main/spreadsheet-worker.js', import.meta.url) });
    const asked = performance.now();
    await host.read(bytes, 'data.xlsx');
    walls.push(performance.now() - asked);
    await host.close();
  }
  const notes = [`through the shipped worker, thread start included: ${round(median(walls))} ms`];
  // 0.25 s: figure of the machine of reference for the bare reader on as many rows.
  return rowOf({
    name: 'f: reading, mapping and checking xlsx',
    values,
    baselines,
    unit: 'ms',
    limit: 1.5,
    reference: 250,
    notes,
  });
}
