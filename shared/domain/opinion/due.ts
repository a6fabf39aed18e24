import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { workingDaysBetween } from '../../calendar/working-days.ts';
import { workingMinutesBetween } from '../../calendar/working-minutes.ts';
import { dateAt } from '../../kernel/calendar-date.ts';
import type { EpochMs } from '../../kernel/ports.ts';
import type { Sections } from '../office/operations.ts';
import { limitDays, limitOf, type StepLimit } from '../office/working-time.ts';
import { stepOfRow } from './board.ts';
import type { CaseRow } from './case-row.ts';

/** How a berkas stands against its batas langkah at one moment. */
export interface Due {
  readonly limit: StepLimit;
  /** Colour from 80 percent of the working time on, and from the limit on; the words carry the amount. */
  readonly tone: 'ok' | 'warn' | 'bad';
  /** Working time used, in percent of what the step has; more than 100 when the limit is past. */
  readonly used: number;
  /** `Sisa 2 hk`, `Sisa 6 jam`, `Sisa 40 mnt`, `Lewat 1 hk`, `Lewat batas`. */
  readonly words: string;
}

export type DueRow = Pick<CaseRow, 'sopId' | 'step' | 'since'>;

const soonAt = 80;
const minuteMs = 60_000;

/**
 * Answers for many rows of one office: limits of the same day are worked out once. Undefined for a step that only a newer Pantau knows.
 */
export function createDueFinder(
  calendar: WorkingCalendar,
  limits: Sections['limits'],
): {
  readonly limitOfRow: (row: DueRow) => StepLimit | undefined;
  readonly dueOfRow: (row: DueRow, now: EpochMs) => Due | undefined;
} {
  const known = new Map<string, StepLimit>();
  const limitOfRow = (row: DueRow) => {
    const step = stepOfRow(row);
    if (!step) return undefined;
    const key = `${limitDays(limits, step.actor)}|${Math.floor(row.since / minuteMs)}`;
    const found = known.get(key) ?? limitOf(calendar, limits, step.actor, row.since);
    known.set(key, found);
    return found;
  };
  return {
    limitOfRow,
    dueOfRow: (row, now) => {
      const limit = limitOfRow(row);
      return limit && dueAt(calendar, limit, row.since, now);
    },
  };
}

/** The standing of something that began at `since` and should end by `limit`. */
export function dueAt(calendar: WorkingCalendar, limit: StepLimit, since: EpochMs, now: EpochMs): Due {
  const isLate = now > limit.at;
  const given = Math.max(1, workingMinutesBetween(calendar, since, limit.at));
  const spent = workingMinutesBetween(calendar, since, Math.max(since, now));
  const used = isLate ? Math.max(100, Math.round((spent / given) * 100)) : Math.min(99, Math.round((spent / given) * 100));
  const tone = isLate ? 'bad' : used >= soonAt ? 'warn' : 'ok';
  return { limit, tone, used, words: isLate ? lateWords(calendar, limit, now) : leftWords(calendar, limit, now) };
}

function leftWords(calendar: WorkingCalendar, limit: StepLimit, now: EpochMs): string {
  const days = workingDaysBetween(calendar, dateAt(now, calendar.rules.zone), limit.day);
  if (days > 0) return `Sisa ${days} hk`;
  const minutes = workingMinutesBetween(calendar, now, limit.at);
  return minutes >= 60 ? `Sisa ${Math.floor(minutes / 60)} jam` : `Sisa ${Math.max(1, minutes)} mnt`;
}

function lateWords(calendar: WorkingCalendar, limit: StepLimit, now: EpochMs): string {
  const days = workingDaysBetween(calendar, limit.day, dateAt(now, calendar.rules.zone));
  return days > 0 ? `Lewat ${days} hk` : 'Lewat batas';
}
