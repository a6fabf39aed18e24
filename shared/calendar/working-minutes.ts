import { addDays, type CalendarDate, dateAt, instantAt } from '../kernel/calendar-date.ts';
import type { EpochMs } from '../kernel/ports.ts';
import { spansOf } from './office-hours.ts';
import type { Pause } from './pause.ts';
import { officeHoursOn, type WorkingCalendar } from './working-calendar.ts';
import { nextWorkingDay } from './working-days.ts';

const minuteMs = 60_000;

interface InstantSpan {
  readonly from: EpochMs;
  readonly until: EpochMs;
}

/**
 * Office minutes between two instants: only time inside office hours of working days, without the rest and without pauses. Whole
 * minutes, rounded down; negative when `until` is earlier than `from`. A pause that still lasts stops the count for good.
 */
export function workingMinutesBetween(
  calendar: WorkingCalendar,
  from: EpochMs,
  until: EpochMs,
  pauses: readonly Pause[] = [],
): number {
  if (until < from) return 0 - workingMinutesBetween(calendar, until, from, pauses);
  const zone = calendar.rules.zone;
  const stops = joinedPauses(pauses);
  const last = dateAt(until, zone);
  let total = 0;
  for (let date = dateAt(from, zone); date <= last; date = addDays(date, 1)) {
    for (const span of officeSpansOn(calendar, date)) {
      const part = { from: Math.max(span.from, from), until: Math.min(span.until, until) };
      if (part.from < part.until) total += part.until - part.from - pausedTime(part, stops);
    }
  }
  return Math.floor(total / minuteMs);
}

/**
 * The instant at which `minutes` of office time have passed since `start`: the earliest one, so a limit that is used up at closing
 * time falls on closing time. Null when the calendar has no office hours at all to count in.
 */
export function addWorkingMinutes(calendar: WorkingCalendar, start: EpochMs, minutes: number): EpochMs | null {
  const zone = calendar.rules.zone;
  let left = Math.max(0, minutes) * minuteMs;
  if (left === 0) return start;
  let date = dateAt(start, zone);
  for (let idleDays = 0; idleDays < 14; idleDays += 1, date = nextWorkingDay(calendar, date)) {
    for (const span of officeSpansOn(calendar, date)) {
      const from = Math.max(span.from, start);
      if (from >= span.until) continue;
      if (left <= span.until - from) return from + left;
      left -= span.until - from;
      idleDays = 0;
    }
  }
  return null;
}

function officeSpansOn(calendar: WorkingCalendar, date: CalendarDate): readonly InstantSpan[] {
  const zone = calendar.rules.zone;
  return spansOf(officeHoursOn(calendar, date)).map((span) => ({
    from: instantAt(date, span.start, zone),
    until: instantAt(date, span.end, zone),
  }));
}

/** Overlapping pauses are one pause: no minute is taken off twice. */
function joinedPauses(pauses: readonly Pause[]): readonly InstantSpan[] {
  const joined: InstantSpan[] = [];
  for (const pause of pauses.toSorted((left, right) => left.from - right.from)) {
    const until = pause.until ?? Number.POSITIVE_INFINITY;
    const last = joined.at(-1);
    if (last === undefined || pause.from > last.until) joined.push({ from: pause.from, until });
    else joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, until) };
  }
  return joined;
}

function pausedTime(part: InstantSpan, pauses: readonly InstantSpan[]): number {
  return pauses.reduce((sum, pause) => sum + Math.max(0, Math.min(part.until, pause.until) - Math.max(part.from, pause.from)), 0);
}
