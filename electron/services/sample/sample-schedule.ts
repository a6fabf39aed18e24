import { isWorkingDay, type WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { previousWorkingDay } from '#shared/calendar/working-days.ts';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import { calendarOf } from '#shared/domain/office/working-time.ts';
import { type CalendarDate, dateAt, instantAt, plainTimeOf, type Zone } from '#shared/kernel/calendar-date.ts';
import type { EpochMs } from '#shared/kernel/ports.ts';
import type { SampleCase } from './sample-case.ts';

export const sampleZone: Zone = 'WIB';

const minute = 60_000;
/** The longest way of a berkas of the sample, in working days. */
const daysBack = 40;
/** When the staff of the sample sit down to their berkas: in the early and late morning and after the rest. */
const sittings = [plainTimeOf(9, 5), plainTimeOf(10, 40), plainTimeOf(13, 20)];
/** Within a sitting, minutes over which its acts spread; with the delay of a berkas it stays inside office hours. */
const sittingLength = 80;
const longestDelay = 40;

/**
 * For how many sittings each berkas has stood at its present step, one after the other: most wait since today or yesterday, some longer
 * than the batas langkah allows.
 */
const rests = {
  office: [1, 2, 0, 2, 7, 1, 1, 4, 2, 0, 9, 3],
  opd: [3, 16, 8, 14, 5, 19, 11, 2, 13, 6],
  ended: [2, 7, 11, 18, 24, 4, 9, 14, 21, 29],
} as const;

/** The office calendar of the sample: what every new office begins with. */
export function sampleCalendar(): WorkingCalendar {
  return calendarOf(defaultSections.hours, defaultSections.holidays);
}

/** That day, or the last working day before it. */
export function workingDayAt(calendar: WorkingCalendar, date: CalendarDate): CalendarDate {
  return isWorkingDay(calendar, date) ? date : previousWorkingDay(calendar, date);
}

/** Every sitting of the last weeks, oldest first, until now. */
export function sittingsUntil(calendar: WorkingCalendar, now: EpochMs): readonly EpochMs[] {
  const days: CalendarDate[] = [];
  let day = workingDayAt(calendar, dateAt(now, sampleZone));
  for (; days.length < daysBack; day = previousWorkingDay(calendar, day)) days.unshift(day);
  return days
    .flatMap((date) => sittings.flatMap((time) => (time === null ? [] : [instantAt(date, time, sampleZone)])))
    .filter((instant) => instant < now);
}

/** Deals out the rests: berkas that wait for the same kind of person get different ones. */
export function createRests(): (sample: Pick<SampleCase, 'at' | 'finish'>) => number {
  const dealt = { office: 0, opd: 0, ended: 0 };
  return ({ at, finish }) => {
    const kind = finish !== undefined && finish !== 'sent' ? 'ended' : at === 'wait-opd' ? 'opd' : 'office';
    const pattern = rests[kind];
    return pattern[dealt[kind]++ % pattern.length] ?? 0;
  };
}

export interface WayOfCase {
  readonly receivedAt: EpochMs;
  /** How long each act was in coming, beside the others. */
  readonly waits: readonly number[];
  /** Sittings since the last act. */
  readonly rest: number;
  /** Place of the berkas among the others: no two are worked on at the very same minute. */
  readonly index: number;
}

/** When each act of a berkas was done: after its receipt, in this order, in office hours where there were any since, never in the future. */
export function timesOf(
  { receivedAt, waits, rest, index }: WayOfCase,
  free: readonly EpochMs[],
  now: EpochMs,
): readonly EpochMs[] {
  const delay = ((index * 11) % longestDelay) * minute;
  const own = free.map((instant) => instant + delay).filter((instant) => instant > receivedAt && instant < now);
  const last = Math.max(0, own.length - 1 - rest);
  const total = Math.max(
    1,
    waits.reduce((sum, wait) => sum + wait, 0),
  );
  // Somebody may look at the sample before the first sitting of the day.
  const gap = Math.min(3 * minute, Math.floor((now - receivedAt) / (waits.length + 1)));
  let passed = 0;
  let before = receivedAt;
  return waits.map((wait, at) => {
    passed += wait;
    const place = (passed / total) * last;
    const sitting = own[Math.floor(place)] ?? receivedAt;
    const wished = sitting + Math.round((place % 1) * sittingLength) * minute;
    const latest = now - gap * (waits.length - at);
    before = Math.min(Math.max(wished, before + gap), latest);
    return before;
  });
}
