import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logoPng } from '../support/documents/logo-png.ts';
import { makeProfile, type ProfilePerson, profilePassword } from '../support/make-profile.ts';
import { findPlanted, indexedDbText } from '../support/planted.ts';
import { signInAs } from '../support/sign-in.ts';
import {
  admin,
  admit,
  budi,
  changePerson,
  foundFolder,
  goTo,
  joinFolder,
  openPc,
  type Pc,
  rina,
  see,
  seeText,
  signOut,
  sri,
  status,
} from '../support/two-pcs.ts';

/** Not to be met by chance in any file. */
const planted = {
  opinion: 'Qarhuvelda-isi-opini',
  account: 'Qarhuvelda-akun-pelapor',
  contact: 'Qarhuvelda-kontak-pelapor',
  attachment: 'Qarhuvelda-dalam-lampiran',
  draft: 'Qarhuvelda-sedang-diketik',
  staff: 'Qarhuvelda Wiradinata',
};
const identity = { account: planted.account, contact: planted.contact };
const wira: ProfilePerson = { id: 'wira', name: planted.staff, roles: ['arsiparis'] };

const work = mkdtempSync(join(tmpdir(), 'pantau-tanam-'));
const folder = join(work, 'bersama');
const picture = join(work, 'tangkapan.png');
/** Chromium's own store holds what screens show; it is read through Chromium instead. */
const chromium = ['chromium'];
let first: Pc;
let second: Pc | undefined;

beforeAll(async () => {
  mkdirSync(folder);
  writeFileSync(picture, Buffer.concat([logoPng(), Buffer.from(planted.attachment)]));
  await makeProfile({ userData: join(work, 'pc-1'), people: [admin, rina, budi, sri, wira] });
  first = await openPc('PC-ADMIN', join(work, 'pc-1'));
  await signInAs(first.page, rina, profilePassword);
  await receive(first, 'pertama');
  await goTo(first.page, 'Terima opini');
  await first.page.getByLabel('Isi opini').fill(planted.draft);
  await see(first.page.getByText(/^Tersimpan otomatis/));
  await changePerson(first.page, admin);
  await backUp(first.page);
});
afterAll(async () => {
  await second?.app.close();
  await first?.app.close();
  rmSync(work, { recursive: true, force: true });
});

/** One opinion with everything that must not lie open: words, picture, and who reported it. */
async function receive({ app, page }: Pc, mark: string): Promise<void> {
  await goTo(page, 'Terima opini');
  await page.getByLabel('Isi opini').fill(`${planted.opinion} ${mark}`);
  await page.getByLabel(/^Nama atau akun/).fill(planted.account);
  await page.getByLabel(/^Kontak/).fill(planted.contact);
  await app.dialogs.answerOpen([picture]);
  await page.getByRole('button', { name: 'Pilih gambar' }).click();
  await seeText(page, 'tangkapan.png');
  await page.keyboard.press('Alt+7');
  await page.keyboard.press('Control+Enter');
  await see(page.getByRole('region', { name: /Anda catat hari ini/ }).getByText(mark));
}

async function backUp(page: Page): Promise<void> {
  await goTo(page, 'Pengaturan');
  await page.getByRole('link', { name: /Cadangan/ }).click();
  await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await see(page.locator('.toast'));
}

const foldersOf = (found: readonly { readonly what: string; readonly file: string }[], what: keyof typeof planted) =>
  new Set(found.filter((one) => one.what === what).map(({ file }) => file.split(/[\\/]/).slice(0, 2).join('/')));

describe('words that must not lie open', () => {
  test('are found in the plain profile of an office without keys, so that the scan is worth something', () => {
    const found = findPlanted([first.userData], planted, chromium);
    for (const what of ['opinion', 'account', 'contact', 'staff'] as const)
      expect(foldersOf(found, what), what).toContain('kantor/jurnal');
    expect(foldersOf(found, 'attachment')).toContain('kantor/lampiran');
    expect(foldersOf(found, 'draft')).toContain('kantor/draf');
    const inBackups = found.filter(({ file }) => file.startsWith('cadangan')).map(({ what }) => what);
    expect(new Set(inBackups)).toEqual(new Set(['opinion', 'account', 'contact', 'staff', 'attachment']));
  });

  test('lie nowhere in the folder, in both profiles and in their backups once the office has keys', {
    timeout: 480_000,
  }, async () => {
    const { invite } = await foundFolder(first, folder);
    second = await openPc('PC-KASI', join(work, 'pc-2'));
    await joinFolder(second, folder, invite);
    await signInAs(second.page, budi, profilePassword);
    await admit(first, second, false);
    await changePerson(first.page, rina);
    await receive(first, 'kedua');
    await goTo(first.page, 'Terima opini');
    await first.page.getByLabel('Isi opini').fill(planted.draft);
    await see(first.page.getByText(/^Tersimpan otomatis/));
    await goTo(second.page, 'Daftar');
    await seeText(second.page, `${planted.opinion} kedua`);
    // The attachment arrives after the words that name it.
    await second.page.getByText(`${planted.opinion} kedua`).click();
    await see(second.page.locator('.detail-source img, .case-evidence img'));
    await see(status(first.page).filter({ hasText: /^Tersinkron/ }));
    await backUp(first.page);
    await backUp(second.page);

    expect(findPlanted([folder, first.userData, second.userData], planted, chromium)).toEqual([]);
    // Of the reporter not even Chromium's files know.
    expect(findPlanted([first.userData, second.userData], identity)).toEqual([]);
  });

  test('of the reporter reach no IndexedDB, and open only where the key is and a reason is given', async () => {
    const pc = second;
    if (!pc) throw new Error('The second PC was not opened');
    for (const { page } of [first, pc]) {
      const stored = await indexedDbText(page);
      expect(stored).toContain(planted.opinion);
      for (const text of Object.values(identity)) expect(stored).not.toContain(text);
    }
    await goTo(pc.page, 'Daftar');
    await pc.page.getByText(`${planted.opinion} kedua`).click();
    await askWho(pc.page);
    await seeText(pc.page, 'PC ini belum memegang kunci identitas pelapor. Mintalah Admin memberikannya di layar Sinkronisasi.');
    await pc.page.keyboard.press('Escape');
    const caseId = /berkas\/([^/?]+)/.exec(pc.page.url())?.[1];
    const answers = await pc.page.evaluate(async (id) => {
      const { pantau } = window as unknown as { pantau: { call(name: string, input: unknown): Promise<unknown> } };
      const revealed = await pantau.call('reporter.reveal', { caseId: id, reason: 'menjawab warga' });
      const journal = await pantau.call('journal.read', { from: 0, limit: 5_000 });
      return { revealed, journal: JSON.stringify(journal) };
    }, caseId);
    expect(answers.revealed).toEqual({ ok: false, error: { code: 'no-reporter-key' } });
    expect(answers.journal).toContain(planted.opinion);
    for (const text of Object.values(identity)) expect(answers.journal).not.toContain(text);

    // The same person, at the PC that holds the key.
    await signOut(first.page);
    await signInAs(first.page, budi, profilePassword);
    await goTo(first.page, 'Daftar');
    await first.page.getByText(`${planted.opinion} kedua`).click();
    await askWho(first.page);
    await seeText(first.page, planted.account);
    expect(await indexedDbText(first.page)).not.toContain(planted.account);
  });
});

async function askWho(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Buka identitas' }).click();
  const dialog = page.getByRole('dialog', { name: 'Buka identitas' });
  await dialog.getByRole('textbox').fill('Menjawab warga');
  await dialog.getByRole('button', { name: 'Buka identitas' }).click();
}
