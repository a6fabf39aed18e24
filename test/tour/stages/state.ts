import type { Desk } from '../desk.ts';
import type { Walked } from '../roads.ts';
import { listedPapers } from '../screens/case.ts';
import { countsOfList, openList } from '../screens/list.ts';
import { goTo, openCase } from '../screens/places.ts';
import { openSection } from './rooms.ts';

/** What the screens say about the data of this PC. */
export interface StateSeen {
  /** "Sidik keadaan data". */
  readonly fingerprint: string;
  readonly casesByEnd: {
    readonly open: number;
    readonly answered: number;
    readonly unanswered: number;
    readonly history: number;
  };
  /** The papers of each walked berkas with their state. */
  readonly papers: Readonly<Record<string, readonly string[]>>;
}

export async function readState(desk: Desk, opinions: readonly Walked[]): Promise<StateSeen> {
  const { step } = desk;
  const casesByEnd = await step('Count the berkas in Daftar', () => countEnds(desk));
  const papers: Record<string, readonly string[]> = {};
  for (const { number } of opinions) {
    papers[number] = await step(`Read the papers of ${number}`, async () => {
      await openCase(desk, number);
      return listedPapers(desk);
    });
  }
  const fingerprint = await step('Read the fingerprint of the data', () => readFingerprint(desk));
  return { fingerprint, casesByEnd, papers };
}

async function countEnds(desk: Desk): Promise<StateSeen['casesByEnd']> {
  const counts = await countsOfList(desk);
  await openList(desk, 'Arsip');
  const table = desk.page.getByRole('table', { name: 'Daftar berkas: Arsip' });
  const answered = await table.getByText('Ditanggapi', { exact: true }).count();
  const unanswered = await table.getByText('Tanpa tanggapan', { exact: true }).count();
  return { open: counts.Berjalan, answered, unanswered, history: counts.Riwayat };
}

async function readFingerprint(desk: Desk): Promise<string> {
  const { page, hand } = desk;
  await goTo(desk, 'Pengaturan');
  await openSection(desk, 'Cadangan dan data');
  await hand.click(page.getByRole('button', { name: 'Sidik keadaan data' }));
  const words = page.getByText(/^Sidik: /);
  await words.waitFor({ timeout: 120_000 });
  return (await words.innerText()).replace('Sidik: ', '');
}
