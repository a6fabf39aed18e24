import type { ColumnMapping } from './column-mapping.ts';
import { headerKey } from './header-words.ts';
import type { ImportContext } from './import-context.ts';
import type { CellProblem, ImportedOpinion, RowNotice } from './imported-opinion.ts';
import { createRowReader, type RowReading } from './read-row.ts';
import type { RowFixes } from './row-draft.ts';
import { cellText, isBlankRow, type Row, rowNumberOf, type SheetTable } from './sheet-table.ts';

/** A row that is not imported says why, in one word. */
export type Refusal = 'needs-fix' | 'possible-duplicate' | 'left-out-by-person' | 'summary-row' | 'repeated-header';

/** What a repeated row repeats: an earlier row of this file (its number), or an opinion the office already has. */
export type DuplicateOf = { readonly kind: 'row'; readonly rowNumber: number } | { readonly kind: 'known' };

/** One row that is not blank. It ends in exactly one of two ways: `refusal` is null (ready to import), or names the reason. */
export interface CheckedRow {
  readonly rowNumber: number;
  readonly refusal: Refusal | null;
  /** Null while a problem stops the row. */
  readonly opinion: ImportedOpinion | null;
  readonly problems: readonly CellProblem[];
  readonly notices: readonly RowNotice[];
  readonly duplicateOf: DuplicateOf | null;
}

/** What a person decided about single rows. */
export interface RowDecisions {
  readonly fixes: ReadonlyMap<number, RowFixes>;
  readonly leftOut: ReadonlySet<number>;
  readonly acceptedDuplicates: ReadonlySet<number>;
}

export interface ImportCounts {
  /** Rows that are not blank. Always ready + every refusal. */
  readonly read: number;
  readonly ready: number;
  readonly refused: Readonly<Record<Refusal, number>>;
}

export interface ImportCheck {
  readonly table: SheetTable;
  readonly mapping: ColumnMapping;
  readonly context: ImportContext;
  readonly decisions: RowDecisions;
  /** In the order of the sheet. */
  readonly readings: readonly RowReading[];
  readonly rows: readonly CheckedRow[];
  readonly ready: readonly ImportedOpinion[];
  readonly problems: readonly CellProblem[];
  readonly counts: ImportCounts;
}

export const noDecisions: RowDecisions = { fixes: new Map(), leftOut: new Set(), acceptedDuplicates: new Set() };

/** Reads every row and says of each whether it can be imported, and if not why. Nothing is stored. */
export function checkRows(
  table: SheetTable,
  mapping: ColumnMapping,
  context: ImportContext,
  decisions = noDecisions,
): ImportCheck {
  const read = createRowReader(table, mapping, context);
  const readings: RowReading[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (!isBlankRow(row)) readings.push(read(index, decisions.fixes.get(rowNumberOf(table, index))));
  }
  return judge({ table, mapping, context, decisions, readings });
}

/** Decides readiness and repeats for readings that are already there. Cheap: one pass, no cell is read again. */
export function judge(input: Pick<ImportCheck, 'table' | 'mapping' | 'context' | 'decisions' | 'readings'>): ImportCheck {
  const firstRows = new Map<string, number>();
  const refused: Record<Refusal, number> = {
    'needs-fix': 0,
    'possible-duplicate': 0,
    'left-out-by-person': 0,
    'summary-row': 0,
    'repeated-header': 0,
  };
  const rows: CheckedRow[] = [];
  const ready: ImportedOpinion[] = [];
  const problems: CellProblem[] = [];
  for (const reading of input.readings) {
    const row = judgeRow(reading, input, firstRows);
    rows.push(row);
    if (row.refusal !== null) refused[row.refusal] += 1;
    else if (row.opinion !== null) ready.push(row.opinion);
    if (row.refusal === 'needs-fix') problems.push(...row.problems);
  }
  return { ...input, rows, ready, problems, counts: { read: rows.length, ready: ready.length, refused } };
}

function judgeRow(
  reading: RowReading,
  { table, context, decisions }: Pick<ImportCheck, 'table' | 'context' | 'decisions'>,
  firstRows: Map<string, number>,
): CheckedRow {
  const { rowNumber, opinion, problems, notices } = reading;
  const checked = (refusal: Refusal | null, duplicateOf: DuplicateOf | null = null): CheckedRow => ({
    rowNumber,
    refusal,
    opinion,
    problems,
    notices,
    duplicateOf,
  });
  if (decisions.leftOut.has(rowNumber)) return checked('left-out-by-person');
  if (opinion === null)
    return checked(decisions.fixes.has(rowNumber) ? 'needs-fix' : refusalOfUnread(table, rowNumber, problems));
  const firstRow = firstRows.get(opinion.identity);
  if (firstRow === undefined) firstRows.set(opinion.identity, rowNumber);
  const isKnown = context.knownIdentities.has(opinion.identity);
  if (firstRow === undefined && !isKnown) return checked(null);
  const duplicateOf: DuplicateOf = isKnown || firstRow === undefined ? { kind: 'known' } : { kind: 'row', rowNumber: firstRow };
  return checked(decisions.acceptedDuplicates.has(rowNumber) ? null : 'possible-duplicate', duplicateOf);
}

/** A row without a date may be no complaint at all: a total below the list, or the headers once more. */
function refusalOfUnread(table: SheetTable, rowNumber: number, problems: readonly CellProblem[]): Refusal {
  const row = table.rows[rowNumber - table.headerRow - 1] ?? [];
  const undated = problems.some((problem) => problem.field === 'tanggal_masuk');
  if (!undated) return 'needs-fix';
  if (repeatsHeaders(table, row)) return 'repeated-header';
  const first = row.map((cell) => cellText(cell).trim()).find((text) => text !== '') ?? '';
  return /^(?:grand\s+|sub\s*)?(?:jumlah|total|rata-rata)\b/i.test(first) && isShort(row) ? 'summary-row' : 'needs-fix';
}

function repeatsHeaders(table: SheetTable, row: Row): boolean {
  const filled = table.columns.filter((column) => cellText(row[column.index] ?? null).trim() !== '');
  return (
    filled.length > 1 && filled.every((column) => headerKey(cellText(row[column.index] ?? null)) === headerKey(column.header))
  );
}

/** A total says little besides its numbers; a complaint that begins with "Jumlah" says more. */
function isShort(row: Row): boolean {
  return row.every((cell) => typeof cell !== 'string' || cell.trim().length <= 40);
}
