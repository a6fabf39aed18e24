import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { closingInstant, workingDaysBetween } from '#shared/calendar/working-days.ts';
import { workingMinutesBetween } from '#shared/calendar/working-minutes.ts';
import type { Sections } from '#shared/domain/office/operations.ts';
import { limitDays, limitOf, type StepLimit } from '#shared/domain/office/working-time.ts';
import { dateAt, zoneOffsetMinutes } from '#shared/kernel/calendar-date.ts';
import type { EpochMs } from '#shared/kernel/ports.ts';
import type { StepActor } from '#shared/sop/sop.ts';
import { boardText } from './text.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const freshFor = 60 * minuteMs;
/** Colour begins when a fifth of the working time is left (DESIGN-LANGUAGE 5, Time). */
const soonShare = 0.2;

export interface Due {
  readonly tone: 'neutral' | 'warn' | 'bad' | 'info';
  readonly text: string;
}

export type LimitFinder = (actor: StepActor, since: EpochMs) => StepLimit;

/** `limitOf` for thousands of rows: everything that arrived on one day before (or after) closing time has the same limit. */
export function createLimitFinder(calendar: WorkingCalendar, limits: Sections['limits']): LimitFinder {
  const zone = calendar.rules.zone;
  const offset = zoneOffsetMinutes[zone] * minuteMs;
  const closings = new Map<number, EpochMs>();
  const known = new Map<string, StepLimit>();
  return (actor, since) => {
    const day = Math.floor((since + offset) / dayMs);
    let closing = closings.get(day);
    if (closing === undefined) {
      closing = closingInstant(calendar, dateAt(since, zone));
      closings.set(day, closing);
    }
    const key = `${day} ${since >= closing} ${limitDays(limits, actor)}`;
    let limit = known.get(key);
    if (limit === undefined) {
      limit = limitOf(calendar, limits, actor, since);
      known.set(key, limit);
    }
    return limit;
  };
}

export interface DueQuestion {
  readonly since: EpochMs;
  readonly limit: StepLimit;
  /** When it was received, for a berkas that still stands at the first step. */
  readonly receivedAt?: EpochMs | undefined;
}

export type DueReader = (question: DueQuestion) => Due;

/** The words of the batas langkah at one moment. What cards of the same day share is counted once. */
export function createDueReader(calendar: WorkingCalendar, now: EpochMs): DueReader {
  const today = dateAt(now, calendar.rules.zone);
  const daysByDate = new Map<string, number>();
  const minutesByInstant = new Map<EpochMs, number>();
  const daysTo = (limit: StepLimit) => remembered(daysByDate, limit.day, () => workingDaysBetween(calendar, today, limit.day));
  const minutesTo = (limit: StepLimit) =>
    remembered(minutesByInstant, limit.at, () => workingMinutesBetween(calendar, now, limit.at));

  return ({ since, limit, receivedAt }) => {
    if (isLate(limit, now)) return { tone: 'bad', text: boardText.late(-daysTo(limit)) };
    if (receivedAt !== undefined && now - receivedAt < freshFor) return { tone: 'info', text: boardText.fresh };
    const left = minutesTo(limit);
    const whole = workingMinutesBetween(calendar, since, limit.at);
    return { tone: left <= whole * soonShare ? 'warn' : 'neutral', text: boardText.left(amountOf(daysTo(limit), left)) };
  };
}

/** Past its batas langkah. */
export function isLate(limit: Pick<StepLimit, 'at'>, now: EpochMs): boolean {
  return now > limit.at;
}

function amountOf(days: number, minutes: number): string {
  if (days > 0) return boardText.workingDays(days);
  return minutes >= 60 ? boardText.hours(Math.floor(minutes / 60)) : boardText.minutes(Math.max(1, minutes));
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, count: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = count();
  known.set(key, value);
  return value;
}
