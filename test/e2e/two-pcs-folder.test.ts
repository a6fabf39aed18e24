import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hang } from '../support/hung-share.ts';
import { profilePassword } from '../support/make-profile.ts';
import { signInAs } from '../support/sign-in.ts';
import {
  fingerprint,
  goTo,
  openPc,
  openTwoPcs,
  type Pc,
  rina,
  see,
  seeText,
  status,
  type TwoPcs,
  unplug,
} from '../support/two-pcs.ts';

const work = mkdtempSync(join(tmpdir(), 'pantau-folder-'));
const offline = 'Luring: tersimpan di PC ini';
let office: TwoPcs;
let second: Pc;

beforeAll(async () => {
  office = await openTwoPcs(work, { person: rina });
  second = office.second;
});
afterAll(async () => {
  await second?.app.close();
  await office?.first.app.close();
  rmSync(work, { recursive: true, force: true });
});

/** Records one opinion and waits until the screen counts it as recorded. */
async function receive(page: Page, words: string): Promise<void> {
  await goTo(page, 'Terima opini');
  await page.getByLabel('Isi opini').fill(words);
  await page.keyboard.press('Alt+7');
  await page.keyboard.press('Control+Enter');
  await see(page.getByRole('region', { name: /Anda catat hari ini/ }).getByText(words));
}

/** The words arrived on the PC of the Admin, who sees the berkas in the list. */
async function seeOnFirst(words: string): Promise<void> {
  const { page } = office.first;
  await goTo(page, 'Daftar');
  await seeText(page, words);
}

async function ownFingerprint(page: Page): Promise<string> {
  await goTo(page, 'Pengaturan');
  await page.getByRole('link', { name: /Cadangan/ }).click();
  return fingerprint(page);
}

/** In touch again, with nothing left to send. */
const seeSynced = (page: Page) => see(status(page).filter({ hasText: /^Tersinkron/ }));

describe('a shared folder that is not what it was', () => {
  test('renamed away: work goes on, also over a restart, and catches up when the folder is back', async () => {
    const plugIn = unplug(office.folder);
    try {
      await see(status(second.page).filter({ hasText: offline }));
      await receive(second.page, 'Lampu padam di Jalan Merpati');
      await see(second.page.getByText(/^Luring sejak \d\d\.\d\d\.$/));
      await seeText(second.page, '1 perubahan tersimpan di PC ini dan dikirim sendiri saat jaringan kembali.');
      await goTo(second.page, 'Sinkronisasi');
      await see(second.page.getByRole('heading', { name: 'Data Anda aman. 1 perubahan menunggu dikirim.' }));
      await seeText(second.page, /^Folder bersama tidak terjangkau sejak .*Anda dapat terus bekerja\.$/);
      await see(second.page.getByRole('list', { name: 'Perjalanan perubahan' }).getByText('1 menunggu'));

      await second.app.close();
      second = await openPc(second.label, second.userData);
      await signInAs(second.page, rina, profilePassword);
      await receive(second.page, 'Sampah menumpuk di Pasar Kenari');
      await see(status(second.page).filter({ hasText: offline }));
    } finally {
      plugIn();
    }
    await seeSynced(second.page);
    await seeOnFirst('Lampu padam di Jalan Merpati');
    await seeOnFirst('Sampah menumpuk di Pasar Kenari');
  });

  test('swapped for an empty folder, or for that of another office: it is said, and nothing changes on either side', async () => {
    const { folder, first } = office;
    await goTo(first.page, 'Papan SOP');
    const [home = ''] = readdirSync(folder);
    const strangers = {
      empty: {
        title: 'Folder bersama kosong. Tidak ada yang diubah di PC ini.',
        banner: 'Folder bersama kosong.',
        make: () => undefined,
      },
      foreign: {
        title: 'Folder bersama berisi kantor lain. Tidak ada yang diubah di PC ini.',
        banner: 'Folder bersama berisi kantor lain.',
        make: () => copyAs(join(`${folder}-lepas`, home), folder, 'kantorlainabcdef'),
      },
    };
    for (const { title, banner, make } of Object.values(strangers)) {
      const plugIn = unplug(folder);
      mkdirSync(folder);
      make();
      const inside = filesIn(folder);
      try {
        await seeText(first.page, banner);
        await see(status(first.page).filter({ hasText: 'Perlu perhatian' }));
        await goTo(second.page, 'Sinkronisasi');
        await see(second.page.getByRole('heading', { name: title }));
        await see(status(second.page).filter({ hasText: 'Perlu perhatian' }));
        await receive(second.page, `Jalan berlubang, ${banner}`);
        await goTo(second.page, 'Sinkronisasi');
        // Beside the berkas a PC may have given itself numbers meanwhile.
        await see(second.page.getByText(/\d perubahan tersimpan di PC ini\./));
        await seeOnFirst('Lampu padam di Jalan Merpati');
        expect(filesIn(folder)).toEqual(inside);
      } finally {
        renameSync(folder, `${folder}-${banner.length}`);
        plugIn();
      }
      await seeSynced(second.page);
      await seeOnFirst(`Jalan berlubang, ${banner}`);
      await goTo(first.page, 'Papan SOP');
    }
    await expect
      .poll(async () => (await ownFingerprint(first.page)) === (await ownFingerprint(second.page)), { timeout: 60_000 })
      .toBe(true);
  });

  test('hangs while somebody types: saving goes on, the bar says so, and everything is sent when it answers again', async () => {
    const { page } = second;
    await goTo(page, 'Terima opini');
    await page.getByLabel('Isi opini').pressSequentially('Air keruh');
    const wake = hang(second);
    try {
      await page.getByLabel('Isi opini').pressSequentially(' di Perumahan Cendana');
      await see(page.getByText(/^Tersimpan otomatis/));
      await page.keyboard.press('Alt+7');
      await page.keyboard.press('Control+Enter');
      const list = page.getByRole('region', { name: /Anda catat hari ini/ });
      await see(list.getByText('Air keruh di Perumahan Cendana'));
      await see(status(page).filter({ hasText: offline }));
      // Still nobody waits for the folder.
      await receive(page, 'Pohon tumbang di Jalan Damai');
      await goTo(page, 'Sinkronisasi');
      // Beside the two berkas a PC may have given itself numbers meanwhile.
      await see(page.getByRole('heading', { name: /^Data Anda aman\. \d perubahan menunggu dikirim\.$/ }));
      await seeText(page, /Pantau terus mencoba lagi; Anda dapat terus bekerja\.$/);
    } finally {
      wake();
    }
    await seeSynced(page);
    await seeOnFirst('Air keruh di Perumahan Cendana');
    await seeOnFirst('Pohon tumbang di Jalan Damai');
  });

  test('closing the window sends the last work at once, without the pause that typing gets', async () => {
    await second.app.close();
    second = await openPc(second.label, second.userData, 'usual');
    await signInAs(second.page, rina, profilePassword);
    await seeSynced(second.page);
    await receive(second.page, 'Parkir liar di depan puskesmas');
    await second.app.close();
    await seeOnFirst('Parkir liar di depan puskesmas');
    second = await openPc(second.label, second.userData);
    await signInAs(second.page, rina, profilePassword);
    await seeSynced(second.page);
  });

  test('a PC that shows something else than another with the same operations is found and named', async () => {
    await goTo(second.page, 'Daftar');
    await spoilOneTitle(second.page);
    for (const { page } of [office.first, second]) {
      await goTo(page, 'Sinkronisasi');
      await page.getByRole('button', { name: 'Periksa lengkap' }).click();
      await seeText(page, /pemeriksaan lain tanpa masalah$/);
    }
    await seeText(office.first.page, `Isi layar PC ini berbeda dengan ${second.label}, padahal datanya sama.`);
    await seeText(second.page, `Isi layar PC ini berbeda dengan ${office.first.label}, padahal datanya sama.`);
    for (const { app } of [office.first, second]) expect(await app.violations()).toEqual([]);
  });
});

/** A fault that no operation explains: one row of the views says something else. */
async function spoilOneTitle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Before it joined, the PC had views of its own, which are empty.
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('pantau-')) continue;
      const database = await asked(indexedDB.open(name));
      const cases = database.transaction('cases', 'readwrite').objectStore('cases');
      const [row] = await asked(cases.getAll(null, 1));
      if (row) await asked(cases.put({ ...row, title: 'Bukan yang dicatat' }));
      database.close();
    }
  });
}

/** The folder of an office under another office's name and header, as if the share pointed elsewhere. */
function copyAs(from: string, folder: string, officeId: string): void {
  const to = join(folder, `pantau-${officeId}`);
  cpSync(from, to, { recursive: true });
  const header = JSON.parse(readFileSync(join(to, 'kantor.hdr'), 'utf8')) as object;
  writeFileSync(join(to, 'kantor.hdr'), JSON.stringify({ ...header, officeId }));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}
