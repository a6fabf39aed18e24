import type { Holiday } from '#shared/calendar/holiday.ts';
import { holidays20242027 } from '#shared/calendar/holidays-2024-2027.ts';
import { fiveDayHours } from '#shared/calendar/office-hours.ts';
import { createWorkingCalendar, type WorkingCalendar, type WorkingTimeRules } from '#shared/calendar/working-calendar.ts';
import { type CalendarDate, instantAt, parseCalendarDate, plainTimeOf, type Zone } from '#shared/kernel/calendar-date.ts';

export const usualRules: WorkingTimeRules = {
  weekDays: 5,
  cutiBersamaIsFree: true,
  lateCountsNextDay: true,
  officeHours: fiveDayHours,
  hoursPeriods: [],
  zone: 'WIB',
};

export function office(rules: Partial<WorkingTimeRules> = {}, holidays: readonly Holiday[] = holidays20242027): WorkingCalendar {
  return createWorkingCalendar({ ...usualRules, ...rules }, holidays);
}

export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`${text} is no day`);
  return date;
}

/** 'YYYY-MM-DD HH:MM' on the wall of the office. */
export function at(text: string, zone: Zone = 'WIB'): number {
  return instantAt(day(text.slice(0, 10)), plainTimeOf(Number(text.slice(11, 13)), Number(text.slice(14)))!, zone);
}
