import { describe, expect, it } from 'vitest';
import {
  addDays,
  type CalendarDate,
  calendarDateOf,
  dateAt,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  instantAt,
  parseCalendarDate,
  plainTimeOf,
  timeAt,
  weekdayOf,
} from '#shared/kernel/calendar-date.ts';

const day = (text: string): CalendarDate => parseCalendarDate(text)!;

describe('a calendar date', () => {
  it('knows only days that exist', () => {
    expect(parseCalendarDate('2026-11-30')).toBe('2026-11-30');
    for (const text of ['2026-11-31', '2027-02-29', '2026-13-01', '2026-00-10', '0000-01-01', '2026-1-1', '22/11/2026', '']) {
      expect(parseCalendarDate(text), text).toBeNull();
    }
    expect(calendarDateOf(2028, 2, 29)).toBe('2028-02-29');
    expect(calendarDateOf(2100, 2, 29)).toBeNull();
  });

  it('walks over month, year and leap day', () => {
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(day('2026-03-01'), -1)).toBe('2026-02-28');
    expect(daysBetween(day('2026-11-22'), day('2027-11-22'))).toBe(365);
    expect(daysBetween(day('2026-11-22'), day('2026-11-20'))).toBe(-2);
  });

  it('agrees with the platform calendar on every day of 1900 to 2100', () => {
    const last = dayNumber(day('2100-12-31'));
    for (let number = dayNumber(day('1900-01-01')); number <= last; number += 1) {
      const platform = new Date(number * 86_400_000);
      const date = dateOfDayNumber(number);
      if (date !== platform.toISOString().slice(0, 10) || weekdayOf(date) !== platform.getUTCDay())
        expect(date).toBe(platform.toISOString());
    }
    expect(weekdayOf(day('2026-11-22'))).toBe(0);
  });

  it('refuses to leave the years an office can mean', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
  });
});

describe('an instant on the office wall', () => {
  it('falls on the day and minute of its own zone', () => {
    const instant = Date.UTC(2026, 10, 21, 17, 5, 59);
    expect(dateAt(instant, 'WIB')).toBe('2026-11-22');
    expect(timeAt(instant, 'WIB')).toBe(5);
    expect(timeAt(instant, 'WIT')).toBe(2 * 60 + 5);
    expect(dateAt(instant - 10 * 60_000, 'WIB')).toBe('2026-11-21');
  });

  it('goes there and back', () => {
    const time = plainTimeOf(14, 5)!;
    for (const zone of ['WIB', 'WITA', 'WIT'] as const) {
      const instant = instantAt(day('2026-11-22'), time, zone);
      expect(dateAt(instant, zone)).toBe('2026-11-22');
      expect(timeAt(instant, zone)).toBe(time);
    }
    expect(plainTimeOf(24, 1)).toBeNull();
    expect(plainTimeOf(7, 60)).toBeNull();
  });
});
