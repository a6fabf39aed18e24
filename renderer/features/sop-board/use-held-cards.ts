import { useEffect, useMemo, useRef, useState } from 'react';
import { arrivedFromElsewhere } from '../../data/arrivals.ts';
import { useBoardShared } from './board-context.ts';
import type { BoardEntry } from './group-cards.ts';
import { holdNews, nothingHeld, shownOf } from './held-cards.ts';

export interface ShownCards {
  readonly entries: readonly BoardEntry[];
  /** How many wait to be shown, and the way to show them. */
  readonly heldCount: number;
  readonly showAll: () => void;
}

/**
 * The cards of an open column. Work that arrives from other PCs moves nothing under the pointer or the focus, and where it takes the card in
 * focus away, the focus stays at its place.
 */
export function useHeldCards(columnId: string, entries: readonly BoardEntry[]): ShownCards {
  const [state, setState] = useState(() => nothingHeld(entries));
  let current = state;
  if (state.known !== entries) {
    current = holdNews(state, entries, { arrivals: arrivedFromElsewhere(), isInUse: isInUse(columnId) });
    setState(current);
  }
  const { held } = current;
  const showAll = () => setState(nothingHeld(entries));
  useEffect(() => {
    const column = columnOf(columnId);
    if (held.size === 0 || !column) return;
    const release = () => requestAnimationFrame(() => !isInUse(columnId) && setState((now) => nothingHeld(now.known)));
    column.addEventListener('pointerleave', release);
    column.addEventListener('focusout', release);
    return () => {
      column.removeEventListener('pointerleave', release);
      column.removeEventListener('focusout', release);
    };
  }, [columnId, held]);
  const shown = useMemo(() => shownOf(current), [current]);
  useKeptFocus(columnId, shown);
  return { entries: shown, heldCount: held.size, showAll };
}

function useKeptFocus(columnId: string, shown: readonly BoardEntry[]): void {
  const { lists } = useBoardShared();
  const last = useRef<{ readonly caseId: string; readonly place: number } | null>(null);
  useEffect(() => {
    const column = columnOf(columnId);
    if (!column) return;
    const enter = ({ target }: FocusEvent) => {
      const card = target instanceof Element ? target.closest<HTMLElement>('[data-case]') : null;
      const { case: caseId, roving } = card?.dataset ?? {};
      last.current = caseId !== undefined && roving !== undefined ? { caseId, place: Number(roving) } : null;
    };
    // A card that is taken out of the page names nobody to whom the focus goes.
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !column.contains(relatedTarget)) last.current = null;
    };
    column.addEventListener('focusin', enter);
    column.addEventListener('focusout', leave);
    return () => {
      column.removeEventListener('focusin', enter);
      column.removeEventListener('focusout', leave);
    };
  }, [columnId]);
  useEffect(() => {
    const was = last.current;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!was || !isLost || shown.length === 0 || shown.some(({ row }) => row.id === was.caseId)) return;
    if (arrivedFromElsewhere().has(was.caseId)) lists.focusPlace(columnId, Math.min(was.place, shown.length - 1));
  }, [columnId, lists, shown]);
}

function isInUse(columnId: string): boolean {
  return columnOf(columnId)?.matches(':hover, :focus-within') ?? false;
}

function columnOf(columnId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-column="${CSS.escape(columnId)}"]`);
}
