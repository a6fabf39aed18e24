import { createContext, use } from 'react';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { invariant } from '#shared/kernel/assert.ts';
import type { EpochMs } from '#shared/kernel/ports.ts';
import type { RoleLabels } from '#shared/sop/sentences.ts';
import type { CardLook } from './card-look.ts';
import type { ColumnLists } from './column-lists.ts';
import type { BoardEntry } from './group-cards.ts';
import type { Selection } from './selection.ts';

/** What every column and card of one board shares. It changes with the minute, the settings and the people, never with a berkas. */
export interface BoardShared {
  readonly look: (entry: BoardEntry) => CardLook;
  readonly agencyOf: (entry: BoardEntry) => string;
  readonly labels: RoleLabels;
  readonly calendar: WorkingCalendar;
  readonly opdDays: number;
  readonly now: EpochMs;
  readonly isFiltered: boolean;
  readonly lists: ColumnLists;
  readonly setCollapsed: (columnId: string, collapsed: boolean) => void;
  readonly setSearch: (columnId: string, words: string) => void;
  readonly addToSelection: (ids: readonly string[]) => void;
  /** How many berkas go along when this one is carried away. */
  readonly carriedWith: (caseId: string) => number;
}

const SharedContext = createContext<BoardShared | undefined>(undefined);

export const BoardSharedProvider = SharedContext;

export function useBoardShared(): BoardShared {
  const shared = use(SharedContext);
  invariant(shared, 'columns stand inside a board');
  return shared;
}

/** Which cards look chosen or carried. Kept apart, so that choosing a card does not draw the columns anew. */
export interface Marks {
  readonly selection: Selection;
  readonly inAir: ReadonlySet<string>;
  readonly by: 'pointer' | 'keys' | undefined;
  /** Berkas with changes that are not in the shared folder yet. */
  readonly unsent: ReadonlySet<string>;
}

const MarksContext = createContext<Marks>({ selection: new Set(), inAir: new Set(), by: undefined, unsent: new Set() });

export const MarksProvider = MarksContext;

export function useMarks(): Marks {
  return use(MarksContext);
}
