import type { RefObject } from 'react';
import { stepOfRow } from '#shared/domain/opinion/board.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { type RoleLabels, refusalSentence } from '#shared/sop/sentences.ts';
import type { ActKind, SopStep } from '#shared/sop/sop.ts';
import { store } from '../../data/store.ts';
import { cardOf, columnIdOf, focusColumn, focusSearch } from './board-focus.ts';
import { backAct, decisionAct, neighbour, onwardAct } from './board-keys.ts';
import { factsFromRows, mover } from './case-facts.ts';
import type { MenuRequest } from './case-menus.tsx';
import type { ColumnLists } from './column-lists.ts';
import { togetherRefusal } from './drop-target.ts';
import { togetherWords } from './move-words.ts';
import { offersOf } from './offers.ts';
import { boardText } from './text.ts';
import type { ActOrder } from './use-act-flow.ts';
import { placesInOrder } from './use-moving.ts';
import type { SelectionApi } from './use-selection.ts';

export interface CommandParts {
  readonly board: RefObject<HTMLElement | null>;
  readonly lists: ColumnLists;
  readonly labels: RoleLabels;
  readonly chosen: SelectionApi;
  readonly perform: (order: ActOrder) => Promise<void>;
  readonly refuse: (caseIds: readonly string[], sentence: string) => void;
  readonly fold: (columnId: string, isFolded: boolean) => void;
  readonly open: (caseId: string) => void;
  readonly showMenu: (caseId: string, columnId: string, kind: MenuRequest['kind'], at: MenuRequest['at']) => void;
  readonly lift: (caseId: string, columnId: string) => void;
}

export interface BoardCommands {
  readonly toColumn: (by: 1 | -1) => void;
  readonly open: () => void;
  readonly onward: () => void;
  readonly back: () => void;
  readonly decide: (answer: 'yes' | 'no') => void;
  readonly select: () => void;
  readonly extend: (by: 1 | -1) => void;
  readonly move: () => void;
  readonly lift: () => void;
  readonly fold: () => void;
  readonly search: () => void;
}

/** What the keys do, each with the card that has the focus. */
export function boardCommands(parts: CommandParts): BoardCommands {
  const { board, lists, labels, chosen, perform, refuse, fold, open, showMenu, lift } = parts;
  const onCard = (run: (card: NonNullable<ReturnType<typeof cardOf>>) => void) => () => {
    const card = cardOf(board.current);
    if (card) run(card);
  };
  const act = (pick: (step: SopStep, row: CaseRow) => ActKind | undefined, otherwise: string) =>
    onCard(({ caseId, columnId }) => {
      const caseIds = chosen.aimAt(caseId);
      const facts = factsFromRows(caseIds);
      const together = togetherRefusal(facts);
      if (together) return refuse(caseIds, togetherWords(together));
      const row = store.getState().openCases.get(caseId);
      const step = row && stepOfRow(row);
      const offers = facts[0] ? offersOf(facts[0], mover()) : [];
      const wanted = step && pick(step, row);
      const refusal = (offers.find((offer) => offer.act === wanted) ?? offers[0])?.refusal;
      if (refusal) return refuse(caseIds, refusalSentence(refusal, labels));
      if (!wanted) return refuse(caseIds, otherwise);
      void perform({ caseIds, act: wanted, columnId });
    });
  return {
    toColumn: (by) => {
      const from = columnIdOf(document.activeElement);
      const to = from && neighbour(placesInOrder, from, by);
      if (to) focusColumn(board.current, lists, to);
    },
    open: onCard(({ caseId }) => open(caseId)),
    onward: act(onwardAct, boardText.decideFirst),
    back: act(backAct, boardText.noBack),
    decide: (answer) => act((step) => decisionAct(step, answer), boardText.notDecision)(),
    select: onCard(({ caseId }) => chosen.toggle(caseId)),
    extend: (by) =>
      onCard(({ caseId, columnId }) => {
        const order = lists.idsOf(columnId);
        const to = order[order.indexOf(caseId) + by];
        if (to === undefined) return;
        chosen.extend(order, caseId, to);
        lists.focusCase(columnId, to);
      })(),
    move: onCard(({ caseId, columnId, element }) => {
      const { left, top } = element.getBoundingClientRect();
      showMenu(caseId, columnId, 'columns', { x: left + 16, y: top + 16 });
    }),
    lift: onCard(({ caseId, columnId }) => lift(caseId, columnId)),
    fold: () => {
      const columnId = columnIdOf(document.activeElement);
      if (columnId) fold(columnId, true);
    },
    search: () => {
      const columnId = columnIdOf(document.activeElement);
      if (columnId) focusSearch(board.current, columnId);
    },
  };
}
