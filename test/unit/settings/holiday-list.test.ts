import { describe, expect, it } from 'vitest';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import {
  type HolidaySheet,
  holidayYears,
  mergeHolidays,
  type OfficeHoliday,
  readHolidaySheet,
  suggestHolidayColumns,
  withoutHoliday,
  withVerified,
  yearsNotLoaded,
} from '../../../renderer/features/settings/holiday-list.ts';

const day = (date: string, part: Partial<OfficeHoliday> = {}): OfficeHoliday => ({
  date,
  kind: 'libur_nasional',
  name: 'Hari Raya Contoh',
  basis: 'SKB 1/2027',
  verified: true,
  ...part,
});

const sheet = (headers: readonly string[], ...rows: readonly (readonly string[])[]): HolidaySheet => ({
  columns: headers.map((header, index) => ({ index, header })),
  rows: rows.map((cells, at) => ({ rowNumber: at + 2, cells })),
});

describe('merging holidays', () => {
  it('adds new days in the order of the calendar', () => {
    const { list, added } = mergeHolidays([day('2028-05-01')], [day('2028-01-01'), day('2028-12-25')]);
    expect(list.map(({ date }) => date)).toEqual(['2028-01-01', '2028-05-01', '2028-12-25']);
    expect(added).toBe(2);
  });

  it('leaves a day alone that says the same, tick included', () => {
    const before = [day('2028-01-01')];
    const merge = mergeHolidays(before, [day('2028-01-01', { verified: false })]);
    expect(merge).toEqual({ list: before, added: 0, changed: 0, unchanged: 1 });
  });

  it('replaces another name or decree, which must then be compared again', () => {
    const merge = mergeHolidays([day('2028-01-01')], [day('2028-01-01', { basis: 'SKB 9/2027', verified: false })]);
    expect(merge.changed).toBe(1);
    expect(merge.list).toEqual([day('2028-01-01', { basis: 'SKB 9/2027', verified: false })]);
  });

  it('keeps a regional holiday beside a national one on the same date', () => {
    const merge = mergeHolidays([day('2028-01-01')], [day('2028-01-01', { kind: 'libur_daerah' })]);
    expect(merge.list).toHaveLength(2);
  });

  it('removes and ticks exactly the day that was meant', () => {
    const regional = day('2028-01-01', { kind: 'libur_daerah' });
    const list = [day('2028-01-01'), regional];
    expect(withoutHoliday(list, regional)).toEqual([day('2028-01-01')]);
    expect(withVerified(list, regional, false).map(({ verified }) => verified)).toEqual([true, false]);
  });
});

describe('years of the list', () => {
  it('offers this year and the next even when nothing is loaded for them', () => {
    expect(holidayYears([day('2026-01-01')], '2027-06-01')).toEqual(['2026', '2027', '2028']);
  });

  it('warns of a year that has only cuti bersama or regional days', () => {
    const list = [day('2027-01-01'), day('2028-01-03', { kind: 'cuti_bersama' })];
    expect(yearsNotLoaded(list, '2027-06-01')).toEqual(['2028']);
  });

  it('has the shipped lists loaded until the end of 2026', () => {
    expect(yearsNotLoaded(defaultSections.holidays, '2026-12-31')).toEqual([]);
    expect(yearsNotLoaded(defaultSections.holidays, '2027-01-01')).toEqual(['2028']);
  });
});

describe('reading a file of holidays', () => {
  it('finds the columns by their headers', () => {
    const { columns } = sheet(['No', 'Tanggal', 'Hari', 'Keterangan', 'Jenis Libur', 'Dasar Hukum']);
    expect(suggestHolidayColumns(columns)).toEqual({ date: 1, name: 3, kind: 4, basis: 5 });
  });

  it('takes "Hari Libur" for the name when no other column is one', () => {
    expect(suggestHolidayColumns(sheet(['TGL', 'Hari Libur', 'SKB']).columns)).toEqual({
      date: 0,
      name: 1,
      kind: null,
      basis: 2,
    });
  });

  it('fills empty kinds and decrees once for the whole file', () => {
    const file = sheet(['Tanggal', 'Nama'], ['1 Januari 2028', 'Tahun Baru'], ['2028-12-25', 'Natal']);
    const read = readHolidaySheet(file, suggestHolidayColumns(file.columns), { kind: 'Libur nasional', basis: 'SKB 1/2027' });
    expect(read.errors).toEqual([]);
    expect(read.holidays.map(({ date, basis }) => [date, basis])).toEqual([
      ['2028-01-01', 'SKB 1/2027'],
      ['2028-12-25', 'SKB 1/2027'],
    ]);
  });

  it('names the row of the file, as the spreadsheet counts it, for everything unreadable', () => {
    const file = sheet(
      ['Tanggal', 'Nama', 'Jenis', 'Dasar'],
      ['30/02/2028', 'Salah', 'libur nasional', 'SKB'],
      ['01/03/2028', '', 'tanggal merah', 'SKB'],
    );
    const { holidays, errors } = readHolidaySheet(file, suggestHolidayColumns(file.columns), { kind: '', basis: '' });
    expect(holidays).toEqual([]);
    expect(errors.map(({ rowNumber, code }) => [rowNumber, code])).toEqual([
      [2, 'no-such-day'],
      [3, 'name-empty'],
      [3, 'unknown-kind'],
    ]);
  });
});
