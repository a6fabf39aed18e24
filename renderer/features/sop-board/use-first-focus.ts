import { type RefObject, useEffect } from 'react';
import { boardColumns, columnOfRow } from '#shared/domain/opinion/board.ts';
import { boardPlace } from '../../data/board-view.ts';
import { store } from '../../data/store.ts';
import { cardOf, settleFocus } from './board-focus.ts';
import type { ColumnLists } from './column-lists.ts';

/** Coming back to the board, a person finds the focus where he left it; at first it stands on the most urgent card of his first column. */
export function useFirstFocus(board: RefObject<HTMLElement | null>, lists: ColumnLists, personId: string): void {
  useEffect(() => {
    const place = () => {
      const left = boardPlace(personId);
      const row = left === undefined ? undefined : store.getState().openCases.get(left);
      const column = row && columnOfRow(row);
      if (left !== undefined && column && lists.focusCase(column.id, left)) return cardOf(board.current) !== undefined;
      const first = boardColumns.find(({ id }) => lists.idsOf(id).length > 0);
      const caseId = first && lists.idsOf(first.id)[0];
      // An empty board keeps the focus where it is.
      if (!first || caseId === undefined) return true;
      return lists.focusCase(first.id, caseId) && cardOf(board.current) !== undefined;
    };
    void settleFocus(place);
  }, [board, lists, personId]);
}
