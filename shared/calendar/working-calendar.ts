import { type CalendarDate, type Weekday, weekdayOf, yearOf, type Zone } from '../kernel/calendar-date.ts';
import type { Holiday } from './holiday.ts';
import { type HoursPeriod, hoursOn, type OfficeHours, type WeekHours } from './office-hours.ts';

/** What an office decides about its working time. Plain data, so that it can be stored and compared. */
export interface WorkingTimeRules {
  readonly weekDays: 5 | 6;
  /** True (usual for civil servants): cuti bersama does not count as a working day. Rules differ, so it is a switch. */
  readonly cutiBersamaIsFree: boolean;
  /** True: what comes in after closing time or on a free day counts as received on the next working day. */
  readonly lateCountsNextDay: boolean;
  readonly officeHours: WeekHours;
  readonly hoursPeriods: readonly HoursPeriod[];
  readonly zone: Zone;
}

/** Rules and holidays, indexed for questions. Made once by `createWorkingCalendar` and never changed. */
export interface WorkingCalendar {
  readonly rules: WorkingTimeRules;
  readonly holidaysByDate: ReadonlyMap<CalendarDate, readonly Holiday[]>;
  /** Years with at least one national holiday in the list; other years are computed from weekends alone and warned about. */
  readonly loadedYears: ReadonlySet<number>;
}

/** What kind of day it is for the office, and the holiday that makes it so. */
export type OfficeDay =
  | { readonly kind: 'working'; readonly holiday: Holiday | null }
  | { readonly kind: 'weekend'; readonly holiday: Holiday | null }
  | { readonly kind: 'holiday'; readonly holiday: Holiday };

export interface CalendarWarning {
  readonly code: 'year-not-loaded';
  readonly year: number;
}

export function createWorkingCalendar(rules: WorkingTimeRules, holidays: readonly Holiday[]): WorkingCalendar {
  const holidaysByDate = Map.groupBy(holidays, (holiday) => holiday.date);
  const national = holidays.filter((holiday) => holiday.kind === 'libur_nasional');
  return { rules, holidaysByDate, loadedYears: new Set(national.map((holiday) => yearOf(holiday.date))) };
}

/** Why a day is or is not a working day. A working day may still carry a holiday: cuti bersama that the office works. */
export function officeDayOf(calendar: WorkingCalendar, date: CalendarDate): OfficeDay {
  const holidays = calendar.holidaysByDate.get(date) ?? [];
  if (isWeekend(calendar.rules, weekdayOf(date))) return { kind: 'weekend', holiday: holidays[0] ?? null };
  const free = holidays.find((holiday) => holiday.kind !== 'cuti_bersama' || calendar.rules.cutiBersamaIsFree);
  return free === undefined ? { kind: 'working', holiday: holidays[0] ?? null } : { kind: 'holiday', holiday: free };
}

export function isWorkingDay(calendar: WorkingCalendar, date: CalendarDate): boolean {
  return officeDayOf(calendar, date).kind === 'working';
}

/** The hours of this day; null when it is not a working day. */
export function officeHoursOn(calendar: WorkingCalendar, date: CalendarDate): OfficeHours | null {
  if (!isWorkingDay(calendar, date)) return null;
  const period = calendar.rules.hoursPeriods.find((candidate) => candidate.from <= date && date <= candidate.until);
  return hoursOn(period?.hours ?? calendar.rules.officeHours, weekdayOf(date));
}

/** One warning for every year between the two days, both included, whose holiday list is not loaded. */
export function warningsBetween(calendar: WorkingCalendar, from: CalendarDate, to: CalendarDate): readonly CalendarWarning[] {
  const warnings: CalendarWarning[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!calendar.loadedYears.has(year)) warnings.push({ code: 'year-not-loaded', year });
  }
  return warnings;
}

function isWeekend(rules: WorkingTimeRules, weekday: Weekday): boolean {
  return weekday === 0 || (weekday === 6 && rules.weekDays === 5);
}
