import { describe, expect, it } from 'vitest';
import { holidays20242027 } from '#shared/calendar/holidays-2024-2027.ts';
import { sixDayHours } from '#shared/calendar/office-hours.ts';
import { isWorkingDay, warningsBetween } from '#shared/calendar/working-calendar.ts';
import {
  addWorkingDays,
  nextWorkingDay,
  previousWorkingDay,
  receivedOn,
  workingDaysBetween,
} from '#shared/calendar/working-days.ts';
import { at, day, office } from './office.ts';

/** Start, working days, due with cuti bersama free, due with cuti bersama worked. The first row is a published example (March 2026). */
const vectors = [
  ['2026-03-17', 3, '2026-03-27', '2026-03-23'],
  ['2026-03-13', 5, '2026-03-27', '2026-03-23'],
  ['2026-12-14', 10, '2026-12-30', '2026-12-29'],
  ['2026-12-21', 10, '2027-01-08', '2027-01-07'],
  ['2026-11-23', 3, '2026-11-26', '2026-11-26'],
  ['2026-11-23', 5, '2026-11-30', '2026-11-30'],
  ['2026-11-23', 14, '2026-12-11', '2026-12-11'],
  ['2026-11-23', 60, '2027-02-22', '2027-02-18'],
  ['2027-03-05', 10, '2027-03-31', '2027-03-24'],
  ['2026-05-13', 1, '2026-05-18', '2026-05-15'],
  ['2026-08-14', 1, '2026-08-18', '2026-08-18'],
  ['2026-11-20', 30, '2027-01-07', '2027-01-06'],
] as const;

describe('counting working days', () => {
  it.each(vectors)('from %s, %i working days end on %s (or %s when cuti bersama is worked)', (start, days, free, worked) => {
    expect(addWorkingDays(office(), day(start), days)).toBe(free);
    expect(addWorkingDays(office({ cutiBersamaIsFree: false }), day(start), days)).toBe(worked);
    expect(workingDaysBetween(office(), day(start), day(free))).toBe(days);
  });

  it('extends ten days by seven as one count of seventeen', () => {
    expect(addWorkingDays(office(), day('2026-12-14'), 17)).toBe('2027-01-12');
    expect(addWorkingDays(office(), addWorkingDays(office(), day('2026-12-14'), 10), 7)).toBe('2027-01-12');
  });

  it('counts Saturday in a six-day week', () => {
    const sixDays = office({ weekDays: 6, officeHours: sixDayHours });
    expect(addWorkingDays(sixDays, day('2026-11-20'), 1)).toBe('2026-11-21');
    expect(addWorkingDays(sixDays, day('2026-11-20'), 2)).toBe('2026-11-23');
  });

  it('goes back for reminders and counts how late something is', () => {
    expect(addWorkingDays(office(), day('2026-03-27'), -1)).toBe('2026-03-26');
    expect(previousWorkingDay(office(), day('2026-11-23'))).toBe('2026-11-20');
    expect(nextWorkingDay(office(), day('2026-12-23'))).toBe('2026-12-28');
    expect(workingDaysBetween(office(), day('2026-11-24'), day('2026-11-20'))).toBe(-2);
    expect(addWorkingDays(office(), day('2026-11-22'), 0)).toBe('2026-11-22');
  });

  it('takes a day off that the region added', () => {
    const local = [
      ...holidays20242027,
      { date: day('2026-11-24'), kind: 'libur_daerah', name: 'Hari jadi', basis: 'SE 1/2026', verified: true } as const,
    ];
    expect(isWorkingDay(office({}, local), day('2026-11-24'))).toBe(false);
    expect(addWorkingDays(office({}, local), day('2026-11-23'), 1)).toBe('2026-11-25');
  });

  it('warns about every year whose list is not loaded, and a local holiday alone does not load a year', () => {
    expect(warningsBetween(office(), day('2027-12-20'), day('2028-01-04'))).toEqual([{ code: 'year-not-loaded', year: 2028 }]);
    expect(warningsBetween(office(), day('2026-12-20'), day('2027-01-04'))).toEqual([]);
    const local = [
      { date: day('2028-05-05'), kind: 'libur_daerah', name: 'Hari jadi', basis: 'SE 1/2028', verified: true } as const,
    ];
    expect(warningsBetween(office({}, local), day('2028-05-01'), day('2028-05-31'))).toEqual([
      { code: 'year-not-loaded', year: 2028 },
    ]);
  });
});

describe('the day of receipt', () => {
  it('moves to the next working day after closing time and on free days', () => {
    expect(receivedOn(office(), at('2026-11-23 15:59'))).toBe('2026-11-23');
    expect(receivedOn(office(), at('2026-11-23 16:00'))).toBe('2026-11-24');
    expect(receivedOn(office(), at('2026-11-23 06:00'))).toBe('2026-11-23');
    expect(receivedOn(office(), at('2026-11-20 16:29'))).toBe('2026-11-20');
    expect(receivedOn(office(), at('2026-11-20 16:30'))).toBe('2026-11-23');
    expect(receivedOn(office(), at('2026-12-24 09:00'))).toBe('2026-12-28');
  });

  it('stays on the day itself when the office switched that off', () => {
    expect(receivedOn(office({ lateCountsNextDay: false }), at('2026-12-24 23:00'))).toBe('2026-12-24');
  });
});

describe('the shipped holiday list', () => {
  it('has the days of the four decrees', () => {
    const count = (year: number, kind: string) =>
      holidays20242027.filter((one) => one.date.startsWith(`${year}`) && one.kind === kind).length;
    expect([2024, 2025, 2026, 2027].map((year) => [count(year, 'libur_nasional'), count(year, 'cuti_bersama')])).toEqual([
      [19, 10],
      [17, 11],
      [17, 8],
      [18, 8],
    ]);
    expect(holidays20242027.every((one) => one.name !== '' && one.basis !== '')).toBe(true);
    expect(holidays20242027.filter((one) => !one.verified).map((one) => one.date)).toEqual([
      '2024-02-14',
      '2024-11-27',
      '2025-08-18',
    ]);
  });
});
