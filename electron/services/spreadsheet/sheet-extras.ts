import type { Cell } from '#shared/domain/import/sheet-table.ts';
import { elementsOf, readRelations } from './workbook-parts.ts';
import type { ZipArchive } from './zip-archive.ts';

/** A block of merged cells, from 0, ends included. */
export interface MergedCells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
}

export interface CellLink {
  readonly row: number;
  readonly column: number;
  readonly target: string;
}

const mostMerges = 50_000;

/** Rows of a sheet without parsing it: how many row elements it has. */
export function countRows(sheetXml: Buffer): number {
  const prefix = /<((?:[\w.-]+:)?)worksheet\b/.exec(sheetXml.toString('latin1', 0, 4096))?.[1] ?? '';
  const needle = Buffer.from(`<${prefix}row`);
  let count = 0;
  for (let at = sheetXml.indexOf(needle); at >= 0; at = sheetXml.indexOf(needle, at + needle.length)) {
    const next = sheetXml[at + needle.length];
    // A space, '>' or '/' ends the name; <rowBreaks> is something else.
    if (next === 0x20 || next === 0x3e || next === 0x2f || next === 0x0a || next === 0x0d || next === 0x09) count += 1;
  }
  return count;
}

/** Cells merged over several rows, as recaps do with the name of a unit: the parser gives only the first one a value. */
export function readMergedCells(sheetXml: Buffer): readonly MergedCells[] {
  return elementsOf(tailOf(sheetXml), 'mergeCell')
    .slice(0, mostMerges)
    .flatMap((attributes) => {
      const [from, to] = (attributes.get('ref') ?? '').split(':').map(positionOf);
      return from && to && to.row > from.row ? [{ firstRow: from.row, lastRow: to.row, column: from.column }] : [];
    });
}

/** Web addresses behind cells that show other words ("Lihat unggahan"). */
export function readLinks(archive: ZipArchive, part: string, sheetXml: Buffer): readonly CellLink[] {
  const elements = elementsOf(tailOf(sheetXml), 'hyperlink');
  if (elements.length === 0) return [];
  const targets = new Map(readRelations(archive, part).map((relation) => [relation.id, relation.target]));
  return elements.flatMap((attributes) => {
    const position = positionOf((attributes.get('ref') ?? '').split(':')[0] ?? '');
    const target = targets.get(attributes.get('id') ?? '') ?? '';
    return position !== null && /^https?:\/\//i.test(target) ? [{ ...position, target }] : [];
  });
}

/** Gives every row of a merged block below the headers the value of its first cell. */
export function fillMerged(rows: Cell[][], merges: readonly MergedCells[], headerRow: number): void {
  for (const { firstRow, lastRow, column } of merges) {
    if (firstRow < headerRow) continue;
    const value = rows[firstRow]?.[column] ?? null;
    for (let row = firstRow + 1; row <= Math.min(lastRow, rows.length - 1); row += 1) {
      const cells = rows[row];
      if (cells !== undefined && (cells[column] ?? null) === null) cells[column] = value;
    }
  }
}

function tailOf(sheetXml: Buffer): string {
  const end = sheetXml.lastIndexOf('sheetData');
  return end < 0 ? '' : sheetXml.toString('utf8', end);
}

function positionOf(address: string): { readonly row: number; readonly column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address);
  if (parts === null) return null;
  let column = 0;
  for (const letter of (parts[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]) - 1, column: column - 1 };
}
