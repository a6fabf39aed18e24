import type { ColumnMapping, DateReading } from '#shared/domain/import/column-mapping.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { NotDone } from './case-commands.ts';
import { readDateColumns } from './import-dates.ts';
import { checkFile, chooseSheet, chooseSpreadsheet, type OpenedFile } from './import-file.ts';
import { changeImport, clearImport, importView } from './import-view.ts';
import { type PantauState, store } from './store.ts';

/** Whose import it is: one person at one office; the sample office has a journal of its own. */
export function ownerOf({ journalId, session }: Pick<PantauState, 'journalId' | 'session'>): string {
  return `${journalId}:${session?.personId ?? ''}`;
}

/** Called when the screen opens: a file of somebody else is forgotten, one's own is looked at again with what the office knows by now. */
export function enterImport(): void {
  const owner = ownerOf(store.getState());
  const { owner: before, file, committing, outcome } = importView();
  if (before !== owner) clearImport({ owner });
  else if (file && !committing && !outcome) void recheck();
}

export function openFile(): Promise<void> {
  return open(chooseSpreadsheet);
}

export async function openSheet(sheet: string): Promise<void> {
  const { file } = importView();
  if (file && sheet !== file.table.sheet) await open((onProgress) => chooseSheet(file.token, sheet, onProgress));
}

async function open(
  read: (onProgress: (done: number, total: number) => void) => Promise<Result<OpenedFile | null, NotDone>>,
): Promise<void> {
  if (importView().reading) return;
  const { owner } = importView();
  changeImport({ reading: { done: 0, total: 0 }, problem: null });
  const opened = await read((done, total) => changeImport({ reading: { done, total } }));
  // Somebody else may be at this PC by now.
  if (importView().owner !== owner) return;
  if (opened.ok && opened.value) take(opened.value);
  else changeImport({ reading: null, problem: opened.ok ? null : opened.error.sentence });
}

function take(file: OpenedFile): void {
  clearImport({
    file,
    source: file.rememberedSource ?? sourceOfFileName(file.fileName),
    ...readDateColumns(file.table, file.mapping, []),
  });
  void recheck();
}

/** A first name for the list that a file comes from: `rekap_medsos.xlsx` is "rekap medsos". */
export function sourceOfFileName(fileName: string): string {
  const name = fileName
    .replace(/\.[a-z]{3,4}$/i, '')
    .replaceAll(/[_\s]+/g, ' ')
    .trim();
  return name.slice(0, 100).toWellFormed() || fileName.slice(0, 100).toWellFormed();
}

/** Reads every row anew under what is decided now. What the screen shows stays until the answer is there. */
export async function recheck(): Promise<void> {
  const { file, mapping, source, capturedAt, decisions, turn: last } = importView();
  if (!file) return;
  const turn = last + 1;
  const isStale = () => importView().turn !== turn;
  changeImport({ turn, checking: { done: 0, total: file.table.rows.length } });
  await afterPaint();
  if (isStale()) return;
  const onProgress = (done: number, total: number) => changeImport({ checking: { done, total } });
  const checked = await checkFile({ table: file.table, mapping, source, capturedAt, decisions, onProgress, isStale });
  if (checked && !isStale()) changeImport({ ...checked, checking: null });
}

/** The words "Memeriksa" stand on the screen before the work begins. A window in the background is never painted. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}

export function changeMapping(mapping: ColumnMapping): void {
  const { file, answeredDates } = importView();
  if (!file) return;
  changeImport(readDateColumns(file.table, mapping, answeredDates));
  void recheck();
}

export function answerDateOrder(column: number, reading: DateReading): void {
  const { mapping, answeredDates } = importView();
  changeImport({
    mapping: { ...mapping, dateReadings: { ...mapping.dateReadings, [column]: reading } },
    answeredDates: [...answeredDates.filter((one) => one !== column), column],
  });
  void recheck();
}

/** The source is part of every identity, so each row is judged anew. Without words the name of the file stands. */
export function changeSource(words: string): void {
  const { file, source: before } = importView();
  const source = words.trim() || sourceOfFileName(file?.fileName ?? '');
  if (source === before) return;
  changeImport({ source });
  void recheck();
}

export function changeCapturedAt(capturedAt: number | null): void {
  if (importView().capturedAt === capturedAt) return;
  changeImport({ capturedAt });
  void recheck();
}

/** Ready for another file. What was imported stays in the list of imports. */
export function closeImport(): void {
  clearImport();
}

/** The same file once more, after its import was taken back. */
export function checkAgain(): void {
  changeImport({ outcome: null, undone: null, problem: null, savedAs: null });
  void recheck();
}
