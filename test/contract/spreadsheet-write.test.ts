import validate from '@ooxml-tools/validate';
import { describe, expect, it } from 'vitest';
import type { Row } from '#shared/domain/import/sheet-table.ts';
import type { ExportColumn } from '../../electron/services/spreadsheet/export-sheet.ts';
import { readSpreadsheet } from '../../electron/services/spreadsheet/read-spreadsheet.ts';
import { spreadsheetLimits } from '../../electron/services/spreadsheet/refusal.ts';
import { writeCsv } from '../../electron/services/spreadsheet/write-csv.ts';
import { writeXlsx } from '../../electron/services/spreadsheet/write-xlsx.ts';
import { openZip } from '../../electron/services/spreadsheet/zip-archive.ts';

const columns: readonly ExportColumn[] = [
  { header: 'ID', width: 20, kind: 'text' },
  { header: 'Tanggal', width: 0, kind: 'date' },
  { header: 'Isi Laporan', width: 60, kind: 'text' },
  { header: 'Hari', width: 8, kind: 'number' },
];
const rows: readonly Row[] = [
  ['0012345', { date: '2026-11-17' }, 'Air mati 😷\nsejak "pagi"; <b>& malam</b>', 3],
  ['3275012345678901', { date: '2026-11-17T14:05' }, '=HYPERLINK("http://x","klik")', 1.5],
  ['+62812', '2026-02-28', ' @SUM(A1)', null],
  [12, 'belum', '_x0041_ ＝1＋1', -2],
  ['', null, "'sudah dijaga", 0],
];

async function readBack(bytes: Uint8Array): Promise<readonly Row[]> {
  const result = await readSpreadsheet(bytes, 'kembali');
  return result.ok ? result.value.rows : [];
}

describe('an exported workbook', () => {
  it('comes back as it went out, ids as text, dates and numbers real', async () => {
    expect(await readBack(await writeXlsx({ columns, rows }))).toEqual([
      ['0012345', { date: '2026-11-17' }, 'Air mati 😷\nsejak "pagi"; <b>& malam</b>', 3],
      ['3275012345678901', { date: '2026-11-17T14:05' }, '=HYPERLINK("http://x","klik")', 1.5],
      ['+62812', { date: '2026-02-28' }, ' @SUM(A1)', null],
      ['12', 'belum', '_x0041_ ＝1＋1', -2],
      [null, null, "'sudah dijaga", 0],
    ]);
  });

  it('holds no formula, no external link and no character that breaks XML', async () => {
    const evil: Row[] = [['\u0000\u0001a\uFFFEb\uD83D', null, '=cmd|calc!A1', 1]];
    const archive = openZip(await writeXlsx({ columns, rows: [...rows, ...evil] }), spreadsheetLimits);
    const xml = archive.names.map((name) => archive.read(name)?.toString('utf8') ?? '').join('');
    expect(xml).not.toMatch(/<f[ >]|externalLink|TargetMode/);
    expect([...xml].filter((letter) => (letter < ' ' && !'\t\n\r'.includes(letter)) || letter === '\uFFFE')).toEqual([]);
  });

  it('is a workbook by the letter of the format', async () => {
    expect(await validate(await writeXlsx({ columns, rows }), 'xlsx', 'Microsoft365')).toEqual([]);
  });

  it('keeps within the length that Excel opens', async () => {
    const [row] = await readBack(await writeXlsx({ columns, rows: [['1', null, 'a'.repeat(40_000), 1]] }));
    expect(String(row?.[2]).length).toBe(32_767);
  });

  it('may have no rows', async () => {
    expect(await readSpreadsheet(await writeXlsx({ columns, rows: [] }), 'x')).toEqual({
      ok: false,
      error: { code: 'empty-file' },
    });
  });
});

describe('exported separated text', () => {
  it('is what Excel in this country opens: BOM, semicolons, every text quoted and guarded, decimal comma', () => {
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv({ columns, rows }))).toBe(
      [
        '\uFEFF"ID";"Tanggal";"Isi Laporan";"Hari"',
        '"0012345";17/11/2026;"Air mati 😷\nsejak ""pagi""; <b>& malam</b>";3',
        '"3275012345678901";17/11/2026 14:05;"\'=HYPERLINK(""http://x"",""klik"")";1,5',
        '"\'+62812";28/02/2026;"\' @SUM(A1)";',
        '"12";"belum";"_x0041_ ＝1＋1";-2',
        ';;"\'sudah dijaga";0',
        '',
      ].join('\r\n'),
    );
  });

  it('comes back with the same texts', async () => {
    expect((await readBack(writeCsv({ columns, rows }))).map((row) => [row[0], row[2]])).toEqual([
      ['0012345', 'Air mati 😷\nsejak "pagi"; <b>& malam</b>'],
      ['3275012345678901', '=HYPERLINK("http://x","klik")'],
      ['+62812', ' @SUM(A1)'],
      ['12', '_x0041_ ＝1＋1'],
      [null, "'sudah dijaga"],
    ]);
  });
});
