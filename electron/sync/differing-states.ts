import type { StatusNote } from './status-note.ts';

export interface OwnState {
  readonly writer: string;
  readonly app: string;
  /** Operations recorded on this PC. */
  readonly end: number;
  readonly seen: Readonly<Record<string, number>>;
  /** Fingerprint of what this PC shows at exactly these positions; null where it was not computed. */
  readonly stateHash: string | null;
}

type Told = { readonly writer: string; readonly note: StatusNote };

/**
 * PCs with exactly the operations of this one, and the same Pantau, that show something else: a fault of Pantau that must not stay unseen
 * (RELIABILITY 2.4). PCs that were sent away apply other operations and are left out by the caller.
 */
export function differingStates(own: OwnState, told: readonly Told[]): readonly StatusNote[] {
  if (own.stateHash === null) return [];
  const here = { ...own.seen, [own.writer]: own.end };
  return told.flatMap(({ writer, note }) => {
    const { stateHash, app, seen, end } = note;
    if (writer === own.writer || stateHash === null || app !== own.app || stateHash === own.stateHash) return [];
    return isSame({ ...seen, [writer]: end }, here) ? [note] : [];
  });
}

function isSame(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  return [...Object.keys(a), ...Object.keys(b)].every((key) => (a[key] ?? 0) === (b[key] ?? 0));
}
