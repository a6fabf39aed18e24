import { describe, expect, it } from 'vitest';
import { openDateParts, readDateText, readTimeText } from '#shared/calendar/read-date.ts';

/** 'date', 'date time' or 'date time +minutes', or the refusal code. */
function read(text: string, order: 'day-first' | 'month-first' = 'day-first'): string {
  const result = readDateText(text, order);
  if (!result.ok) return result.error.code === 'no-such-day' ? `no-such-day ${result.error.suggestion}` : result.error.code;
  const { date, time, offsetMinutes } = result.value;
  return [date, time, offsetMinutes === null ? null : `+${offsetMinutes}`].filter((part) => part !== null).join(' ');
}

describe('dates as offices type them', () => {
  it.each([
    ['17/11/2026', '2026-11-17'],
    ['1/10/2019', '2019-10-01'],
    ['17-11-26', '2026-11-17'],
    ['17.11.2026', '2026-11-17'],
    [' 17 / 11 / 2026 ', '2026-11-17'],
    ['01/02/98', '1998-02-01'],
    ['2026-11-17', '2026-11-17'],
    ['2026/11/17', '2026-11-17'],
    ['20261117', '2026-11-17'],
    ['17 November 2026', '2026-11-17'],
    ['17 Nopember 2026', '2026-11-17'],
    ['3 Pebruari 2026', '2026-02-03'],
    ['17-Nov-26', '2026-11-17'],
    ['5 Agt 2026', '2026-08-05'],
    ['Senin, 9 Maret 2026', '2026-03-09'],
    ["Jum'at, 20 Nopember 2026", '2026-11-20'],
    ['Jumat 20/11/2026', '2026-11-20'],
    ['SENIN, 2025/07/14', '2025-07-14'],
    ['Ahad, 22 Nov 2026', '2026-11-22'],
    ['November 17, 2026', '2026-11-17'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['21-03-2025 14:05 WIB', '2025-03-21 845 +420'],
    ['31/01/2024 14.05.33', '2024-01-31 845'],
    ['17 Nopember 2026 pukul 08.00 WITA', '2026-11-17 480 +480'],
    ['2024/01/31 2:05:33 PM GMT+7', '2024-01-31 845 +420'],
    ['2026-11-17T07:05:00Z', '2026-11-17 425 +0'],
    ['2026-11-17T07:05:00.123+08:00', '2026-11-17 425 +480'],
    ['17/11/2026, 12.30', '2026-11-17 750'],
    ['17/11/2026 12:05 AM', '2026-11-17 5'],
  ])('reads the time in %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('lets the order decide only what two small numbers leave open', () => {
    expect(read('1/10/2019', 'month-first')).toBe('2019-01-10');
    expect(read('2019-10-01', 'month-first')).toBe('2019-10-01');
    expect(read('17 November 2026', 'month-first')).toBe('2026-11-17');
  });

  it('proposes the nearest day that exists', () => {
    expect(read('31/11/2026')).toBe('no-such-day 2026-11-30');
    expect(read('29/02/2027')).toBe('no-such-day 2027-02-28');
    expect(read('11/17/2026')).toBe('no-such-day 2026-11-17');
    expect(read('45/45/2026')).toBe('no-such-day null');
    expect(read('00/11/2026')).toBe('no-such-day null');
  });

  it('refuses what is no date', () => {
    for (const text of [
      '',
      'kemarin',
      '7 jam yang lalu',
      'Jumat, 13:53',
      '14.05',
      '17/11',
      '17 Brumaire 2026',
      '1.234.567',
      '17/11/2026 siang',
      '3275012345678901',
      '12:99',
    ]) {
      expect(read(text), text).toBe('not-a-date');
    }
    expect(read('17/11/2026 25:00')).toBe('not-a-date');
  });

  it('shows the open parts of a date to whoever must find the order', () => {
    expect(openDateParts('1/10/2019 08:00')).toEqual({ first: 1, second: 10 });
    expect(openDateParts('2019/10/01')).toBeNull();
    expect(openDateParts('17 November 2026')).toBeNull();
  });
});

describe('times', () => {
  it('are read with dots, colons and zones', () => {
    expect(readTimeText('14.05')?.time).toBe(845);
    expect(readTimeText('pukul 08.00 WIT')).toEqual({ time: 480, offsetMinutes: 540 });
    expect(readTimeText('2:05 pm')?.time).toBe(845);
    expect(readTimeText('13:05 pm')).toBeNull();
    expect(readTimeText('jam makan')).toBeNull();
  });
});
