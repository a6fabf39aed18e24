/** A value of a spreadsheet. A date carries no zone: 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM[:SS]' as the cell shows it. */
export type Cell = string | number | boolean | { readonly date: string } | null;
export type Row = readonly Cell[];

export interface SheetColumn {
  /** Position in every row, from 0. */
  readonly index: number;
  readonly header: string;
  /** A few non-empty values as a person would read them. */
  readonly samples: readonly string[];
}

/** One sheet of a spreadsheet file with its header row found. */
export interface SheetTable {
  readonly sheets: readonly { readonly name: string; readonly rowCount: number }[];
  readonly sheet: string;
  /** 1-based row of the sheet in which the headers stand; 0 when the sheet has none. */
  readonly headerRow: number;
  readonly columns: readonly SheetColumn[];
  /** The rows below the headers, blank ones included: rows[0] is row headerRow + 1 of the sheet. */
  readonly rows: readonly Row[];
}

/** The row number that the spreadsheet program shows for rows[index]. */
export function rowNumberOf(table: Pick<SheetTable, 'headerRow'>, index: number): number {
  return table.headerRow + 1 + index;
}

/** The value as text, exact: whole numbers without exponent or separators, dates as they stand. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'Ya' : 'Tidak';
  return cell.date;
}

export function isBlankRow(row: Row): boolean {
  return row.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  if (Number.isInteger(value) && Math.abs(value) >= 1e21) return BigInt(value).toString();
  return String(value);
}
