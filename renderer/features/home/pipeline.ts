import { columnOfRow } from '#shared/domain/opinion/board.ts';
import { type CaseRow, monthOf } from '#shared/domain/opinion/case-row.ts';
import type { Zone } from '#shared/kernel/calendar-date.ts';
import type { Role } from '#shared/operations/operation.ts';
import { isTurnOf } from '#shared/sop/engine.ts';

export interface ColumnCount {
  readonly count: number;
  /** Of these, berkas whose turn it is for this person. */
  readonly mine: number;
}

export function isMyTurn(row: Pick<CaseRow, 'sopId' | 'step'>, roles: readonly Role[]): boolean {
  return isTurnOf({ sopId: row.sopId, stepId: row.step, end: null }, roles);
}

/** How many open berkas stand in each column of the board. */
export function countColumns(rows: Iterable<CaseRow>, roles: readonly Role[]): ReadonlyMap<string, ColumnCount> {
  const counts = new Map<string, ColumnCount>();
  for (const row of rows) {
    const id = columnOfRow(row)?.id;
    if (id === undefined) continue;
    const { count, mine } = counts.get(id) ?? { count: 0, mine: 0 };
    counts.set(id, { count: count + 1, mine: mine + (isMyTurn(row, roles) ? 1 : 0) });
  }
  return counts;
}

/** Archived in the month of `now`, from the counters that the fold keeps. */
export function archivedThisMonth(counters: ReadonlyMap<string, number>, now: number, zone: Zone): number {
  const month = monthOf(now, zone);
  return (counters.get(`ended|${month}|answered`) ?? 0) + (counters.get(`ended|${month}|unanswered`) ?? 0);
}
