import type { SetAsideReason } from '#shared/bridge/sync-schemas.ts';
import type { Operation } from '#shared/operations/operation.ts';
import { addRange, contiguousEnd, type Range, type Ranges } from '#shared/sync/ranges.ts';
import type { Reference } from '../services/journal-reference.ts';
import type { Card } from './card.ts';
import type { Forks } from './forks.ts';
import type { Republished } from './republished.ts';
import type { StatusNote } from './status-note.ts';
import type { Trust } from './trust.ts';
import { createTurns } from './turns.ts';
import type { WantedFiles } from './wanted-files.ts';

export interface SetAside {
  readonly key: string;
  readonly publisher: string;
  readonly reason: SetAsideReason;
  readonly since: number;
  readonly affects: number | null;
  readonly tries: number;
  readonly nextTry: number;
  readonly askedAt: number | null;
}

/** What the engine knows between turns. All of it can be found again from the journal and the folder. */
export interface EngineState {
  readonly streams: Map<string, Ranges>;
  /** Keys that were read and need no second look while this process lives. */
  readonly done: Set<string>;
  readonly setAside: Map<string, SetAside>;
  readonly cards: Map<string, Card>;
  readonly notes: Map<string, { readonly number: number; readonly note: StatusNote; readonly key: string }>;
  readonly wanted: WantedFiles;
  readonly republished: Republished;
  readonly forks: Forks;
  /** One file after the other, whether it comes from the folder or from a stick. */
  readonly inTurn: ReturnType<typeof createTurns>;
  trust: Trust;
  /** How many epochs the keyring had when files were last tried. */
  epochs: number;
  /** How many names were continued by others when files were last tried. */
  continued: number;
}

export function openState(
  references: readonly Reference[],
  kept: Pick<EngineState, 'wanted' | 'republished' | 'forks'>,
): EngineState {
  const streams = new Map<string, Ranges>();
  for (const { publisher, from, to } of references) learn(streams, publisher, { from, to });
  return {
    streams,
    done: new Set(),
    setAside: new Map(),
    cards: new Map(),
    notes: new Map(),
    ...kept,
    inTurn: createTurns(),
    trust: { signKey: () => undefined, continued: new Set() },
    epochs: 0,
    continued: 0,
  };
}

export function learn(streams: Map<string, Ranges>, publisher: string, range: Range): void {
  streams.set(publisher, addRange(streams.get(publisher) ?? [], range));
}

/** How far each stream is known without a gap. */
export function seenOf(streams: ReadonlyMap<string, Ranges>): Readonly<Record<string, number>> {
  return Object.fromEntries([...streams].map(([publisher, ranges]) => [publisher, contiguousEnd(ranges)]));
}

const observedTypes: ReadonlySet<string> = new Set(['person', 'office', 'device']);

/** Operations that main must know at each start. */
export function isObserved(operation: Operation): boolean {
  return observedTypes.has(operation.aggregate.type);
}
