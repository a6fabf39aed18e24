import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { closingInstant, workingDaysBetween } from '../../calendar/working-days.ts';
import { workingMinutesBetween } from '../../calendar/working-minutes.ts';
import { dateAt, zoneOffsetMinutes } from '../../kernel/calendar-date.ts';
import type { EpochMs } from '../../kernel/ports.ts';
import type { StepActor } from '../../sop/sop.ts';
import type { Sections } from '../office/operations.ts';
import { limitDays, limitOf, type StepLimit } from '../office/working-time.ts';
import { stepOfRow } from './board.ts';
import type { CaseRow } from './case-row.ts';

/** How a berkas stands against its batas langkah at one moment. */
export interface Due {
  readonly limit: StepLimit;
  /** Colour from 80 percent of the working time on, and from the limit on; the words carry the amount. */
  readonly tone: 'ok' | 'warn' | 'bad';
  /** Working time used, in percent of what the step has; 100 when the limit is past. */
  readonly used: number;
  /** `Sisa 2 hk`, `Sisa 6 jam`, `Sisa 40 mnt`, `Lewat 1 hk`, `Lewat batas`. */
  readonly words: string;
}

export type DueRow = Pick<CaseRow, 'sopId' | 'step' | 'since'>;
export type LimitFinder = (actor: StepActor, since: EpochMs) => StepLimit;
export type DueReader = (limit: StepLimit, since: EpochMs) => Due;

export interface DueFinder {
  readonly limitOfRow: (row: DueRow) => StepLimit | undefined;
  readonly dueOfRow: (row: DueRow, now: EpochMs) => Due | undefined;
}

const soonAt = 80;
const minuteMs = 60_000;
const dayMs = 86_400_000;
const freshFor = 60 * minuteMs;

/** `limitOf` for thousands of rows: everything that arrived on one day before (or after) closing time has the same limit. */
export function createLimitFinder(calendar: WorkingCalendar, limits: Sections['limits']): LimitFinder {
  const zone = calendar.rules.zone;
  const offset = zoneOffsetMinutes[zone] * minuteMs;
  const closings = new Map<number, EpochMs>();
  const known = new Map<string, StepLimit>();
  return (actor, since) => {
    const day = Math.floor((since + offset) / dayMs);
    const closing = remembered(closings, day, () => closingInstant(calendar, dateAt(since, zone)));
    const key = `${day} ${since >= closing} ${limitDays(limits, actor)}`;
    return remembered(known, key, () => limitOf(calendar, limits, actor, since));
  };
}

/** The standing of many berkas at one moment. What those of the same limit share is counted once. */
export function createDueReader(calendar: WorkingCalendar, now: EpochMs): DueReader {
  const today = dateAt(now, calendar.rules.zone);
  const daysByDate = new Map<string, number>();
  const minutesByInstant = new Map<EpochMs, number>();
  const daysTo = ({ day }: StepLimit) => remembered(daysByDate, day, () => workingDaysBetween(calendar, today, day));
  const minutesTo = ({ at }: StepLimit) => remembered(minutesByInstant, at, () => workingMinutesBetween(calendar, now, at));
  return (limit, since) => {
    if (isLate(limit, now)) return { limit, tone: 'bad', used: 100, words: lateWords(-daysTo(limit)) };
    const left = minutesTo(limit);
    const given = Math.max(1, workingMinutesBetween(calendar, since, limit.at));
    // Rounded down: colour and percentage turn at the same minute.
    const used = Math.min(99, Math.max(0, Math.floor(((given - left) * 100) / given)));
    return { limit, tone: used >= soonAt ? 'warn' : 'ok', used, words: leftWords(daysTo(limit), left) };
  };
}

/**
 * Answers for many rows of one office: limits of the same day are worked out once. Undefined for a step that only a newer Pantau knows.
 */
export function createDueFinder(calendar: WorkingCalendar, limits: Sections['limits']): DueFinder {
  const findLimit = createLimitFinder(calendar, limits);
  let reader: { readonly now: EpochMs; readonly dueAt: DueReader } | undefined;
  const limitOfRow = (row: DueRow) => {
    const step = stepOfRow(row);
    return step && findLimit(step.actor, row.since);
  };
  return {
    limitOfRow,
    dueOfRow: (row, now) => {
      if (reader?.now !== now) reader = { now, dueAt: createDueReader(calendar, now) };
      const limit = limitOfRow(row);
      return limit && reader.dueAt(limit, row.since);
    },
  };
}

/** Past its batas langkah. */
export function isLate(limit: Pick<StepLimit, 'at'>, now: EpochMs): boolean {
  return now > limit.at;
}

/** Received within the last hour: said instead of the time that is left. */
export function isFresh(receivedAt: EpochMs, now: EpochMs): boolean {
  return now - receivedAt < freshFor;
}

function leftWords(days: number, minutes: number): string {
  if (days > 0) return `Sisa ${days} hk`;
  return minutes >= 60 ? `Sisa ${Math.floor(minutes / 60)} jam` : `Sisa ${Math.max(1, minutes)} mnt`;
}

function lateWords(days: number): string {
  return days > 0 ? `Lewat ${days} hk` : 'Lewat batas';
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, count: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = count();
  known.set(key, value);
  return value;
}
