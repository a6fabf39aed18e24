import { type ImportCheck, judge, type RowDecisions } from '#shared/domain/import/check-rows.ts';
import {
  acceptDuplicate,
  applyFix,
  type CellFix,
  leaveOut,
  takeBack,
  withKnownIdentities,
} from '#shared/domain/import/decide-rows.ts';
import { knownNumbersOf } from './import-file.ts';
import { recheck } from './import-session.ts';
import { changeImport, importView } from './import-view.ts';

/** Applies a decision at once. While rows are being read anew, the reading begins again with the decision in it. */
function decide(change: (check: ImportCheck) => ImportCheck): void {
  const { check, decisions, checking, committing } = importView();
  if (!check || committing) return;
  const next = change({ ...check, decisions });
  if (!checking) changeImport({ check: next, decisions: next.decisions });
  else {
    changeImport({ decisions: next.decisions });
    void recheck();
  }
}

/** Lays a corrected value over a cell. What the row says then may be in the books already, so that is asked too. */
export async function fixCell(fix: CellFix): Promise<void> {
  decide((check) => applyFix(check, fix));
  const { turn, check, knownNumbers } = importView();
  const known = await knownNumbersOf(check?.readings.filter(({ rowNumber }) => rowNumber === fix.rowNumber) ?? []);
  const { turn: now, check: latest } = importView();
  // A check that began meanwhile asks for itself.
  if (now !== turn || !latest || known.size === 0) return;
  const all = new Map([...knownNumbers, ...known]);
  changeImport({ check: withKnownIdentities(latest, new Set(all.keys())), knownNumbers: all });
}

/** "Lewati baris" */
export function leaveRowOut(rowNumber: number): void {
  decide((check) => leaveOut(check, rowNumber));
}

/** "Ikutkan lagi" */
export function takeRowBack(rowNumber: number): void {
  decide((check) => takeBack(check, rowNumber));
}

/** "Tetap impor" */
export function importDuplicate(rowNumber: number): void {
  decide((check) => acceptDuplicate(check, rowNumber));
}

/** Takes "Tetap impor" back. */
export function doubtDuplicate(rowNumber: number): void {
  decide((check) => {
    const acceptedDuplicates = new Set([...check.decisions.acceptedDuplicates].filter((one) => one !== rowNumber));
    return judged(check, { ...check.decisions, acceptedDuplicates });
  });
}

/** Imports every row that repeats only another row of this file. What the office has already stays out. */
export function importRepeatedRows(): void {
  decide((check) => {
    const repeated = check.rows.filter((row) => row.refusal === 'possible-duplicate' && row.duplicateOf?.kind === 'row');
    const acceptedDuplicates = new Set([...check.decisions.acceptedDuplicates, ...repeated.map(({ rowNumber }) => rowNumber)]);
    return judged(check, { ...check.decisions, acceptedDuplicates });
  });
}

function judged(check: ImportCheck, decisions: RowDecisions): ImportCheck {
  return judge({ ...check, decisions });
}
