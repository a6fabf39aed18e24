import { createStore, useStore } from 'zustand';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';

export type ListPart = 'open' | 'archive' | 'history';

/** Columns by which the Daftar can be put in order; `limit` exists for open berkas, `endedAt` for ended ones. */
export type ListOrder = 'limit' | 'receivedAt' | 'endedAt' | 'serial';

/** What the Daftar shows. It outlives opening a berkas and coming back. */
export interface ListFilter {
  readonly part: ListPart;
  readonly text: string;
  readonly channels: readonly string[];
  readonly opd: readonly string[];
  readonly topics: readonly string[];
  /** Columns of the board; only open berkas stand in one. */
  readonly columns: readonly string[];
  /** Of the archive: with an answer or without. */
  readonly ends: readonly ('answered' | 'unanswered')[];
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly order: { readonly by: ListOrder; readonly direction: 'ascending' | 'descending' };
  /** How many rows are wished at most. */
  readonly shown: number;
}

export const rowsAtOnce = 200;

/** The order in which a part is read at first: open berkas by urgency, the others newest first. */
export function firstOrder(part: ListPart): ListFilter['order'] {
  if (part === 'open') return { by: 'limit', direction: 'ascending' };
  return { by: part === 'archive' ? 'endedAt' : 'receivedAt', direction: 'descending' };
}

export const emptyListFilter: ListFilter = {
  part: 'open',
  text: '',
  channels: [],
  opd: [],
  topics: [],
  columns: [],
  ends: [],
  from: null,
  until: null,
  order: firstOrder('open'),
  shown: rowsAtOnce,
};

const filters = createStore<{ readonly filter: ListFilter }>(() => ({ filter: emptyListFilter }));

export function useListFilter(): ListFilter {
  return useStore(filters, (state) => state.filter);
}

/** Narrows the list further. Anything but a wish for more rows begins again at the top. */
export function changeListFilter(change: Partial<ListFilter>): void {
  const { filter } = filters.getState();
  filters.setState({ filter: { ...filter, shown: rowsAtOnce, ...change } });
}

/** Another part of the books, in its own order. The other filters stay. */
export function showListPart(part: ListPart): void {
  changeListFilter({ part, order: firstOrder(part), columns: [], ends: [] });
}

/** Prepares the Daftar for somebody who comes from elsewhere: nothing narrowed but this. */
export function startListWith(filter: Partial<ListFilter>): void {
  const part = filter.part ?? 'open';
  filters.setState({ filter: { ...emptyListFilter, order: firstOrder(part), ...filter } });
}
