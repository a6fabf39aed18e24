import { clockTime, longDateWithWeekday } from '#shared/calendar/date-words.ts';
import { angka } from '#shared/documents/format-id.ts';
import { dateAt, timeAt } from '#shared/kernel/calendar-date.ts';
import { usePantau } from '../../data/store.ts';

/** "Rabu, 18 November 2026 16.05" in the office's zone. */
export function useMomentWords(): (instant: number) => string {
  const zone = usePantau((state) => state.sections.hours.zone);
  return (instant) => `${longDateWithWeekday(dateAt(instant, zone))} ${clockTime(timeAt(instant, zone))}`;
}

/** A size as Windows says it: "812 kB", "2,1 MB". */
export function bytesWords(bytes: number): string {
  if (bytes < 1_000_000) return `${angka(Math.ceil(bytes / 1_000))} kB`;
  return `${angka(bytes / 1_000_000, 1)} MB`;
}
