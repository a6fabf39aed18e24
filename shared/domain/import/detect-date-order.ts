import { type DateOrder, openDateParts } from '../../calendar/read-date.ts';
import type { ColumnMapping, DateReading } from './column-mapping.ts';
import type { Cell, SheetTable } from './sheet-table.ts';
import type { TargetField } from './target-fields.ts';

export type DateOrderReason =
  /** No value leaves its order open. */
  | 'nothing-open'
  /** A first or second part over 12 can only be a day. */
  | 'proved'
  /** Nothing proves anything; offices here write the day first. */
  | 'usual'
  /** Nothing in this column, but another date column of the file is proved. */
  | 'other-column'
  /** Both orders are proved in one column, or other columns disagree. */
  | 'both-orders'
  /** Texts are all day first with days over 12, real dates all have days up to 12: a program read half of them month first. */
  | 'excel-swapped';

export interface DateColumn {
  readonly column: number;
  readonly field: TargetField;
  readonly reading: DateReading;
  readonly reason: DateOrderReason;
  /** True: show examples and let a person choose before anything is imported. */
  readonly mustAsk: boolean;
}

interface Tally {
  dayFirst: number;
  monthFirst: number;
  open: number;
  excelDates: number;
  excelDaysOver12: number;
}

/** Works out for every date column of a mapping how its dates are to be read, and where only a person can tell. */
export function detectDateOrders(
  table: Pick<SheetTable, 'rows'>,
  mapping: Pick<ColumnMapping, 'columns'>,
): readonly DateColumn[] {
  const columns = mapping.columns
    .filter(({ field }) => field === 'tanggal_masuk' || field === 'tanggal_selesai')
    .map((choice) => ({ ...choice, tally: tallyOf(table, choice.column) }));
  const proved = new Set(columns.map(({ tally }) => provedOrder(tally)).filter((order) => order !== null));
  return columns.map(({ column, field, tally }) => ({ column, field, ...decide(tally, proved) }));
}

function decide(tally: Tally, proved: ReadonlySet<DateOrder>): Pick<DateColumn, 'reading' | 'reason' | 'mustAsk'> {
  const answer = (reading: DateReading, reason: DateOrderReason, mustAsk: boolean) => ({ reading, reason, mustAsk });
  if (tally.dayFirst > 0 && tally.monthFirst > 0) return answer('day-first', 'both-orders', true);
  if (tally.dayFirst > 0) {
    const swapped = tally.open === 0 && tally.excelDates > 0 && tally.excelDaysOver12 === 0;
    return swapped ? answer('excel-swapped', 'excel-swapped', true) : answer('day-first', 'proved', false);
  }
  if (tally.monthFirst > 0) return answer('month-first', 'proved', false);
  if (tally.open === 0) return answer('day-first', 'nothing-open', false);
  if (proved.size > 1) return answer('day-first', 'both-orders', true);
  return proved.has('month-first') ? answer('month-first', 'other-column', true) : answer('day-first', 'usual', false);
}

function provedOrder(tally: Tally): DateOrder | null {
  if (tally.dayFirst > 0 === tally.monthFirst > 0) return null;
  return tally.dayFirst > 0 ? 'day-first' : 'month-first';
}

function tallyOf(table: Pick<SheetTable, 'rows'>, column: number): Tally {
  const tally: Tally = { dayFirst: 0, monthFirst: 0, open: 0, excelDates: 0, excelDaysOver12: 0 };
  for (const row of table.rows) count(tally, row[column] ?? null);
  return tally;
}

function count(tally: Tally, cell: Cell): void {
  if (typeof cell === 'object' && cell !== null) {
    tally.excelDates += 1;
    if (Number(cell.date.slice(8, 10)) > 12) tally.excelDaysOver12 += 1;
    return;
  }
  const parts = typeof cell === 'string' ? openDateParts(cell) : null;
  if (parts === null) return;
  if (parts.first > 12 && parts.second <= 12) tally.dayFirst += 1;
  else if (parts.second > 12 && parts.first <= 12) tally.monthFirst += 1;
  else if (parts.first <= 12) tally.open += 1;
}
