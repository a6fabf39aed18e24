import type { CheckedRow } from '#shared/domain/import/check-rows.ts';
import { withKnownIdentities } from '#shared/domain/import/decide-rows.ts';
import { bridge } from './bridge.ts';
import { bridgeSentence } from './bridge-sentences.ts';
import { commitImport, undoImport } from './import-commands.ts';
import { knownNumbersOf } from './import-file.ts';
import { changeImport, importView } from './import-view.ts';
import { refusedWorkbook } from './refused-file.ts';

/** Records every ready row, all or none. Rows that came into the books since the check stop it, so that nothing is recorded twice. */
export async function startImport(): Promise<void> {
  const { check, file, source, committing, checking, owner } = importView();
  if (!check || !file || committing || checking || check.ready.length === 0) return;
  const total = check.ready.length;
  changeImport({ committing: { done: 0, total, stopping: false }, problem: null, stopped: false });
  const knownNumbers = await knownNumbersOf(check.readings);
  const fresh = withKnownIdentities(check, new Set(knownNumbers.keys()));
  if (fresh.ready.length !== total) {
    const problem =
      'Sebagian baris baru saja tercatat di kantor ini, jadi belum ada yang diimpor. Lihat “Mungkin ganda”, lalu impor lagi.';
    return changeImport({ check: fresh, knownNumbers, committing: null, problem });
  }
  const isMine = () => importView().owner === owner;
  const isStopping = () => importView().committing?.stopping === true;
  const onProgress = (progress: { readonly done: number; readonly total: number }) => {
    const done = Math.floor((progress.done / progress.total) * total);
    if (isMine()) changeImport({ committing: { done, total, stopping: isStopping() } });
  };
  const done = await commitImport(fresh, { fileName: file.fileName, source }, onProgress, isStopping);
  if (!isMine()) return;
  if (!done.ok) {
    const stopped = isStopping();
    return changeImport({ committing: null, stopped, problem: stopped ? null : done.error.sentence });
  }
  const history = fresh.ready.filter((row) => row.history).length;
  changeImport({ committing: null, outcome: { ...done.value, history, stoppedTooLate: isStopping() } });
}

/** Works until the rows are recorded; afterwards the import can be undone. */
export function stopImport(): void {
  const { committing } = importView();
  if (committing) changeImport({ committing: { ...committing, stopping: true } });
}

/** Lets the person keep the rows that are not imported as a workbook of their own. */
export async function saveRefused(name: string, reasonOf: (row: CheckedRow) => string): Promise<void> {
  const { check } = importView();
  if (!check) return;
  changeImport({ problem: null });
  const saved = await bridge.call('spreadsheet.save', refusedWorkbook(check, name, reasonOf));
  if (saved.ok) changeImport({ savedAs: saved.value.fileName });
  else if (saved.error.code !== 'cancelled') changeImport({ problem: bridgeSentence(saved.error) });
}

/** Takes a whole import back; what was worked on meanwhile stays and is counted. */
export async function undoWholeImport(importId: string, fileName: string): Promise<void> {
  if (importView().undoing) return;
  const { owner } = importView();
  changeImport({ undoing: { importId, done: 0, total: 0 }, problem: null, undone: null });
  const done = await undoImport(importId, (progress) => {
    if (importView().owner === owner) changeImport({ undoing: { importId, ...progress } });
  });
  if (importView().owner !== owner) return;
  if (done.ok) changeImport({ undoing: null, undone: { importId, fileName, ...done.value } });
  else changeImport({ undoing: null, problem: done.error.sentence });
}
