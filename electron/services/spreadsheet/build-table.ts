import { findHeaderRow } from '#shared/domain/import/find-header-row.ts';
import { matchHeader } from '#shared/domain/import/header-words.ts';
import { type Cell, cellText, isBlankRow, type SheetColumn, type SheetTable } from '#shared/domain/import/sheet-table.ts';
import { unguardFormula } from './formula-guard.ts';
import { refuse, type SpreadsheetLimits } from './refusal.ts';
import { type CellLink, fillMerged, type MergedCells } from './sheet-extras.ts';

/** Cells of one sheet as they stand, before anybody knows where the headers are. Belongs to the reader, which may change it. */
export interface Grid {
  readonly sheets: readonly { readonly name: string; readonly rowCount: number }[];
  readonly sheet: string;
  readonly rows: Cell[][];
  readonly merges: readonly MergedCells[];
  readonly links: readonly CellLink[];
}

const sampleCount = 5;
const sampleLength = 120;

/** Finds the headers of a grid, mends its cells and names its columns. `headers` are words that the caller looks for besides ours. */
export function buildTable(grid: Grid, headers: readonly string[], limits: SpreadsheetLimits): SheetTable {
  const rows = grid.rows;
  while (rows.length > 0 && isBlankRow(rows.at(-1) ?? [])) rows.pop();
  if (rows.length === 0) refuse({ code: 'empty-file' });
  for (const row of rows) mendCells(row, limits.columns);
  const headerRow = findHeaderRow(rows, headers).index + 1;
  if (rows.length - headerRow > limits.rows) refuse({ code: 'too-many-rows', limit: limits.rows });
  fillMerged(rows, grid.merges, headerRow);
  const header = headerRow === 0 ? [] : (rows[headerRow - 1] ?? []);
  const data = rows.slice(headerRow);
  if (data.length === 0) refuse({ code: 'empty-file' });
  const columns = columnsOf(header, data);
  showLinks(rows, grid.links, columns);
  return { sheets: grid.sheets, sheet: grid.sheet, headerRow, columns, rows: data };
}

function mendCells(row: Cell[], width: number): void {
  if (row.length > width) row.length = width;
  for (const [column, cell] of row.entries()) {
    if (typeof cell !== 'string') continue;
    if (cell.trim() === '') row[column] = null;
    else if (cell.startsWith("'")) row[column] = unguardFormula(cell);
  }
}

/** Every column that has a header or a value. */
function columnsOf(header: readonly Cell[], data: readonly (readonly Cell[])[]): readonly SheetColumn[] {
  const width = data.reduce((widest, row) => Math.max(widest, row.length), header.length);
  const columns: SheetColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const name = cellText(header[index] ?? null)
      .replaceAll(/\s+/g, ' ')
      .trim();
    const samples = samplesOf(data, index);
    if (name !== '' || samples.length > 0) columns.push({ index, header: name, samples });
  }
  return columns;
}

function samplesOf(data: readonly (readonly Cell[])[], column: number): readonly string[] {
  const samples = new Set<string>();
  for (const row of data) {
    const text = cellText(row[column] ?? null).trim();
    if (text !== '') samples.add(text.slice(0, sampleLength).toWellFormed());
    if (samples.size === sampleCount) break;
  }
  return [...samples];
}

/** In a column of links the address counts, not the words over it. */
function showLinks(rows: Cell[][], links: readonly CellLink[], columns: readonly SheetColumn[]): void {
  const linkColumns = new Set(
    columns.filter((column) => matchHeader(column.header)[0]?.field === 'tautan').map((column) => column.index),
  );
  for (const { row, column, target } of links) {
    const cells = rows[row];
    if (cells === undefined || !linkColumns.has(column)) continue;
    if (!/https?:\/\//i.test(cellText(cells[column] ?? null))) cells[column] = target;
  }
}
