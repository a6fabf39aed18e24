import { clockTime } from '#shared/calendar/date-words.ts';
import { dateAt, instantAt, parseCalendarDate, plainTimeOf, timeAt, type Zone } from '#shared/kernel/calendar-date.ts';

/** The text of a date field (`2026-11-19T06:48`) as an instant in the office's zone; null for an empty one. */
export function instantOfField(value: string, zone: Zone): number | null {
  const date = parseCalendarDate(value.slice(0, 10));
  const time = plainTimeOf(Number(value.slice(11, 13)), Number(value.slice(14, 16)));
  return date === null || time === null || value.length < 16 ? null : instantAt(date, time, zone);
}

/** The way back. */
export function fieldOfInstant(instant: number | null, zone: Zone): string {
  return instant === null ? '' : `${dateAt(instant, zone)}T${clockTime(timeAt(instant, zone)).replace('.', ':')}`;
}
