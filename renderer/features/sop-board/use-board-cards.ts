import { useMemo, useState } from 'react';
import type { Session } from '#shared/bridge/schemas.ts';
import { createLimitFinder } from '#shared/domain/opinion/due.ts';
import { instantAt, startOfDay } from '#shared/kernel/calendar-date.ts';
import type { EpochMs } from '#shared/kernel/ports.ts';
import { type BoardView, useBoardView } from '../../data/board-view.ts';
import { usePantau } from '../../data/store.ts';
import { type CardGroups, createCardGrouper } from './group-cards.ts';

export interface BoardCards {
  readonly groups: CardGroups;
  readonly view: BoardView;
  readonly isFiltered: boolean;
}

/** The open berkas by column, sorted and filtered: counted anew only when a berkas, the filter or the minute changes. */
export function useBoardCards(session: Session, now: EpochMs): BoardCards {
  const openCases = usePantau((state) => state.openCases);
  const calendar = usePantau((state) => state.calendar);
  const limits = usePantau((state) => state.sections.limits);
  const view = useBoardView(session.personId);
  const findLimit = useMemo(() => createLimitFinder(calendar, limits), [calendar, limits]);
  const [group] = useState(createCardGrouper);
  const { filter } = view;
  const groups = useMemo(() => {
    const { receivedSince, ...rest } = filter;
    const receivedFrom = receivedSince && instantAt(receivedSince, startOfDay, calendar.rules.zone);
    const roles = session.roles.map(({ role }) => role);
    return group({ rows: openCases.values(), findLimit, filter: { ...rest, receivedFrom }, roles, now });
  }, [group, openCases, findLimit, filter, session, calendar, now]);
  const { scope, ...others } = filter;
  return { groups, view, isFiltered: scope !== 'all' || Object.values(others).some((value) => value !== null) };
}
