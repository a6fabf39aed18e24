import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { Holiday, HolidayKind } from './holiday.ts';
import { readDateText } from './read-date.ts';

/** One row of an office's own holiday file, as text. `rowNumber` is the row in the file, for the answer. */
export interface HolidayRow {
  readonly rowNumber: number;
  readonly date: string;
  readonly name: string;
  readonly kind: string;
  readonly basis: string;
}

export type HolidayRowError =
  | { readonly rowNumber: number; readonly column: 'date'; readonly code: 'date-empty' | 'not-a-date'; readonly value: string }
  | {
      readonly rowNumber: number;
      readonly column: 'date';
      readonly code: 'no-such-day';
      readonly value: string;
      readonly suggestion: CalendarDate | null;
    }
  | {
      readonly rowNumber: number;
      readonly column: 'date';
      readonly code: 'repeated-date';
      readonly value: string;
      readonly firstRow: number;
    }
  | { readonly rowNumber: number; readonly column: 'name'; readonly code: 'name-empty'; readonly value: string }
  | { readonly rowNumber: number; readonly column: 'kind'; readonly code: 'unknown-kind'; readonly value: string }
  | { readonly rowNumber: number; readonly column: 'basis'; readonly code: 'basis-empty'; readonly value: string };

export interface ParsedHolidays {
  readonly holidays: readonly Holiday[];
  readonly errors: readonly HolidayRowError[];
}

/**
 * Reads holiday rows; a row with any error is left out and every error names its row and column. A decree is asked for because a
 * deadline must be able to say why a day did not count. Rows read this way count as not yet verified.
 */
export function parseHolidayRows(rows: readonly HolidayRow[]): ParsedHolidays {
  const holidays: Holiday[] = [];
  const errors: HolidayRowError[] = [];
  const firstRows = new Map<string, number>();
  for (const row of rows) {
    const date = readHolidayDate(row);
    const kind = holidayKindOf(row.kind);
    const rowErrors: HolidayRowError[] = typeof date === 'string' ? [] : [date];
    if (row.name.trim() === '') rowErrors.push({ rowNumber: row.rowNumber, column: 'name', code: 'name-empty', value: row.name });
    if (kind === null) rowErrors.push({ rowNumber: row.rowNumber, column: 'kind', code: 'unknown-kind', value: row.kind });
    if (row.basis.trim() === '')
      rowErrors.push({ rowNumber: row.rowNumber, column: 'basis', code: 'basis-empty', value: row.basis });
    errors.push(...rowErrors);
    if (rowErrors.length > 0 || typeof date !== 'string' || kind === null) continue;
    const firstRow = firstRows.get(`${date} ${kind}`);
    if (firstRow !== undefined) {
      errors.push({ rowNumber: row.rowNumber, column: 'date', code: 'repeated-date', value: row.date, firstRow });
      continue;
    }
    firstRows.set(`${date} ${kind}`, row.rowNumber);
    holidays.push({ date, kind, name: row.name.trim(), basis: row.basis.trim(), verified: false });
  }
  return { holidays: holidays.sort((left, right) => (left.date < right.date ? -1 : 1)), errors };
}

function readHolidayDate(row: HolidayRow): CalendarDate | HolidayRowError {
  const place = { rowNumber: row.rowNumber, column: 'date', value: row.date } as const;
  if (row.date.trim() === '') return { ...place, code: 'date-empty' };
  const read = readDateText(row.date, 'day-first');
  if (read.ok) return read.value.date;
  return read.error.code === 'no-such-day'
    ? { ...place, code: 'no-such-day', suggestion: read.error.suggestion }
    : { ...place, code: 'not-a-date' };
}

/** Accepts the stored word and what people write: 'Cuti Bersama', 'Libur', 'libur nasional', 'daerah', 'fakultatif'. */
function holidayKindOf(text: string): HolidayKind | null {
  const words = text
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();
  if (words.startsWith('cuti bersama') || words === 'cuti' || words === 'cb') return 'cuti_bersama';
  if (/\b(?:daerah|lokal|fakultatif|kabupaten|kota|provinsi)\b/.test(words)) return 'libur_daerah';
  if (words === 'libur' || words === 'nasional' || words.startsWith('libur nasional') || words === 'hari libur nasional')
    return 'libur_nasional';
  return null;
}
