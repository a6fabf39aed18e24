import { clockTime, longDateWithWeekday, shortDate } from '#shared/calendar/date-words.ts';
import { dateAt, daysBetween, timeAt, type Zone } from '#shared/kernel/calendar-date.ts';

/** The moment against which words are made, and the zone of the office. */
export interface Clockwork {
  readonly now: number;
  readonly zone: Zone;
}

/** "10.42" today, "10 Nov" on any other day. */
export function timeOrDay(at: number, { now, zone }: Clockwork): string {
  return isToday(at, { now, zone }) ? timeWords(at, zone) : shortDate(dateAt(at, zone));
}

/** "pukul 10.43" today, "10 Nov pukul 10.43" on any other day. */
export function atTime(at: number, { now, zone }: Clockwork): string {
  const time = `pukul ${timeWords(at, zone)}`;
  return isToday(at, { now, zone }) ? time : `${shortDate(dateAt(at, zone))} ${time}`;
}

/** "18 Nov 14.10", or "hari ini 14.10". */
export function dayAndTime(at: number, { now, zone }: Clockwork): string {
  return `${isToday(at, { now, zone }) ? 'hari ini' : shortDate(dateAt(at, zone))} ${timeWords(at, zone)}`;
}

/** "Rabu, 18 November 2026 16.05". */
export function fullMoment(at: number, zone: Zone): string {
  return `${longDateWithWeekday(dateAt(at, zone))} ${timeWords(at, zone)}`;
}

export function timeWords(at: number, zone: Zone): string {
  return clockTime(timeAt(at, zone));
}

/** Calendar days since then. */
export function daysSince(at: number, { now, zone }: Clockwork): number {
  return daysBetween(dateAt(at, zone), dateAt(now, zone));
}

function isToday(at: number, { now, zone }: Clockwork): boolean {
  return dateAt(at, zone) === dateAt(now, zone);
}
