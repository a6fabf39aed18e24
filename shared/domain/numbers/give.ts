import type { EpochMs } from '../../kernel/ports.ts';
import { type Block, blocksOf, freeToGive, type NumberBook, registerOf, seriesOf } from './book.ts';
import type { RegisterName } from './operations.ts';
import { sizeOf } from './ranges.ts';

/** How a PC stands with its blocks of one year, as far as is known here. */
export interface PcNeed {
  readonly writer: string;
  readonly left: number;
  /** Berkas of this PC that carry a temporary number. */
  readonly waiting: number;
  /** Since when the oldest of them waits; null when none does. */
  readonly waitingSince: EpochMs | null;
}

/** Blocks of berkas grow with every one that a PC uses up, so that a busy PC asks seldom and an idle one keeps few numbers. */
const caseBlocks = [20, 50, 100, 200, 400] as const;
const letterBlock = 20;
/** Three numbers left is when a person is warned; a new block comes a little earlier. */
const letterReserve = 5;
/** So long a PC may wait for the one that gives numbers before another one helps out. */
const patience = 24 * 60 * 60_000;

function blockSize(book: NumberBook, series: string, writer: string): number {
  if (registerOf(series) === 'surat') return letterBlock;
  const used = blocksOf(book, series, writer).length;
  return caseBlocks[Math.min(used, caseBlocks.length - 1)] ?? letterBlock;
}

function isLow(book: NumberBook, series: string, need: PcNeed): boolean {
  const blocks = blocksOf(book, series, need.writer);
  // Letters take their numbers from Tata Usaha: a PC gets its first block by hand, and only then new ones by itself.
  if (registerOf(series) === 'surat') return blocks.length > 0 && need.left <= letterReserve;
  const last = blocks.at(-1);
  return need.waiting > need.left || need.left < Math.min(20, (last ? sizeOf(last) : 20) / 2);
}

export interface Giving {
  readonly series: string;
  /** This PC, which wants to give. */
  readonly author: string;
  /** PCs that are admitted and were not taken off. */
  readonly live: ReadonlySet<string>;
  readonly needs: readonly PcNeed[];
  /** The highest number of the series that anything carries, from whatever time: blocks begin behind it. */
  readonly highestKnown: number;
  readonly now: EpochMs;
}

/**
 * Blocks that this PC should give now, to itself and to others. The PC with the lowest numbers gives; another one that holds numbers helps
 * only when that one is taken off or let somebody wait for a day. Safety never depends on this choice (see book.ts), only how numbers run.
 */
export function blocksToGive(book: NumberBook, giving: Giving): readonly Block[] {
  const { series, author, live, needs, highestKnown, now } = giving;
  const first = book.pools[registerOf(series)].find(({ writer }) => live.has(writer));
  const helps = first?.writer === author;
  const given: Block[] = [];
  for (const need of needs) {
    const waits = need.waitingSince !== null && now - need.waitingSince > patience;
    if (!live.has(need.writer) || !isLow(book, series, need) || !(helps || waits)) continue;
    const block = carve(
      { ...book, blocks: [...book.blocks, ...given] },
      {
        series,
        author,
        writer: need.writer,
        count: Math.max(blockSize(book, series, need.writer), need.waiting),
        above: highestKnown,
      },
    );
    if (block) given.push(block);
  }
  return given;
}

/** The lowest stretch of at most `count` free numbers above `above` that this PC can give; undefined when it holds none. */
export function carve(
  book: NumberBook,
  wish: {
    readonly series: string;
    readonly author: string;
    readonly writer: string;
    readonly count: number;
    readonly above: number;
  },
): Block | undefined {
  const { series, author, writer, count, above } = wish;
  for (const part of freeToGive(book, series, author)) {
    const from = Math.max(part.from, above + 1);
    if (from <= part.to) return { series, writer, from, to: Math.min(part.to, from + count - 1) };
  }
  return undefined;
}

/** The PC that should hold numbers beside this one, so that a broken PC stops nobody; and from which number on. Null when one does already. */
export function deputyPool(
  book: NumberBook,
  author: string,
  live: readonly { readonly writer: string; readonly admittedAt: EpochMs }[],
  highestKnown: number,
): { readonly register: RegisterName; readonly writer: string; readonly from: number } | null {
  const register: RegisterName = 'berkas';
  const pools = book.pools[register];
  const mine = pools.find(({ writer }) => writer === author);
  if (!mine || live.some(({ writer }) => writer !== author && pools.some((pool) => pool.writer === writer))) return null;
  const [deputy] = live
    .filter(({ writer }) => writer !== author)
    .toSorted((left, right) => left.admittedAt - right.admittedAt || (left.writer < right.writer ? -1 : 1));
  const from = beginningAbove(highestOf(book, register, highestKnown), 50_000);
  return deputy && from < mine.to ? { register, writer: deputy.writer, from } : null;
}

/** From which number on a PC may take over when every PC that held numbers is lost: far above all that is known. */
export function claimFrom(book: NumberBook, register: RegisterName, highestKnown: number): number {
  const top = book.pools[register].reduce(
    (highest, { from }) => Math.max(highest, from),
    highestOf(book, register, highestKnown),
  );
  return beginningAbove(top, 100_000);
}

function highestOf(book: NumberBook, register: RegisterName, highestKnown: number): number {
  return book.blocks.reduce(
    (highest, { series, to }) => (registerOf(series) === register ? Math.max(highest, to) : highest),
    highestKnown,
  );
}

const beginningAbove = (serial: number, step: number): number => (Math.floor(serial / step) + 1) * step + 1;

/** The years of berkas for which blocks are kept ready on a day (`2026-12-03`): the present one, the next from December, the last in January. */
export function seriesInPlay(day: string): readonly string[] {
  const year = Number(day.slice(0, 4));
  const month = day.slice(5, 7);
  const years = month === '12' ? [year, year + 1] : month === '01' ? [year, year - 1] : [year];
  return years.map((one) => seriesOf('berkas', one));
}
