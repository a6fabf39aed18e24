import type { ColumnMapping, DateReading } from '#shared/domain/import/column-mapping.ts';
import { type DateColumn, detectDateOrders } from '#shared/domain/import/detect-date-order.ts';
import type { SheetTable } from '#shared/domain/import/sheet-table.ts';

/**
 * Gives every date column a reading. What a person answered for this file stays; else what the cells prove wins, also over what was
 * remembered from another file; where nothing is proved the remembered reading stays.
 */
export function withDateReadings(
  mapping: ColumnMapping,
  columns: readonly DateColumn[],
  answered: readonly number[],
): ColumnMapping {
  const readingOf = ({ column, reading, reason }: DateColumn): DateReading => {
    const chosen = mapping.dateReadings[column];
    if (chosen === undefined) return reading;
    return reason === 'proved' && !answered.includes(column) ? reading : chosen;
  };
  return { ...mapping, dateReadings: Object.fromEntries(columns.map((one) => [String(one.column), readingOf(one)])) };
}

/** The date columns of a mapping, and the mapping with a reading for each. */
export function readDateColumns(
  table: SheetTable,
  mapping: ColumnMapping,
  answered: readonly number[],
): { readonly mapping: ColumnMapping; readonly dateColumns: readonly DateColumn[] } {
  const dateColumns = detectDateOrders(table, mapping);
  return { mapping: withDateReadings(mapping, dateColumns, answered), dateColumns };
}

/** Columns whose order only a person can tell, and that nobody has told yet. */
export function openDateQuestions(columns: readonly DateColumn[], answered: readonly number[]): readonly DateColumn[] {
  return columns.filter(({ column, mustAsk }) => mustAsk && !answered.includes(column));
}
