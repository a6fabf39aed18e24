import { type ImportCheck, judge, type RowDecisions } from './check-rows.ts';
import { createRowReader } from './read-row.ts';
import type { RowFixes } from './row-draft.ts';
import { cellText } from './sheet-table.ts';
import type { TargetField } from './target-fields.ts';

export interface CellFix {
  readonly rowNumber: number;
  readonly field: TargetField;
  /** What the cell should say, as a person types it; dates day first. */
  readonly value: string;
}

/** Lays a corrected value over a cell and reads that row again; the file itself is never changed. */
export function applyFix(check: ImportCheck, fix: CellFix): ImportCheck {
  const fixes = new Map(check.decisions.fixes);
  const rowFixes: RowFixes = new Map([...(fixes.get(fix.rowNumber) ?? []), [fix.field, fix.value]]);
  fixes.set(fix.rowNumber, rowFixes);
  const read = createRowReader(check.table, check.mapping, check.context);
  const readings = check.readings.map((reading) =>
    reading.rowNumber === fix.rowNumber ? read(fix.rowNumber - check.table.headerRow - 1, rowFixes) : reading,
  );
  return judge({ ...check, readings, decisions: { ...check.decisions, fixes } });
}

/** Leaves a row out of the import ("Lewati baris"). */
export function leaveOut(check: ImportCheck, rowNumber: number): ImportCheck {
  return decide(check, { ...check.decisions, leftOut: new Set([...check.decisions.leftOut, rowNumber]) });
}

/** Takes a row back into the import that was left out. */
export function takeBack(check: ImportCheck, rowNumber: number): ImportCheck {
  return decide(check, { ...check.decisions, leftOut: new Set([...check.decisions.leftOut].filter((one) => one !== rowNumber)) });
}

/** Imports a row although it seems to repeat another one. */
export function acceptDuplicate(check: ImportCheck, rowNumber: number): ImportCheck {
  const acceptedDuplicates = new Set([...check.decisions.acceptedDuplicates, rowNumber]);
  return decide(check, { ...check.decisions, acceptedDuplicates });
}

/** Judges repeats anew once it is known which of these identities the office already has; no cell is read again. */
export function withKnownIdentities(check: ImportCheck, knownIdentities: ReadonlySet<string>): ImportCheck {
  return judge({ ...check, context: { ...check.context, knownIdentities } });
}

/** What a field of a row shows: the corrected value, else the cells as they stand. For rows that are not ready. */
export function shownText(check: ImportCheck, rowNumber: number, field: TargetField): string {
  const fix = check.decisions.fixes.get(rowNumber)?.get(field);
  if (fix !== undefined) return fix;
  const row = check.table.rows[rowNumber - check.table.headerRow - 1] ?? [];
  const columns = check.mapping.columns.filter((choice) => choice.field === field);
  return columns
    .map((choice) => cellText(row[choice.column] ?? null).trim())
    .filter((text) => text !== '')
    .join(', ');
}

function decide(check: ImportCheck, decisions: RowDecisions): ImportCheck {
  return judge({ ...check, decisions });
}
