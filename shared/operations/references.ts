/**
 * Where the payload of a kind names other things, as dotted paths to a text or a list of texts (`content.signerId`). Declared beside the operations, one entry
 * for each kind, so that operations can be recorded again for another office (sync/reissue.ts).
 */
export interface References {
  readonly persons: readonly string[];
  readonly operations: readonly string[];
  readonly opds: readonly string[];
}

/** An entry for each kind of an aggregate: a new kind without one does not compile. */
export type ReferencesOf<D> = { readonly [K in keyof D]: References };

export const noReferences: References = { persons: [], operations: [], opds: [] };
