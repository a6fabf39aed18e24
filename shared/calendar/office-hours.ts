import { type CalendarDate, type PlainTime, plainTimeOf, type Weekday } from '../kernel/calendar-date.ts';

export interface OfficeHours {
  readonly start: PlainTime;
  readonly end: PlainTime;
  /** The midday rest, longer on Friday. Not counted as office time. */
  readonly rest: { readonly start: PlainTime; readonly end: PlainTime } | null;
}

/** Hours per weekday, index 0 = Minggu; null on a day when the office is closed. */
export type WeekHours = readonly (OfficeHours | null)[];

/** Other hours for a while (Ramadan): it changes the minutes of a working day, never which days are working days. */
export interface HoursPeriod {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly name: string;
  readonly hours: WeekHours;
}

/** A stretch of office time, in minutes of the day, start included and end excluded. */
export interface OfficeSpan {
  readonly start: PlainTime;
  readonly end: PlainTime;
}

/** Five days of 7.5 hours, 37.5 a week without rest (Perpres 21/2023); the office may set its own. */
export const fiveDayHours: WeekHours = week({
  weekday: hours('07.30-16.00', '12.00-13.00'),
  friday: hours('07.30-16.30', '11.30-13.00'),
});

/** Six days that add up to the same 37.5 hours; a proposal, as each region sets its own. */
export const sixDayHours: WeekHours = week({
  weekday: hours('07.30-15.00', '12.00-13.00'),
  friday: hours('07.30-15.00', '11.30-13.00'),
  saturday: hours('07.30-13.00'),
});

/** The stretches of office time of a day with these hours, in order; none when the hours are null. */
export function spansOf(day: OfficeHours | null): readonly OfficeSpan[] {
  if (day === null) return [];
  if (day.rest === null) return [{ start: day.start, end: day.end }];
  return [
    { start: day.start, end: day.rest.start },
    { start: day.rest.end, end: day.end },
  ];
}

export type OfficeHoursProblem = 'ends-before-start' | 'rest-outside-hours';

/** What is wrong with hours that somebody typed; null when they are in order. */
export function officeHoursProblem(day: OfficeHours): OfficeHoursProblem | null {
  if (day.start >= day.end) return 'ends-before-start';
  if (day.rest === null) return null;
  const inside = day.start <= day.rest.start && day.rest.start <= day.rest.end && day.rest.end <= day.end;
  return inside ? null : 'rest-outside-hours';
}

export function hoursOn(week: WeekHours, weekday: Weekday): OfficeHours | null {
  return week[weekday] ?? null;
}

function week(days: { weekday: OfficeHours; friday: OfficeHours; saturday?: OfficeHours }): WeekHours {
  return [null, days.weekday, days.weekday, days.weekday, days.weekday, days.friday, days.saturday ?? null];
}

function hours(open: string, rest?: string): OfficeHours {
  const [start, end] = span(open);
  if (rest === undefined) return { start, end, rest: null };
  const [restStart, restEnd] = span(rest);
  return { start, end, rest: { start: restStart, end: restEnd } };
}

function span(text: string): readonly [PlainTime, PlainTime] {
  return [clock(text.slice(0, 5)), clock(text.slice(6))];
}

function clock(text: string): PlainTime {
  const time = plainTimeOf(Number(text.slice(0, 2)), Number(text.slice(3)));
  if (time === null) throw new Error(`${text} is no time of day`);
  return time;
}
