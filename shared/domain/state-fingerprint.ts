import { canonicalJson } from '../kernel/json.ts';
import type { Sha256Hex } from '../kernel/ports.ts';
import { fold } from '../operations/fold.ts';
import { aggregateKey, type Operation } from '../operations/operation.ts';
import { aggregates } from './registry.ts';

/**
 * One line for each aggregate that the operations belong to: its key and a digest of what they fold to. Operations of one aggregate must come together;
 * aggregates may come in parts, so that a large office is never held in memory as a whole. What this Pantau does not know counts by its ids.
 */
export function fingerprintLines(operations: readonly Operation[], sha256: Sha256Hex): readonly string[] {
  const byAggregate = Map.groupBy(operations, ({ aggregate }) => aggregateKey(aggregate));
  return [...byAggregate].map(([key, set]) => {
    const definition = aggregates.find(({ type }) => type === set[0]?.aggregate.type);
    if (!definition) return `${key} ${sha256(canonicalJson([...new Set(set.map(({ id }) => id))].sort()))}`;
    const { state, heads, rejected } = fold(definition, set);
    const refused = rejected.map(({ operation, reason }) => `${operation.id} ${reason}`).sort();
    return `${key} ${sha256(canonicalJson({ state, heads, refused }))}`;
  });
}

/** The fingerprint of a whole state: equal on two PCs with the same operations, in whatever order and however often they came. */
export function fingerprintOfLines(lines: readonly string[], sha256: Sha256Hex): string {
  return sha256([...lines].sort().join('\n')).slice(0, 16);
}
