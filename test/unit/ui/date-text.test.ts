import { describe, expect, test } from 'vitest';
import { dateToText, parseDateText, parseDateTimeText } from '../../../renderer/ui/date-text.ts';

describe('a typed day', () => {
  test.each([
    ['19/11/2026', '2026-11-19'],
    ['1/2/2026', '2026-02-01'],
    ['1.2.26', '2026-02-01'],
    ['01-02-2026', '2026-02-01'],
    [' 9 12 2026 ', '2026-12-09'],
    ['19112026', '2026-11-19'],
    ['29/02/2028', '2028-02-29'],
  ])('%s is understood', (text, value) => {
    expect(parseDateText(text)).toEqual({ ok: true, value });
  });

  test('nothing typed is an empty value', () => {
    expect(parseDateText('  ')).toEqual({ ok: true, value: '' });
  });

  test('a day that does not exist is named and mended', () => {
    expect(parseDateText('31/11/2026')).toEqual({
      ok: false,
      message: 'Tanggal 31 November tidak ada. Ganti menjadi 30/11/2026.',
      suggestion: '30/11/2026',
    });
    expect(parseDateText('29/2/2027')).toMatchObject({ suggestion: '28/02/2027' });
  });

  test('an American order is noticed, not guessed', () => {
    expect(parseDateText('11/19/2026')).toMatchObject({ ok: false, message: expect.stringContaining('hari/bulan/tahun') });
  });

  test.each(['19/11', 'besok', '2026-11-19', '0/1/2026', '1/0/2026', '19/11/202'])('%s is explained with an example', (text) => {
    expect(parseDateText(text)).toMatchObject({ ok: false, message: expect.stringContaining('30/11/2026') });
  });
});

describe('a typed day and time', () => {
  test.each([
    ['19/11/2026 06.48', '2026-11-19T06:48'],
    ['19/11/2026, 6:48', '2026-11-19T06:48'],
    ['1.2.26 23.59', '2026-02-01T23:59'],
  ])('%s is understood', (text, value) => {
    expect(parseDateTimeText(text)).toEqual({ ok: true, value });
  });

  test('the time may not be left out', () => {
    expect(parseDateTimeText('19/11/2026')).toMatchObject({ ok: false, message: expect.stringContaining('jam') });
    expect(parseDateTimeText('19/11/2026 24.00')).toMatchObject({ ok: false });
  });

  test('the mend of the day keeps the time', () => {
    expect(parseDateTimeText('31/11/2026 08.30')).toMatchObject({ suggestion: '30/11/2026 08.30' });
  });
});

test('what is stored is shown the way it is typed', () => {
  expect(dateToText('2026-11-09')).toBe('09/11/2026');
  expect(dateToText('2026-11-09T06:48')).toBe('09/11/2026 06.48');
  expect(dateToText('')).toBe('');
});
