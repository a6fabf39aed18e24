import { useMemo } from 'react';
import { createDueReader } from '#shared/domain/opinion/due.ts';
import { changeBoardSearch } from '../../data/board-view.ts';
import { usePantau } from '../../data/store.ts';
import type { BoardShared } from './board-context.ts';
import { createCardLooks } from './card-look.ts';

type Given = Pick<BoardShared, 'now' | 'isFiltered' | 'lists' | 'setCollapsed' | 'addToSelection'> & {
  readonly personId: string;
  readonly aimAt: (caseId: string) => readonly string[];
};

/** Gathers what all columns share, and keeps it the same object as long as nothing in it changes. */
export function useSharedParts(given: Given): BoardShared {
  const { personId, now, isFiltered, lists, setCollapsed, addToSelection, aimAt } = given;
  const calendar = usePantau((state) => state.calendar);
  const channels = usePantau((state) => state.sections.channels);
  const labels = usePantau((state) => state.sections.roleLabels);
  const opdDays = usePantau((state) => state.sections.limits.opdDays);
  const opdList = usePantau((state) => state.opdList);
  const people = usePantau((state) => state.people);
  const looks = useMemo(
    () => createCardLooks({ dueOf: createDueReader(calendar, now), now, channels, opdList, people, labels }),
    [calendar, now, channels, opdList, people, labels],
  );
  return useMemo(
    () => ({
      ...looks,
      labels,
      calendar,
      opdDays,
      now,
      isFiltered,
      lists,
      setCollapsed,
      addToSelection,
      setSearch: (columnId, words) => changeBoardSearch(personId, columnId, words),
      carriedWith: (caseId) => aimAt(caseId).length,
    }),
    [looks, labels, calendar, opdDays, now, isFiltered, lists, setCollapsed, addToSelection, personId, aimAt],
  );
}
