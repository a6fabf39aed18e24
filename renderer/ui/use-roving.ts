import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { nextIndex, type RovingShape } from './roving-index.ts';

export interface RovingOptions extends RovingShape {
  /** Which item is the tab stop; left out, the hook remembers the one last focused. */
  readonly active?: number;
  readonly onActive?: (index: number) => void;
}

export interface RovingItem {
  readonly tabIndex: 0 | -1;
  readonly 'data-roving': number;
  readonly onFocus: () => void;
}

export interface Roving<Box extends HTMLElement> {
  readonly active: number;
  /** Spread on the element around the items. */
  readonly box: { readonly ref: RefObject<Box | null>; readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void };
  /** Spread on each item. */
  readonly item: (index: number) => RovingItem;
  readonly focusItem: (index: number) => void;
}

/** Makes a list or grid one tab stop: Tab enters it, arrows, Home, End and Page keys move inside. */
export function useRoving<Box extends HTMLElement = HTMLElement>({ active, onActive, ...shape }: RovingOptions): Roving<Box> {
  const ref = useRef<Box>(null);
  const [remembered, setRemembered] = useState(0);
  const current = Math.max(0, Math.min(active ?? remembered, shape.count - 1));

  const focusItem = (index: number) => {
    ref.current?.querySelector<HTMLElement>(`[data-roving="${index}"]`)?.focus();
  };
  const enter = (index: number) => {
    if (active === undefined) setRemembered(index);
    if (index !== current) onActive?.(index);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const from = indexOf(event.target);
    if (from === undefined) return;
    const next = nextIndex(event.key, from, shape);
    if (next === undefined) return;
    event.preventDefault();
    enter(next);
    focusItem(next);
  };
  return {
    active: current,
    box: { ref, onKeyDown },
    item: (index) => ({ tabIndex: index === current ? 0 : -1, 'data-roving': index, onFocus: () => enter(index) }),
    focusItem,
  };
}

// Keys pressed in a field or button inside an item belong to that control.
function indexOf(target: EventTarget): number | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const written = target.dataset.roving;
  return written === undefined ? undefined : Number(written);
}
