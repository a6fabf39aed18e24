import { useMemo } from 'react';
import { columnOfRow } from '#shared/domain/opinion/board.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { createDueFinder } from '#shared/domain/opinion/due.ts';
import { usePantau } from './store.ts';

export interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** The berkas before and after this one in its column of the board, in the order in which the board shows them. */
export function useNeighbours(caseId: string): Neighbours {
  const openCases = usePantau((state) => state.openCases);
  const calendar = usePantau((state) => state.calendar);
  const limits = usePantau((state) => state.sections.limits);
  return useMemo(() => {
    const row = openCases.get(caseId);
    const column = row && columnOfRow(row);
    if (!column) return { previous: undefined, next: undefined };
    const { limitOfRow } = createDueFinder(calendar, limits);
    const untilOf = (one: CaseRow) => limitOfRow(one)?.at ?? 0;
    const order = [...openCases.values()]
      .filter((one) => columnOfRow(one)?.id === column.id)
      .sort((left, right) => untilOf(left) - untilOf(right) || left.since - right.since || left.serial - right.serial);
    const at = order.findIndex(({ id }) => id === caseId);
    return { previous: order[at - 1]?.id, next: order[at + 1]?.id };
  }, [openCases, caseId, calendar, limits]);
}
