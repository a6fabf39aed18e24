import type { BoardEntry } from './group-cards.ts';

/** The cards of a column as they came, and those of them that are not shown yet. */
export interface HeldCards {
  readonly known: readonly BoardEntry[];
  readonly held: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

export function nothingHeld(entries: readonly BoardEntry[]): HeldCards {
  return { known: entries, held: none };
}

/** New cards of colleagues wait while somebody points at the column or works in it; everything else is shown at once. */
export function holdNews(
  before: HeldCards,
  entries: readonly BoardEntry[],
  wish: { readonly arrivals: ReadonlySet<string>; readonly isInUse: boolean },
): HeldCards {
  if (!wish.isInUse) return nothingHeld(entries);
  const known = new Set(before.known.map(({ row }) => row.id));
  const held = entries.map(({ row }) => row.id).filter((id) => wish.arrivals.has(id) && (before.held.has(id) || !known.has(id)));
  return { known: entries, held: held.length > 0 ? new Set(held) : none };
}

export function shownOf({ known, held }: HeldCards): readonly BoardEntry[] {
  return held.size === 0 ? known : known.filter(({ row }) => !held.has(row.id));
}
