import type { WriterId } from '#shared/kernel/ids.ts';
import type { AggregateRef } from '#shared/operations/operation.ts';
import type { Stamp } from '#shared/operations/stamp.ts';
import type { Placed } from '../sync/operation-columns.ts';

/**
 * "These operations arrived": the journal's record of a colleague's segment, whose exact bytes lie in the archive. The operations themselves are
 * not copied into the journal, so a year of thirty PCs costs a few dozen MB and no start has to read them all.
 */
export interface Reference {
  /** Name in the archive. */
  readonly file: string;
  readonly publisher: WriterId;
  /** Positions [from, to) of the publisher's stream that are known by this file. */
  readonly from: number;
  readonly to: number;
  /** Operations that become readable by this reference. */
  readonly count: number;
  /** Stream positions inside that are left out: known already under another name, or beyond a revocation. */
  readonly skip: readonly number[];
  /** Which bodies it makes readable: everything, all but the reporters' identity, or the identity alone (a key granted later). */
  readonly part: 'all' | 'open' | 'identity';
  /** The highest stamp inside, for our own clock. */
  readonly stamp: Stamp;
  /** Operations that main itself must know at each start, copied so that no start opens the archive. */
  readonly observed: readonly Placed[];
  /** Where main finds others of its own: aggregate and place among the readable operations. */
  readonly noted: readonly (readonly [ref: AggregateRef, at: number])[];
}

/** The archive of received segments, as the journal reads it. */
export interface Archive {
  /** False for a file that a broken disk ate: its operations count as not arrived, and are fetched again. */
  has(file: string): boolean;
  /** The operations inside; undefined when the file is gone or damaged. */
  open(file: string): Promise<readonly Placed[] | undefined>;
}

/** The operations of an archived file that a reference makes readable, in stream order. */
export function referencedOperations(reference: Reference, placed: readonly Placed[]): readonly Placed[] {
  const { from, to, part } = reference;
  const skip = new Set(reference.skip);
  return placed.filter(({ position, operation }) => {
    if (position < from || position >= to || skip.has(position)) return false;
    return part === 'all' || (operation.aggregate.type === 'reporter') === (part === 'identity');
  });
}

/** A stored reference. Frames carry a checksum and only this program writes them, so the text is trusted to be one. */
export function parseReference(body: Uint8Array): Reference {
  return JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8')) as Reference;
}
