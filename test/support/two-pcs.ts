import { mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { expect, vi } from 'vitest';
import { launchApp, type RunningApp } from './launch-app.ts';
import { makeProfile, type ProfilePerson, profilePassword } from './make-profile.ts';
import { signInAs } from './sign-in.ts';

export const admin: ProfilePerson = { id: 'andi', name: 'Andi Pratama', roles: ['admin'] };
export const rina: ProfilePerson = { id: 'rina', name: 'Rina Wulandari', roles: ['pemantau'] };
export const budi: ProfilePerson = { id: 'budi', name: 'Budi Santosa', roles: ['kasi'] };
export const sri: ProfilePerson = { id: 'sri', name: 'Sri Handayani', roles: ['kabid'] };
/** A second Kasi, who stands in for the first on another PC. */
export const tono: ProfilePerson = { id: 'tono', name: 'Tono Wijaya', roles: ['kasi'] };
export const staff = [admin, rina, budi, tono, sri] as const;

export const passphrase = 'kopi tubruk di teras balai';

/** One PC of the office: a profile of its own, and the window on it. */
export interface Pc {
  readonly label: string;
  readonly userData: string;
  readonly app: RunningApp;
  readonly page: Page;
}

export interface FoundedFolder {
  readonly invite: string;
  /** The twelve words of the printed sheet. */
  readonly words: readonly string[];
}

/** Generous: two apps and two browsers share a small machine. */
export const patience = 90_000;

export const see = (place: Locator): Promise<void> => place.first().waitFor({ timeout: patience });
export const seeText = (page: Page, words: string | RegExp): Promise<void> => see(page.getByText(words));
/** Something that comes true by itself, however long a small machine takes. */
export const eventually = (check: () => Promise<void>): Promise<void> => vi.waitFor(check, { timeout: patience, interval: 100 });

/** Starts the app on a profile, with exchanges that follow each other quickly unless the usual pace is asked for. */
export async function openPc(label: string, userData: string, pace: 'fast' | 'usual' = 'fast'): Promise<Pc> {
  mkdirSync(userData, { recursive: true });
  const app = await launchApp({ userData, env: { PANTAU_SYNC_PACE: pace } });
  await app.page.setViewportSize({ width: 1366, height: 768 });
  return { label, userData, app, page: app.page };
}

/** Takes the folder away from both PCs, and gives it back. */
export function unplug(folder: string): () => void {
  const away = `${folder}-lepas`;
  renameSync(folder, away);
  return () => renameSync(away, folder);
}

/** What the bar says about saving and exchange. */
export const status = (page: Page): Locator => page.getByRole('banner').locator('a.status');

/** Goes to a place of the rail. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Menu utama' })
    .getByRole('link', { name: new RegExp(`^${place}`) })
    .click();
  await see(page.getByRole('heading', { level: 1, name: new RegExp(`^${place}`) }));
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button').last().click();
  await page.getByRole('menuitem', { name: 'Keluar' }).click();
  await see(page.getByRole('heading', { name: 'Masuk', exact: true }));
}

/** Somebody else sits down at this PC. */
export async function changePerson(page: Page, person: ProfilePerson): Promise<void> {
  await signOut(page);
  await signInAs(page, person, profilePassword);
}

/** The Admin at the PC puts its office into a shared folder: wizard, printed sheet, invite. */
export async function foundFolder({ app, page, label }: Pc, folder: string): Promise<FoundedFolder> {
  await goTo(page, 'Sinkronisasi');
  await page.getByRole('link', { name: 'Hubungkan ke folder bersama' }).click();
  await app.dialogs.answerOpen([folder]);
  await page.getByRole('button', { name: 'Pilih folder' }).click();
  await eventually(async () => expect(await page.getByRole('textbox', { name: 'Folder bersama' }).inputValue()).toBe(folder));
  await page.getByLabel('Nama PC ini').fill(label);
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByLabel('Frasa sandi kantor', { exact: true }).fill(passphrase);
  await page.getByLabel('Ulangi frasa sandi').fill(passphrase);
  await page.getByRole('button', { name: 'Hubungkan', exact: true }).click();
  const words = await keepSheet(page);
  const invite = await page.getByRole('textbox', { name: 'Undangan' }).inputValue();
  await page.getByRole('button', { name: 'Selesai' }).click();
  await see(page.getByRole('table', { name: 'PC yang dikenal' }));
  return { invite, words };
}

/** Reads the words of the sheet that is on the screen, and types back the three that are asked. */
export async function keepSheet(page: Page): Promise<readonly string[]> {
  const list = page.getByRole('list', { name: 'Kata pemulihan' });
  await see(list);
  const words = await list.getByRole('listitem').allTextContents();
  await page.getByRole('button', { name: 'Sudah dicetak, cocokkan' }).click();
  for (const field of await page.getByLabel(/^Kata ke-\d+/).all()) {
    const place = Number(/\d+/.exec((await field.getAttribute('aria-label')) ?? (await labelOf(field)))?.[0]);
    await field.fill(words[place - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Cocokkan', exact: true }).click();
  return words;
}

const labelOf = (field: Locator): Promise<string> =>
  field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');

/** An empty PC joins from Mulai pertama, up to the question who sits there. */
export async function joinFolder(pc: Pc, folder: string, invite: string): Promise<void> {
  const { page } = pc;
  await page.getByRole('button', { name: /^Gabung ke kantor/ }).click();
  await findOffice(pc, folder, invite);
  await page.getByLabel('Nama PC ini').fill(pc.label);
  await page.getByRole('button', { name: 'Gabung', exact: true }).click();
}

/** The first step of joining: folder, invite and passphrase. */
export async function findOffice({ app, page }: Pc, folder: string, invite: string): Promise<void> {
  await app.dialogs.answerOpen([folder]);
  await page.getByRole('button', { name: 'Pilih folder' }).click();
  await eventually(async () => expect(await page.getByRole('textbox', { name: 'Folder bersama' }).inputValue()).toBe(folder));
  await page.getByRole('textbox', { name: 'Undangan' }).fill(invite);
  await page.getByRole('textbox', { name: 'Frasa sandi kantor' }).fill(passphrase);
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await see(page.getByRole('heading', { name: /^Gabung ke Dinas/ }));
}

/** The Admin compares the code on both screens and lets the PC in. */
export async function admit(at: Pc, newcomer: Pc, withIdentities: boolean): Promise<void> {
  await goTo(at.page, 'Sinkronisasi');
  const row = at.page.getByRole('table', { name: 'PC yang dikenal' }).getByRole('row').filter({ hasText: newcomer.label });
  await row.getByRole('button', { name: 'Terima PC' }).click({ timeout: patience });
  const dialog = at.page.getByRole('dialog', { name: `Terima ${newcomer.label}` });
  const code = (await dialog.locator('.sync-code b').textContent()) ?? '';
  await see(newcomer.page.getByText(code));
  if (withIdentities) await dialog.getByText('Beri juga kunci identitas pelapor').click();
  await dialog.getByRole('button', { name: 'Kode cocok, terima PC' }).click();
  await see(row.getByText('Aktif'));
  await newcomer.page.getByText('PC ini belum diterima di kantor.').waitFor({ state: 'detached', timeout: patience });
}

export interface TwoPcs {
  readonly folder: string;
  /** Founded the office; the Admin is signed in. */
  readonly first: Pc;
  /** Joined and was admitted; `person` is signed in. */
  readonly second: Pc;
  readonly founded: FoundedFolder;
  readonly close: () => Promise<void>;
}

export interface TwoPcsOptions {
  readonly open?: number;
  /** Who sits at the second PC. */
  readonly person: ProfilePerson;
  readonly withIdentities?: boolean;
}

/** Two PCs of one office, led through the wizards as people would. */
export async function openTwoPcs(work: string, options: TwoPcsOptions): Promise<TwoPcs> {
  const { open = 6, person, withIdentities = false } = options;
  const home = mkdtempSync(join(work, 'kantor-'));
  const folder = join(home, 'bersama');
  mkdirSync(folder);
  const own = join(home, 'pc-1');
  await makeProfile({ userData: own, people: staff, open });
  const first = await openPc('PC-ADMIN', own);
  await signInAs(first.page, admin, profilePassword);
  const founded = await foundFolder(first, folder);
  const second = await openPc('PC-PELAYANAN', join(home, 'pc-2'));
  await joinFolder(second, folder, founded.invite);
  await signInAs(second.page, person, profilePassword);
  await admit(first, second, withIdentities);
  return {
    folder,
    first,
    second,
    founded,
    close: async () => {
      await Promise.all([first.app.close(), second.app.close()]);
    },
  };
}

/** What Pengaturan shows as "Sidik keadaan data". */
export async function fingerprint(page: Page): Promise<string> {
  const hash = page.getByRole('status').filter({ hasText: /^Sidik: / });
  await page.getByRole('button', { name: 'Sidik keadaan data' }).click();
  await see(hash);
  return (await hash.textContent()) ?? '';
}
