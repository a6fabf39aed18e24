import type { Operation } from './operation.ts';
import { compareStamps } from './stamp.ts';

/** Operations of one aggregate in an order that every PC computes alike, with the question "had B seen A?" answered. */
export interface CausalOrder {
  readonly operations: readonly Operation[];
  /** True when the operation at `index` had `id` in its causal past (directly or through others). */
  saw(index: number, id: string): boolean;
}

function byStampThenId(a: Operation, b: Operation): number {
  return compareStamps(a.stamp, b.stamp) || (a.id < b.id ? -1 : 1);
}

/**
 * Orders a set of operations: what was seen comes before what saw it; among the rest the lower stamp, then the lower id. Duplicates count
 * once. An operation that was seen but has not arrived yet is passed over.
 */
export function orderCausally(set: readonly Operation[]): CausalOrder {
  const sorted = isStrictlyRising(set) ? set : distinct(set).sort(byStampThenId);
  const indexById = new Map(sorted.map((operation, index) => [operation.id as string, index]));
  const operations = sorted.every((operation, index) => operation.seen.every((id) => (indexById.get(id) ?? -1) < index))
    ? sorted
    : sortTopologically(sorted, indexById);
  const position =
    operations === sorted ? indexById : new Map(operations.map((operation, index) => [operation.id as string, index]));
  return { operations, saw: createSaw(operations, position) };
}

function isStrictlyRising(set: readonly Operation[]): boolean {
  for (let at = 1; at < set.length; at++) {
    const before = set[at - 1];
    const here = set[at];
    if (before && here && byStampThenId(before, here) >= 0) return false;
  }
  return new Set(set.map((operation) => operation.id)).size === set.length;
}

function distinct(set: readonly Operation[]): Operation[] {
  return [...new Map(set.map((operation) => [operation.id, operation])).values()];
}

/** Kahn's algorithm; the lowest (stamp, id) that waits for nobody goes next. Only wrong clocks bring us here, so n² is fine. */
function sortTopologically(sorted: readonly Operation[], indexById: ReadonlyMap<string, number>): Operation[] {
  const done = new Set<string>();
  const waiting = [...sorted];
  const result: Operation[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((operation) => operation.seen.every((id) => done.has(id) || !indexById.has(id)));
    // Ids are hashes of what was seen, so a circle cannot be written; a forged one is taken in stamp order.
    const [operation] = waiting.splice(Math.max(next, 0), 1);
    if (!operation) break;
    done.add(operation.id);
    result.push(operation);
  }
  return result;
}

function createSaw(operations: readonly Operation[], position: ReadonlyMap<string, number>) {
  // The first `chain` operations saw each other one by one (the usual case: one PC at a time), so "saw" is "comes later".
  let chain = operations.length > 0 ? 1 : 0;
  while (chain < operations.length && operations[chain]?.seen.includes(operations[chain - 1]?.id ?? '')) chain++;
  return (index: number, id: string): boolean => {
    const target = position.get(id);
    if (target === undefined) return operations[index]?.seen.includes(id) ?? false;
    if (target >= index) return false;
    const visited = new Set<number>();
    const toVisit = [index];
    for (let at = toVisit.pop(); at !== undefined; at = toVisit.pop()) {
      if (at === target || (at < chain && target < at)) return true;
      for (const seen of operations[at]?.seen ?? []) {
        const next = position.get(seen);
        if (next === undefined || next < target || visited.has(next)) continue;
        visited.add(next);
        toVisit.push(next);
      }
    }
    return false;
  };
}
