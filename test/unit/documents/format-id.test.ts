import { describe, expect, test } from 'vitest';
import {
  angka,
  bulanRomawi,
  hariTanggal,
  jam,
  jumlahTerbilang,
  nipGrouped,
  tanggalAngka,
  tanggalPanjang,
  terbilang,
} from '#shared/documents/format-id.ts';

describe('numbers in words', () => {
  test.each([
    [0, 'nol'],
    [1, 'satu'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [100, 'seratus'],
    [111, 'seratus sebelas'],
    [200, 'dua ratus'],
    [999, 'sembilan ratus sembilan puluh sembilan'],
    [1000, 'seribu'],
    [1945, 'seribu sembilan ratus empat puluh lima'],
    [2026, 'dua ribu dua puluh enam'],
    [11_000, 'sebelas ribu'],
    [100_000, 'seratus ribu'],
    [101_001, 'seratus satu ribu satu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [2_500_000_000, 'dua miliar lima ratus juta'],
    [1_000_000_000_000, 'satu triliun'],
    [-7, 'minus tujuh'],
  ])('%i', (value, words) => expect(terbilang(value)).toBe(words));

  test('what has no words stays in figures', () => {
    expect(terbilang(2.5)).toBe('2,5');
    expect(terbilang(1e15)).toBe('1.000.000.000.000.000');
  });

  test('a count carries its unit', () => expect(jumlahTerbilang(3, 'berkas')).toBe('3 (tiga) berkas'));
});

describe('numbers in figures', () => {
  test('point between thousands, comma before the fraction', () => {
    expect(angka(1_234_567.89)).toBe('1.234.567,89');
    expect(angka(8412)).toBe('8.412');
    expect(angka(5.2)).toBe('5,2');
    expect(angka(999)).toBe('999');
    expect(angka(-1234.5, 2)).toBe('-1.234,50');
  });

  test('a number that rounds to nothing has no minus', () => expect(angka(-0.001, 2)).toBe('0,00'));
  test('no number', () => expect(angka(Number.NaN)).toBe('-'));
});

describe('dates and times', () => {
  test('long, with weekday, in figures, Roman month', () => {
    expect(tanggalPanjang('2026-11-22')).toBe('22 November 2026');
    expect(tanggalPanjang('2026-02-03')).toBe('3 Februari 2026');
    expect(hariTanggal('2026-11-22')).toBe('Minggu, 22 November 2026');
    expect(hariTanggal('2026-11-20')).toBe('Jumat, 20 November 2026');
    expect(tanggalAngka('2026-02-03')).toBe('03/02/2026');
    expect(bulanRomawi('2026-11-22')).toBe('XI');
  });

  test('an instant is read by its date', () => expect(tanggalPanjang('2026-11-22T14:05:00Z')).toBe('22 November 2026'));
  test('a day that does not exist is printed as it came', () => expect(tanggalPanjang('2026-11-31')).toBe('2026-11-31'));
  test('clock time has a point and the zone of the office', () => {
    expect(jam('14:05', 'WIB')).toBe('14.05 WIB');
    expect(jam('9:05')).toBe('09.05');
    expect(jam('pagi')).toBe('pagi');
  });
});

describe('NIP', () => {
  test('18 figures in groups 8-6-1-3, whatever was typed between them', () => {
    expect(nipGrouped('196808221997031003')).toBe('19680822 199703 1 003');
    expect(nipGrouped('19680822.199703.1.003')).toBe('19680822 199703 1 003');
  });
  test('old NIP and missing numbers stay as written', () => {
    expect(nipGrouped('131 234 567')).toBe('131 234 567');
    expect(nipGrouped('-')).toBe('-');
  });
});
