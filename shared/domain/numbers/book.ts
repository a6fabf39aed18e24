import { fail, ok } from '../../kernel/result.ts';
import { defineAggregate, type FoldContext, type Reducers } from '../../operations/fold.ts';
import { numberOperations, type RegisterName } from './operations.ts';
import { holds, largestSerial, meet, type Range, without } from './ranges.ts';

/** There is one book of numbers in an office; its aggregate has this id. */
export const numberBookRef = { type: 'numbers', id: 'office' } as const;

/** Numbers of a register that one PC may give away, in every year. */
export interface Pool extends Range {
  readonly writer: string;
}

/** Numbers of one year that one PC alone takes. */
export interface Block extends Range {
  readonly series: string;
  readonly writer: string;
}

export interface VoidNumber {
  readonly series: string;
  readonly serial: number;
  readonly reason: string;
  readonly at: number;
  readonly personName: string;
}

/**
 * Which PC may take which number. A number belongs to one PC at every moment, and only that PC can give it to another. Grants that do not
 * know of each other come from different PCs, so they cannot overlap: that holds offline, without a clock and without asking anybody. What
 * a PC gives without holding it counts for nothing.
 */
export interface NumberBook {
  readonly opened: boolean;
  readonly pools: Readonly<Record<RegisterName, readonly Pool[]>>;
  /** Numbers of letters that the agenda book left to this office, by year. */
  readonly ranges: readonly (Range & { readonly series: string; readonly writer: string })[];
  readonly blocks: readonly Block[];
  readonly voids: readonly VoidNumber[];
}

const initial: NumberBook = { opened: false, pools: { berkas: [], surat: [] }, ranges: [], blocks: [], voids: [] };

export function registerOf(series: string): RegisterName {
  return series.startsWith('surat-') ? 'surat' : 'berkas';
}

export function yearOfSeries(series: string): number {
  return Number(series.slice(-4));
}

export function seriesOf(register: RegisterName, year: number): string {
  return `${register}-${String(year).padStart(4, '0')}`;
}

/** The highest number of a register that was given to anybody in any year, inside a range; 0 when none was. */
function highestGranted(book: NumberBook, register: RegisterName, range: Range): number {
  return book.blocks.reduce((highest, block) => {
    const part = registerOf(block.series) === register ? meet(block, range) : undefined;
    return part ? Math.max(highest, part.to) : highest;
  }, 0);
}

function withPools(book: NumberBook, register: RegisterName, pools: readonly Pool[]): NumberBook {
  return { ...book, pools: { ...book.pools, [register]: [...pools].sort((left, right) => left.from - right.from) } };
}

/** The parts of a range that the author of an operation may give away. */
function ownParts(book: NumberBook, register: RegisterName, range: Range, { operation }: FoldContext): readonly Range[] {
  return book.pools[register].filter(({ writer }) => writer === operation.writer).flatMap((pool) => meet(pool, range) ?? []);
}

const reducers: Reducers<NumberBook, typeof numberOperations> = {
  'numbers.opened': (book, _, { operation }) => {
    if (book.opened) return fail('already-opened');
    const all: readonly Pool[] = [{ writer: operation.writer, from: 1, to: largestSerial }];
    return ok({ ...book, opened: true, pools: { berkas: all, surat: all } });
  },

  'numbers.pool-given': (book, { register, writer, from }, context) => {
    const pool = book.pools[register].find((one) => one.writer === context.operation.writer && holds(one, from));
    if (!pool) return fail('number-not-yours');
    // Numbers that were given out stay with those who have them, so the other pool begins behind them.
    const start = Math.max(from, highestGranted(book, register, pool) + 1);
    if (start > pool.to) return fail('number-not-yours');
    const others = book.pools[register].filter((one) => one !== pool);
    const kept = start > pool.from ? [{ ...pool, to: start - 1 }] : [];
    return ok(withPools(book, register, [...others, ...kept, { writer, from: start, to: pool.to }]));
  },

  'numbers.pool-claimed': (book, { register, from }, { operation }) => {
    const claim: Pool = { writer: operation.writer, from, to: largestSerial };
    const kept = book.pools[register].flatMap((pool) => without(pool, [claim]).map((part) => ({ ...pool, ...part })));
    return ok(withPools(book, register, [...kept, claim]));
  },

  'numbers.range-noted': (book, { series, from, to }, context) => {
    const known = book.ranges.filter((range) => range.series === series);
    const parts = ownParts(book, registerOf(series), { from, to }, context).flatMap((part) => without(part, known));
    if (parts.length === 0) return fail('number-not-yours');
    const noted = parts.map((part) => ({ series, writer: context.operation.writer, ...part }));
    return ok({ ...book, ranges: [...book.ranges, ...noted] });
  },

  'numbers.block-granted': (book, { series, writer, from, to }, context) => {
    const given = book.blocks.filter((block) => block.series === series);
    const parts = ownParts(book, registerOf(series), { from, to }, context).flatMap((part) => without(part, given));
    if (parts.length === 0) return fail('number-not-yours');
    return ok({ ...book, blocks: [...book.blocks, ...parts.map((part) => ({ series, writer, ...part }))] });
  },

  'numbers.voided': (book, { series, serial, reason }, context) => {
    // Two colleagues may cross out the same number; the first reason stands.
    if (isVoid(book, series, serial)) return ok(book);
    const entry = { series, serial, reason, at: context.at, personName: context.actor.name };
    return ok({ ...book, voids: [...book.voids, entry] });
  },
};

export const numberBookAggregate = defineAggregate({ type: numberBookRef.type, initial, operations: numberOperations, reducers });

export function isVoid(book: NumberBook, series: string, serial: number): boolean {
  return book.voids.some((entry) => entry.series === series && entry.serial === serial);
}

/** The blocks of one PC in one year, lowest numbers first. */
export function blocksOf(book: NumberBook, series: string, writer: string): readonly Block[] {
  return book.blocks
    .filter((block) => block.series === series && block.writer === writer)
    .sort((left, right) => left.from - right.from);
}

/** Whose block a number lies in; undefined for a number that was never given to a PC. */
export function blockAround(book: NumberBook, series: string, serial: number): Block | undefined {
  return book.blocks.find((block) => block.series === series && holds(block, serial));
}

/** Numbers that this PC may still give away in a year, lowest first. Of letters only what the agenda book left to the office. */
export function freeToGive(book: NumberBook, series: string, writer: string): readonly Range[] {
  const register = registerOf(series);
  const pools = book.pools[register].filter((pool) => pool.writer === writer);
  const ranges = book.ranges.filter((range) => range.series === series);
  const mine = register === 'berkas' ? pools : pools.flatMap((pool) => ranges.flatMap((range) => meet(pool, range) ?? []));
  const given = book.blocks.filter((block) => block.series === series);
  return mine.flatMap((part) => without(part, given)).sort((left, right) => left.from - right.from);
}

/** True when this PC holds numbers of the register that it may give away. */
export function givesNumbers(book: NumberBook, register: RegisterName, writer: string): boolean {
  return book.pools[register].some((pool) => pool.writer === writer);
}
