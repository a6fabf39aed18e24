import { clockTime, numericDate } from '../../calendar/date-words.ts';
import { type DateOrder, type DateText, readDateText, readTimeText } from '../../calendar/read-date.ts';
import {
  type CalendarDate,
  calendarDateOf,
  dateOfDayNumber,
  datePartsOf,
  dayNumber,
  parseCalendarDate,
  yearOf,
  type Zone,
  zoneOffsetMinutes,
} from '../../kernel/calendar-date.ts';
import type { EpochMs } from '../../kernel/ports.ts';
import type { DateReading } from './column-mapping.ts';
import type { CellProblemCode } from './imported-opinion.ts';
import { isRelativeDate, type Moment, resolveRelativeDate } from './read-relative-date.ts';
import type { Cell } from './sheet-table.ts';

export type DateCellReading =
  | { readonly ok: true; readonly moment: Moment }
  | { readonly ok: false; readonly code: CellProblemCode; readonly suggestion: string | null };

export interface DateReaderRules {
  readonly zone: Zone;
  readonly reading: DateReading;
  /** When the file was made, for "7 jam yang lalu"; null when nobody knows. */
  readonly capturedAt: EpochMs | null;
  readonly now: EpochMs;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Complaint systems did not exist before; an earlier date is a number or a birthday that strayed in. */
const firstYear = 1990;
const rememberedValues = 20_000;
/** Days from the Excel epoch (30 December 1899) to 1970; serials from 1982 to 2099 can be days. */
const excelEpoch = 25_569;
const excelSerials = { from: 30_000, until: 73_050 };

/**
 * Reads cells of one date column. Values repeat within a column, so answers are remembered; the reader belongs to one check and is thrown
 * away with it.
 */
export function createDateReader(rules: DateReaderRules): (cell: Cell) => DateCellReading {
  const dates = new Map<string, DateCellReading>();
  const others = new Map<Cell, DateCellReading>();
  return (cell) => {
    const isDate = typeof cell === 'object' && cell !== null;
    const known = isDate ? dates.get(cell.date) : others.get(cell);
    if (known !== undefined) return known;
    const reading = inPlausibleTime(readCell(cell, rules), cell, rules);
    if (isDate && dates.size < rememberedValues) dates.set(cell.date, reading);
    else if (!isDate && others.size < rememberedValues) others.set(cell, reading);
    return reading;
  };
}

/** Minutes of the day in a cell that holds only a time ('08.15', or 0.34 of a day); null when it holds none. */
export function readTimeCell(cell: Cell): number | null {
  if (typeof cell === 'number') return cell >= 0 && cell < 1 ? Math.floor(cell * 1440 + 1e-6) : null;
  return typeof cell === 'string' ? (readTimeText(cell)?.time ?? null) : null;
}

function readCell(cell: Cell, rules: DateReaderRules): DateCellReading {
  if (typeof cell === 'object' && cell !== null) return readExcelDate(cell.date, rules);
  if (typeof cell === 'number') return readNumber(cell, rules);
  if (typeof cell !== 'string') return refused('not-a-date');
  const read = readDateText(cell, orderOf(rules.reading));
  if (read.ok) return found(momentOf(read.value, rules.zone));
  if (read.error.code === 'no-such-day') {
    return refused('no-such-day', read.error.suggestion === null ? null : numericDate(read.error.suggestion));
  }
  if (!isRelativeDate(cell)) return refused('not-a-date');
  const moment = rules.capturedAt === null ? null : resolveRelativeDate(cell, rules.capturedAt, rules.zone);
  return moment === null ? refused('relative-date') : found(moment);
}

function readExcelDate(text: string, rules: DateReaderRules): DateCellReading {
  const written = parseCalendarDate(text.slice(0, 10));
  const date = written !== null && rules.reading === 'excel-swapped' ? swapped(written) : written;
  if (date === null) return refused('not-a-date');
  const time = text.length > 10 ? (readTimeText(text.slice(11))?.time ?? null) : null;
  return found(momentOf({ date, time, offsetMinutes: null }, rules.zone));
}

/** A date that lost its format on the way: an Excel serial, or digits like 20261117. */
function readNumber(value: number, rules: DateReaderRules): DateCellReading {
  if (value >= excelSerials.from && value < excelSerials.until) {
    const minutes = Math.round((value % 1) * 1440);
    const date = dateOfDayNumber(Math.floor(value) - excelEpoch);
    return found(momentOf({ date, time: null, offsetMinutes: null }, rules.zone, minutes));
  }
  const packed = Number.isInteger(value) ? readDateText(String(value), 'day-first') : null;
  return packed?.ok ? found(momentOf(packed.value, rules.zone)) : refused('not-a-date');
}

function inPlausibleTime(reading: DateCellReading, cell: Cell, rules: DateReaderRules): DateCellReading {
  if (!reading.ok) return reading;
  const { at } = reading.moment;
  // One day of grace: clocks of two offices differ, and a day begins earlier in the east.
  if (at > rules.now + dayMs) return refused('date-in-future', otherOrder(cell, rules));
  const year = yearOf(dateOfDayNumber(Math.floor(at / dayMs)));
  return year < firstYear ? refused('date-too-old') : reading;
}

/** The same text read in the other order, when that gives a day that has been. */
function otherOrder(cell: Cell, rules: DateReaderRules): string | null {
  const read =
    typeof cell === 'string'
      ? readDateText(cell, orderOf(rules.reading) === 'day-first' ? 'month-first' : 'day-first')
      : readDateText(swappedText(cell), 'day-first');
  if (!read.ok || momentOf(read.value, rules.zone).at > rules.now) return null;
  const { date, time } = read.value;
  return time === null ? numericDate(date) : `${numericDate(date)} ${clockTime(time)}`;
}

function swappedText(cell: Cell): string {
  const date = typeof cell === 'object' && cell !== null ? parseCalendarDate(cell.date.slice(0, 10)) : null;
  return date === null ? '' : (swapped(date) ?? '');
}

function swapped(date: CalendarDate): CalendarDate | null {
  const { year, month, day } = datePartsOf(date);
  return calendarDateOf(year, day, month);
}

function orderOf(reading: DateReading): DateOrder {
  return reading === 'month-first' ? 'month-first' : 'day-first';
}

function momentOf(read: DateText, zone: Zone, extraMinutes = 0): Moment {
  const minutes = (read.time ?? 0) + extraMinutes - (read.offsetMinutes ?? zoneOffsetMinutes[zone]);
  return {
    at: dayNumber(read.date) * dayMs + minutes * minuteMs,
    precision: read.time === null && extraMinutes === 0 ? 'day' : 'minute',
  };
}

function found(moment: Moment): DateCellReading {
  return { ok: true, moment };
}

function refused(code: CellProblemCode, suggestion: string | null = null): DateCellReading {
  return { ok: false, code, suggestion };
}
