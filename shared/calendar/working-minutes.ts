import { addDays, type CalendarDate, dateAt, instantAt } from '../kernel/calendar-date.ts';
import type { EpochMs } from '../kernel/ports.ts';
import { spansOf } from './office-hours.ts';
import { officeHoursOn, type WorkingCalendar } from './working-calendar.ts';

const minuteMs = 60_000;

interface InstantSpan {
  readonly from: EpochMs;
  readonly until: EpochMs;
}

/**
 * Office minutes between two instants: only time inside office hours of working days, without the rest. Whole minutes, rounded down;
 * negative when `until` is earlier than `from`.
 */
export function workingMinutesBetween(calendar: WorkingCalendar, from: EpochMs, until: EpochMs): number {
  if (until < from) return 0 - workingMinutesBetween(calendar, until, from);
  const zone = calendar.rules.zone;
  const last = dateAt(until, zone);
  let total = 0;
  for (let date = dateAt(from, zone); date <= last; date = addDays(date, 1)) {
    for (const span of officeSpansOn(calendar, date)) {
      const part = { from: Math.max(span.from, from), until: Math.min(span.until, until) };
      if (part.from < part.until) total += part.until - part.from;
    }
  }
  return Math.floor(total / minuteMs);
}

function officeSpansOn(calendar: WorkingCalendar, date: CalendarDate): readonly InstantSpan[] {
  const zone = calendar.rules.zone;
  return spansOf(officeHoursOn(calendar, date)).map((span) => ({
    from: instantAt(date, span.start, zone),
    until: instantAt(date, span.end, zone),
  }));
}
