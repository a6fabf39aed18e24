import type { Cell, Row } from '#shared/domain/import/sheet-table.ts';

export interface ExportColumn {
  readonly header: string;
  /** In characters, as spreadsheet programs count; 0 leaves the usual width. */
  readonly width: number;
  /** 'text' keeps ids and phone numbers as they are written; numbers and dates become real ones. */
  readonly kind: 'text' | 'number' | 'date';
}

export interface ExportSheet {
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly Row[];
}

/** The date of a cell in its parts; null when it does not read as one. Times without a date are not dates. */
export function exportDate(cell: Cell): { readonly date: string; readonly time: string } | null {
  const text = typeof cell === 'object' && cell !== null ? cell.date : typeof cell === 'string' ? cell : '';
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?)?$/.exec(text);
  return parts === null ? null : { date: parts[1] ?? '', time: parts[2] ?? '' };
}
