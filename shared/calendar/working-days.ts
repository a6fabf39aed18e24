import { addDays, type CalendarDate, dateAt, endOfDay, instantAt, timeAt } from '../kernel/calendar-date.ts';
import type { EpochMs } from '../kernel/ports.ts';
import { isWorkingDay, officeHoursOn, type WorkingCalendar } from './working-calendar.ts';

/** The first working day after `date`. */
export function nextWorkingDay(calendar: WorkingCalendar, date: CalendarDate): CalendarDate {
  return stepToWorkingDay(calendar, date, 1);
}

/** The last working day before `date`. */
export function previousWorkingDay(calendar: WorkingCalendar, date: CalendarDate): CalendarDate {
  return stepToWorkingDay(calendar, date, -1);
}

/**
 * The working day number `count`, where `start` is day 0 and counting begins on the next working day (the way the published
 * service standards count). Zero gives `start` itself; a negative count goes back, for reminders.
 */
export function addWorkingDays(calendar: WorkingCalendar, start: CalendarDate, count: number): CalendarDate {
  let date = start;
  const step = count < 0 ? -1 : 1;
  for (let left = Math.abs(Math.trunc(count)); left > 0; left -= 1) date = stepToWorkingDay(calendar, date, step);
  return date;
}

/** How many working days lie after `from` up to and including `to`; negative when `to` is earlier ("lewat 2 hari kerja"). */
export function workingDaysBetween(calendar: WorkingCalendar, from: CalendarDate, to: CalendarDate): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let date = from; date < to; ) {
    date = addDays(date, 1);
    if (isWorkingDay(calendar, date)) count += 1;
  }
  return count;
}

/**
 * The day that counts as the day of receipt (day 0). With the switch on, what arrives after closing time or on a free day counts as
 * received on the next working day; with the switch off, the day on the wall calendar counts.
 */
export function receivedOn(calendar: WorkingCalendar, instant: EpochMs): CalendarDate {
  const date = dateAt(instant, calendar.rules.zone);
  if (!calendar.rules.lateCountsNextDay) return date;
  const hours = officeHoursOn(calendar, date);
  const isLate = hours === null ? !isWorkingDay(calendar, date) : timeAt(instant, calendar.rules.zone) >= hours.end;
  return isLate ? nextWorkingDay(calendar, date) : date;
}

/** The moment the office closes on that day; the end of the day itself when it has no hours. */
export function closingInstant(calendar: WorkingCalendar, date: CalendarDate): EpochMs {
  return instantAt(date, officeHoursOn(calendar, date)?.end ?? endOfDay, calendar.rules.zone);
}

function stepToWorkingDay(calendar: WorkingCalendar, date: CalendarDate, step: 1 | -1): CalendarDate {
  // Ends: the holiday list is finite and beyond it every Monday works.
  let day = addDays(date, step);
  while (!isWorkingDay(calendar, day)) day = addDays(day, step);
  return day;
}
