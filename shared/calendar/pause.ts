import { type CalendarDate, dateAt, type Zone } from '../kernel/calendar-date.ts';
import type { EpochMs } from '../kernel/ports.ts';

/**
 * A time in which a clock stands still, where a rule allows it (waiting for the reporter to complete). Stored as it happened; the start
 * of the counting is never moved. Until is null while the pause lasts.
 */
export interface Pause {
  readonly from: EpochMs;
  readonly until: EpochMs | null;
}

/** The same in days: `from` still counts as it was, the days after it up to and including `until` do not. */
export interface DayPause {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** A pause within one day stops no day. The day of resuming is a new day 0, so counting goes on the day after. */
export function dayPausesOf(pauses: readonly Pause[], zone: Zone): readonly DayPause[] {
  return pauses.map(({ from, until }) => ({ from: dateAt(from, zone), until: until === null ? null : dateAt(until, zone) }));
}

export function isPausedOn(pauses: readonly DayPause[], date: CalendarDate): boolean {
  return pauses.some((pause) => pause.from < date && (pause.until === null || date <= pause.until));
}
