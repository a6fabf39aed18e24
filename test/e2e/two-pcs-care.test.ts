import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, openTwoPcs, patience, rina, see, seeText, status, type TwoPcs, unplug } from '../support/two-pcs.ts';

const work = mkdtempSync(join(tmpdir(), 'pantau-rawat-'));
let office: TwoPcs;

beforeAll(async () => {
  office = await openTwoPcs(work, { person: rina });
});
afterAll(async () => {
  await office?.close();
  rmSync(work, { recursive: true, force: true });
});

async function receive(page: Page, words: string): Promise<void> {
  await goTo(page, 'Terima opini');
  await page.getByLabel('Isi opini').fill(words);
  await page.keyboard.press('Alt+7');
  await page.keyboard.press('Control+Enter');
  await see(page.getByRole('region', { name: /Anda catat hari ini/ }).getByText(words));
}

const seeSynced = (page: Page) => see(status(page).filter({ hasText: /^Tersinkron/ }));

async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await see(button);
  await button.focus();
  await page.keyboard.press('Enter');
}

describe('what people do for the data of their office', () => {
  test('a stick carries work to a PC without a network, and its receipt tells the first one that it arrived', async () => {
    const { first, second, folder } = office;
    await seeSynced(second.page);
    const stick = mkdtempSync(join(work, 'usb-'));
    const plugIn = unplug(folder);
    try {
      for (const { page } of [first, second]) await see(status(page).filter({ hasText: 'Luring' }));
      await receive(second.page, 'Jembatan bambu putus di Dusun Krajan');
      await goTo(second.page, 'Sinkronisasi');
      const bundle = join(stick, 'kiriman.pantau');
      await second.app.dialogs.answerSave(bundle);
      await press(second.page, 'Buat kiriman');
      await seeText(second.page, /kiriman\.pantau berisi \d+ perubahan\.$/);
      // Whoever finds the stick learns nothing.
      expect(readFileSync(bundle).includes('Jembatan bambu')).toBe(false);

      await goTo(first.page, 'Sinkronisasi');
      await first.app.dialogs.answerOpen([bundle]);
      await press(first.page, 'Ambil kiriman');
      await seeText(first.page, /\d+ perubahan dari PC-PELAYANAN diterima\. Tanda terima .* Bawa kembali ke PC asal\.$/);
      await goTo(first.page, 'Daftar');
      await seeText(first.page, 'Jembatan bambu putus di Dusun Krajan');

      const [receipt = ''] = readdirSync(stick).filter((name) => name !== 'kiriman.pantau');
      await second.app.dialogs.answerOpen([join(stick, receipt)]);
      await press(second.page, 'Ambil kiriman');
      await seeText(second.page, 'Tanda terima dari PC-ADMIN dicatat.');
      // The same stick once more, and something that is no bundle, change nothing and are said.
      await goTo(first.page, 'Sinkronisasi');
      await first.app.dialogs.answerOpen([bundle]);
      await press(first.page, 'Ambil kiriman');
      await seeText(first.page, /\b0 perubahan dari PC-PELAYANAN diterima\./);
      writeFileSync(join(stick, 'surat.pantau'), 'bukan kiriman');
      await first.app.dialogs.answerOpen([join(stick, 'surat.pantau')]);
      await press(first.page, 'Ambil kiriman');
      await seeText(
        first.page,
        'File kiriman ini rusak atau milik kantor lain, jadi tidak ada yang diambil. Buat ulang di PC asalnya.',
      );
    } finally {
      plugIn();
    }
    await seeSynced(second.page);
  });

  test('files that vanished from the folder are found by the check, and sent again', async () => {
    const { second, folder } = office;
    const { page } = second;
    await goTo(page, 'Sinkronisasi');
    await press(page, 'Periksa cepat');
    await see(page.getByRole('status').filter({ hasText: /^AMAN|PERLU TINDAKAN/ }));
    const before = segmentsIn(folder);
    expect(before.length).toBeGreaterThan(0);
    const plugIn = unplug(folder);
    await see(status(page).filter({ hasText: 'Luring' }));
    for (const file of before) rmSync(join(`${folder}-lepas`, file));
    plugIn();
    await seeSynced(page);
    await expect.poll(() => segmentsIn(folder).length, { timeout: patience }).toBeGreaterThan(0);
    await goTo(page, 'Sinkronisasi');
    await press(page, 'Periksa lengkap');
    await see(page.getByRole('status').filter({ hasText: /Data Anda utuh|AMAN/ }));
    await page.getByText(/pemeriksaan lain tanpa masalah$/).click();
    await seeText(page, 'Semua kiriman PC ini ada di folder bersama.');
  });

  test('the restore drill opens the folder in a place of its own and finds the same state', async () => {
    const { page } = office.second;
    await goTo(page, 'Sinkronisasi');
    await press(page, 'Uji pulih');
    await seeText(page, /\d+ perubahan dipulihkan dari folder bersama, hasilnya sama dengan data di PC ini\.$/);
    await expect(office.second.app.violations()).resolves.toEqual([]);
  });
});

function segmentsIn(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.seg'));
}
