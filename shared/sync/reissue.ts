import type { Json } from '../kernel/json.ts';
import type { Sha256Hex } from '../kernel/ports.ts';
import { orderCausally } from '../operations/causal-order.ts';
import { aggregateKey, type Draft, type Operation, type OperationHeader, sealOperation } from '../operations/operation.ts';
import type { References } from '../operations/references.ts';

export interface Reissue {
  /** Own person → person of the joined office. People without an entry come along as new ones. */
  readonly people: ReadonlyMap<string, string>;
  /** The same for OPD. */
  readonly opds: ReadonlyMap<string, string>;
  /** Types of aggregates that the joined office has already and that stay behind. */
  readonly dropped: ReadonlySet<string>;
  /** Operations that the office has already, as own id → the office's id (common-history.ts). */
  readonly known: ReadonlyMap<string, string>;
  /** What a kind names; kinds that a newer Pantau wrote name nothing that is known. */
  readonly referencesOf: (kind: string) => References;
  /** Writer, seq, stamp and salt of the next operation; rising stamps keep the order. Wall time and person come from the original. */
  readonly nextHeader: () => Pick<OperationHeader, 'writer' | 'seq' | 'stamp' | 'salt'>;
  readonly sha256: Sha256Hex;
  /** What an operation says in the other office, where that is not the same. */
  readonly payloadOf?: (original: Operation) => Json;
  /** What is written right after an operation, resting on it: another number for a berkas, for one. */
  readonly followedBy?: (original: Operation) => readonly Omit<Draft, 'seen'>[];
}

/**
 * Records the operations of one journal again as those of a new writer in another office (OP1: the old records stay what they are). Each new
 * operation names the new ids of what its original had seen, so every aggregate folds as before; aggregates that the office has already are
 * left out, and so are persons and OPD that were matched with one of its own. Of a journal that shares its beginning with the office only what came after
 * that comes along, and it goes on from what is there.
 */
export function* reissue(operations: readonly Operation[], wish: Reissue): Generator<Operation> {
  const newIds = new Map<string, string>(wish.known);
  /** What to name as seen: the operation, or the last of those that follow it at once. */
  const seenAs = new Map<string, string>(wish.known);
  // Up to the last one that the office has, it has all: also identities, which nobody who joins can look up there.
  const later = operations.slice(operations.findLastIndex(({ id }) => wish.known.has(id)) + 1);
  for (const original of inFoldOrder(later.filter((operation) => !isLeftOut(operation, wish)))) {
    const references = wish.referencesOf(original.kind);
    const maps = [
      [references.persons, wish.people],
      [references.opds, wish.opds],
      [references.operations, newIds],
    ] as const;
    const said = wish.payloadOf?.(original) ?? original.payload;
    const payload = maps.reduce<Json>((value, [paths, by]) => replaced(value, paths, by), said);
    const draft: Draft = {
      aggregate: original.aggregate,
      kind: original.kind,
      version: original.version,
      payload,
      // An operation that was seen but never arrived has no successor; nothing can rest on it.
      seen: original.seen.flatMap((id) => seenAs.get(id) ?? []),
    };
    const { personId } = original.actor;
    const same = { at: original.at, actor: { ...original.actor, personId: wish.people.get(personId) ?? personId } };
    let last = sealOperation(draft, { ...wish.nextHeader(), ...same }, wish.sha256);
    newIds.set(original.id, last.id);
    yield last;
    for (const more of wish.followedBy?.(original) ?? []) {
      last = sealOperation({ ...more, seen: [last.id] }, { ...wish.nextHeader(), ...same }, wish.sha256);
      yield last;
    }
    seenAs.set(original.id, last.id);
  }
}

function isLeftOut({ aggregate: { type, id } }: Operation, { dropped, people, opds }: Reissue): boolean {
  return dropped.has(type) || (type === 'person' && people.has(id)) || (type === 'opd' && opds.has(id));
}

/** Each aggregate in the order in which it folds, at the places that its operations hold in the whole. */
function inFoldOrder(operations: readonly Operation[]): readonly Operation[] {
  const byAggregate = Map.groupBy(operations, ({ aggregate }) => aggregateKey(aggregate));
  const queues = new Map([...byAggregate].map(([key, own]) => [key, orderCausally(own).operations[Symbol.iterator]()]));
  const ordered: Operation[] = [];
  for (const { aggregate } of operations) {
    const next = queues.get(aggregateKey(aggregate))?.next();
    if (next && !next.done) ordered.push(next.value);
  }
  return ordered;
}

/** The payload with the texts at these paths replaced where the map knows them. */
function replaced(payload: Json, paths: readonly string[], by: ReadonlyMap<string, string>): Json {
  return paths.reduce((value, path) => replacedAt(value, path.split('.'), by), payload);
}

function replacedAt(value: Json, [key, ...rest]: readonly string[], by: ReadonlyMap<string, string>): Json {
  if (key === undefined && Array.isArray(value)) return value.map((item: Json) => replacedAt(item, [], by));
  if (key === undefined) return typeof value === 'string' ? (by.get(value) ?? value) : value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value;
  const record = value as { readonly [key: string]: Json }; // Not null; a list has no such key.
  return { ...record, [key]: replacedAt(record[key] ?? null, rest, by) };
}
