import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeXlsxFile, { type Feature, type Cell as FileCell } from 'write-excel-file/node';
import { type Cell, cellText } from '#shared/domain/import/sheet-table.ts';
import { type ExportColumn, type ExportSheet, exportDate } from './export-sheet.ts';
import { guardFormula } from './formula-guard.ts';

/** Excel refuses a file with a longer cell. */
const longestCell = 32_767;
const sheetName = 'Data';

/** The library writes the parts of a font in an order that strict readers refuse, and names no typeface. */
const orderedFonts: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (styles) => styles.replaceAll(/<font>(.*?)<\/font>/gs, (_, inside: string) => font(inside.includes('<b/>'))),
      },
    },
  },
};

/** A workbook with one sheet: bold headers that stay in sight, text as text, dates and numbers real, no formula anywhere. */
export async function writeXlsx({ columns, rows }: ExportSheet): Promise<Uint8Array> {
  const header = columns.map(
    (column): FileCell => ({ value: safeText(column.header), type: String, fontWeight: 'bold', wrap: true }),
  );
  const body = rows.map((row) => columns.map((column, index) => fileCell(row[index] ?? null, column)));
  const widths = columns.map((column) => (column.width > 0 ? { width: Math.min(column.width, 120) } : {}));
  const file = writeXlsxFile(
    [header, ...body],
    { sheet: sheetName, stickyRowsCount: 1, columns: widths },
    { features: [orderedFonts] },
  );
  return new Uint8Array(await file.toBuffer());
}

function font(isBold: boolean): string {
  return `<font>${isBold ? '<b/>' : ''}<sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>`;
}

function fileCell(cell: Cell, column: ExportColumn): FileCell {
  if (cell === null || cell === '') return null;
  if (column.kind === 'date') {
    const parts = exportDate(cell);
    const value = parts === null ? null : new Date(`${parts.date}T${parts.time || '00:00'}:00Z`);
    if (parts !== null && value !== null && !Number.isNaN(value.getTime())) {
      return { value, type: Date, format: parts.time === '' ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm' };
    }
  }
  if (column.kind === 'number' && typeof cell === 'number' && Number.isFinite(cell)) return { value: cell, type: Number };
  return { value: safeText(cellText(cell)), type: String };
}

/** Without characters that XML does not know, guarded, and `_x0041_` kept from being read as an escape. */
function safeText(text: string): string {
  const clean = text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[[\p{Cc}\uFFFE\uFFFF]--[\t\n]]/gv, '');
  const guarded = guardFormula(clean);
  const bounded = guarded.length <= longestCell ? guarded : `${guarded.slice(0, longestCell - 1).toWellFormed()}…`;
  return bounded.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}
