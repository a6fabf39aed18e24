import { describe, expect, it } from 'vitest';
import { parseHolidayRows } from '#shared/calendar/parse-holidays.ts';
import { holidayRowsOf } from '#shared/domain/import/holiday-rows.ts';
import { sheetTable } from '../../support/spreadsheets/import-context.ts';

describe('a holiday list in a spreadsheet', () => {
  it('is read by its headers, dates of Excel included', () => {
    const table = sheetTable(
      ['No', 'Tanggal', 'Hari Libur', 'Jenis', 'Dasar Hukum'],
      [
        [1, { date: '2028-01-01' }, 'Tahun Baru', 'Libur Nasional', 'SKB 1/2027'],
        [null, null, null, null, null],
        [2, '2 Mei 2028', 'Hari jadi', 'Libur daerah', 'SE 7/2028'],
      ],
    );
    const { rows, problems } = holidayRowsOf(table);
    expect(problems).toEqual([]);
    expect(rows.map((row) => row.rowNumber)).toEqual([2, 4]);
    expect(parseHolidayRows(rows).holidays.map((one) => [one.date, one.kind])).toEqual([
      ['2028-01-01', 'libur_nasional'],
      ['2028-05-02', 'libur_daerah'],
    ]);
  });

  it('says which column is missing', () => {
    expect(holidayRowsOf(sheetTable(['Tanggal', 'Nama'], [['1/1/2028', 'Tahun Baru']]))).toEqual({
      rows: [],
      problems: [
        { code: 'column-missing', column: 'kind' },
        { code: 'column-missing', column: 'basis' },
      ],
    });
  });
});
