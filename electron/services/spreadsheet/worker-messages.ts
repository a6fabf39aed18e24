import type { SheetTable } from '#shared/domain/import/sheet-table.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { ExportSheet } from './export-sheet.ts';
import type { ReadOptions } from './read-spreadsheet.ts';
import type { SpreadsheetRefusal } from './refusal.ts';

/** One worker does one of these and ends. */
export type WorkerRequest =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly fileName: string; readonly options: ReadOptions }
  | { readonly kind: 'write'; readonly format: 'xlsx' | 'csv'; readonly sheet: ExportSheet };

export type WorkerAnswer =
  | { readonly kind: 'read'; readonly result: Result<SheetTable, SpreadsheetRefusal> }
  | { readonly kind: 'written'; readonly bytes: Uint8Array<ArrayBuffer> };
