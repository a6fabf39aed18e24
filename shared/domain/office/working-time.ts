import type { WeekHours } from '../../calendar/office-hours.ts';
import { createWorkingCalendar, type WorkingCalendar } from '../../calendar/working-calendar.ts';
import { addWorkingDays, closingInstant, receivedOn } from '../../calendar/working-days.ts';
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { EpochMs } from '../../kernel/ports.ts';
import type { StepActor } from '../../sop/sop.ts';
import type { Sections } from './operations.ts';

/** The office's working calendar from its settings. */
export function calendarOf(hours: Sections['hours'], holidays: Sections['holidays']): WorkingCalendar {
  return createWorkingCalendar(
    {
      zone: hours.zone,
      weekDays: hours.weekDays,
      officeHours: hours.week as WeekHours, // Minutes of the day, checked by the section's schema.
      hoursPeriods: [],
      cutiBersamaIsFree: hours.cutiBersamaIsFree,
      lateCountsNextDay: hours.lateCountsNextDay,
    },
    holidays.map((holiday) => ({ ...holiday, date: holiday.date as CalendarDate })), // Checked as ISO days by the section's schema.
  );
}

/** How many working days a step may take before it counts as late (batas langkah; a setting, the SOP gives none). */
export function limitDays(limits: Sections['limits'], actor: StepActor): number {
  return actor === 'opd' ? limits.opdDays : limits.officeStepDays;
}

export interface StepLimit {
  /** The day counted as day 0. */
  readonly from: CalendarDate;
  readonly day: CalendarDate;
  /** Closing time of that day. */
  readonly at: EpochMs;
  readonly days: number;
}

/** Until when a step that began at `since` should be done. */
export function limitOf(calendar: WorkingCalendar, limits: Sections['limits'], actor: StepActor, since: EpochMs): StepLimit {
  const days = limitDays(limits, actor);
  const from = receivedOn(calendar, since);
  const day = addWorkingDays(calendar, from, days);
  return { from, day, at: closingInstant(calendar, day), days };
}
