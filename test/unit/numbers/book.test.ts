import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  freeToGive,
  givesNumbers,
  isVoid,
  type NumberBook,
  numberBookAggregate,
  numberBookRef,
} from '#shared/domain/numbers/book.ts';
import { blocksToGive, carve, claimFrom, deputyPool, type PcNeed, seriesInPlay } from '#shared/domain/numbers/give.ts';
import { gapsIn, nextSerials, numbersLeft } from '#shared/domain/numbers/take.ts';
import { isTemporary, readTemporary, temporaryBook, temporaryNumber } from '#shared/domain/numbers/temporary.ts';
import { caseNumber, serialOf } from '#shared/domain/opinion/case-row.ts';
import type { Json } from '#shared/kernel/json.ts';
import { type Folded, fold } from '#shared/operations/fold.ts';
import type { Operation } from '#shared/operations/operation.ts';
import { actorWith, createFakeWriter } from '../../support/build-operations.ts';

const admin = actorWith('a1', 'admin');
const founder = createFakeWriter({ seed: 1 });
const second = createFakeWriter({ seed: 2 });
const third = createFakeWriter({ seed: 3 });
const series = 'berkas-2026';

/** A book that grows; every line names who wrote it and what it had seen. */
function createBook() {
  const operations: Operation[] = [];
  return {
    operations,
    fold: (): Folded<NumberBook> => fold(numberBookAggregate, operations),
    write(pen: typeof founder, kind: string, payload: Json, seen?: readonly string[]) {
      const heads = seen ?? fold(numberBookAggregate, operations).heads;
      const made = pen.seal(admin, [{ aggregate: numberBookRef, kind, version: 1, payload, seen: heads }]);
      operations.push(...made);
      return made[0]!;
    },
  };
}

function opened() {
  const book = createBook();
  book.write(founder, 'numbers.opened', {});
  return book;
}

const need = (pen: typeof founder, more: Partial<PcNeed> = {}): PcNeed => ({
  writer: pen.writer,
  left: 0,
  waiting: 0,
  waitingSince: null,
  ...more,
});

describe('the book of numbers', () => {
  it('is opened once; a second opening is set aside and shown', () => {
    const book = opened();
    const other = book.write(second, 'numbers.opened', {}, []);
    const { state, rejected } = book.fold();
    expect([givesNumbers(state, 'berkas', founder.writer), givesNumbers(state, 'berkas', second.writer)].sort()).toEqual([
      false,
      true,
    ]);
    expect(rejected).toHaveLength(1);
    expect([other.id, book.operations[0]!.id]).toContain(rejected[0]!.operation.id);
  });

  it('gives to each PC what nobody else has, also when two grants did not know of each other', () => {
    const book = opened();
    const heads = book.fold().heads;
    book.write(founder, 'numbers.block-granted', { series, writer: second.writer, from: 1, to: 20 }, heads);
    book.write(founder, 'numbers.block-granted', { series, writer: third.writer, from: 11, to: 40 }, heads);
    const { state } = book.fold();
    expect(blocksOf(state, series, second.writer)).toMatchObject([{ from: 1, to: 20 }]);
    expect(blocksOf(state, series, third.writer)).toMatchObject([{ from: 21, to: 40 }]);
  });

  it('counts for nothing what a PC gives without holding it', () => {
    const book = opened();
    book.write(second, 'numbers.block-granted', { series, writer: second.writer, from: 1, to: 20 });
    const { state, rejected } = book.fold();
    expect(state.blocks).toEqual([]);
    expect(rejected.map(({ reason }) => reason)).toEqual(['number-not-yours']);
  });

  it('lets another PC give high numbers, so that a broken PC stops nobody', () => {
    const book = opened();
    book.write(founder, 'numbers.block-granted', { series, writer: founder.writer, from: 1, to: 20 });
    const live = [founder, second, third].map(({ writer }, at) => ({ writer: writer as string, admittedAt: at }));
    const pool = deputyPool(book.fold().state, founder.writer, live, 0);
    expect(pool).toEqual({ register: 'berkas', writer: second.writer, from: 50_001 });
    book.write(founder, 'numbers.pool-given', { ...pool });
    expect(deputyPool(book.fold().state, founder.writer, live, 0)).toBeNull();
    const giving = { series, author: second.writer as string, highestKnown: 0, now: 10, needs: [need(third)] };
    const all = new Set(live.map(({ writer }) => writer));
    // While the founder's PC lives, the deputy waits; without it, or after a day, it gives.
    expect(blocksToGive(book.fold().state, { ...giving, live: all })).toEqual([]);
    const withoutFounder = new Set([second.writer as string, third.writer]);
    expect(blocksToGive(book.fold().state, { ...giving, live: withoutFounder })).toMatchObject([{ from: 50_001, to: 50_020 }]);
    const late = { ...giving, live: all, now: 90_000_000, needs: [need(third, { waiting: 30, waitingSince: 0 })] };
    expect(blocksToGive(book.fold().state, late)).toMatchObject([{ writer: third.writer, from: 50_001, to: 50_030 }]);
  });

  it('can be taken over far above all that is known when every PC that held numbers is lost', () => {
    const book = opened();
    book.write(founder, 'numbers.block-granted', { series, writer: founder.writer, from: 1, to: 20 });
    const from = claimFrom(book.fold().state, 'berkas', 37);
    expect(from).toBe(100_001);
    book.write(third, 'numbers.pool-claimed', { register: 'berkas', from });
    const { state } = book.fold();
    expect(freeToGive(state, series, third.writer)).toMatchObject([{ from: 100_001 }]);
    expect(freeToGive(state, series, founder.writer)).toMatchObject([{ from: 21, to: 100_000 }]);
  });

  it('gives letters only what Tata Usaha left to the office', () => {
    const book = opened();
    const letters = 'surat-2026';
    const wish = { series: letters, author: founder.writer as string, writer: second.writer as string, count: 20, above: 0 };
    expect(carve(book.fold().state, wish)).toBeUndefined();
    book.write(founder, 'numbers.range-noted', { series: letters, from: 411, to: 440 });
    book.write(founder, 'numbers.range-noted', { series: letters, from: 431, to: 450 });
    expect(book.fold().state.ranges.map(({ from, to }) => [from, to])).toEqual([
      [411, 440],
      [441, 450],
    ]);
    expect(carve(book.fold().state, wish)).toMatchObject({ from: 411, to: 430 });
  });

  it('keeps blocks ready for the year to come in December, and for the last one in January', () => {
    expect(seriesInPlay('2026-11-30')).toEqual(['berkas-2026']);
    expect(seriesInPlay('2026-12-01')).toEqual(['berkas-2026', 'berkas-2027']);
    expect(seriesInPlay('2027-01-05')).toEqual(['berkas-2027', 'berkas-2026']);
  });

  it('gives a busy PC larger blocks', () => {
    const book = opened();
    const sizes: number[] = [];
    for (let at = 0; at < 6; at++) {
      const giving = {
        series,
        author: founder.writer as string,
        live: new Set([founder.writer as string]),
        now: 0,
        highestKnown: 0,
      };
      const [block] = blocksToGive(book.fold().state, { ...giving, needs: [need(founder)] });
      sizes.push(block!.to - block!.from + 1);
      book.write(founder, 'numbers.block-granted', { ...block! });
    }
    expect(sizes).toEqual([20, 50, 100, 200, 400, 400]);
  });
});

describe('numbers of a block', () => {
  function withBlock() {
    const book = opened();
    book.write(founder, 'numbers.block-granted', { series, writer: second.writer, from: 11, to: 15 });
    book.write(founder, 'numbers.block-granted', { series, writer: second.writer, from: 31, to: 33 });
    return book;
  }
  const used = (book: ReturnType<typeof createBook>, ...highest: readonly number[]) =>
    blocksOf(book.fold().state, series, second.writer).map((block, at) => ({ block, highestSpent: highest[at] ?? 0 }));

  it('are taken upward, block after block, and never again', () => {
    const book = withBlock();
    expect(nextSerials(book.fold().state, used(book), 7)).toEqual([11, 12, 13, 14, 15, 31, 32]);
    expect(nextSerials(book.fold().state, used(book, 14), 3)).toEqual([15, 31, 32]);
    expect(nextSerials(book.fold().state, used(book, 15, 33), 3)).toEqual([]);
    expect(numbersLeft(book.fold().state, used(book, 14))).toBe(4);
  });

  it('are passed over once they were crossed out, and a gap is what nobody explained', () => {
    const book = withBlock();
    book.write(second, 'numbers.voided', { series, serial: 12, reason: 'Salah cetak' });
    book.write(third, 'numbers.voided', { series, serial: 12, reason: 'Lain' });
    const { state } = book.fold();
    expect(isVoid(state, series, 12)).toBe(true);
    expect(state.voids).toMatchObject([{ reason: 'Salah cetak' }]);
    expect(nextSerials(state, used(book), 3)).toEqual([11, 13, 14]);
    expect(numbersLeft(state, used(book))).toBe(7);
    const [block] = used(book, 14);
    expect(gapsIn(state, block!, new Set([11, 14]))).toEqual([13]);
  });
});

describe('a temporary number', () => {
  const labels = new Map([
    [founder.writer as string, 'PC Kasi'],
    [second.writer as string, 'pc-kasi'],
    [third.writer as string, 'Laptop 2026'],
  ]);

  it('names the PC, and tells PCs of one name apart', () => {
    const short = (pen: typeof founder) => pen.writer.slice(0, 4).toUpperCase();
    expect(temporaryBook(third.writer, labels)).toBe('SEM-LAPTOP-2026');
    expect(temporaryBook(founder.writer, labels)).toBe(`SEM-PC-KASI-${short(founder)}`);
    expect(temporaryBook(founder.writer, new Map())).toBe(`SEM-${short(founder)}`);
    expect(temporaryNumber('SEM-PC-KASI', 3)).toBe('SEM-PC-KASI-3');
  });

  it('is never mistaken for a final one', () => {
    expect(serialOf('SEM-LAPTOP-2026-17')).toBe(0);
    expect(serialOf(caseNumber(2026, 417))).toBe(20_260_000_417);
    expect(isTemporary('SEM-LAPTOP-2026-17')).toBe(true);
    expect(isTemporary('OP-2026-0017')).toBe(false);
    expect(readTemporary('SEM-LAPTOP-2026-17')).toEqual({ book: 'SEM-LAPTOP-2026', serial: 17 });
  });
});
