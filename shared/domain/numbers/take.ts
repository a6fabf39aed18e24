import { type Block, isVoid, type NumberBook } from './book.ts';
import { sizeOf } from './ranges.ts';

/** A block and the highest of its numbers that anything carries or ever carried on this PC's books; 0 when none does. */
export interface UsedBlock {
  readonly block: Block;
  readonly highestSpent: number;
}

/**
 * The next numbers that a PC takes from its blocks, lowest block first, at most `count`. Numbers are taken upward and never again: what was
 * withdrawn, replaced or crossed out stays spent, and a number that was passed over is passed for ever.
 */
export function nextSerials(book: NumberBook, blocks: readonly UsedBlock[], count: number): readonly number[] {
  const serials: number[] = [];
  for (const { block, highestSpent } of blocks)
    for (let serial = Math.max(block.from, highestSpent + 1); serial <= block.to && serials.length < count; serial++)
      if (!isVoid(book, block.series, serial)) serials.push(serial);
  return serials;
}

/** How many numbers a PC can still take from these blocks. */
export function numbersLeft(book: NumberBook, blocks: readonly UsedBlock[]): number {
  return blocks.reduce((left, { block, highestSpent }) => {
    const from = Math.max(block.from, highestSpent + 1);
    const voided = book.voids.filter(({ series, serial }) => series === block.series && from <= serial && serial <= block.to);
    return left + sizeOf({ from, to: block.to }) - voided.length;
  }, 0);
}

/** Numbers up to the last that was taken which nothing carries and nobody crossed out: what an examiner of the book asks about. */
export function gapsIn(book: NumberBook, { block, highestSpent }: UsedBlock, spent: ReadonlySet<number>): readonly number[] {
  const gaps: number[] = [];
  for (let serial = block.from; serial <= Math.min(block.to, highestSpent); serial++)
    if (!spent.has(serial) && !isVoid(book, block.series, serial)) gaps.push(serial);
  return gaps;
}
