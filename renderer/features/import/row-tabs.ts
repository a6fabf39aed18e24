import type { CheckedRow, ImportCheck, ImportCounts, Refusal } from '#shared/domain/import/check-rows.ts';

export type RowTab = 'all' | 'ready' | 'fix' | 'duplicate' | 'skipped';
export type RowState = 'ready' | 'noted' | 'fix' | 'duplicate' | 'skipped';

const tabOfRefusal: Readonly<Record<Refusal, RowTab>> = {
  'needs-fix': 'fix',
  'possible-duplicate': 'duplicate',
  'left-out-by-person': 'skipped',
  'summary-row': 'skipped',
  'repeated-header': 'skipped',
};

function tabOfRow(row: CheckedRow): RowTab {
  return row.refusal === null ? 'ready' : tabOfRefusal[row.refusal];
}

/** What the badge of a row says. */
export function stateOfRow(row: CheckedRow): RowState {
  const tab = tabOfRow(row);
  if (tab !== 'ready') return tab === 'all' ? 'ready' : tab;
  return row.notices.length > 0 || row.duplicateOf !== null ? 'noted' : 'ready';
}

export function rowsOfTab(check: ImportCheck, tab: RowTab): readonly CheckedRow[] {
  return tab === 'all' ? check.rows : check.rows.filter((row) => tabOfRow(row) === tab);
}

/** How many rows stand under each tab; the four beside "all" always add up to it. */
export function tabCounts({ read, ready, refused }: ImportCounts): Readonly<Record<RowTab, number>> {
  return {
    all: read,
    ready,
    fix: refused['needs-fix'],
    duplicate: refused['possible-duplicate'],
    skipped: refused['left-out-by-person'] + refused['summary-row'] + refused['repeated-header'],
  };
}

/** Rows that stand nowhere but in the file unless they are mended or kept apart. */
export function refusedCount({ read, ready }: ImportCounts): number {
  return read - ready;
}
