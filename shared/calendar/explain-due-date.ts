import { addDays, type CalendarDate, dateAt, timeAt } from '../kernel/calendar-date.ts';
import type { EpochMs } from '../kernel/ports.ts';
import { clockTimeWithZone, longDate, longDateWithWeekday, weekdayName } from './date-words.ts';
import { type Holiday, holidayKindWords } from './holiday.ts';
import { type DayPause, isPausedOn } from './pause.ts';
import { type CalendarWarning, officeDayOf, type WorkingCalendar, warningsBetween } from './working-calendar.ts';
import { receivedOn } from './working-days.ts';

export type DayRole = 'start' | 'counted' | 'weekend' | 'holiday' | 'paused';

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
  /** The last counted day. Null while a pause lasts: the clock stands still and no date can be promised. */
  readonly due: CalendarDate | null;
  /** Every calendar day from the start to the due date, or to the day on which the running pause began. */
  readonly days: readonly ExplainedDay[];
  readonly warnings: readonly CalendarWarning[];
}

export interface DueDateQuestion {
  readonly start: CalendarDate;
  /** Zero means due on the start day itself. */
  readonly workingDays: number;
  readonly pauses?: readonly DayPause[];
}

/** The due date, or null while a pause lasts. The same count as `explainDueDate`, without the words. */
export function dueDate(calendar: WorkingCalendar, question: DueDateQuestion): CalendarDate | null {
  const pauses = question.pauses ?? [];
  let date = question.start;
  for (let counted = 0; counted < question.workingDays; ) {
    if (isStopped(pauses, date)) return null;
    date = addDays(date, 1);
    if (!isPausedOn(pauses, date) && officeDayOf(calendar, date).kind === 'working') counted += 1;
  }
  return date;
}

/** Counts like `dueDate` and says of every day, in Indonesian, why it counts or not. */
export function explainDueDate(calendar: WorkingCalendar, question: DueDateQuestion): ExplainedDueDate {
  const pauses = question.pauses ?? [];
  const days: ExplainedDay[] = [startDay(question)];
  let date = question.start;
  for (let counted = 0; counted < question.workingDays; ) {
    if (isStopped(pauses, date)) return { due: null, days, warnings: warningsBetween(calendar, question.start, date) };
    date = addDays(date, 1);
    const day = explainDay(calendar, date, { pauses, number: counted + 1 });
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

function explainDay(
  calendar: WorkingCalendar,
  date: CalendarDate,
  count: { readonly pauses: readonly DayPause[]; readonly number: number },
): ExplainedDay {
  const day = officeDayOf(calendar, date);
  const label = longDateWithWeekday(date);
  const told = (role: DayRole, words: string) => ({
    date,
    role,
    number: null,
    holiday: day.holiday,
    sentence: `${label}: ${words}`,
  });
  if (isPausedOn(count.pauses, date)) return told('paused', 'penghitungan dijeda, tidak dihitung.');
  if (day.kind === 'holiday') return told('holiday', `${holidayWords(day.holiday)}, tidak dihitung.`);
  if (day.kind === 'weekend') {
    const also = day.holiday === null ? '' : `, juga ${holidayWords(day.holiday)}`;
    return told('weekend', `${weekdayName(date)} bukan hari kerja${also}, tidak dihitung.`);
  }
  const although = day.holiday === null ? '' : `, ${holidayWords(day.holiday)} tetap dihitung`;
  return { ...told('counted', `hari kerja ke-${count.number}${although}.`), number: count.number };
}

function holidayWords(holiday: Holiday): string {
  const kind = holidayKindWords[holiday.kind];
  const name = holiday.name.toLowerCase().startsWith(kind) ? holiday.name.slice(kind.length).trim() : holiday.name;
  return `${kind} ${name} (${holiday.basis})`;
}

/** True on the day a pause without end began: no later day can count. */
function isStopped(pauses: readonly DayPause[], date: CalendarDate): boolean {
  return pauses.some((pause) => pause.until === null && pause.from <= date);
}
