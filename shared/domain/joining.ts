import type { Json } from '../kernel/json.ts';
import type { Draft, Operation } from '../operations/operation.ts';
import { temporaryNumber } from './numbers/temporary.ts';
import { serialOf } from './opinion/case-row.ts';
import { opinionOperations } from './opinion/operations.ts';

/** What an office has once and a PC that joins it leaves behind: its own settings, PCs and book of numbers. */
export const typesLeftBehind: ReadonlySet<string> = new Set(['office', 'device', 'numbers']);

/**
 * For `payloadOf` of a reissue: whoever comes along as a new person leaves the post of Admin behind. Who administers an office is for its own
 * Admins to say, and joining asks none of them.
 */
export function withoutAdmin({ kind, payload }: Operation): Json {
  if (kind !== 'person.registered' && kind !== 'person.posted') return payload;
  const said = (payload ?? {}) as { readonly [key: string]: Json }; // Not parsed: a newer Pantau may have written it.
  const { posts } = said;
  if (!Array.isArray(posts)) return payload;
  return { ...said, posts: posts.filter((post: Json) => (post as { readonly role?: unknown } | null)?.role !== 'admin') };
}

/** Every number that berkas of these operations bear or bore. */
export function caseNumbersIn(operations: Iterable<Operation>): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const operation of operations) {
    const number = numberIn(operation);
    if (number !== undefined) numbers.add(number);
  }
  return numbers;
}

/**
 * Whether a berkas that is brought along needs another number: the office has it, or still gives numbers of that year to its PCs. Numbers of
 * years that are over stay as they stand on the labels of the archive, unless the office has the same.
 */
export function needsAnotherNumber(
  number: string,
  office: { readonly numbers: ReadonlySet<string>; readonly year: number },
): boolean {
  return office.numbers.has(number) || Math.floor(serialOf(number) / 10_000_000) >= office.year;
}

/**
 * For `followedBy` of a reissue: a berkas that needs another number gets a temporary one right after its receipt, and a final one later from
 * this PC's block. The number that stands on its papers stays findable among its former ones. `book` is the joining PC's (temporaryBook).
 */
export function renumbering(needsAnother: (number: string) => boolean, book: string) {
  let serial = 0;
  return (operation: Operation): readonly Omit<Draft, 'seen'>[] => {
    const number = operation.kind === 'opinion.received' ? numberIn(operation) : undefined;
    if (number === undefined || !needsAnother(number)) return [];
    serial += 1;
    const kind = 'opinion.numbered';
    const payload = { number: temporaryNumber(book, serial) };
    return [{ aggregate: operation.aggregate, kind, version: opinionOperations[kind].version, payload }];
  };
}

function numberIn({ kind, payload }: Operation): string | undefined {
  if (kind !== 'opinion.received' && kind !== 'opinion.numbered') return undefined;
  const number = (payload as { readonly number?: unknown } | null)?.number; // Not parsed: a newer Pantau may have written it.
  return typeof number === 'string' ? number : undefined;
}
