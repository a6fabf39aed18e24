import { collisionsIn } from '#shared/domain/collisions.ts';
import type { Collision } from '#shared/operations/collisions.ts';
import type { Operation } from '#shared/operations/operation.ts';
import type { CollisionItem, CollisionRow } from './database.ts';

/** Later than any clock: a collision that nobody settled stands at the end of the index. */
const openEnd = Number.MAX_SAFE_INTEGER;
const longestValue = 200;

/** The row of an aggregate's collisions; undefined where it has none. */
export function collisionRowOf(key: string, operations: readonly Operation[]): CollisionRow | undefined {
  const items = collisionsIn(key.slice(0, key.indexOf(':')), operations).map(itemOf);
  if (items.length === 0) return undefined;
  return { key, items, until: Math.max(...items.map(({ settled }) => settled?.at ?? openEnd)) };
}

function itemOf({ subject, at, sides, shown, settled }: Collision): CollisionItem {
  return {
    subject,
    at,
    sides: sides.map(({ value, operation }) => ({ ...wroteOf(operation), value: brief(value) })),
    shown: brief(shown),
    settled: settled && wroteOf(settled),
  };
}

function wroteOf({ id, at, writer, actor }: Operation): Omit<CollisionItem['sides'][number], 'value'> {
  return { operation: id, at, writer, personName: actor.name };
}

/** Enough of a value to be recognised in a list. */
function brief(value: unknown): unknown {
  return typeof value === 'string' && value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
}
