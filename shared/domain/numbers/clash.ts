import { compareStamps, type Stamp } from '../../operations/stamp.ts';

/** Something that carries a number, and the operation that gave it this number. */
export interface NumberHolder {
  /** Key of its aggregate. */
  readonly key: string;
  readonly stamp: Stamp;
  readonly operation: string;
}

export interface NumberClash {
  /** Keeps the number: it had it first, by stamp and then by operation. */
  readonly keeper: string;
  /** Need another one. */
  readonly flagged: readonly string[];
}

/** A number as it is looked up: without blanks around it, and none twice. */
export function tidyNumber(number: string): string {
  return number.trim().replace(/\s+/g, ' ');
}

/** Numbers are the same however they are spaced and cased. */
export function sameNumber(number: string): string {
  return tidyNumber(number).toUpperCase();
}

/** Decides between holders of one number, the same way on every PC; undefined when there is no more than one. */
export function judgeClash(holders: readonly NumberHolder[]): NumberClash | undefined {
  const [first, ...others] = holders.toSorted(
    (left, right) =>
      compareStamps(left.stamp, right.stamp) ||
      (left.operation < right.operation ? -1 : left.operation > right.operation ? 1 : left.key < right.key ? -1 : 1),
  );
  return first && others.length > 0 ? { keeper: first.key, flagged: others.map(({ key }) => key) } : undefined;
}
