import { blocksOf, type NumberBook, registerOf, yearOfSeries } from '#shared/domain/numbers/book.ts';
import type { Range } from '#shared/domain/numbers/ranges.ts';
import type { UsedBlock } from '#shared/domain/numbers/take.ts';
import type { SpentRow } from './database.ts';
import { openViews } from './views.ts';

const perYear = 10_000_000;

/** The highest number of a series inside a range that anything carries or ever carried; 0 when none does. */
export async function highestSpentIn(series: string, { from, to }: Range): Promise<number> {
  const { cases, spent } = openViews();
  const base = yearOfSeries(series) * perYear;
  const [row, gone] = await Promise.all([
    registerOf(series) === 'berkas'
      ? cases
          .where('serial')
          .between(base + from, base + to, true, true)
          .last()
      : undefined,
    spent.where('[series+serial]').between([series, from], [series, to], true, true).last(),
  ]);
  return Math.max(row ? row.serial - base : 0, gone?.serial ?? 0);
}

/** The highest number of a book of temporary numbers. */
export async function highestTemporary(book: string): Promise<number> {
  const last = await openViews().spent.where('[series+serial]').between([book, 0], [book, perYear], true, true).last();
  return last?.serial ?? 0;
}

/** The blocks of a PC in a year with how far they are used up. */
export function usedBlocksOf(book: NumberBook, series: string, writer: string): Promise<readonly UsedBlock[]> {
  return Promise.all(
    blocksOf(book, series, writer).map(async (block) => ({ block, highestSpent: await highestSpentIn(series, block) })),
  );
}

/** Every number of a series inside a range that anything carries or ever carried. */
export async function spentIn(series: string, { from, to }: Range): Promise<ReadonlySet<number>> {
  const { cases, spent } = openViews();
  const base = yearOfSeries(series) * perYear;
  const [keys, gone] = await Promise.all([
    registerOf(series) === 'berkas'
      ? cases
          .where('serial')
          .between(base + from, base + to, true, true)
          .keys()
      : [],
    spent.where('[series+serial]').between([series, from], [series, to], true, true).toArray(),
  ]);
  return new Set([...keys.map((key) => Number(key) - base), ...gone.map(({ serial }) => serial)]);
}

/** Numbers of a series that nothing shows any more: withdrawn, replaced, or of a letter that got another one. */
export function goneNumbers(series: string): Promise<readonly SpentRow[]> {
  return openViews()
    .spent.where('[series+serial]')
    .between([series, 0], [series, perYear], true, true)
    .filter(({ why }) => why === 'withdrawn' || why === 'replaced')
    .toArray();
}
