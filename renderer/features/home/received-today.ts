import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { previousWorkingDay } from '#shared/calendar/working-days.ts';
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts';

const averageDays = 30;

export interface ReceivedFrom {
  readonly channel: string;
  readonly today: number;
  /** Received in the last 30 working days and the free days between them, a working day. */
  readonly average: number;
}

/**
 * Today's receipts by channel beside what is usual, from the counters `received|date|channel`. Channels without either are left out; the
 * fullest comes first.
 */
export function receivedToday(
  counters: ReadonlyMap<string, number>,
  channels: readonly string[],
  calendar: WorkingCalendar,
  today: CalendarDate,
): readonly ReceivedFrom[] {
  const before: CalendarDate[] = [];
  let first = today;
  for (let day = 0; day < averageDays; day++) first = previousWorkingDay(calendar, first);
  for (let date = first; date < today; date = addDays(date, 1)) before.push(date);
  const receivedOn = (date: CalendarDate, channel: string) => counters.get(`received|${date}|${channel}`) ?? 0;
  return channels
    .map((channel) => ({
      channel,
      today: receivedOn(today, channel),
      average: before.reduce((sum, date) => sum + receivedOn(date, channel), 0) / averageDays,
    }))
    .filter(({ today: count, average }) => count > 0 || average > 0)
    .sort((left, right) => right.today - left.today || right.average - left.average);
}
