import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { workingDaysBetween } from '#shared/calendar/working-days.ts';
import { workingMinutesBetween } from '#shared/calendar/working-minutes.ts';
import { type Opinion, positionOf, standingActs } from '#shared/domain/opinion/opinion.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import type { EpochMs } from '#shared/kernel/ports.ts';

/** Time that a step has taken in the present round, over all its visits. */
export interface StepTime {
  readonly minutes: number;
  readonly days: number;
}

/**
 * Working time from handover to handover, by step id. A berkas that came back adds up; the present step counts until `now`. Steps of an
 * earlier round (before it was opened again) are left out.
 */
export function stepTimes(opinion: Opinion, calendar: WorkingCalendar, now: EpochMs): ReadonlyMap<string, StepTime> {
  const times = new Map<string, StepTime>();
  const zone = calendar.rules.zone;
  const add = (step: string, from: EpochMs, until: EpochMs) => {
    const before = times.get(step) ?? { minutes: 0, days: 0 };
    times.set(step, {
      minutes: before.minutes + Math.max(0, workingMinutesBetween(calendar, from, until)),
      days: before.days + Math.max(0, workingDaysBetween(calendar, dateAt(from, zone), dateAt(until, zone))),
    });
  };
  let arrived = opinion.reopenings.at(-1)?.at ?? opinion.receivedAt;
  for (const act of standingActs(opinion)) {
    const stays = act.position.step === act.from && act.position.end === null;
    if (stays) continue;
    add(act.from, arrived, act.at);
    arrived = act.at;
  }
  const position = positionOf(opinion);
  if (position.end === null) add(position.step, arrived, now);
  return times;
}
