import type { Json } from '#shared/kernel/json.ts';
import type { Draft } from '#shared/operations/operation.ts';

/** A draft on an aggregate that nobody has written to; later drafts of the same batch are chained by the journal. */
export function firstDraft(type: string, id: string, kind: string, payload: object): Draft {
  return { aggregate: { type, id }, kind, version: 1, payload: payload as Json, seen: [] }; // Built from plain values.
}
