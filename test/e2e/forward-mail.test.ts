import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, expect, test } from 'vitest';
import { samplePassword } from '../../renderer/features/sign-in/text.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { signInAs } from '../support/sign-in.ts';

const work = mkdtempSync(join(tmpdir(), 'pantau-teruskan-'));
let app: RunningApp | undefined;

afterEach(async () => {
  await app?.close();
  app = undefined;
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('the mail to the OPD carries the PDF of the letter while there is no scan, and none without a number', async () => {
  app = await launchApp({ userData: join(work, 'pc'), env: { TMPDIR: work } });
  const { page } = app;
  await page.getByRole('button', { name: /^Lihat contoh/ }).click();
  await signInAs(page, { name: 'Rina Wulandari' }, samplePassword);
  await page.keyboard.press('Control+2');
  await page.locator('[data-column="forward"] [data-case]').first().click();
  const number = await page.getByRole('heading', { level: 1 }).innerText();

  await makeLetter(page);
  await page.getByRole('link', { name: 'Kembali ke berkas' }).click();
  expect(await mailOf(app, page)).not.toContain('application/pdf');
  await page.getByText('Surat belum bernomor, jadi tidak ikut terlampir.').waitFor();
  await page.keyboard.press('Escape');

  await makeLetter(page);
  await page.getByLabel(/^Nomor surat/).fill('17');
  await page.getByRole('link', { name: 'Kembali ke berkas' }).click();
  await page.getByText('400.14/17').first().waitFor();
  const mail = await mailOf(app, page);
  await page.getByText('PDF surat ikut terlampir, belum bertanda tangan basah.').waitFor();
  expect(mail).toContain(`filename="Surat penerusan ${number}.pdf"`);
  const part = mail.slice(mail.indexOf('Content-Type: application/pdf')).split('\r\n\r\n')[1] ?? '';
  expect(Buffer.from(part.split('\r\n--')[0] ?? '', 'base64').toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*%%EOF/);
});

async function makeLetter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Buat surat' }).click();
  await page.getByRole('menuitem', { name: 'Surat penerusan' }).click();
  await page.locator('.letters-pages canvas').first().waitFor({ timeout: 60_000 });
}

/** The message that the e-mail program was given. */
async function mailOf({ opened }: RunningApp, page: Page): Promise<string> {
  const before = (await opened()).length;
  await page.getByRole('button', { name: /^Teruskan ke OPD/ }).click();
  await page.getByRole('button', { name: 'Buka draf e-mail (.eml)' }).click();
  await expect.poll(async () => (await opened()).length, { timeout: 60_000 }).toBe(before + 1);
  return readFileSync((await opened())[before] ?? '', 'latin1');
}
