import type { Desk } from '../desk.ts';
import { goTo } from './places.ts';

export type Part = 'Berjalan' | 'Arsip' | 'Riwayat';

export interface ListedCase {
  readonly number: string;
  readonly words: string;
}

/** Daftar, at one of its parts. */
export async function openList(desk: Desk, part: Part): Promise<void> {
  const { page, hand } = desk;
  await goTo(desk, 'Daftar');
  const choice = page.getByRole('group', { name: 'Bagian' }).getByRole('button', { name: part });
  if ((await choice.getAttribute('aria-pressed')) !== 'true') await hand.click(choice);
  await page.getByRole('table', { name: `Daftar berkas: ${part}` }).waitFor();
  await page
    .getByRole('status')
    .filter({ hasText: / berkas$/ })
    .first()
    .waitFor({ timeout: 120_000 });
}

/** The newest number first: an order that stays when berkas move on. */
export async function newestFirst({ page, hand }: Desk): Promise<void> {
  const head = page.getByRole('columnheader', { name: 'Nomor' });
  while ((await head.getAttribute('aria-sort')) !== 'descending') await hand.click(head.getByRole('button'));
}

/** The first rows of the part that is shown. */
export async function listedCases({ page }: Desk, count: number): Promise<readonly ListedCase[]> {
  const rows = await page.locator('.case-list-panel tbody tr').evaluateAll((all, most) => {
    const title = (row: Element, place: string) => row.querySelector(place)?.getAttribute('title') ?? '';
    return all.slice(0, most).map((row) => ({ number: title(row, 'b[title]'), words: title(row, '.table-rest span[title]') }));
  }, count);
  return rows.filter(({ number }) => number !== '');
}

/** How many berkas each part holds, as its button says. */
export async function countsOfList(desk: Desk): Promise<Readonly<Record<Part, number>>> {
  await goTo(desk, 'Daftar');
  const buttons = desk.page.getByRole('group', { name: 'Bagian' }).getByRole('button');
  const texts = await buttons.allInnerTexts();
  const countOf = (part: Part) =>
    Number(/[\d.]+\s*$/.exec(texts.find((text) => text.startsWith(part)) ?? '')?.[0].replaceAll('.', ''));
  return { Berjalan: countOf('Berjalan'), Arsip: countOf('Arsip'), Riwayat: countOf('Riwayat') };
}

/** Ticks the boxes of these berkas. */
export async function tickCases({ page, hand }: Desk, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) {
    const row = page.getByRole('row').filter({ has: page.getByTitle(number, { exact: true }) });
    await hand.click(row.locator('label'));
  }
}
