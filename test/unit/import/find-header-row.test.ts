import { describe, expect, it } from 'vitest';
import { findHeaderRow } from '#shared/domain/import/find-header-row.ts';
import type { Row } from '#shared/domain/import/sheet-table.ts';

const headers: Row = ['No', 'Tanggal', 'Kanal', 'Isi Laporan'];
const data: Row = [1, { date: '2026-11-17' }, 'fb', 'Jalan rusak'];

describe('the row with the headers', () => {
  it('is found below title rows', () => {
    expect(findHeaderRow([['REKAP LAPORAN MASYARAKAT'], ['Bulan November 2026'], [null], headers, data, data])).toEqual({
      index: 3,
      known: 4,
    });
  });

  it('is the first row of a plain table', () => {
    expect(findHeaderRow([headers, data]).index).toBe(0);
  });

  it('is found by words that the caller looks for', () => {
    const rows: Row[] = [['Daftar libur 2028'], ['Hari libur', 'Dasar hukum'], ['Tahun Baru', 'SKB']];
    expect(findHeaderRow(rows, ['hari libur', 'dasar hukum'])).toEqual({ index: 1, known: 2 });
  });

  it('is the first full row of text when no word is known', () => {
    expect(findHeaderRow([['Rekap'], ['Foo', 'Bar', 'Baz'], ['a', 'b', 'c']])).toEqual({ index: 1, known: 0 });
  });

  it('is missing when the rows begin with data', () => {
    expect(findHeaderRow([[1, { date: '2026-11-17' }, 'fb', 'Jalan rusak'], data]).index).toBe(-1);
    expect(findHeaderRow([]).index).toBe(-1);
  });

  it('is not taken from a sentence that holds one known word', () => {
    const rows: Row[] = [
      ['Nomor', 'Uraian Kejadian', 'Tempat'],
      [1, 'Laporan', 'Pasar'],
    ];
    expect(findHeaderRow(rows).index).toBe(0);
  });
});
