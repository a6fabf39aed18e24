import {
  type CalendarDate,
  dateAt,
  instantAt,
  type PlainTime,
  parseCalendarDate,
  timeAt,
  type Zone,
} from '#shared/kernel/calendar-date.ts';

/** An instant as the field "tanggal dan jam" holds it: 2026-11-19T06:48 on the office's clock. */
export function fieldTimeOf(at: number, zone: Zone): string {
  const minutes = timeAt(at, zone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dateAt(at, zone)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The way back; null while the field is empty or unreadable. */
export function instantOfField(value: string, zone: Zone): number | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(value);
  const date: CalendarDate | null = parts ? parseCalendarDate(parts[1] ?? '') : null;
  if (!parts || !date) return null;
  return instantAt(date, (Number(parts[2]) * 60 + Number(parts[3])) as PlainTime, zone); // The field lets no other minute through.
}
