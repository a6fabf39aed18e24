import { useCallback, useMemo, useRef, useState } from 'react';
import type { Session } from '#shared/bridge/schemas.ts';
import { usePantau } from '../../data/store.ts';
import { useUnsentCases } from '../../data/sync.ts';
import { useNow } from '../../data/use-now.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import type { Marks } from './board-context.ts';
import { focusColumn, settleFocus } from './board-focus.ts';
import { namesOf } from './case-facts.ts';
import { createColumnLists } from './column-lists.ts';
import { boardText } from './text.ts';
import { useActFlow } from './use-act-flow.ts';
import { useBoardCards } from './use-board-cards.ts';
import { useSharedParts } from './use-board-shared.ts';
import { useCollapsed } from './use-collapsed.ts';
import { useMoving } from './use-moving.ts';
import { useSelection } from './use-selection.ts';

const minute = 60_000;

/** The board's parts put together: cards, folding, selection, acts, moving, and what is said when something is refused. */
export function useBoard(session: Session) {
  const { personId } = session;
  const board = useRef<HTMLDivElement>(null);
  const [lists] = useState(createColumnLists);
  const now = useNow(minute);
  const labels = usePantau((state) => state.sections.roleLabels);
  const openCases = usePantau((state) => state.openCases);
  const announce = useAnnounce();
  const [note, setNote] = useState<string>();

  const { groups, view, isFiltered } = useBoardCards(session, now);
  const { collapsed, fold } = useCollapsed(session);
  const chosen = useSelection(openCases);
  const { selection, remove, add, aimAt } = chosen;

  const refuse = useCallback(
    (caseIds: readonly string[], sentence: string) => {
      const text = boardText.refused(namesOf(caseIds), sentence);
      setNote(text);
      announce(text);
    },
    [announce],
  );
  const forgetNote = useCallback(() => setNote(undefined), []);
  const perform = useActFlow({ board, lists, labels, onBegin: forgetNote, onDone: remove });
  const setCollapsed = useCallback(
    (columnId: string, isFolded: boolean) => {
      fold(columnId, isFolded);
      void settleFocus(() => focusColumn(board.current, lists, columnId));
    },
    [fold, lists],
  );
  const shared = useSharedParts({ personId, now, isFiltered, lists, setCollapsed, addToSelection: add, aimAt });
  const move = useMoving({ labels, aimAt, perform, refuse, onBegin: forgetNote });
  const { moving } = move;
  const caseIds = moving?.caseIds;
  const by = moving?.by;
  const unsent = useUnsentCases();
  const marks = useMemo((): Marks => ({ selection, inAir: new Set(caseIds), by, unsent }), [selection, caseIds, by, unsent]);
  return {
    board,
    lists,
    now,
    labels,
    openCases,
    groups,
    view,
    collapsed,
    chosen,
    note,
    setNote,
    refuse,
    perform,
    setCollapsed,
    shared,
    move,
    marks,
  };
}
