import { type NumberBook, registerOf, seriesOf, type VoidNumber, yearOfSeries } from '#shared/domain/numbers/book.ts';
import type { Range } from '#shared/domain/numbers/ranges.ts';
import { gapsIn, numbersLeft, type UsedBlock } from '#shared/domain/numbers/take.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { livePcs, ownWriter } from './case-numbers.ts';
import type { ClashRow, SpentRow } from './database.ts';
import { allClashes } from './number-clashes.ts';
import { documentRowsByIds, rowsByIds } from './queries.ts';
import { goneNumbers, spentIn, usedBlocksOf } from './spent-numbers.ts';
import { store } from './store.ts';
import { templateName } from './template-names.ts';

/** A PC of the office and how far it has come with its numbers, as far as this PC knows. */
export interface PcNumbers {
  readonly writer: string;
  readonly blocks: readonly UsedBlock[];
  readonly left: number;
  /** May give numbers of this register to others. */
  readonly gives: boolean;
  readonly live: boolean;
}

export interface NumberReport {
  readonly pcs: readonly PcNumbers[];
  /** Numbers that were passed over and that nobody explained. */
  readonly gaps: readonly Range[];
  readonly voids: readonly VoidNumber[];
  /** Numbers that something bore and bears no more. */
  readonly gone: readonly SpentRow[];
}

/** The years and registers of which there is something to report; the present year of berkas first. */
export function knownSeries(book: NumberBook, year: number): readonly string[] {
  const known = new Set([...book.blocks, ...book.ranges, ...book.voids].map(({ series }) => series));
  const always = [seriesOf('berkas', year), seriesOf('surat', year)];
  const older = [...known].filter((series) => !always.includes(series));
  return [...always, ...older.sort((left, right) => yearOfSeries(right) - yearOfSeries(left) || (left < right ? -1 : 1))];
}

export function thisYear(): number {
  return Number(dateAt(Date.now(), store.getState().sections.hours.zone).slice(0, 4));
}

export async function numberReport(series: string): Promise<NumberReport> {
  const { numberBook: book, devices } = store.getState();
  const live = livePcs(devices).map(({ writer }) => writer);
  const holders = book.blocks.filter((block) => block.series === series).map(({ writer }) => writer);
  const own = ownWriter();
  const writers = [...new Set([...(own && live.includes(own) ? [own] : []), ...live, ...holders])];
  const pools = book.pools[registerOf(series)];
  const pcs = await Promise.all(
    writers.map(async (writer): Promise<PcNumbers> => {
      const blocks = await usedBlocksOf(book, series, writer);
      return {
        writer,
        blocks,
        left: numbersLeft(book, blocks),
        gives: pools.some((pool) => pool.writer === writer),
        live: live.includes(writer),
      };
    }),
  );
  const gaps = await Promise.all(
    pcs.flatMap(({ blocks }) => blocks).map(async (used) => gapsIn(book, used, await spentIn(series, used.block))),
  );
  return {
    pcs,
    gaps: joined(gaps.flat()),
    voids: book.voids.filter((entry) => entry.series === series),
    gone: await goneNumbers(series),
  };
}

/** Single numbers as stretches: 4, 5, 6, 9 → 4–6, 9. */
function joined(serials: readonly number[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const serial of serials.toSorted((left, right) => left - right)) {
    const last = ranges.at(-1);
    if (last && last.to + 1 === serial) ranges[ranges.length - 1] = { from: last.from, to: serial };
    else ranges.push({ from: serial, to: serial });
  }
  return ranges;
}

export interface NamedClash extends ClashRow {
  /** The titles of both sides. */
  readonly flaggedName: string;
  readonly keeperName: string;
}

/** Every clash with what a person calls both sides. */
export async function namedClashes(): Promise<readonly NamedClash[]> {
  const clashes = await allClashes();
  const keys = clashes.flatMap(({ key, keeper }) => [key, keeper]);
  const idsOf = (type: string) => keys.filter((key) => key.startsWith(`${type}:`)).map((key) => key.slice(type.length + 1));
  const [cases, documents] = await Promise.all([rowsByIds(idsOf('opinion')), documentRowsByIds(idsOf('document'))]);
  const names = new Map<string, string>([
    ...cases.flatMap((row) => (row ? [[`opinion:${row.id}`, row.title] as const] : [])),
    ...documents.flatMap((row) =>
      row ? [[`document:${row.id}`, `${templateName(row.template)}, ${row.subject}`] as const] : [],
    ),
  ]);
  return clashes.map((clash) => ({
    ...clash,
    flaggedName: names.get(clash.key) ?? '',
    keeperName: names.get(clash.keeper) ?? '',
  }));
}
