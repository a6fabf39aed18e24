import { type Cell, cellText } from '#shared/domain/import/sheet-table.ts';
import { type ExportColumn, type ExportSheet, exportDate } from './export-sheet.ts';
import { guardFormula } from './formula-guard.ts';

/**
 * Separated text as Excel in this country opens it with a double click: byte order mark, semicolons, decimal comma, every text quoted and
 * guarded against formulas.
 */
export function writeCsv({ columns, rows }: ExportSheet): Uint8Array {
  const lines = [columns.map((column) => quoted(column.header)).join(';')];
  for (const row of rows) lines.push(columns.map((column, index) => field(row[index] ?? null, column)).join(';'));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function field(cell: Cell, column: ExportColumn): string {
  if (cell === null || cell === '') return '';
  if (column.kind === 'number' && typeof cell === 'number') return cellText(cell).replace('.', ',');
  const date = column.kind === 'date' ? exportDate(cell) : null;
  if (date !== null) return `${dayFirst(date.date)}${date.time === '' ? '' : ` ${date.time}`}`;
  return quoted(cellText(cell));
}

function dayFirst(date: string): string {
  return date.split('-').reverse().join('/');
}

function quoted(text: string): string {
  return `"${guardFormula(text.toWellFormed().replaceAll('\0', '')).replaceAll('"', '""')}"`;
}
