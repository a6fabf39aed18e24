import { hash } from 'node:crypto';
import { defaultChannelAliases } from '#shared/domain/import/default-channel-aliases.ts';
import type { ImportContext } from '#shared/domain/import/import-context.ts';
import type { Cell, SheetTable } from '#shared/domain/import/sheet-table.ts';

/** An office in WIB on 22 November 2026 that knows no opinion yet. */
export function importContext(change: Partial<ImportContext> = {}): ImportContext {
  return {
    source: 'Uji',
    zone: 'WIB',
    now: Date.UTC(2026, 10, 22, 3, 42),
    capturedAt: null,
    channels: defaultChannelAliases,
    knownIdentities: new Set(),
    hash: (text) => hash('sha256', text, 'hex'),
    ...change,
  };
}

/** A table as the reader would give it: headers in row 1. */
export function sheetTable(headers: readonly string[], rows: readonly (readonly Cell[])[]): SheetTable {
  const samples = (index: number) =>
    rows
      .map((row) => row[index] ?? null)
      .filter((cell) => cell !== null)
      .slice(0, 5)
      .map((cell) => (typeof cell === 'object' ? cell.date : String(cell)));
  return {
    sheets: [{ name: 'Data', rowCount: rows.length + 1 }],
    sheet: 'Data',
    headerRow: 1,
    columns: headers.map((header, index) => ({ index, header, samples: samples(index) })),
    rows,
  };
}
