import { cellText, isBlankRow, rowNumberOf } from '#shared/domain/import/sheet-table.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { bridge } from './bridge.ts';
import { bridgeSentence } from './bridge-sentences.ts';
import type { NotDone } from './case-commands.ts';

/** A small spreadsheet as text, blank rows left out. */
export interface SmallSheet {
  readonly fileName: string;
  readonly columns: readonly { readonly index: number; readonly header: string }[];
  readonly rows: readonly { readonly rowNumber: number; readonly cells: readonly string[] }[];
}

/** A list of holidays has some thirty rows a year; more than this is another file. */
const mostRows = 2_000;

/** Lets the person choose a spreadsheet with holidays; null when the dialog was left. */
export async function pickHolidaySheet(): Promise<Result<SmallSheet | null, NotDone>> {
  const picked = await bridge.call('spreadsheet.pick', {});
  if (!picked.ok) return picked.error.code === 'cancelled' ? ok(null) : fail({ sentence: bridgeSentence(picked.error) });
  const { token, fileName, columns, headerRow, rowCount } = picked.value;
  if (rowCount > mostRows) return fail({ sentence: bridgeSentence({ code: 'too-many-rows' }) });
  const read = await bridge.call('spreadsheet.rows', { token, from: 0, limit: mostRows });
  if (!read.ok) return fail({ sentence: bridgeSentence(read.error) });
  const rows = read.value.flatMap((row, index) =>
    isBlankRow(row) ? [] : [{ rowNumber: rowNumberOf({ headerRow }, index), cells: row.map(cellText) }],
  );
  return ok({ fileName, columns, rows });
}
