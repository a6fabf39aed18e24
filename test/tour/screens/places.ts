import type { Desk } from '../desk.ts';
import { expectThat } from '../failure.ts';
import { password, type TourPerson } from '../office.ts';

export type Place = 'Beranda' | 'Papan SOP' | 'Terima opini' | 'Daftar' | 'OPD' | 'Arsip' | 'Pengaturan';

/** Signs in by name and password, as at the start of a day. */
export async function signIn({ page, hand, step }: Desk, { name }: Pick<TourPerson, 'name'>): Promise<void> {
  await step(`Sign in as ${name}`, async () => {
    await page.getByRole('heading', { name: 'Masuk', exact: true }).waitFor();
    const secret = page.getByLabel('Kata sandi', { exact: true });
    const names = page.getByRole('combobox', { name: 'Nama pegawai' });
    await secret.or(names).waitFor();
    // Whoever worked last at this PC is asked for the password at once; another person asks for the list.
    if (await secret.isVisible()) await hand.press('Escape');
    await names.waitFor();
    await hand.type(name);
    await page.getByRole('option', { name, selected: true }).waitFor();
    await hand.press('Enter');
    await secret.waitFor();
    await hand.type(password);
    await hand.press('Enter');
    await page.getByRole('navigation', { name: 'Menu utama' }).waitFor({ timeout: 120_000 });
  });
}

export async function signOut({ page, hand, step }: Desk): Promise<void> {
  await step('Sign out', async () => {
    await hand.click(page.getByRole('banner').getByRole('button').last());
    await hand.click(page.getByRole('menuitem', { name: 'Keluar' }));
    await page.getByRole('heading', { name: 'Masuk', exact: true }).waitFor();
    expectThat((await page.locator('.toast').count()) === 0, 'The last message of one person is still there for the next');
  });
}

/** Goes by the menu at the left. */
export async function goTo({ page, hand }: Desk, place: Place): Promise<void> {
  await hand.click(page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: new RegExp(`^${place}`) }));
  await page.getByRole('heading', { level: 1, name: place, exact: true }).waitFor();
}

/** Finds a berkas by its number in the search and opens it. */
export async function openCase({ page, hand }: Desk, number: string): Promise<void> {
  await hand.press('Control+K');
  const search = page.getByRole('dialog', { name: 'Cari' });
  await search.waitFor();
  await hand.type(number);
  // Letters about the berkas may stand above it.
  const wanted = search
    .getByRole('option')
    .filter({ hasText: shortOf(number) })
    .first();
  await wanted.waitFor();
  while ((await wanted.getAttribute('aria-selected')) !== 'true') await hand.press('ArrowDown');
  await hand.press('Enter');
  await page.getByRole('heading', { level: 1, name: number, exact: true }).waitFor();
}

/** "OP-2026-0017" as cards and lists write it: "OP-0017". */
export function shortOf(number: string): string {
  return number.replace(/^([A-Z]+)-\d{4}-/, '$1-');
}
