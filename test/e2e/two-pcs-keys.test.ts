import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profilePassword } from '../support/make-profile.ts';
import { signInAs } from '../support/sign-in.ts';
import {
  admit,
  goTo,
  joinFolder,
  keepSheet,
  openPc,
  openTwoPcs,
  type Pc,
  passphrase,
  rina,
  see,
  seeText,
  sri,
  status,
  type TwoPcs,
} from '../support/two-pcs.ts';

const work = mkdtempSync(join(tmpdir(), 'pantau-kunci-'));
let office: TwoPcs;
let second: Pc;
let third: Pc | undefined;

beforeAll(async () => {
  office = await openTwoPcs(work, { person: rina });
  second = office.second;
});
afterAll(async () => {
  for (const pc of [third, second, office?.first]) await pc?.app.close();
  rmSync(work, { recursive: true, force: true });
});

const cardsOn = (page: Page) => page.locator('[data-case]').count();
const card = (page: Page, column: string, short: string) =>
  page.locator(`[data-column="${column}"] [data-case][aria-label^="${short}"]`);

test('keys that Windows lost are given back by the passphrase, and the data is whole', async () => {
  await goTo(second.page, 'Papan SOP');
  await see(second.page.locator('[data-case]'));
  const before = await cardsOn(second.page);
  await second.app.close();
  rmSync(join(second.userData, 'stand-in.key'));

  second = await openPc(second.label, second.userData);
  const { page } = second;
  await see(page.getByRole('heading', { name: 'Masukkan frasa sandi kantor' }));
  await seeText(page, /Data di PC ini utuh\./);
  expect(await page.getByText('Mulai pertama').count()).toBe(0);
  await page.getByRole('textbox', { name: 'Undangan' }).fill(office.founded.invite);
  await page.getByRole('textbox', { name: 'Frasa sandi kantor' }).fill('frasa yang salah sekali');
  await page.getByRole('button', { name: 'Buka data kantor' }).click();
  await seeText(page, /Frasa sandi kantor tidak cocok/);
  await page.getByRole('textbox', { name: 'Frasa sandi kantor' }).fill(passphrase);
  await page.getByRole('button', { name: 'Buka data kantor' }).click();
  await signInAs(page, rina, profilePassword);
  await goTo(page, 'Papan SOP');
  await see(page.locator('[data-case]'));
  expect(await cardsOn(page)).toBe(before);
  await see(status(page).filter({ hasText: /^Tersinkron/ }));

  // Once is enough: the system keeps the keys again.
  await second.app.close();
  second = await openPc(second.label, second.userData);
  await signInAs(second.page, rina, profilePassword);
});

describe('a PC that an Admin sends away', () => {
  test('is told, counts nowhere from then on, and the others go on under new keys', async () => {
    const { first, folder, founded } = office;
    third = await openPc('PC-KABID', join(dirname(folder), 'pc-3'));
    await joinFolder(third, folder, founded.invite);
    await signInAs(third.page, sri, profilePassword);
    await admit(first, third, false);

    await first.page.getByRole('button', { name: `Atur ${second.label}` }).click();
    await first.page.getByRole('menuitem', { name: 'Cabut PC' }).click();
    const dialog = first.page.getByRole('dialog', { name: `Cabut ${second.label}` });
    for (const label of ['Frasa sandi kantor yang baru', 'Ulangi frasa sandi'])
      await dialog.getByLabel(label).fill('layar kapal biru di senja teduh');
    await dialog.getByRole('button', { name: 'Cabut PC' }).click();
    await keepSheet(first.page);
    await first.page.getByRole('button', { name: 'Selesai' }).click();
    const row = first.page.getByRole('table', { name: 'PC yang dikenal' }).getByRole('row').filter({ hasText: second.label });
    await see(row.getByText('Sudah dicabut'));

    await seeText(second.page, 'PC ini sudah dicabut dari kantor.');
    await see(status(second.page).filter({ hasText: 'Perlu perhatian' }));
    await goTo(second.page, 'Terima opini');
    await second.page.getByLabel('Isi opini').fill('Dicatat sesudah dicabut');
    await second.page.keyboard.press('Alt+7');
    await second.page.keyboard.press('Control+Enter');
    await see(second.page.getByRole('region', { name: /Anda catat hari ini/ }).getByText('Dicatat sesudah dicabut'));

    // The Kabid's decision reaches the Admin's PC, and the PC that was sent away gets only what it cannot open.
    await goTo(third.page, 'Papan SOP');
    await goTo(first.page, 'Papan SOP');
    await card(third.page, 'approve', 'OP-0004').focus();
    await third.page.keyboard.press('y');
    await see(third.page.locator('.toast').getByText(/OP-0004/));
    await goTo(first.page, 'Papan SOP');
    await first.page.locator('[data-case][aria-label^="OP-0004"]').click();
    await seeText(first.page, /Sri Handayani memutuskan perlu ditanggapi/);
    await goTo(second.page, 'Sinkronisasi');
    await seeText(second.page, /belum dapat dibuka/);
    await goTo(second.page, 'Daftar');
    await see(
      second.page
        .getByRole('row')
        .filter({ hasText: 'OP-0004' })
        .getByText(/Putuskan/),
    );

    // What it recorded afterwards lies in the folder and shows nowhere.
    await goTo(first.page, 'Sinkronisasi');
    for (const { page } of [first, third]) {
      await goTo(page, 'Daftar');
      await see(page.getByText(/OP-0004/));
      expect(await page.getByText('Dicatat sesudah dicabut').count()).toBe(0);
    }
  });
});
