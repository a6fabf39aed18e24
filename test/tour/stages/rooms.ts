import type { Desk } from '../desk.ts';
import { expectThat } from '../failure.ts';
import { password } from '../office.ts';
import { goTo, type Place } from '../screens/places.ts';

const sections = [
  'Profil instansi',
  'Pegawai dan peran',
  'Kanal',
  'Topik',
  'Bentuk surat',
  'Hari libur',
  'Jam dan zona',
  'Batas langkah',
  'Cadangan dan data',
  'Tampilan',
  'Pintasan',
  'Data contoh',
] as const;

/** The rooms that no berkas leads through, as the Admin sees them: registers, search, settings, the locked screen. */
export async function visitRooms(desk: Desk): Promise<void> {
  const { page, hand, album, step } = desk;
  for (const place of ['Beranda', 'OPD', 'Arsip'] satisfies readonly Place[]) {
    await step(`Visit ${place}`, async () => {
      await goTo(desk, place);
      if (place === 'OPD') await hand.click(page.getByRole('table', { name: 'Daftar OPD' }).getByRole('row').nth(1));
      await album.snap(`${place.toLowerCase()}-admin`);
    });
  }
  await step('Search', async () => {
    await hand.press('Control+K');
    const search = page.getByRole('dialog', { name: 'Cari' });
    await search.waitFor();
    await hand.type('warga');
    await search.getByRole('option').first().waitFor();
    await album.snap('cari');
    await hand.press('Escape');
    await search.waitFor({ state: 'detached' });
  });
  await goTo(desk, 'Pengaturan');
  for (const section of sections) {
    await step(`Visit Pengaturan, ${section}`, async () => {
      await openSection(desk, section);
      await album.snap(`pengaturan-${section.toLowerCase().replaceAll(' ', '-')}`);
    });
  }
  await step('Choose the dark theme and the theme of the desktop again', async () => {
    await openSection(desk, 'Tampilan');
    const theme = page.getByRole('group', { name: 'Tema' }).last();
    const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    await hand.click(theme.getByRole('button', { name: 'Gelap' }));
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    expectThat((await scheme()) === 'dark', 'The dark theme did not reach the page');
    await hand.click(theme.getByRole('button', { name: 'Ikut Windows' }));
    await page.waitForFunction(() => document.documentElement.dataset.theme === undefined);
  });
  await step('Lock the screen and open it again', async () => {
    await hand.click(page.getByRole('banner').getByRole('button').last());
    await hand.click(page.getByRole('menuitem', { name: 'Kunci layar' }));
    await page.getByRole('heading', { name: 'Layar terkunci' }).waitFor();
    await album.snap('layar-terkunci');
    await hand.type(password);
    await hand.press('Enter');
    await page.getByRole('navigation', { name: 'Menu utama' }).waitFor();
  });
  await step('Make a backup', async () => {
    await openSection(desk, 'Cadangan dan data');
    await hand.click(page.getByRole('button', { name: 'Cadangkan sekarang' }));
    await page.getByText(/^Cadangan dibuat: /).waitFor({ timeout: 120_000 });
  });
}

export async function openSection(desk: Desk, section: (typeof sections)[number]): Promise<void> {
  const { page, hand } = desk;
  const link = page.getByRole('navigation', { name: 'Bagian pengaturan' }).getByRole('link', { name: section, exact: true });
  if (!(await link.isVisible())) await goTo(desk, 'Pengaturan');
  await hand.click(link);
  await link.and(page.locator('[aria-current=page]')).waitFor();
}
