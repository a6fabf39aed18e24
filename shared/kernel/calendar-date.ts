import type { Branded } from './ids.ts';
import type { EpochMs } from './ports.ts';

/** A day of the civil calendar as 'YYYY-MM-DD', years 0001 to 9999. Has no time and no zone; comparing the texts compares the days. */
export type CalendarDate = Branded<'CalendarDate'>;
/** Minutes since midnight, 0 to 1440 (1440 = the midnight that ends the day). */
export type PlainTime = number & { readonly __brand: 'PlainTime' };
/** 0 = Minggu … 6 = Sabtu. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;
/** The three legal time zones of Indonesia; none has daylight saving. */
export type Zone = 'WIB' | 'WITA' | 'WIT';

export const zoneOffsetMinutes: Readonly<Record<Zone, number>> = { WIB: 420, WITA: 480, WIT: 540 };

export const startOfDay = 0 as PlainTime;
export const endOfDay = 1440 as PlainTime;

const minuteMs = 60_000;
const dayMs = 86_400_000;
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The day that these three numbers name, or null when there is no such day (31 November, 29 February 2027, year 0). */
export function calendarDateOf(year: number, month: number, day: number): CalendarDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return joinDate(year, month, day);
}

/** Reads 'YYYY-MM-DD'; null for any other text and for days that do not exist. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const parts = datePattern.exec(text);
  return parts === null ? null : calendarDateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Number of days in a month (1 to 12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return monthLengths[month - 1] ?? 0;
}

/** Days since 1970-01-01 (negative before it). Consecutive days have consecutive numbers. */
export function dayNumber(date: CalendarDate): number {
  const { year, month, day } = datePartsOf(date);
  // March-based years put the leap day last, so months have fixed offsets (the usual civil-calendar arithmetic, proleptic Gregorian).
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The inverse of `dayNumber`. Throws outside the years 0001 to 9999, where no office works. */
export function dateOfDayNumber(number: number): CalendarDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  const date = calendarDateOf(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
  if (date === null) throw new RangeError(`Day ${number} is outside the years 0001 to 9999`);
  return date;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekdayOf(date: CalendarDate): Weekday {
  // 1970-01-01 was a Thursday; the remainder of a day number is always one of the seven.
  return ((((dayNumber(date) + 4) % 7) + 7) % 7) as Weekday;
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

export function datePartsOf(date: CalendarDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The day shown by a clock on the wall in that zone at this instant. */
export function dateAt(instant: EpochMs, zone: Zone): CalendarDate {
  return dateOfDayNumber(Math.floor((instant + zoneOffsetMinutes[zone] * minuteMs) / dayMs));
}

/** The minute of the day shown by a clock on the wall in that zone; seconds are dropped. */
export function timeAt(instant: EpochMs, zone: Zone): PlainTime {
  const local = instant + zoneOffsetMinutes[zone] * minuteMs;
  return Math.floor((local - Math.floor(local / dayMs) * dayMs) / minuteMs) as PlainTime;
}

/** The instant at which a clock on the wall in that zone shows this day and time. */
export function instantAt(date: CalendarDate, time: PlainTime, zone: Zone): EpochMs {
  return dayNumber(date) * dayMs + (time - zoneOffsetMinutes[zone]) * minuteMs;
}

/** A time of day, or null when the clock knows no such time. 24.00 is the end of the day. */
export function plainTimeOf(hour: number, minute: number): PlainTime | null {
  if (!Number.isInteger(hour) || !Number.isInteger(minute) || hour < 0 || minute < 0 || minute > 59) return null;
  const minutes = hour * 60 + minute;
  return minutes <= 1440 ? (minutes as PlainTime) : null;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function joinDate(year: number, month: number, day: number): CalendarDate {
  // The only place where a text becomes a CalendarDate: its callers have checked the parts.
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as CalendarDate;
}
