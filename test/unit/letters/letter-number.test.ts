import { describe, expect, test } from 'vitest';
import { readEnclosure } from '#shared/documents/enclosure.ts';
import { letterNumber, numberFrame, numberInFrame, serialInFrame, unknownTokens } from '#shared/documents/letter-number.ts';

const parts = { classification: '400.14', unit: 'Diskominfo', date: '2026-11-19', security: 'B' };

describe('the number of a letter', () => {
  test.each([
    ['{klasifikasi}/{urut}/{unit}/{tahun}', '400.14/417/Diskominfo/2026'],
    ['{klasifikasi}/{urut}/{bulanRomawi}/{tahun}', '400.14/417/XI/2026'],
    ['{klasifikasi}/{urut}.86/{tahun}', '400.14/417.86/2026'],
    ['{keamanan}-{urut}/{unit}/{klasifikasi}/{bulan2}/{tahun}', 'B-417/Diskominfo/400.14/11/2026'],
  ])('follows the pattern %s', (pattern, number) => {
    expect(letterNumber(pattern, { ...parts, serial: '417' })).toBe(number);
  });

  test('pads the running number where the pattern asks for it, also an inserted one', () => {
    expect(letterNumber('{urut3}/{tahun}', { ...parts, serial: '7' })).toBe('007/2026');
    expect(letterNumber('{urut3}/{tahun}', { ...parts, serial: '15.a' })).toBe('015.a/2026');
  });

  test('leaves words it does not know, and names them', () => {
    expect(letterNumber('{urut}/{bidang}', { ...parts, serial: '4' })).toBe('4/{bidang}');
    expect(unknownTokens('{urut}/{bidang}/{constructor}')).toEqual(['bidang', 'constructor']);
  });
});

describe('typing the running number alone', () => {
  const frame = numberFrame('{klasifikasi}/{urut}/{unit}/{tahun}', parts)!;
  const padded = numberFrame('{urut3}/{tahun}', parts)!;

  test('shows what stands around it', () => {
    expect(frame).toEqual({ before: '400.14/', after: '/Diskominfo/2026', figures: 1 });
  });

  test.each(['417', '15.a', ''])('%s makes a number from which it is read again', (serial) => {
    expect(serialInFrame(frame, numberInFrame(frame, serial))).toBe(serial);
    expect(serialInFrame(padded, numberInFrame(padded, serial))).toBe(serial);
  });

  test('goes on digit by digit where the number is padded', () => {
    let serial = '';
    for (const digit of '1204') serial = serialInFrame(padded, numberInFrame(padded, serial + digit))!;
    expect(serial).toBe('1204');
    expect(numberInFrame(padded, serial)).toBe('1204/2026');
  });

  test('a number of another make is not taken apart', () => {
    expect(serialInFrame(frame, '500.12/223/33')).toBeUndefined();
    expect(serialInFrame(frame, '400.14//Diskominfo/2026')).toBeUndefined();
  });

  test('a pattern without a running number, or with two, has no frame', () => {
    expect(numberFrame('{klasifikasi}/{tahun}', parts)).toBeUndefined();
    expect(numberFrame('{urut}/{urut3}', parts)).toBeUndefined();
  });
});

describe('lampiran', () => {
  test.each([
    ['-', null],
    ['', null],
    ['1 lembar', { count: 1, unit: 'lembar' }],
    ['2 (dua) berkas', { count: 2, unit: 'berkas' }],
    ['satu berkas', undefined],
    ['0 lembar', undefined],
    ['3', undefined],
  ])('%s', (written, read) => {
    expect(readEnclosure(written)).toEqual(read);
  });
});
