import { doAct, type Work } from '../acts.ts';
import { awaitPages, type DocumentFile, takeOut } from '../screens/letter.ts';
import { newestFirst, openList, tickCases } from '../screens/list.ts';
import { openCase } from '../screens/places.ts';

/** Pemantau: all opinions on one Lembar Hasil Pantauan, printed, and handed to the Kasi. */
export async function handToKasi(work: Work): Promise<readonly DocumentFile[]> {
  const { desk, opinions, look } = work;
  const { page, hand, step } = desk;
  const numbers = opinions.map(({ number }) => number);
  const bulk = page.getByRole('group', { name: 'Kerjakan yang dipilih' });
  for (const opinion of opinions) {
    await step(`Move ${opinion.number} on to the printing`, async () => {
      await openCase(desk, opinion.number);
      await doAct('to-print', { ...work, opinion });
    });
  }
  return step('Print the Lembar Hasil Pantauan and hand it over', async () => {
    await openList(desk, 'Berjalan');
    await newestFirst(desk);
    await tickCases(desk, numbers);
    await look('daftar-dipilih');
    await hand.click(bulk.getByRole('button', { name: 'Cetak lembar hasil pantauan' }));
    await awaitPages(desk, 'Lembar hasil pantauan');
    await look('surat-lembar-hasil-pantauan');
    const files = await takeOut(desk, 'Lembar hasil pantauan');
    await hand.click(page.getByRole('region', { name: 'Setelah dicetak' }).getByRole('button', { name: 'Serahkan ke Kasi' }));
    await page.getByText(/diserahkan ke Kasi\./).waitFor();
    return files;
  });
}

/** Kasi: studies each opinion, then submits all of them with one Lembar Persetujuan. */
export async function submitToKabid(work: Work): Promise<readonly DocumentFile[]> {
  const { desk, opinions, look } = work;
  const { page, hand, step } = desk;
  const numbers = opinions.map(({ number }) => number);
  const bulk = page.getByRole('group', { name: 'Kerjakan yang dipilih' });
  for (const opinion of opinions) {
    await step(`Study ${opinion.number}`, async () => {
      await openCase(desk, opinion.number);
      await doAct('study', { ...work, opinion });
    });
  }
  return step('Print the Lembar Persetujuan and submit to the Kabid', async () => {
    await openList(desk, 'Berjalan');
    await newestFirst(desk);
    await tickCases(desk, numbers);
    await hand.click(bulk.getByRole('button', { name: 'Cetak lembar persetujuan' }));
    await awaitPages(desk, 'Lembar persetujuan');
    await look('surat-lembar-persetujuan');
    const files = await takeOut(desk, 'Lembar persetujuan');
    await openList(desk, 'Berjalan');
    await newestFirst(desk);
    await tickCases(desk, numbers);
    await hand.click(bulk.getByRole('button', { name: 'Ajukan ke Kabid' }));
    await page.getByText(/diajukan ke Kabid\./).waitFor();
    return files;
  });
}
