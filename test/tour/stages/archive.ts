import type { Work } from '../acts.ts';
import { archivist } from '../office.ts';
import { confirm } from '../screens/case.ts';
import { awaitPages, type DocumentFile, takeOut } from '../screens/letter.ts';
import { goTo, openCase, shortOf, signIn, signOut } from '../screens/places.ts';

const place = { Ruang: 'Ruang Arsip Bidang', Rak: 'R2', Boks: 'B08' } as const;

/** Arsiparis: gives the paper that came later its place, prints the label of the box, and the control sheet of the first berkas. */
export async function putAway({ desk, opinions, look }: Work): Promise<readonly DocumentFile[]> {
  const { page, hand, step } = desk;
  const files: DocumentFile[] = [];
  await signIn(desk, archivist);
  const late = opinions.find(({ isFiledLater }) => isFiledLater);
  if (late) {
    await step(`Give ${late.number} its place`, async () => {
      await goTo(desk, 'Arsip');
      await hand.click(page.getByRole('button', { name: /^Hardcopy menyusul/ }));
      const row = page.getByRole('row').filter({ hasText: shortOf(late.number) });
      await row.waitFor();
      await look('arsip-menyusul');
      await hand.click(row.getByRole('button', { name: /^Isi tempat/ }));
      const dialog = page.getByRole('dialog', { name: `Isi tempat ${shortOf(late.number)}` });
      await dialog.waitFor();
      for (const [part, words] of Object.entries({ ...place, Folder: 'F1' })) {
        await hand.fill(dialog.getByLabel(new RegExp(`^${part}`)), words);
      }
      await look('dialog-isi-tempat');
      await confirm(desk, dialog);
      await row.waitFor({ state: 'detached' });
    });
  }
  await step('Print the label of the box', async () => {
    await hand.click(page.getByRole('treeitem', { name: new RegExp(`^${place.Ruang}`) }));
    await look('arsip-tempat');
    await hand.click(page.getByRole('button', { name: 'Cetak label' }));
    await awaitPages(desk, 'Label arsip');
    await look('surat-label-arsip');
    files.push(...(await takeOut(desk, 'Label arsip')));
  });
  const [first] = opinions;
  if (first) {
    await step(`Print the Lembar Kendali of ${first.number}`, async () => {
      await openCase(desk, first.number);
      await hand.click(page.getByRole('button', { name: 'Cetak lembar kendali' }));
      await awaitPages(desk, 'Lembar kendali');
      await look('surat-lembar-kendali');
      files.push(...(await takeOut(desk, 'Lembar kendali')));
    });
  }
  await signOut(desk);
  return files;
}
