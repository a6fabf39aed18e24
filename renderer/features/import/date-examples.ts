import { longDate, numericDate } from '#shared/calendar/date-words.ts';
import { openDateParts } from '#shared/calendar/read-date.ts';
import type { DateReading } from '#shared/domain/import/column-mapping.ts';
import { createDateReader } from '#shared/domain/import/read-cell-date.ts';
import { type Cell, cellText, type SheetTable } from '#shared/domain/import/sheet-table.ts';
import { dateAt, parseCalendarDate, type Zone } from '#shared/kernel/calendar-date.ts';

export interface DateExample {
  /** As the cell shows it. */
  readonly written: string;
  /** As it is read, in words. */
  readonly read: string;
}

/** How a cell that could be read in two ways is read under one of them. */
export function dateExample(
  cell: Cell,
  reading: DateReading,
  clock: { readonly zone: Zone; readonly now: number },
): DateExample | null {
  const read = createDateReader({ ...clock, reading, capturedAt: null })(cell);
  return read.ok ? { written: writtenDate(cell), read: longDate(dateAt(read.moment.at, clock.zone)) } : null;
}

/**
 * A cell of the column by which the readings can be told apart: for texts one whose day and month are both up to 12, for a column that a
 * program swapped a real date of that kind. Null when every cell settles its order itself.
 */
export function openDateCell(table: Pick<SheetTable, 'rows'>, column: number, kind: 'text' | 'excel'): Cell {
  for (const row of table.rows) {
    const cell = row[column] ?? null;
    if (kind === 'text' && typeof cell === 'string' && isOpen(openDateParts(cell))) return cell;
    if (kind === 'excel' && typeof cell === 'object' && cell !== null && isOpen(partsOf(cell.date))) return cell;
  }
  return null;
}

/** The readings that are offered for a column; the swap only where the column holds real dates. */
export function readingsOf(table: Pick<SheetTable, 'rows'>, column: number): readonly DateReading[] {
  const isExcel = openDateCell(table, column, 'excel') !== null;
  return isExcel ? ['day-first', 'month-first', 'excel-swapped'] : ['day-first', 'month-first'];
}

function isOpen(parts: { readonly first: number; readonly second: number } | null): boolean {
  return parts !== null && parts.first <= 12 && parts.second <= 12 && parts.first !== parts.second;
}

function partsOf(date: string): { readonly first: number; readonly second: number } {
  return { first: Number(date.slice(8, 10)), second: Number(date.slice(5, 7)) };
}

function writtenDate(cell: Cell): string {
  const date = typeof cell === 'object' && cell !== null ? parseCalendarDate(cell.date.slice(0, 10)) : null;
  return date === null ? cellText(cell).trim() : numericDate(date);
}
