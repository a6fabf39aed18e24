import { elementScroll, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { nextIndex } from './roving-index.ts';
import { classes } from './tone.ts';

export interface VirtualListHandle {
  readonly scrollTo: (index: number) => void;
  /** Scrolls there and moves the focus once the row is drawn. */
  readonly focus: (index: number) => void;
}

/** Spread on the element that takes the focus, so that the list stays one tab stop. */
export interface VirtualItemProps {
  readonly tabIndex: 0 | -1;
  readonly 'data-roving': number;
  readonly onFocus: () => void;
}

export interface VirtualListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  /** Expected height of a row in pixels; the real height is measured. */
  readonly estimate: (item: Item) => number;
  readonly render: (item: Item, index: number, focus: VirtualItemProps) => ReactNode;
  /** Rows that take no focus, such as section heads. */
  readonly isHead?: (item: Item) => boolean;
  readonly onRange?: (first: number, last: number) => void;
  readonly gap?: number;
  readonly className?: string;
  readonly ref?: Ref<VirtualListHandle>;
}

/** Draws only the rows in sight, so that 100,000 rows cost as much as twenty. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, itemKey, estimate, render, isHead, onRange, gap = 0, className, ref } = props;
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | undefined>(undefined);
  const [active, setActive] = useState(0);
  const list = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => at(items, index, estimate, 40),
    getItemKey: (index) => at(items, index, itemKey, String(index)),
    // Rows are drawn at once with a likely height; waiting for the measured one would lay the page out twice.
    initialRect: { width: 0, height: window.innerHeight * 0.7 },
    observeElementRect: watchRect,
    measureElement: knownHeight,
    scrollToFn: scrollOnlyAway,
    overscan: 6,
    gap,
  });
  const rows = list.getVirtualItems();
  const first = list.range?.startIndex;
  const last = list.range?.endIndex;

  const focus = (index: number) => {
    setActive(index);
    list.scrollToIndex(index, { align: 'auto' });
    // Remembered only while the row is not drawn: a later render must not pull the focus back to it.
    wanted.current = focusRow(box.current, index) ? undefined : index;
  };
  useImperativeHandle(ref, () => ({ scrollTo: (index) => list.scrollToIndex(index, { align: 'start' }), focus }));
  useEffect(() => {
    if (first !== undefined && last !== undefined) onRange?.(first, last);
  }, [first, last, onRange]);
  // A row far away is drawn only after scrolling, so the focus follows it.
  useEffect(() => {
    if (wanted.current !== undefined && focusRow(box.current, wanted.current)) wanted.current = undefined;
  });

  const stops = (index: number) => isHead === undefined || !at(items, index, isHead, false);
  const firstStop = stops(active) && active < items.length ? active : items.findIndex((_, index) => stops(index));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const from = (event.target as HTMLElement).dataset.roving;
    if (from === undefined) return;
    const next = nextStop(event.key, Number(from), items.length, stops);
    if (next === undefined) return;
    event.preventDefault();
    focus(next);
  };
  return (
    <div ref={box} className={classes('vlist', className)}>
      {/* biome-ignore lint/a11y/useSemanticElements: the rows are placed by hand, which list elements of HTML do not allow between them */}
      <div className="vlist-rows" role="list" aria-label={label} onKeyDown={onKeyDown} style={{ height: list.getTotalSize() }}>
        {rows.map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: see the list above
            <div
              key={key}
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className="vlist-row"
              data-index={index}
              ref={list.measureElement}
              style={{ transform: `translateY(${start}px)` }}
            >
              {render(item, index, {
                tabIndex: index === firstStop ? 0 : -1,
                'data-roving': index,
                onFocus: () => setActive(index),
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

type List = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** Hears of the box's size from the observer alone: asking for it while React commits would lay out the whole page at once. */
function watchRect(list: List, tell: (rect: { readonly width: number; readonly height: number }) => void): () => void {
  const observer = new ResizeObserver(([entry]) => {
    if (entry) tell({ width: Math.round(entry.contentRect.width), height: Math.round(entry.contentRect.height) });
  });
  if (list.scrollElement) observer.observe(list.scrollElement);
  return () => observer.disconnect();
}

/** A row's height as the observer saw it; until then what is known or expected, for the same reason. */
function knownHeight(row: HTMLDivElement, entry: ResizeObserverEntry | undefined, list: List): number {
  const [box] = entry?.borderBoxSize ?? [];
  if (box) return Math.round(box.blockSize);
  const index = list.indexFromElement(row);
  return list.measurementsCache[index]?.size ?? list.options.estimateSize(index);
}

/** A new list stands at its top already; telling it so while React commits would lay out the whole page too. */
const scrollOnlyAway: typeof elementScroll = (offset, options, list) => {
  const isThere = offset + (options.adjustments ?? 0) === 0 && !list.scrollOffset;
  if (!isThere) elementScroll(offset, options, list);
};

function nextStop(key: string, from: number, count: number, stops: (index: number) => boolean): number | undefined {
  const target = nextIndex(key, from, { count });
  if (target === undefined) return undefined;
  const forward = target > from;
  for (let index = target; index >= 0 && index < count; index += forward ? 1 : -1) if (stops(index)) return index;
  // Past the last row that takes focus: turn back towards where the person was.
  for (let index = target; index !== from; index += forward ? -1 : 1) if (stops(index)) return index;
  return undefined;
}

function focusRow(box: HTMLElement | null, index: number): boolean {
  const row = box?.querySelector<HTMLElement>(`[data-roving="${index}"]`);
  row?.focus({ preventScroll: true });
  return row != null;
}

function at<Item, Value>(items: readonly Item[], index: number, read: (item: Item) => Value, otherwise: Value): Value {
  const item = items[index];
  return item === undefined ? otherwise : read(item);
}
