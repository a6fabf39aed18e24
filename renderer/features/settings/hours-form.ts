import { clockTime } from '#shared/calendar/date-words.ts';
import {
  fiveDayHours,
  type OfficeHours,
  officeHoursProblem,
  sixDayHours,
  type WeekHours,
} from '#shared/calendar/office-hours.ts';
import type { Sections } from '#shared/domain/office/operations.ts';
import { type PlainTime, plainTimeOf } from '#shared/kernel/calendar-date.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { isFree, type ProblemCode, type Problems } from './problems.ts';

type Hours = Sections['hours'];

/** One day as typed: '07.30', or empty where nothing is set. */
export interface DayForm {
  readonly start: string;
  readonly end: string;
  readonly restStart: string;
  readonly restEnd: string;
}

export interface HoursForm extends Omit<Hours, 'week'> {
  /** Sunday first. */
  readonly days: readonly DayForm[];
}

const closed: DayForm = { start: '', end: '', restStart: '', restEnd: '' };
const saturday = 6;

function toDayForm(day: OfficeHours | null): DayForm {
  if (day === null) return closed;
  const { start, end, rest } = day;
  return {
    start: clockTime(start),
    end: clockTime(end),
    restStart: rest ? clockTime(rest.start) : '',
    restEnd: rest ? clockTime(rest.end) : '',
  };
}

export function toHoursForm(hours: Hours): HoursForm {
  const { week, ...rest } = hours;
  return { ...rest, days: (week as WeekHours).map(toDayForm) }; // Minutes of the day, checked by the section's schema.
}

/** The weekdays (0 = Minggu) on which an office of this week works. */
export function workdaysOf(weekDays: 5 | 6): readonly number[] {
  return weekDays === 6 ? [1, 2, 3, 4, 5, saturday] : [1, 2, 3, 4, 5];
}

/** Another length of the week; a Saturday without hours takes the customary ones. */
export function withWeekDays(form: HoursForm, weekDays: 5 | 6): HoursForm {
  const needsSaturday = weekDays === 6 && form.days[saturday]?.start === '';
  const days = needsSaturday ? form.days.with(saturday, toDayForm(sixDayHours[saturday] ?? null)) : form.days;
  return { ...form, weekDays, days };
}

/** The customary hours for this length of the week. */
export function withCustomaryHours(form: HoursForm): HoursForm {
  return { ...form, days: (form.weekDays === 6 ? sixDayHours : fiveDayHours).map(toDayForm) };
}

/** Reads '7.30', '07:30', '0730' and '7'; null for anything that no clock shows. */
export function readClock(text: string): PlainTime | null {
  const parts = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim());
  return parts ? plainTimeOf(Number(parts[1]), Number(parts[2] ?? 0)) : null;
}

/** Reads one day as typed. */
export function readDay(form: DayForm): Result<OfficeHours, ProblemCode> {
  const start = readClock(form.start);
  const end = readClock(form.end);
  if (form.start.trim() === '' || form.end.trim() === '') return fail('empty');
  if (start === null || end === null) return fail('not-a-time');
  const typedRest = [form.restStart, form.restEnd].filter((text) => text.trim() !== '').length;
  if (typedRest === 1) return fail('half-rest');
  const restStart = readClock(form.restStart);
  const restEnd = readClock(form.restEnd);
  if (typedRest === 2 && (restStart === null || restEnd === null)) return fail('not-a-time');
  const rest = restStart !== null && restEnd !== null ? { start: restStart, end: restEnd } : null;
  const day: OfficeHours = { start, end, rest };
  const problem = officeHoursProblem(day);
  return problem ? fail(problem) : ok(day);
}

/** The section's value; days off are null whatever was typed for them. Problems are named `day-1` (Senin) to `day-6`. */
export function readHoursForm(form: HoursForm): Result<Hours, Problems> {
  const { days, ...rest } = form;
  const workdays = workdaysOf(form.weekDays);
  const problems: Record<string, ProblemCode> = {};
  const week = days.map((day, weekday) => {
    if (!workdays.includes(weekday)) return null;
    const read = readDay(day);
    if (read.ok) return read.value;
    problems[`day-${weekday}`] = read.error;
    return null;
  });
  return isFree(problems) ? ok({ ...rest, week }) : fail(problems);
}

/** Office minutes of a day without the rest; null while it cannot be read. */
export function minutesOfDay(day: DayForm): number | null {
  const read = readDay(day);
  if (!read.ok) return null;
  const { start, end, rest } = read.value;
  return end - start - (rest ? rest.end - rest.start : 0);
}

/** Office minutes of the whole week; null while one of its days cannot be read. */
export function minutesOfWeek(form: HoursForm): number | null {
  let total = 0;
  for (const weekday of workdaysOf(form.weekDays)) {
    const minutes = minutesOfDay(form.days[weekday] ?? closed);
    if (minutes === null) return null;
    total += minutes;
  }
  return total;
}
