import { uiText } from './text.ts';

/** `value` is YYYY-MM-DD, with THH:MM where a time was asked for; empty text is an empty value. */
export type DateText =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly message: string; readonly suggestion?: string };

const DAY = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;
const DAY_DIGITS = /^(\d{2})(\d{2})(\d{4})$/;
const MONTH = new Intl.DateTimeFormat('id-ID', { month: 'long', timeZone: 'UTC' });
const TIME = /^(\d{1,2})[.:](\d{2})$/;

/** Reads a day as it is typed in an Indonesian office: day first, with slash, dot, dash, blank or nothing between. */
export function parseDateText(text: string): DateText {
  const typed = text.trim();
  if (typed === '') return { ok: true, value: '' };
  const parts = DAY.exec(typed) ?? DAY_DIGITS.exec(typed);
  if (parts === null) return { ok: false, message: uiText.dateShape };
  const [day, month, shortYear] = parts.slice(1).map(Number) as [number, number, number];
  const year = shortYear < 100 ? 2000 + shortYear : shortYear;
  if (month > 12) return { ok: false, message: uiText.noSuchMonth };
  if (month < 1 || day < 1 || year < 1900) return { ok: false, message: uiText.dateShape };
  const last = daysInMonth(year, month);
  if (day > last) {
    const suggestion = `${two(last)}/${two(month)}/${year}`;
    return { ok: false, message: uiText.noSuchDay(day, MONTH.format(Date.UTC(year, month - 1)), suggestion), suggestion };
  }
  return { ok: true, value: `${year}-${two(month)}-${two(day)}` };
}

/** Day and time, such as "19/11/2026 06.48"; the time may not be left out. */
export function parseDateTimeText(text: string): DateText {
  const typed = text.trim();
  if (typed === '') return { ok: true, value: '' };
  const cut = typed.lastIndexOf(' ');
  const time = TIME.exec(cut < 0 ? '' : typed.slice(cut + 1));
  if (time === null) return { ok: false, message: uiText.dateTimeShape };
  const day = parseDateText(typed.slice(0, cut).replace(/,$/, ''));
  if (!day.ok) return day.suggestion === undefined ? day : { ...day, suggestion: `${day.suggestion} ${typed.slice(cut + 1)}` };
  const [hour, minute] = [Number(time[1]), Number(time[2])];
  if (hour > 23 || minute > 59) return { ok: false, message: uiText.noSuchTime };
  return { ok: true, value: `${day.value}T${two(hour)}:${two(minute)}` };
}

/** The way back: what the field shows for a stored value. */
export function dateToText(value: string): string {
  const [day = '', time] = value.split('T');
  const [year, month, date] = day.split('-');
  if (date === undefined) return '';
  const written = `${date}/${month}/${year}`;
  return time === undefined ? written : `${written} ${time.slice(0, 5).replace(':', '.')}`;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
