import { type RefObject, useEffect, useState } from 'react';
import { stepOfRow } from '#shared/domain/opinion/board.ts';
import { store } from '../../data/store.ts';
import { ActiveKeyBar } from '../../ui/shell.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.tsx';
import type { BoardCommands } from './board-commands.ts';
import { cardOf, columnIdOf } from './board-focus.ts';
import { boardText } from './text.ts';

export interface BoardShortcutsProps {
  readonly board: RefObject<HTMLElement | null>;
  readonly commands: BoardCommands;
  readonly isLifted: boolean;
  /** Esc; undefined while there is nothing to give up. */
  readonly onEscape: (() => void) | undefined;
}

const { keys: words } = boardText;
/** Handled where the cards are; named here so that the bar can show them. */
const elsewhere = () => undefined;

/** The keys of the board, and the bar at its foot that names those that work now. */
export function BoardShortcuts({ board, commands, isLifted, onEscape }: BoardShortcutsProps) {
  const focus = useFocusPlace(board);
  const { toColumn } = commands;
  useShortcuts(
    isLifted
      ? [
          { keys: 'ArrowLeft', label: words.liftMove, run: elsewhere },
          { keys: 'ArrowRight', label: words.liftMove, run: elsewhere },
          { keys: 'Enter', label: words.liftDrop, run: elsewhere },
          { keys: 'Escape', label: words.liftCancel, run: elsewhere },
        ]
      : [
          { keys: 'ArrowLeft', label: words.columns, repeat: true, run: () => toColumn(-1) },
          { keys: 'ArrowRight', label: words.columns, repeat: true, run: () => toColumn(1) },
          ...(focus.card === 'none' ? [] : cardKeys(commands, focus.card === 'decision')),
          ...(focus.isOpenColumn ? [{ keys: '-', label: words.collapse, run: commands.fold }] : []),
          ...(focus.hasSearch ? [{ keys: '/', label: words.search, run: commands.search }] : []),
        ],
    { within: board, enabled: focus.isColumn },
  );
  useShortcuts(onEscape ? [{ keys: 'Escape', run: onEscape }] : []);
  return <ActiveKeyBar end={{ keys: ['?'], label: words.allShortcuts }} />;
}

function cardKeys(commands: BoardCommands, isDecision: boolean) {
  return [
    { keys: 'ArrowUp', label: words.cards, run: elsewhere },
    { keys: 'ArrowDown', label: words.cards, run: elsewhere },
    { keys: 'Enter', label: words.open, run: commands.open },
    ...(isDecision
      ? [
          { keys: 'Y', label: words.yes, run: () => commands.decide('yes') },
          { keys: 'T', label: words.no, run: () => commands.decide('no') },
        ]
      : []),
    { keys: 'S', ...(!isDecision && { label: words.onward }), run: commands.onward },
    { keys: 'K', label: words.back, run: commands.back },
    { keys: 'Space', label: words.select, run: commands.select },
    { keys: 'P', label: words.move, run: commands.move },
    { keys: 'M', label: words.lift, run: commands.lift },
    { keys: 'Shift+ArrowUp', repeat: true, run: () => commands.extend(-1) },
    { keys: 'Shift+ArrowDown', repeat: true, run: () => commands.extend(1) },
  ];
}

interface FocusPlace {
  readonly isColumn: boolean;
  readonly isOpenColumn: boolean;
  readonly hasSearch: boolean;
  readonly card: 'none' | 'plain' | 'decision';
}

const nowhere: FocusPlace = { isColumn: false, isOpenColumn: false, hasSearch: false, card: 'none' };

/** Where on the board the focus is, in the few words on which keys depend. */
function useFocusPlace(board: RefObject<HTMLElement | null>): FocusPlace {
  const [place, setPlace] = useState(nowhere);
  useEffect(() => {
    const element = board.current;
    if (element === null) return;
    const look = () => {
      const next = placeOf(element);
      setPlace((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    element.addEventListener('focusin', look);
    element.addEventListener('focusout', look);
    look();
    return () => {
      element.removeEventListener('focusin', look);
      element.removeEventListener('focusout', look);
    };
  }, [board]);
  return place;
}

function placeOf(board: HTMLElement): FocusPlace {
  const focused = document.activeElement;
  if (!board.contains(focused) || columnIdOf(focused) === undefined) return nowhere;
  const column = focused?.closest('[data-column]');
  const card = cardOf(board);
  const row = card && store.getState().openCases.get(card.caseId);
  return {
    isColumn: true,
    isOpenColumn: column?.querySelector('.col') != null,
    hasSearch: column?.querySelector('input') != null,
    card: !row ? 'none' : stepOfRow(row)?.kind === 'decide' ? 'decision' : 'plain',
  };
}
