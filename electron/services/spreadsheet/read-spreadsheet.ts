import type { SheetTable } from '#shared/domain/import/sheet-table.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { buildTable } from './build-table.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { RefusalSignal, type SpreadsheetLimits, type SpreadsheetRefusal, spreadsheetLimits } from './refusal.ts';
import { sniffFile } from './sniff-file.ts';

export interface ReadOptions {
  /** Name of the sheet to read; without it the best one is chosen. */
  readonly sheet?: string;
  /** Headers to look for besides those of opinions: a holiday list, a recap of accounts. */
  readonly headers?: readonly string[];
  readonly limits?: SpreadsheetLimits;
}

/**
 * Reads an xlsx or separated text as a table: every id exact, every date as the cell shows it, bounded in time and memory. A file that is
 * no table is refused with the reason; nothing is guessed from its name.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<Result<SheetTable, SpreadsheetRefusal>> {
  const limits = options.limits ?? spreadsheetLimits;
  if (bytes.length > limits.fileBytes) return fail({ code: 'too-big' });
  const sniffed = sniffFile(bytes);
  if (sniffed.kind === 'refused') return fail(sniffed.refusal);
  try {
    const grid =
      sniffed.kind === 'zip' ? await readXlsx(bytes, options.sheet ?? null, limits) : readCsv(bytes, titleOf(fileName), limits);
    return ok(buildTable(grid, options.headers ?? [], limits));
  } catch (error) {
    if (error instanceof RefusalSignal) return fail(error.refusal);
    throw error;
  }
}

function titleOf(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return name === '' ? 'Lembar 1' : name.slice(0, 100);
}
