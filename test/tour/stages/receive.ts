import type { Desk } from '../desk.ts';
import { expectThat } from '../failure.ts';
import { type ListedCase, listedCases, newestFirst, openList } from '../screens/list.ts';
import { goTo } from '../screens/places.ts';

/** The most keys that one receipt may take beside what is typed into its fields. */
export const mostKeys = 12;

export interface Receipt {
  readonly text: string;
  readonly link: string;
}

export interface Received {
  readonly cases: readonly ListedCase[];
  /** Keys of the dearest receipt. */
  readonly keys: number;
}

/** Records opinions one by one by keyboard: link, text, channel and topic. */
export async function receiveByHand(desk: Desk, receipts: readonly Receipt[]): Promise<Received> {
  const cases: ListedCase[] = [];
  let keys = 0;
  for (const [at, receipt] of receipts.entries()) {
    const done = await desk.step(`Record opinion ${at + 1} by hand`, () => receiveOne(desk, receipt, at === 0));
    cases.push({ number: done.number, words: receipt.text });
    keys = Math.max(keys, done.keys);
  }
  expectThat(keys <= mostKeys, `A receipt took ${keys} keys beside typed text; ${mostKeys} are the most`);
  return { cases, keys };
}

async function receiveOne(
  { page, hand, album }: Desk,
  { text, link }: Receipt,
  isFirst: boolean,
): Promise<{ readonly number: string; readonly keys: number }> {
  const before = hand.keys();
  await hand.press('Control+N');
  const source = page.getByLabel('Tempel tautan atau teks opini');
  await source.waitFor();
  await hand.type(link);
  await hand.press('Tab');
  await hand.type(text);
  // Media massa is the ninth channel; its letter picks the topic in the list.
  await hand.press('Alt+9', 'Tab', 'Tab', 'k', 'e', 'b');
  expectThat(await page.getByRole('radio', { name: 'Media massa' }).isChecked(), 'Alt 9 did not choose the channel');
  const topic = await page.getByLabel('Topik').evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text);
  expectThat(topic === 'Kebersihan dan sampah', `The list of topics stands at "${topic}"`);
  if (isFirst) {
    await page.getByText(/Tersimpan otomatis/).waitFor();
    await album.snap('terima-opini');
  }
  await hand.press('Control+Enter');
  const saved = page.getByText(/^OP-\d{4}-\d+ tercatat$/);
  await page.waitForFunction(([words]) => document.querySelector('textarea')?.value !== words, [text]);
  const number = (await saved.last().innerText()).split(' ')[0] ?? '';
  expectThat((await source.inputValue()) === '', 'The form did not start anew after saving');
  return { number, keys: hand.keys() - before };
}

/** Opinions for the tour out of what the file brought: open berkas where there are some, else texts made from its finished rows. */
export async function chooseImported(desk: Desk, count: number): Promise<readonly ListedCase[]> {
  await openList(desk, 'Berjalan');
  await newestFirst(desk);
  return listedCases(desk, count);
}

export async function receiptsFromHistory(desk: Desk, count: number): Promise<readonly Receipt[]> {
  await openList(desk, 'Riwayat');
  const rows = await listedCases(desk, count);
  await goTo(desk, 'Beranda');
  return Array.from({ length: count }, (_, at) => receiptAbout(rows[at]?.words ?? '', at));
}

export function receiptAbout(matter: string, at: number): Receipt {
  const what = matter.trim() === '' ? 'lampu jalan padam dan sampah menumpuk' : matter.toLowerCase();
  return {
    link: `https://kabar-tirtaraharja.example/opini/${2026}${String(at + 1).padStart(3, '0')}`,
    text: `Warga RW ${at + 2} menyampaikan keluhan tentang ${what} di lingkungannya sejak ${at + 3} hari lalu dan berharap segera ditangani.`,
  };
}
