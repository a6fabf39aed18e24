import type { EpochMs } from '../kernel/ports.ts';
import { orderCausally } from './causal-order.ts';
import type { AggregateDefinition } from './fold.ts';
import type { Operation } from './operation.ts';
import { isContested, type Register } from './register.ts';

/** One of the values that people wrote without knowing of each other, and the operation that wrote it. */
export interface CollisionSide {
  readonly value: unknown;
  readonly operation: Operation;
}

export interface Collision {
  /** The register in which it happened, as the aggregate names it. */
  readonly subject: string;
  /** When the second value was written, by the clock of its PC. */
  readonly at: EpochMs;
  readonly sides: readonly CollisionSide[];
  /** What counts: while open by rule, afterwards as it was settled. */
  readonly shown: unknown;
  /** The operation whose writer had seen all sides; null while nobody decided. */
  readonly settled: Operation | null;
}

/** A part of an aggregate that several people may write, and what of it counts. */
export interface SharedPart {
  readonly subject: string;
  readonly register: Register<unknown> | undefined;
  readonly shown: unknown;
}

/**
 * Every collision in the history of one aggregate, the open and the settled ones, oldest first. A history that was written by one PC after
 * the other has none, and that is told without folding it.
 */
export function collisionsOf<S>(
  definition: AggregateDefinition<S>,
  partsOf: (state: S) => readonly SharedPart[],
  set: readonly Operation[],
): readonly Collision[] {
  if (isWrittenInTurn(set)) return [];
  const { operations, saw } = orderCausally(set);
  // What several PCs wrote in turn may have arrived in another order.
  if (isWrittenInTurn(operations)) return [];
  const byId = new Map(operations.map((operation) => [operation.id as string, operation]));
  const sidesOf = (register: Register<unknown>) =>
    register.versions.flatMap(({ value, by }): CollisionSide[] => {
      const operation = byId.get(by);
      return operation ? [{ value, operation }] : [];
    });
  const open = new Map<string, Collision>();
  const settled: Collision[] = [];
  let state = definition.initial;
  operations.forEach((operation, index) => {
    const context = { operation, operationId: operation.id, actor: operation.actor, at: operation.at };
    const reduced = definition.apply(state, operation, { ...context, saw: (id) => saw(index, id) });
    if (!reduced.ok) return;
    state = reduced.value;
    for (const { subject, register, shown } of partsOf(state)) {
      const known = open.get(subject);
      if (register && isContested(register)) {
        const sides = sidesOf(register);
        open.set(subject, { subject, at: known?.at ?? operation.at, sides, shown, settled: null });
      } else if (known) {
        open.delete(subject);
        settled.push({ ...known, shown, settled: operation });
      }
    }
  });
  return [...settled, ...open.values()].sort((left, right) => left.at - right.at);
}

/** True when, as they lie, every operation had seen the one before it, or came later from the same PC. */
function isWrittenInTurn(set: readonly Operation[]): boolean {
  return set.every((operation, at) => {
    const before = set[at - 1];
    if (before === undefined || operation.seen.includes(before.id)) return true;
    return before.writer === operation.writer && before.seq < operation.seq;
  });
}
