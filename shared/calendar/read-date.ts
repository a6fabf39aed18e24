import {
  type CalendarDate,
  calendarDateOf,
  daysInMonth,
  type PlainTime,
  plainTimeOf,
  zoneOffsetMinutes,
} from '../kernel/calendar-date.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

/** Which of two small numbers is the day. Indonesian offices write the day first; American exports do not. */
export type DateOrder = 'day-first' | 'month-first';

export interface DateText {
  readonly date: CalendarDate;
  /** Null when the text names only a day. Seconds are dropped. */
  readonly time: PlainTime | null;
  /** Minutes east of UTC when the text says so (WIB, +07:00, Z); null means the clock of the office. */
  readonly offsetMinutes: number | null;
}

export type DateTextError =
  | { readonly code: 'not-a-date' }
  | { readonly code: 'no-such-day'; readonly suggestion: CalendarDate | null };

const longestDate = 60;
const notADate = fail<DateTextError>({ code: 'not-a-date' });

const weekdayPrefix =
  /^(?:senin|selasa|rabu|kamis|jum['’`´]?at|sabtu|minggu|ahad|(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?)\b\.?\s*[,/]?\s*/i;
const numeric = /^(\d{1,4})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{1,4})(?:(?:[\s,]+|T)(.+))?$/i;
const dayMonthNameYear = /^(\d{1,2})[\s./-]+([a-z]{3,9})\.?[\s,./-]+(\d{4}|\d{2})(?:[\s,]+(.+))?$/i;
const monthNameDayYear = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[\s,]+(.+))?$/i;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const timePattern =
  /^(?:(?:pukul|pkl|jam)\.?\s*)?(\d{1,2})[.:](\d{2})(?:[.:](\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\.?)?\s*(\S.*)?$/i;
const offsetPattern = /^(?:(?:gmt|utc)\s*)?([+-])(\d{1,2}):?(\d{2})?$/i;

/** Spellings met in office files, old spelling (Pebruari, Nopember) and English included. */
const monthByName: ReadonlyMap<string, number> = new Map(
  [
    'jan januari january',
    'feb peb februari pebruari february',
    'mar maret mrt march',
    'apr april',
    'mei may',
    'jun juni june',
    'jul juli july',
    'agu agt ags agust agustus aug august',
    'sep sept september',
    'okt oct oktober october',
    'nov nop november nopember',
    'des dec desember december',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** The month (1 to 12) that a word names in Indonesian, old spelling, or English; null when it names none. */
export function monthOfName(word: string): number | null {
  return monthByName.get(word.toLowerCase()) ?? null;
}

/**
 * Reads a day, with or without a time, as offices type it: `17/11/2026`, `17-11-26 14.05 WIB`, `Jum'at, 20 Nopember 2026`,
 * `2026-11-17T07:05:00Z`. `order` settles only what two small numbers leave open. A day that does not exist comes back with the
 * nearest one that does, never silently moved.
 */
export function readDateText(text: string, order: DateOrder): Result<DateText, DateTextError> {
  const trimmed = text.trim();
  if (trimmed.length > longestDate) return notADate;
  const bare = /^\d/.test(trimmed) ? trimmed : trimmed.replace(weekdayPrefix, '');
  const numbers = numeric.exec(bare);
  if (numbers !== null) return readNumeric(numbers, order);
  const named = dayMonthNameYear.exec(bare);
  if (named !== null) return readParts(named[3], monthOfName(named[2] ?? ''), Number(named[1]), named[4]);
  const american = monthNameDayYear.exec(bare);
  if (american !== null) return readParts(american[3], monthOfName(american[1] ?? ''), Number(american[2]), american[4]);
  const packed = compact.exec(bare);
  if (packed !== null && /^(?:19[7-9]|20)/.test(bare))
    return readParts(packed[1], Number(packed[2]), Number(packed[3]), undefined);
  return notADate;
}

/** The two leading small numbers of `a/b/year`, by which a column shows its order; null when the text settles the order itself. */
export function openDateParts(text: string): { readonly first: number; readonly second: number } | null {
  const numbers = numeric.exec(text.trim());
  if (numbers === null || (numbers[1] ?? '').length > 2) return null;
  return { first: Number(numbers[1]), second: Number(numbers[3]) };
}

/** Reads a time of day on its own: `14.05`, `14:05:33 WIB`, `pukul 08.00`, `2:05 PM`. */
export function readTimeText(text: string): { readonly time: PlainTime; readonly offsetMinutes: number | null } | null {
  const parts = timePattern.exec(text.trim());
  if (parts === null) return null;
  const offset = readOffset(parts[5]);
  const hour = readHour(Number(parts[1]), parts[4]);
  const time = hour === null || Number(parts[3] ?? 0) > 59 ? null : plainTimeOf(hour, Number(parts[2]));
  return time === null || offset === undefined ? null : { time, offsetMinutes: offset };
}

function readNumeric(parts: RegExpExecArray, order: DateOrder): Result<DateText, DateTextError> {
  const [, first = '', , second = '', third = '', rest] = parts;
  if (first.length > 2) return third.length > 2 ? notADate : readParts(first, Number(second), Number(third), rest);
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return readParts(third, Number(month), Number(day), rest);
}

function readParts(yearText = '', month: number | null, day: number, rest: string | undefined): Result<DateText, DateTextError> {
  const year = readYear(yearText);
  if (year === null || month === null) return notADate;
  const clock = rest === undefined ? { time: null, offsetMinutes: null } : readTimeText(rest);
  if (clock === null) return notADate;
  const date = calendarDateOf(year, month, day);
  if (date === null) return fail({ code: 'no-such-day', suggestion: nearestDay(year, month, day) });
  return ok({ date, time: clock.time, offsetMinutes: clock.offsetMinutes });
}

function readYear(text: string): number | null {
  if (text.length === 4) return Number(text);
  if (text.length !== 2) return null;
  const short = Number(text);
  return short < 70 ? 2000 + short : 1900 + short;
}

function nearestDay(year: number, month: number, day: number): CalendarDate | null {
  if (month > 12) return calendarDateOf(year, day, month);
  return day > 31 ? null : calendarDateOf(year, month, Math.min(day, daysInMonth(year, month)));
}

function readHour(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Undefined when the text after the clock is no zone at all, so that junk is not taken for a time. */
function readOffset(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  const name = text.trim().toUpperCase();
  if (name === 'WIB' || name === 'WITA' || name === 'WIT') return zoneOffsetMinutes[name];
  if (name === 'Z' || name === 'UTC' || name === 'GMT') return 0;
  const parts = offsetPattern.exec(name);
  if (parts === null) return undefined;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return parts[1] === '-' ? -minutes : minutes;
}
