/** What an operation may carry: plain JSON without undefined. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * One text for one value: keys sorted, no white space, `undefined` members left out. Two writers that mean the same write the same
 * bytes, so a hash of them is an identity.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(withSortedKeys(value)) ?? 'null';
}

function withSortedKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withSortedKeys);
  const record = value as Readonly<Record<string, unknown>>;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(record).sort()) sorted[key] = withSortedKeys(record[key]);
  return sorted;
}

/** True when no key can reach a prototype and nesting stays at or under `depth`. Guards what arrives from outside. */
export function isSafeJson(value: unknown, depth = 16): boolean {
  if (value === null || typeof value !== 'object') return typeof value !== 'number' || Number.isFinite(value);
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((item) => isSafeJson(item, depth - 1));
  return Object.entries(value).every(([key, item]) => !forbiddenKeys.has(key) && isSafeJson(item, depth - 1));
}
