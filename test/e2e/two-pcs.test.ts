import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  budi,
  changePerson,
  eventually,
  fingerprint,
  goTo,
  openTwoPcs,
  see,
  seeText,
  status,
  type TwoPcs,
  tono,
  unplug,
} from '../support/two-pcs.ts';

const work = mkdtempSync(join(tmpdir(), 'pantau-dua-pc-'));
let office: TwoPcs;

beforeAll(async () => {
  office = await openTwoPcs(work, { person: tono });
  await changePerson(office.first.page, budi);
});
afterAll(async () => {
  await office?.close();
  rmSync(work, { recursive: true, force: true });
});

const card = (page: Page, column: string, short: string) =>
  page.locator(`[data-column="${column}"] [data-case][aria-label^="${short}"]`);
const stepNow = (page: Page, name: string) => page.locator('.step-now').and(page.getByRole('region', { name, exact: true }));
const focusOf = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName);

/** Opens a berkas on the board, wherever it stands. */
async function openCase(page: Page, short: string): Promise<void> {
  await goTo(page, 'Papan SOP');
  await page.locator(`[data-case][aria-label^="${short}"]`).click();
  await see(page.getByRole('heading', { level: 1, name: short.replace('-', '-2026-') }));
}

describe('two PCs of one office', () => {
  test('what one does is seen on the other, which neither loads anew nor loses its focus', async () => {
    const [here, there] = [office.first.page, office.second.page];
    await goTo(here, 'Papan SOP');
    await goTo(there, 'Papan SOP');
    await card(here, 'hand-to-pemantau', 'OP-0005').focus();
    await here.evaluate(() => Object.assign(window, { loadedOnce: true }));

    await card(there, 'study', 'OP-0002').focus();
    await there.keyboard.press('s');
    await see(card(there, 'submit', 'OP-0002'));

    await see(card(here, 'submit', 'OP-0002'));
    expect(await card(here, 'study', 'OP-0002').count()).toBe(0);
    expect(await focusOf(here)).toMatch(/^OP-0005/);
    expect(await here.evaluate(() => 'loadedOnce' in window)).toBe(true);

    // And back: a berkas that is open on the other PC shows who moved it on.
    await openCase(there, 'OP-0003');
    await card(here, 'submit', 'OP-0003').focus();
    await here.keyboard.press('s');
    await see(stepNow(there, 'Putuskan: perlu ditanggapi?'));
    await see(there.getByText(/Budi Santosa mengajukan ke Kabid/));
  });

  test('different acts on one berkas while both are offline wait for a decision, and both PCs end the same', async () => {
    const { first, second, folder } = office;
    const [here, there] = [first.page, second.page];
    const plugIn = unplug(folder);
    try {
      for (const page of [here, there]) {
        await openCase(page, 'OP-0002');
        await see(status(page).filter({ hasText: 'Luring: tersimpan di PC ini' }));
      }
      await here.getByRole('button', { name: /^Ubah isian/ }).click();
      await here.getByLabel(/^Lokasi/).fill('Jalan Melati');
      await here.getByRole('button', { name: 'Selesai mengubah' }).click();
      await here.getByRole('button', { name: /^Ajukan ke Kabid/ }).click();
      await see(stepNow(here, 'Putuskan: perlu ditanggapi?'));

      await there.getByRole('button', { name: /^Ubah isian/ }).click();
      await there.getByLabel(/^Lokasi/).fill('Jalan Kenanga');
      await there.getByRole('button', { name: 'Selesai mengubah' }).click();
      await there.getByRole('button', { name: /^Kembalikan/ }).click();
      const dialog = there.getByRole('dialog');
      await dialog.getByRole('textbox').first().fill('Usulan OPD belum tepat');
      await there.keyboard.press('Control+Enter');
      await see(stepNow(there, 'Teliti, tentukan OPD'));
      expect(await here.getByText('bertabrakan').count()).toBe(0);
    } finally {
      plugIn();
    }

    // The earlier step counts at once on both; nobody can move on before it is decided.
    for (const page of [here, there]) {
      await seeText(page, 'Berkas bertabrakan.');
      await see(stepNow(page, 'Teliti, tentukan OPD'));
      await seeText(page, 'Lokasi: 2 versi');
      expect(await page.getByRole('button', { name: /^(Lanjut ke pengajuan|Ajukan ke Kabid)/ }).count()).toBe(0);
      for (const words of ['Budi Santosa mengajukan ke Kabid', 'Tono Wijaya mengembalikan berkas'])
        expect(await page.locator('.step-now .case-versions').textContent()).toContain(words);
    }
    const versions = await here.locator('.step-now .case-versions').textContent();
    for (const words of [
      /Tono Wijaya mengembalikan berkas, [^,]*, di PC-PELAYANAN/,
      /Budi Santosa mengajukan ke Kabid, [^,]*, di PC ini/,
    ])
      expect(versions).toMatch(words);
    await goTo(there, 'Papan SOP');
    await see(card(there, 'study', 'OP-0002').getByText('Bertabrakan'));
    await card(there, 'study', 'OP-0002').focus();
    await there.keyboard.press('s');
    const refused = there.getByRole('dialog', { name: 'Belum bisa dikerjakan' });
    await see(refused.getByText(/Berkas bertabrakan/));
    await refused.getByRole('button', { name: 'Tutup' }).click();
    await goTo(there, 'Sinkronisasi');
    const collisions = there.getByRole('table', { name: 'Perubahan yang bertabrakan' });
    await see(
      collisions.getByRole('row').filter({ hasText: 'OP-0002' }).filter({ hasText: 'Teliti, tentukan OPD (aturan SOP)' }),
    );

    await here.getByRole('button', { name: 'Tetapkan di Putuskan: perlu ditanggapi?' }).click();
    await here.getByRole('dialog').getByRole('textbox').fill('Usulan sudah dibahas dengan Kabid');
    await here.getByRole('dialog').getByRole('button', { name: 'Tetapkan di Putuskan: perlu ditanggapi?' }).click();
    await see(stepNow(here, 'Putuskan: perlu ditanggapi?'));
    const kenanga = here.getByRole('listitem').filter({ hasText: '“Jalan Kenanga”' });
    await kenanga.getByRole('button', { name: 'Pakai versi ini' }).click();
    await here.getByText('Lokasi: 2 versi').waitFor({ state: 'detached' });

    for (const words of ['dipilih Budi Santosa', 'Jalan Kenanga (dipilih Budi Santosa)']) await see(collisions.getByText(words));
    await openCase(there, 'OP-0002');
    await see(stepNow(there, 'Putuskan: perlu ditanggapi?'));
    expect(await there.getByText('bertabrakan').count()).toBe(0);
    await seeText(there, 'Jalan Kenanga');

    for (const page of [here, there]) {
      await goTo(page, 'Pengaturan');
      await page.getByRole('link', { name: /Cadangan/ }).click();
    }
    await eventually(async () => expect(await fingerprint(here)).toBe(await fingerprint(there)));
    for (const { app } of [first, second]) {
      expect(await app.violations()).toEqual([]);
      expect(await app.abortedList()).toEqual([]);
    }
  });
});
