import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { aggregates } from '#shared/domain/registry.ts';
import { isIntact, operationSchema, type Operation } from '#shared/operations/operation.ts';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../electron/ports/host.ts';
import { actorWith, createFakeWriter } from '../support/build-operations.ts';
import { operationSamples } from '../support/operation-samples.ts';

const file = new URL('./operations.json', import.meta.url);
const kinds = aggregates.flatMap(({ type, versions }) => Object.entries(versions).map(([kind, version]) => ({ type, kind, version })));

/** Stored operations of every version that was ever written. New ones are added; a line that changes is a broken promise. */
function stored(): readonly Operation[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Operation[]) : [];
}

function addMissing(): void {
  const known = stored();
  const writer = createFakeWriter();
  const missing = kinds.filter(({ kind, version }) => !known.some((operation) => operation.kind === kind && operation.version === version));
  const fresh = missing.flatMap(({ type, kind, version }) =>
    writer.seal(actorWith('p1', 'pemantau', 'kasi', 'kabid'), [
      { aggregate: { type, id: `golden-${kind}` }, kind, version, payload: operationSamples[kind] ?? null, seen: [] },
    ]),
  );
  writeFileSync(file, `${JSON.stringify([...known, ...fresh], null, 1)}\n`);
}

if (process.env.PANTAU_ADD_GOLDEN) addMissing();

describe('stored operations stay readable', () => {
  it.each(kinds)('$kind has a sample of version $version', ({ kind, version }) => {
    expect(operationSamples[kind], `a payload for ${kind} in test/support/operation-samples.ts`).toBeDefined();
    expect(stored().some((operation) => operation.kind === kind && operation.version === version)).toBe(true);
  });

  it.each(stored().map((operation) => ({ kind: operation.kind, operation })))('$kind is intact and its payload is understood', ({ operation }) => {
    expect(v.safeParse(operationSchema, operation).success).toBe(true);
    expect(isIntact(operation, sha256)).toBe(true);
    const definition = aggregates.find(({ type }) => type === operation.aggregate.type);
    const context = { operation, operationId: operation.id, actor: operation.actor, at: operation.at, saw: () => true };
    const reduced = definition?.apply(definition.initial, operation, context);
    // Alone, a later fact may break a rule; it must never be unreadable.
    if (reduced && !reduced.ok) expect(['invalid-payload', 'newer-version', 'unknown-kind']).not.toContain(reduced.error);
    expect(reduced).toBeDefined();
  });
});
