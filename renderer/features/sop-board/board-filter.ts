import { longDate, monthNames } from '#shared/calendar/date-words.ts';
import { addDays, type CalendarDate, calendarDateOf, datePartsOf, weekdayOf } from '#shared/kernel/calendar-date.ts';
import { boardText } from './text.ts';

export interface SinceChoice {
  readonly id: keyof typeof boardText.sinceChoices;
  readonly label: string;
  readonly date: CalendarDate;
}

/** The days that "Masuk sejak" offers, each with its date, newest first. */
export function sinceChoices(today: CalendarDate): readonly SinceChoice[] {
  const { year, month } = datePartsOf(today);
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  const firstOf = (at: number) => calendarDateOf(at < 1 ? year - 1 : year, at < 1 ? 12 : at, 1) ?? today;
  const dates = { today, week: monday, month: firstOf(month), before: firstOf(month - 1), year: firstOf(1) };
  return (Object.keys(dates) as (keyof typeof dates)[]).map((id) => ({ id, label: boardText.sinceChoices[id], date: dates[id] }));
}

/** "1 Oktober" in this year, "1 Oktober 2025" in another. */
export function sinceWords(date: CalendarDate, today: CalendarDate): string {
  const { year, month, day } = datePartsOf(date);
  return year === datePartsOf(today).year ? `${day} ${monthNames[month - 1]}` : longDate(date);
}
