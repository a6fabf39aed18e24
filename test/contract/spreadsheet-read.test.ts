import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../electron/services/spreadsheet/read-spreadsheet.ts';
import { readSpreadsheet } from '../../electron/services/spreadsheet/read-spreadsheet.ts';
import { cityExportRows, recapCsv, serialOf } from '../support/spreadsheets/complaint-files.ts';
import { type FileCell, type FileSheet, type WorkbookOptions, workbookFile } from '../support/spreadsheets/workbook-file.ts';

const headers = ['ID', 'Tanggal', 'Isi Laporan'];

async function readTable(bytes: Uint8Array, options?: ReadOptions) {
  const result = await readSpreadsheet(bytes, 'uji.bin', options);
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

const book = (rows: readonly (readonly FileCell[])[], sheet: Partial<FileSheet> = {}, options?: WorkbookOptions) =>
  workbookFile([{ name: 'Data', rows, ...sheet }], options);
const csv = (text: string) => readTable(Buffer.from(text));

describe('reading a workbook', () => {
  it('keeps ids exact, leading zeros, emoji and line breaks', async () => {
    const rows: FileCell[][] = [
      headers,
      ['0012345', { serial: serialOf('2026-11-17') }, 'Air mati 😷\nsejak pagi & "malam" <ini>'],
      [1_224_924, { serial: serialOf('2026-11-17', 845) }, 'x'],
      [{ raw: '<v>196808221997031003</v>', type: 'n' }, { serial: serialOf('2026-02-28') }, 'y'],
    ];
    for (const options of [{}, { sharedStrings: true }, { prefix: 'x:' }]) {
      const table = await readTable(book(rows, {}, options));
      expect(table).toMatchObject({ sheet: 'Data', headerRow: 1 });
      expect(table.rows).toEqual([
        ['0012345', { date: '2026-11-17' }, 'Air mati 😷\nsejak pagi & "malam" <ini>'],
        [1_224_924, { date: '2026-11-17T14:05' }, 'x'],
        ['196808221997031003', { date: '2026-02-28' }, 'y'],
      ]);
    }
  });

  it('shifts no day, in whatever zone the PC stands, and knows the calendar of old Macs', async () => {
    const rows: FileCell[][] = [headers, [1, { serial: serialOf('2026-11-17') - 1462 }, 'x']];
    expect((await readTable(book(rows, {}, { date1904: true }))).rows[0]?.[1]).toEqual({ date: '2026-11-17' });
  });

  it('reads a time of day as a time', async () => {
    expect(
      (
        await readTable(
          book([
            ['Tanggal', 'Jam', 'Isi'],
            [{ serial: 46343 }, { serial: 845 / 1440 }, 'x'],
          ]),
        )
      ).rows[0],
    ).toEqual([{ date: '2026-11-17' }, '14:05', 'x']);
  });

  it('takes a cell without value or with an error of Excel for empty', async () => {
    const rows: FileCell[][] = [
      headers,
      [
        { raw: '', type: 's' },
        { raw: '<f>1/0</f><v>#DIV/0!</v>', type: 'e' },
        { raw: '<f>A1</f><v>hasil</v>', type: 'str' },
      ],
    ];
    expect((await readTable(book(rows))).rows).toEqual([[null, null, 'hasil']]);
  });

  it('skips title rows, keeps the row numbers of the sheet, and drops blank rows at the end', async () => {
    const table = await readTable(
      book([
        ['REKAP LAPORAN'],
        ['Bulan November 2026'],
        [],
        headers,
        ['1', '17/11/2026', 'Air mati'],
        [],
        ['2', '18/11/2026', 'Jalan rusak'],
        ['  ', null, ''],
      ]),
    );
    expect(table.headerRow).toBe(4);
    expect(table.rows.length).toBe(3);
    expect(table.columns.map((column) => column.header)).toEqual(headers);
    expect(table.columns[2]?.samples).toEqual(['Air mati', 'Jalan rusak']);
  });

  it('chooses the sheet with the headers, passes over hidden ones, and reads another on request', async () => {
    const bytes = workbookFile([
      { name: 'Sampul', rows: [['Dinas Kominfo'], ['Laporan tahunan']] },
      { name: 'Rahasia', rows: [headers, ['9', '1/1/2026', 'tersembunyi']], hidden: true },
      { name: 'Minggu & 3', rows: [['Rekap'], headers, ['1', '17/11/2026', 'Air mati']] },
      { name: 'Kosong', rows: [] },
    ]);
    const table = await readTable(bytes);
    expect(table.sheet).toBe('Minggu & 3');
    expect(table.sheets).toEqual([
      { name: 'Sampul', rowCount: 2 },
      { name: 'Minggu & 3', rowCount: 3 },
      { name: 'Kosong', rowCount: 0 },
    ]);
    expect((await readTable(bytes, { sheet: 'Sampul' })).rows).toEqual([['Laporan tahunan']]);
    expect(await readSpreadsheet(bytes, 'x', { sheet: 'Kosong' })).toEqual({ ok: false, error: { code: 'empty-file' } });
  });

  it('gives every row of a merged block its name, and a link column its address', async () => {
    const table = await readTable(
      book(
        [
          ['OPD', 'Tanggal', 'Isi', 'Tautan'],
          ['Dishub', '1/1/2026', 'a', 'Lihat unggahan'],
          [null, '2/1/2026', 'b', 'https://contoh.id/b'],
          ['Dinkes', '3/1/2026', 'c', 'x'],
        ],
        {
          merges: ['A2:A3', 'A1:D1'],
          links: { D2: 'https://contoh.id/a', D4: 'javascript:alert(1)' },
        },
      ),
    );
    expect(table.rows.map((row) => [row[0], row[3]])).toEqual([
      ['Dishub', 'https://contoh.id/a'],
      ['Dishub', 'https://contoh.id/b'],
      ['Dinkes', 'x'],
    ]);
  });

  it('reads sheets of exporters that leave row and cell addresses out', async () => {
    const table = await readTable(
      book([headers, ['1', { serial: 46343 }, 'Air mati'], [2, { serial: 46344 }, 'Jalan rusak']], {}, { addresses: false }),
    );
    expect(table.rows).toEqual([
      ['1', { date: '2026-11-17' }, 'Air mati'],
      [2, { date: '2026-11-18' }, 'Jalan rusak'],
    ]);
  });

  it('knows dates by the formats that offices use', async () => {
    for (const format of [
      'dd/mm/yyyy;@',
      '[$-421]dd mmmm yyyy;@',
      '[$-3809]d mmm yy',
      'dddd, dd mmmm yyyy',
      'd-mmm-yy',
      'yyyy\\-mm\\-dd',
    ]) {
      const table = await readTable(book([headers, ['1', { serial: 46343 }, 'x']], {}, { dateFormat: format }));
      expect(table.rows[0]?.[1], format).toEqual({ date: '2026-11-17' });
    }
  });

  it('finds other headers when it is told which', async () => {
    const bytes = book([['Lampiran SKB'], ['Hari', 'Dasar'], ['Tahun Baru', 'SKB']]);
    expect((await readTable(bytes, { headers: ['Hari', 'Dasar'] })).headerRow).toBe(2);
  });

  it('reads the export of a city, every row', async () => {
    const table = await readTable(book(cityExportRows(2000)));
    expect(table.rows.length).toBe(2000);
    expect(table.rows[0]).toEqual([
      'QL000700000',
      'KELURAHAN MAWAR',
      'SAMPAH',
      'COMPLETE',
      { date: '2019-01-01' },
      { date: '2019-01-01' },
      0,
    ]);
    expect(table.rows[1]?.[0]).toBe(1_200_001);
  });
});

describe('reading separated text', () => {
  it('finds out the separator', async () => {
    for (const separator of [';', ',', '\t', '|']) {
      const table = await csv(
        [headers, ['1', '17/11/2026', '"Air mati; kemarin, juga | ini"']].map((row) => row.join(separator)).join('\n'),
      );
      expect(table.rows, separator).toEqual([['1', '17/11/2026', 'Air mati; kemarin, juga | ini']]);
    }
    expect((await csv('sep=;\r\nID;Tanggal;Isi\r\n1;17/11/2026;a,b,c,d')).rows).toEqual([['1', '17/11/2026', 'a,b,c,d']]);
  });

  it('is not misled by commas in the text', async () => {
    const table = await readTable(Buffer.from(recapCsv(200)));
    expect(table.columns.map((column) => column.header)).toEqual(['Tanggal', 'Kanal', 'Isi Laporan', 'Nada']);
    expect(table.rows.length).toBe(200);
  });

  it('reads every encoding that Windows and the web write', async () => {
    const text = 'ID;Tanggal;Isi\r\n1;17/11/2026;“Café” – 5 °C';
    const utf16 = Buffer.from(text, 'utf16le');
    const cp1252 = Buffer.from(text.replace('“', '\x93').replace('”', '\x94').replace('–', '\x96'), 'latin1');
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\uFEFF${text}`),
      utf16,
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
      cp1252,
    ]) {
      expect((await readTable(bytes)).rows).toEqual([['1', '17/11/2026', '“Café” – 5 °C']]);
    }
  });

  it('keeps quotes that belong to the text and drops stray ones', async () => {
    expect((await csv('ID;Tanggal;Isi\n1;17/11/2026;"Kata ""besok""\nbaris dua"\n2;NULL";x')).rows).toEqual([
      ['1', '17/11/2026', 'Kata "besok"\nbaris dua'],
      ['2', 'NULL"', 'x'],
    ]);
    const stray = await csv(
      'ID;Tanggal;Isi\n1;17/11/2026;"Air mati\n2;18/11/2026;Jalan rusak\n3;19/11/2026;"Lampu" padam\n4;20/11/2026;y',
    );
    expect(stray.rows).toEqual([
      ['1', '17/11/2026', 'Air mati'],
      ['2', '18/11/2026', 'Jalan rusak'],
      ['3', '19/11/2026', 'Lampu" padam'],
      ['4', '20/11/2026', 'y'],
    ]);
  });

  it('keeps zeros and guarded formulas as they were written', async () => {
    expect((await csv(`ID;Tanggal;Isi\n="0012";17/11/2026;'=1+1\n0013;17/11/2026;'kata'`)).rows).toEqual([
      ['0012', '17/11/2026', '=1+1'],
      ['0013', '17/11/2026', "'kata'"],
    ]);
  });
});
