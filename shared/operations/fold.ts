import type { EpochMs } from '../kernel/ports.ts';
import { fail, type Result } from '../kernel/result.ts';
import { orderCausally } from './causal-order.ts';
import type { OperationDefinition } from './define-operation.ts';
import type { Actor, Operation } from './operation.ts';
import type { Writing } from './register.ts';

/** What a reducer may know beside state and payload: who, when, and what the writer had seen. */
export interface FoldContext extends Writing {
  readonly actor: Actor;
  readonly at: EpochMs;
  readonly operation: Operation;
}

/** Applies one fact. Returns the next state or a reason (kebab-case code) why the fact is set aside; never throws. */
export type Reducer<S, P> = (state: S, payload: P, context: FoldContext) => Result<S, string>;

type PayloadOf<D> = D extends OperationDefinition<infer P> ? P : never;
/** One reducer per kind: a kind without its reducer does not compile. */
export type Reducers<S, D> = { readonly [K in keyof D]: Reducer<S, PayloadOf<D[K]>> };

export interface AggregateDefinition<S> {
  readonly type: string;
  readonly initial: S;
  readonly versions: Readonly<Record<string, number>>;
  /** Tells the state how many operations of a newer Pantau it holds that were not understood, for whoever must not write over them. */
  readonly withUnread?: ((state: S, unread: number) => S) | undefined;
  /** Reads and applies one operation. */
  apply(state: S, operation: Operation, context: FoldContext): Result<S, string>;
}

/** Ties kinds and reducers of one aggregate together. */
export function defineAggregate<S, D extends Readonly<Record<string, OperationDefinition<unknown>>>>(definition: {
  readonly type: string;
  readonly initial: S;
  readonly operations: D;
  readonly reducers: Reducers<S, D>;
  readonly withUnread?: (state: S, unread: number) => S;
}): AggregateDefinition<S> {
  const { type, initial, operations, reducers, withUnread } = definition;
  return {
    type,
    initial,
    withUnread,
    versions: Object.fromEntries(Object.entries(operations).map(([kind, { version }]) => [kind, version])),
    apply(state, operation, context) {
      const kind = Object.hasOwn(operations, operation.kind) ? operations[operation.kind] : undefined;
      if (!kind) return fail('unknown-kind');
      const payload = kind.parse(operation.payload, operation.version);
      if (!payload.ok) return payload;
      const reduce = reducers[operation.kind as keyof D] as Reducer<S, unknown>; // Same key, so the payload type fits.
      return reduce(state, payload.value, context);
    },
  };
}

export interface Rejected {
  readonly operation: Operation;
  readonly reason: string;
}

export interface Folded<S> {
  readonly state: S;
  /** Operations that nobody has seen yet: what the next edit names as `seen`. */
  readonly heads: readonly string[];
  /** Kept, not applied, shown: unknown kind, newer version, unreadable payload or a broken rule. */
  readonly rejected: readonly Rejected[];
}

/** Reasons that only a newer Pantau causes: what it wrote is whole, this one cannot read it yet. */
const unreadReasons: ReadonlySet<string> = new Set(['unknown-kind', 'newer-version', 'unknown-aggregate']);

/** True when a fact was set aside because this Pantau is too old for it, not because it broke a rule. */
export function isUnread(reason: string): boolean {
  return unreadReasons.has(reason);
}

/**
 * The state of one aggregate as a function of the set of its operations: order of arrival and duplicates change nothing (G3, G7).
 * A fact that cannot be applied is set aside and stops no other.
 */
export function fold<S>(definition: AggregateDefinition<S>, set: readonly Operation[]): Folded<S> {
  const { operations, saw } = orderCausally(set);
  let state = definition.initial;
  const rejected: Rejected[] = [];
  const heads = new Set<string>();
  operations.forEach((operation, index) => {
    for (const id of operation.seen) heads.delete(id);
    heads.add(operation.id);
    const reduced = definition.apply(state, operation, {
      operation,
      operationId: operation.id,
      actor: operation.actor,
      at: operation.at,
      saw: (id) => saw(index, id),
    });
    if (reduced.ok) state = reduced.value;
    else rejected.push({ operation, reason: reduced.error });
  });
  const unread = rejected.filter(({ reason }) => isUnread(reason)).length;
  if (unread > 0 && definition.withUnread) state = definition.withUnread(state, unread);
  return { state, heads: [...heads].sort(), rejected };
}
