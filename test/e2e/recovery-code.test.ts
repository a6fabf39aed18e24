import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, expect, test } from 'vitest';
import { launchApp, type RunningApp } from '../support/launch-app.ts';

const work = mkdtempSync(join(tmpdir(), 'pantau-kode-'));
const password = 'kata sandi admin';
let app: RunningApp | undefined;

afterEach(async () => {
  await app?.close();
  app = undefined;
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const codeOn = async (page: Page) => (await page.locator('.setup-code-box').getByRole('listitem').allInnerTexts()).join('-');

test('a recovery code that nobody printed lies nowhere on the disk, and the Admin makes a new one', async () => {
  app = await launchApp({ userData: work });
  let { page } = app;
  const fill = (label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: /^Siapkan kantor/ }).click();
  await fill('Pemerintah daerah', 'Pemerintah Kota Tirtaraharja');
  await fill('Dinas', 'Dinas Komunikasi dan Informatika');
  await fill('Kota tempat surat dibuat', 'Tirtaraharja');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await fill('Nama lengkap dengan gelar', 'Yusuf Hidayat');
  await fill('Jabatan', 'Pranata Komputer');
  await fill('Kata sandi', password);
  await fill('Ulangi kata sandi', password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Simpan kode pemulihan' }).waitFor();
  const former = await codeOn(page);
  expect(former).toMatch(/^([A-Z2-9]{4}-){7}[A-Z2-9]{4}$/);
  // Long enough for every draft to be written.
  await page.getByLabel('Ketik ulang empat huruf pertama').pressSequentially('XX');
  await app.kill();
  for (const file of filesIn(work)) expect(readFileSync(file, 'latin1').includes(former), file).toBe(false);

  app = await launchApp({ userData: work });
  ({ page } = app);
  await signIn(page);
  await page.getByRole('heading', { name: 'Kode pemulihan belum disimpan' }).waitFor();
  await page.getByRole('button', { name: 'Buat kode baru' }).press('Enter');
  await page.getByRole('heading', { name: 'Simpan kode pemulihan' }).waitFor();
  const code = await codeOn(page);
  expect(code).not.toBe(former);
  await page.getByLabel('Ketik ulang empat huruf pertama').fill(code.slice(0, 4).toLowerCase());
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Pegawai', exact: true }).waitFor();
});

async function signIn(page: Page): Promise<void> {
  await page.locator('input[type=password]').or(page.getByRole('combobox')).first().waitFor();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
