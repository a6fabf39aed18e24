import { describe, expect, it } from 'vitest';
import { parseHolidayRows } from '#shared/calendar/parse-holidays.ts';

const row = (rowNumber: number, date: string, name: string, kind: string, basis: string) => ({
  rowNumber,
  date,
  name,
  kind,
  basis,
});

describe('an office brings its own holiday file', () => {
  it('reads the usual ways of writing day and kind', () => {
    const { holidays, errors } = parseHolidayRows([
      row(2, '17/08/2028', 'Proklamasi Kemerdekaan', 'Libur Nasional', 'SKB 1/2027'),
      row(3, '2 Mei 2028', 'Hari jadi kabupaten', 'libur daerah', 'SE Bupati 7/2028'),
      row(4, '2028-03-25', 'Idulfitri', 'cuti_bersama', 'SKB 1/2027'),
    ]);
    expect(errors).toEqual([]);
    expect(holidays.map((one) => [one.date, one.kind, one.verified])).toEqual([
      ['2028-03-25', 'cuti_bersama', false],
      ['2028-05-02', 'libur_daerah', false],
      ['2028-08-17', 'libur_nasional', false],
    ]);
  });

  it('names row and column of everything that is wrong, and keeps the good rows', () => {
    const { holidays, errors } = parseHolidayRows([
      row(2, '31/11/2028', 'Sesuatu', 'libur nasional', 'SKB'),
      row(3, '', '', 'pesta', ''),
      row(4, 'besok', 'Sesuatu', 'libur nasional', 'SKB'),
      row(5, '01/01/2028', 'Tahun Baru', 'nasional', 'SKB'),
      row(6, '2028-01-01', 'Tahun Baru', 'nasional', 'SKB'),
    ]);
    expect(holidays.map((one) => one.date)).toEqual(['2028-01-01']);
    expect(errors.map((one) => `${one.rowNumber} ${one.column} ${one.code}`)).toEqual([
      '2 date no-such-day',
      '3 date date-empty',
      '3 name name-empty',
      '3 kind unknown-kind',
      '3 basis basis-empty',
      '4 date not-a-date',
      '6 date repeated-date',
    ]);
    expect(errors[0]).toMatchObject({ suggestion: '2028-11-30' });
  });
});
