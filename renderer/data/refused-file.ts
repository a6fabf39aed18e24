import type { CallInput } from '#shared/bridge/contract.ts';
import type { CheckedRow, ImportCheck } from '#shared/domain/import/check-rows.ts';
import { refusedRows } from '#shared/domain/import/refused-rows.ts';
import type { Cell, Row, SheetTable } from '#shared/domain/import/sheet-table.ts';

/** Headers of the two columns that stand in front of rows that were not imported. A file that begins with them is one of ours. */
export const refusedHeaders = { rowNumber: 'Baris di file asal', reason: 'Mengapa belum masuk' } as const;
const ownHeaders: ReadonlySet<string> = new Set(Object.values(refusedHeaders));

const longestHeader = 500;
const reasonWidth = 60;

/** A table without those two columns, so that mended rows are read as the file was from which they came. */
export function withoutOwnColumns<T extends Pick<SheetTable, 'columns' | 'rows'>>(table: T): T {
  const own = table.columns.filter(({ header }) => ownHeaders.has(header)).map(({ index }) => index);
  if (own.length < ownHeaders.size) return table;
  return {
    ...table,
    columns: table.columns.filter(({ index }) => !own.includes(index)),
    rows: table.rows.map((row) => row.map((cell, index) => (own.includes(index) ? null : cell))),
  };
}

/** The workbook of the rows that were not imported: as they stood in the file, with row number and reason in front. */
export function refusedWorkbook(
  check: ImportCheck,
  name: string,
  reasonOf: (row: CheckedRow) => string,
): CallInput<'spreadsheet.save'> {
  const { headers, rows } = refusedRows(check, { ...refusedHeaders, reasonOf });
  return {
    name,
    format: 'xlsx',
    columns: headers.map((header, index) => ({
      header: header.slice(0, longestHeader).toWellFormed(),
      width: index === 1 ? reasonWidth : 0,
      kind: kindOf(rows, index),
    })),
    rows: rows.map((row) => [...row]),
  };
}

/** Real dates and numbers stay real, so that the file is read again as it was. */
function kindOf(rows: readonly Row[], index: number): 'text' | 'number' | 'date' {
  const some = (test: (cell: Cell) => boolean) => rows.some((row) => test(row[index] ?? null));
  if (some((cell) => typeof cell === 'object' && cell !== null)) return 'date';
  return some((cell) => typeof cell === 'number') ? 'number' : 'text';
}
