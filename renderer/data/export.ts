import { exists } from '#shared/domain/opinion/opinion.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { bridge } from './bridge.ts';
import { bridgeSentence } from './bridge-sentences.ts';
import type { NotDone } from './case-commands.ts';
import { exportColumns, exportRow } from './export-columns.ts';
import { casesByIds } from './queries.ts';
import { rowWordsOf } from './row-words.ts';
import { store } from './store.ts';

export type SheetFormat = 'xlsx' | 'csv';

export interface ExportWish {
  /** Ids of berkas in the order in which their rows stand. */
  readonly ids: readonly string[];
  /** The file's name without day and ending: "Daftar berkas berjalan". */
  readonly name: string;
  readonly format: SheetFormat;
  readonly onProgress: (done: number) => void;
  readonly isCancelled: () => boolean;
}

const chunk = 500;
const mostRows = 200_000;
const nothing: NotDone = { sentence: 'Tidak ada berkas yang cocok dengan saringan. Longgarkan saringan, lalu ekspor lagi.' };
const tooMany: NotDone = {
  sentence: 'Lebih dari 200.000 berkas tidak muat dalam satu lembar. Batasi tanggalnya, lalu ekspor lagi.',
};

/**
 * Writes berkas as they stand at this moment into a spreadsheet; main asks where to. Answers the file's name and the number of rows, or
 * null when the person stopped it or left the dialog.
 */
export async function exportCases(
  wish: ExportWish,
): Promise<Result<{ readonly fileName: string; readonly rows: number } | null, NotDone>> {
  const { ids, name, format, onProgress, isCancelled } = wish;
  if (ids.length === 0) return fail(nothing);
  if (ids.length > mostRows) return fail(tooMany);
  const { sections, opdList } = store.getState();
  const { zone } = sections.hours;
  const office = { words: rowWordsOf(sections, opdList), zone };
  const rows: ReturnType<typeof exportRow>[] = [];
  for (let at = 0; at < ids.length; at += chunk) {
    if (isCancelled()) return ok(null);
    const cases = await casesByIds(ids.slice(at, at + chunk));
    for (const { opinion } of cases) if (exists(opinion)) rows.push(exportRow(opinion, office));
    onProgress(Math.min(ids.length, at + chunk));
  }
  const saved = await bridge.call('spreadsheet.save', {
    name: `${name} ${dateAt(Date.now(), zone)}`,
    format,
    columns: exportColumns.map(({ header, width, kind }) => ({ header, width, kind })),
    rows,
  });
  if (saved.ok) return ok({ fileName: saved.value.fileName, rows: rows.length });
  return saved.error.code === 'cancelled' ? ok(null) : fail({ sentence: bridgeSentence(saved.error) });
}
