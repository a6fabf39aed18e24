import { addDays, type CalendarDate, dateAt, timeAt } from '../kernel/calendar-date.ts';
import type { EpochMs } from '../kernel/ports.ts';
import { clockTimeWithZone, longDate, longDateWithWeekday, weekdayName } from './date-words.ts';
import { type Holiday, holidayKindWords } from './holiday.ts';
import { type CalendarWarning, officeDayOf, type WorkingCalendar, warningsBetween } from './working-calendar.ts';
import { receivedOn } from './working-days.ts';

export type DayRole = 'start' | 'counted' | 'weekend' | 'holiday';

/** One day of the answer to "Mengapa tanggal ini?". */
export interface ExplainedDay {
  readonly date: CalendarDate;
  readonly role: DayRole;
  /** Which working day it is (1, 2, …); null for a day that does not count. */
  readonly number: number | null;
  readonly holiday: Holiday | null;
  readonly sentence: string;
}

export interface ExplainedDueDate {
  /** The last counted day: the same as `addWorkingDays` gives. */
  readonly due: CalendarDate;
  /** Every calendar day from the start to the due date. */
  readonly days: readonly ExplainedDay[];
  readonly warnings: readonly CalendarWarning[];
}

export interface DueDateQuestion {
  readonly start: CalendarDate;
  /** Zero means due on the start day itself. */
  readonly workingDays: number;
}

/** The due date, and of every day until then, in Indonesian, why it counts or not. */
export function explainDueDate(calendar: WorkingCalendar, question: DueDateQuestion): ExplainedDueDate {
  const days: ExplainedDay[] = [startDay(question)];
  let date = question.start;
  for (let counted = 0; counted < question.workingDays; ) {
    date = addDays(date, 1);
    const day = explainDay(calendar, date, counted + 1);
    if (day.number !== null) counted += 1;
    days.push(counted === question.workingDays ? { ...day, sentence: `${day.sentence} Inilah batasnya.` } : day);
  }
  return { due: date, days, warnings: warningsBetween(calendar, question.start, date) };
}

/** Why something that came in at this instant counts as received on another day; null when it is the same day. */
export function explainReceipt(calendar: WorkingCalendar, instant: EpochMs): string | null {
  const zone = calendar.rules.zone;
  const date = dateAt(instant, zone);
  const counted = receivedOn(calendar, instant);
  if (counted === date) return null;
  const day = officeDayOf(calendar, date);
  const target = `dihitung diterima pada ${longDateWithWeekday(counted)}, hari kerja berikutnya.`;
  if (day.kind === 'working')
    return `Masuk ${longDate(date)} pukul ${clockTimeWithZone(timeAt(instant, zone), zone)}, setelah jam kerja: ${target}`;
  return `Masuk ${longDateWithWeekday(date)}, ${day.kind === 'holiday' ? holidayWords(day.holiday) : 'akhir pekan'}: ${target}`;
}

/** Words for a warning, to be shown next to the date. */
export function calendarWarningSentence(warning: CalendarWarning): string {
  return `Daftar hari libur tahun ${warning.year} belum dimuat, jadi hanya akhir pekan yang diperhitungkan. Muat daftarnya agar tanggal ini pasti.`;
}

function startDay(question: DueDateQuestion): ExplainedDay {
  const sentence =
    question.workingDays > 0
      ? `${longDateWithWeekday(question.start)}: hari mulai, belum dihitung.`
      : `${longDateWithWeekday(question.start)}: hari mulai. Inilah batasnya.`;
  return { date: question.start, role: 'start', number: null, holiday: null, sentence };
}

function explainDay(calendar: WorkingCalendar, date: CalendarDate, number: number): ExplainedDay {
  const day = officeDayOf(calendar, date);
  const label = longDateWithWeekday(date);
  const told = (role: DayRole, words: string) => ({
    date,
    role,
    number: null,
    holiday: day.holiday,
    sentence: `${label}: ${words}`,
  });
  if (day.kind === 'holiday') return told('holiday', `${holidayWords(day.holiday)}, tidak dihitung.`);
  if (day.kind === 'weekend') {
    const also = day.holiday === null ? '' : `, juga ${holidayWords(day.holiday)}`;
    return told('weekend', `${weekdayName(date)} bukan hari kerja${also}, tidak dihitung.`);
  }
  const although = day.holiday === null ? '' : `, ${holidayWords(day.holiday)} tetap dihitung`;
  return { ...told('counted', `hari kerja ke-${number}${although}.`), number };
}

function holidayWords(holiday: Holiday): string {
  const kind = holidayKindWords[holiday.kind];
  const name = holiday.name.toLowerCase().startsWith(kind) ? holiday.name.slice(kind.length).trim() : holiday.name;
  return `${kind} ${name} (${holiday.basis})`;
}
