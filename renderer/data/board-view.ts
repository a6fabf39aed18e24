import { createStore, useStore } from 'zustand';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';

export type BoardScope = 'all' | 'mine' | 'late';

/** What a person narrowed the Papan SOP to. Null means that nothing is filtered by it. */
export interface BoardFilter {
  readonly scope: BoardScope;
  readonly channel: string | null;
  /** Id of an OPD; the empty text means those without one. */
  readonly opd: string | null;
  /** Name of the person who holds or last handled the berkas. */
  readonly handler: string | null;
  readonly receivedSince: CalendarDate | null;
}

/** A board as a person left it: it outlives opening a berkas and coming back, and ends with the window. */
export interface BoardView {
  readonly filter: BoardFilter;
  /** What was typed in "Cari di kolom ini", by column. */
  readonly searches: Readonly<Record<string, string>>;
}

const untouched: BoardView = {
  filter: { scope: 'all', channel: null, opd: null, handler: null, receivedSince: null },
  searches: {},
};

interface BoardViews {
  readonly views: Readonly<Record<string, BoardView>>;
  /** The berkas that had the focus when the board was left. */
  readonly places: Readonly<Record<string, string>>;
}

const boards = createStore<BoardViews>(() => ({ views: {}, places: {} }));

/** The board of one person on this PC; a colleague who signs in finds his own. */
export function useBoardView(personId: string): BoardView {
  return useStore(boards, ({ views }) => views[personId] ?? untouched);
}

export function changeBoardFilter(personId: string, change: Partial<BoardFilter>): void {
  const { views } = boards.getState();
  const view = views[personId] ?? untouched;
  boards.setState({ views: { ...views, [personId]: { ...view, filter: { ...view.filter, ...change } } } });
}

export function changeBoardSearch(personId: string, columnId: string, words: string): void {
  const { views } = boards.getState();
  const view = views[personId] ?? untouched;
  boards.setState({ views: { ...views, [personId]: { ...view, searches: { ...view.searches, [columnId]: words } } } });
}

/** Where the focus returns to when the person comes back to the board. */
export function rememberBoardPlace(personId: string, caseId: string): void {
  boards.setState({ places: { ...boards.getState().places, [personId]: caseId } });
}

export function boardPlace(personId: string): string | undefined {
  return boards.getState().places[personId];
}
