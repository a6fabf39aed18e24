import type { Operation } from '#shared/operations/operation.ts';

/**
 * The merge rules told as sets, slowly and plainly: the oracle beside the optimised fold. It knows nothing of orders or stamps; only of who
 * had seen what.
 */
export function referencePast(operations: readonly Operation[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = new Map(operations.map((operation) => [operation.id as string, operation]));
  const past = new Map<string, Set<string>>();
  const visit = (id: string): Set<string> => {
    const known = past.get(id);
    if (known) return known;
    const all = new Set<string>();
    past.set(id, all);
    for (const seen of byId.get(id)?.seen ?? []) {
      all.add(seen);
      if (byId.has(seen)) for (const earlier of visit(seen)) all.add(earlier);
    }
    return all;
  };
  for (const id of byId.keys()) visit(id);
  return past;
}

/** Writes of one register that nobody who wrote it later had seen: exactly these are kept as versions. */
export function referenceVersions(
  writes: readonly Operation[],
  past: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const isSuperseded = (write: Operation) => writes.some((other) => other.id !== write.id && past.get(other.id)?.has(write.id));
  return new Set(writes.filter((write) => !isSuperseded(write)).map((write) => write.id as string));
}

/** Operations that no other one has seen. */
export function referenceHeads(operations: readonly Operation[]): readonly string[] {
  const seen = new Set(operations.flatMap((operation) => operation.seen));
  return [...new Set(operations.map((operation) => operation.id as string))].filter((id) => !seen.has(id)).sort();
}
