import { type CalendarDate, datePartsOf, type PlainTime, weekdayOf, type Zone } from '../kernel/calendar-date.ts';

export const weekdayNames = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
export const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
const shortMonthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'] as const;

export function weekdayName(date: CalendarDate): string {
  return weekdayNames[weekdayOf(date)];
}

/** As in a letter: '22 November 2026'. */
export function longDate(date: CalendarDate): string {
  const { year, month, day } = datePartsOf(date);
  return `${day} ${monthNames[month - 1]} ${year}`;
}

/** 'Minggu, 22 November 2026'. */
export function longDateWithWeekday(date: CalendarDate): string {
  return `${weekdayName(date)}, ${longDate(date)}`;
}

/** As in a table without room for the year: '22 Nov'. */
export function shortDate(date: CalendarDate): string {
  const { month, day } = datePartsOf(date);
  return `${day} ${shortMonthNames[month - 1]}`;
}

/** As typed into a form: '22/11/2026'. */
export function numericDate(date: CalendarDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** Indonesian clock time: '14.05'. */
export function clockTime(time: PlainTime): string {
  return `${String(Math.floor(time / 60)).padStart(2, '0')}.${String(time % 60).padStart(2, '0')}`;
}

/** '14.05 WIB'. */
export function clockTimeWithZone(time: PlainTime, zone: Zone): string {
  return `${clockTime(time)} ${zone}`;
}
