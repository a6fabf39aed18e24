import { type RefObject, useCallback } from 'react';
import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import type { RoleLabels } from '#shared/sop/sentences.ts';
import type { ActKind } from '#shared/sop/sop.ts';
import { requestAct } from '../../data/act-request.ts';
import type { ActDone } from '../../data/case-commands.ts';
import { store } from '../../data/store.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import { focusColumn, settleFocus } from './board-focus.ts';
import { nextAfter } from './board-keys.ts';
import type { ColumnLists } from './column-lists.ts';
import { arrivalWords } from './move-words.ts';
import { boardText } from './text.ts';

export interface ActOrder {
  readonly caseIds: readonly string[];
  readonly act: ActKind;
  readonly returnTo?: string;
  /** The column in which the person works; the focus stays there. */
  readonly columnId: string;
}

interface ActFlow {
  readonly board: RefObject<HTMLElement | null>;
  readonly lists: ColumnLists;
  readonly labels: RoleLabels;
  readonly onBegin: () => void;
  readonly onDone: (caseIds: readonly string[]) => void;
}

/** Asks for an act, says where the berkas went, and leaves the focus on the next card of the column. */
export function useActFlow({ board, lists, labels, onBegin, onDone }: ActFlow): (order: ActOrder) => Promise<void> {
  const announce = useAnnounce();
  return useCallback(
    async ({ columnId, ...request }) => {
      const order = lists.idsOf(columnId);
      const first = order.find((id) => request.caseIds.includes(id)) ?? request.caseIds[0] ?? '';
      onBegin();
      const done = await requestAct(request);
      const gone = new Set(done.map(({ caseId }) => caseId));
      // Nothing was done: the dialog has given the focus back to where it came from.
      if (done.length === 0) return;
      onDone([...gone]);
      const next = nextAfter(order, first, gone);
      await settleFocus(
        () => (next !== undefined && lists.focusCase(columnId, next)) || focusColumn(board.current, lists, columnId),
      );
      // Last, so that what the focus and the selection say does not take its place.
      announce(doneWords(done, labels));
    },
    [announce, board, labels, lists, onBegin, onDone],
  );
}

function doneWords(done: readonly ActDone[], labels: RoleLabels): string {
  const [first] = done;
  if (!first || done.length > 1) return boardText.movedMany(done.length);
  // Asked after the act: where it stands now, not where it stood when the board was drawn.
  const row = store.getState().openCases.get(first.caseId);
  return row ? arrivalWords(row, labels) : boardText.ended(shortNumber(first.number));
}
