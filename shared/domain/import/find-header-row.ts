import { headerKey, isKnownHeader } from './header-words.ts';
import { type Cell, cellText, type Row } from './sheet-table.ts';

export interface HeaderRow {
  /** Index in the rows given; -1 when the rows begin with data. */
  readonly index: number;
  /** How many cells are headers that we know: by it the best sheet of a file is found. */
  readonly known: number;
}

const rowsLookedAt = 40;

/**
 * Finds the row with the headers: the one with most known headers; title rows above it are skipped. Without any known header, the first
 * row that is as wide as its neighbours and all text; -1 when even the first row looks like data.
 */
export function findHeaderRow(rows: readonly Row[], otherHeaders: readonly string[] = []): HeaderRow {
  const otherKeys = new Set(otherHeaders.map(headerKey));
  const looked = rows.slice(0, rowsLookedAt);
  let best: HeaderRow = { index: -1, known: 0 };
  for (const [index, row] of looked.entries()) {
    const known = new Set(
      row
        .filter((cell) => isHeaderLike(cell) && isKnownHeader(cellText(cell), otherKeys))
        .map((cell) => headerKey(cellText(cell))),
    );
    // One known word alone above others may be a title ("Laporan"); it must not win over a full row.
    if (known.size > best.known && (known.size > 1 || filled(row) === 1 || isMostlyText(row)))
      best = { index, known: known.size };
  }
  return best.index >= 0 ? best : { index: plainHeaderRow(looked), known: 0 };
}

function plainHeaderRow(rows: readonly Row[]): number {
  const widest = Math.max(0, ...rows.map(filled));
  const index = rows.findIndex((row) => filled(row) > 0 && filled(row) >= widest * 0.6);
  const row = rows[index];
  return row?.every((cell) => cell === null || isHeaderLike(cell)) ? index : -1;
}

function filled(row: Row): number {
  return row.filter((cell) => cellText(cell).trim() !== '').length;
}

function isMostlyText(row: Row): boolean {
  return filled(row) > 1 && row.filter(isHeaderLike).length >= filled(row) * 0.8;
}

/** A header is a text with a letter; sentences, dates and numbers are data. */
function isHeaderLike(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length <= 300 && /\p{L}/u.test(cell) && !/^https?:/.test(cell);
}
