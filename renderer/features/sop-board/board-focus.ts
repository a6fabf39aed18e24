import type { ColumnLists } from './column-lists.ts';

export interface FocusedCard {
  readonly caseId: string;
  readonly columnId: string;
  readonly element: HTMLElement;
}

/** The card that holds this element (by default the focused one), if it is one of the board. */
export function cardOf(board: HTMLElement | null, target: EventTarget | null = document.activeElement): FocusedCard | undefined {
  if (!(target instanceof Element) || !board?.contains(target)) return undefined;
  const element = target.closest<HTMLElement>('[data-case]');
  const columnId = columnIdOf(target);
  const caseId = element?.dataset.case;
  return element && caseId && columnId ? { caseId, columnId, element } : undefined;
}

export function columnIdOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-column]')?.dataset.column : undefined;
}

/** Moves the focus into a column: to the card at the height where the person looks, or to its button when it has none. */
export function focusColumn(board: HTMLElement | null, lists: ColumnLists, columnId: string): boolean {
  const column = board?.querySelector<HTMLElement>(`[data-column="${columnId}"]`);
  if (!column) return false;
  const near = nearestCard(column, lists.sight());
  if (near?.dataset.roving !== undefined) lists.focusPlace(columnId, Number(near.dataset.roving));
  else column.querySelector<HTMLElement>('button')?.focus();
  column.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  return column.contains(document.activeElement);
}

export function focusSearch(board: HTMLElement | null, columnId: string): boolean {
  const field = board?.querySelector<HTMLElement>(`[data-column="${columnId}"] input`);
  field?.focus();
  return field != null;
}

function nearestCard(column: HTMLElement, y: number): HTMLElement | undefined {
  let nearest: { readonly card: HTMLElement; readonly distance: number } | undefined;
  for (const card of column.querySelectorAll<HTMLElement>('[data-case]')) {
    const distance = Math.abs(middleOf(card) - y);
    if (nearest === undefined || distance < nearest.distance) nearest = { card, distance };
  }
  return nearest?.card;
}

export function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

const frames = 40;

/**
 * Tries to place the focus until it sits: a dialog that is closing still holds the page for a moment, and what moved is drawn a moment
 * later.
 */
export async function settleFocus(place: () => boolean): Promise<void> {
  for (let frame = 0; frame < frames; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (frame < 2 || document.querySelector('dialog[open]') !== null) continue;
    if (place()) return;
  }
}
