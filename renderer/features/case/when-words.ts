import { clockTime, longDate, longDateWithWeekday, shortDate, weekdayName } from '#shared/calendar/date-words.ts';
import { addDays, type CalendarDate, dateAt, timeAt, yearOf, type Zone } from '#shared/kernel/calendar-date.ts';
import type { EpochMs } from '#shared/kernel/ports.ts';

/** "hari ini 09.50", "kemarin 15.44", "10 Nov 09.20", "10 November 2025 09.20". */
export function whenWords(at: EpochMs, now: EpochMs, zone: Zone): string {
  const date = dateAt(at, zone);
  const today = dateAt(now, zone);
  const time = clockTime(timeAt(at, zone));
  if (date === today) return `hari ini ${time}`;
  if (date === addDays(today, -1)) return `kemarin ${time}`;
  return `${yearOf(date) === yearOf(today) ? shortDate(date) : longDate(date)} ${time}`;
}

/** "Kamis, 19 November", with the year where it is not this one. */
export function dayHeading(date: CalendarDate, today: CalendarDate): string {
  const full = longDateWithWeekday(date);
  return yearOf(date) === yearOf(today) ? full.replace(/ \d{4}$/, '') : full;
}

/** "Senin, 9 Nov 2026, 17.40"; midnight means that only the day is known. */
export function uploadedWords(at: EpochMs, zone: Zone): string {
  const date = dateAt(at, zone);
  const time = timeAt(at, zone);
  return `${weekdayName(date)}, ${shortDate(date)} ${yearOf(date)}${time === 0 ? '' : `, ${clockTime(time)}`}`;
}
