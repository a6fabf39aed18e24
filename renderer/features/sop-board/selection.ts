/** Ids of the chosen berkas; the order in which they were chosen does not matter. */
export type Selection = ReadonlySet<string>;

/** A selection in the making: a range grows and shrinks around its anchor and leaves what was chosen before it alone. */
export interface Choosing {
  readonly chosen: Selection;
  readonly before: Selection;
  readonly anchor: string | undefined;
}

export const nothingChosen: Choosing = { chosen: new Set(), before: new Set(), anchor: undefined };

export function toggled({ chosen }: Choosing, id: string): Choosing {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, before: next, anchor: id };
}

/** Everything of one column between the anchor (`from` when there is none yet) and `to`, both included. */
export function extended({ chosen, before, anchor }: Choosing, order: readonly string[], from: string, to: string): Choosing {
  const isNew = anchor === undefined || !order.includes(anchor);
  const [start, base] = isNew ? [from, chosen] : [anchor, before];
  const [first = 0, last = 0] = [order.indexOf(start), order.indexOf(to)].sort((left, right) => left - right);
  return { chosen: new Set([...base, ...order.slice(Math.max(0, first), last + 1)]), before: base, anchor: start };
}

export function added({ chosen, anchor }: Choosing, ids: readonly string[]): Choosing {
  const next = new Set([...chosen, ...ids]);
  return { chosen: next, before: next, anchor };
}

export function removed({ chosen, anchor }: Choosing, ids: readonly string[]): Choosing {
  const next = new Set([...chosen].filter((id) => !ids.includes(id)));
  return { chosen: next, before: next, anchor };
}

/** What an act is about: the whole selection when it touches a chosen berkas, else that berkas alone. */
export function aimedAt(selection: Selection, id: string): readonly string[] {
  return selection.has(id) ? [...selection] : [id];
}

/** The selection without berkas that left the board; the same object when all are still there. */
export function stillOpen(selection: Selection, isOpen: (id: string) => boolean): Selection {
  const rest = [...selection].filter(isOpen);
  return rest.length === selection.size ? selection : new Set(rest);
}
