import type { CheckedRow, ImportCheck } from './check-rows.ts';
import type { Row } from './sheet-table.ts';

/** Rows that were not imported, as they stood in the file, with their number and the reason in front: to be mended and brought again. */
export interface RefusedRows {
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
}

export interface RefusedRowWords {
  readonly rowNumber: string;
  readonly reason: string;
  readonly reasonOf: (row: CheckedRow) => string;
}

/** Every read row that is not ready. The words come from the screen that shows them. */
export function refusedRows(check: ImportCheck, words: RefusedRowWords): RefusedRows {
  const { columns, rows, headerRow } = check.table;
  return {
    headers: [words.rowNumber, words.reason, ...columns.map((column) => column.header)],
    rows: check.rows
      .filter((row) => row.refusal !== null)
      .map((row) => {
        const cells = rows[row.rowNumber - headerRow - 1] ?? [];
        return [row.rowNumber, words.reasonOf(row), ...columns.map((column) => cells[column.index] ?? null)];
      }),
  };
}
