import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSpreadsheetHost } from '../../electron/services/spreadsheet/spreadsheet-host.ts';
import { cityExportRows } from '../support/spreadsheets/complaint-files.ts';
import { workbookFile } from '../support/spreadsheets/workbook-file.ts';

const workerFile = new URL('../../electron/services/spreadsheet-worker.ts', import.meta.url);
const bytes = workbookFile([{ name: 'Data', rows: cityExportRows(300) }]);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-worker-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function workerThat(does: string): string {
  const file = join(folder, `${does.length}.mjs`);
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\nparentPort.once('message', () => { ${does} });\n`);
  return file;
}

describe('spreadsheets in a thread of their own', () => {
  it('are read and written as without it, and the caller keeps his bytes', async () => {
    const host = createSpreadsheetHost({ workerFile });
    const result = await host.read(bytes, 'ekspor.xlsx');
    expect(result.ok && result.value.rows.length).toBe(300);
    expect(bytes.length).toBeGreaterThan(0);
    const columns = [{ header: 'Isi', width: 20, kind: 'text' as const }];
    for (const format of ['xlsx', 'csv'] as const) {
      const file = await host.write(format, { columns, rows: [['=1+1'], ['Air mati']] });
      const back = await host.read(file, `x.${format}`);
      expect(back.ok && back.value.rows).toEqual([['=1+1'], ['Air mati']]);
    }
    expect(await host.read(new Uint8Array([1, 2, 3]), 'x')).toMatchObject({ ok: false });
    await host.close();
  });

  it('are given up when they take too long', async () => {
    const host = createSpreadsheetHost({ workerFile: workerThat('for (;;) ;'), timeoutMs: 300 });
    expect(await host.read(bytes, 'x.xlsx')).toEqual({ ok: false, error: { code: 'too-big' } });
  });

  it('are given up when they want too much memory, and the application goes on', async () => {
    const host = createSpreadsheetHost({
      workerFile: workerThat('const all = []; for (;;) all.push(new Array(1e5).fill({}));'),
      memoryMb: 32,
    });
    expect(await host.read(bytes, 'x.xlsx')).toEqual({ ok: false, error: { code: 'too-big' } });
  });

  it('report a bug as a bug', async () => {
    const host = createSpreadsheetHost({ workerFile: workerThat("throw new Error('rusak')") });
    await expect(host.read(bytes, 'x.xlsx')).rejects.toThrow('rusak');
    await expect(host.write('csv', { columns: [], rows: [] })).rejects.toThrow('rusak');
  });
});
