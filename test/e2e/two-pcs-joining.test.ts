import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '#shared/kernel/json.ts';
import { systemClock, systemRandom } from '../../electron/ports/host.ts';
import { nodeDisk } from '../../electron/ports/node-disk.ts';
import { openOfficeDesk } from '../../electron/services/office-desk.ts';
import { hang } from '../support/hung-share.ts';
import { keyboardDesk } from '../support/keyboard-only.ts';
import { makeProfile, type ProfilePerson, profilePassword } from '../support/make-profile.ts';
import { signInAs } from '../support/sign-in.ts';
import {
  admin,
  admit,
  type FoundedFolder,
  findOffice,
  foundFolder,
  goTo,
  openPc,
  type Pc,
  rina,
  see,
  seeText,
  staff,
} from '../support/two-pcs.ts';

const tuti: ProfilePerson = { id: 'tuti', name: 'Tuti Herawati', roles: ['admin'] };
const ownRina: ProfilePerson = { id: 'pegawai7', name: 'Rina Wulandari', roles: ['pemantau'] };
/** One OPD goes by another name and the same short form, one is unknown to the office; ten have one name in both. */
const opdNames = { 1: { name: 'Kantor Contoh Satu', short: 'DC1' }, 2: { name: 'Kecamatan Cempaka', short: 'KC' } };
const dewi: ProfilePerson = { id: 'dewi', name: 'Dewi Anggraini', roles: ['kasi'] };

let work: string;
let folder: string;
let first: Pc;
let second: Pc | undefined;
let founded: FoundedFolder;

beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), 'pantau-gabung-'));
  folder = join(work, 'bersama');
  mkdirSync(folder);
  await makeProfile({ userData: join(work, 'pc-1'), people: staff, open: 3 });
  cpSync(join(work, 'pc-1'), join(work, 'pc-salinan'), { recursive: true });
  first = await openPc('PC-ADMIN', join(work, 'pc-1'));
  await signInAs(first.page, admin, profilePassword);
  founded = await foundFolder(first, folder);
});
afterEach(async () => {
  await second?.app.close();
  await first.app.close();
  second = undefined;
  rmSync(work, { recursive: true, force: true });
});

/** A PC that was an office by itself, with its Admin at the second step of joining. */
async function atSecondStep(userData: string, person: ProfilePerson): Promise<Pc> {
  const pc = await openPc('PC-LAMA', userData);
  second = pc;
  await signInAs(pc.page, person, profilePassword);
  await goTo(pc.page, 'Sinkronisasi');
  await pc.page.getByRole('link', { name: 'Gabung ke kantor' }).click();
  await findOffice(pc, folder, founded.invite);
  await pc.page.getByLabel('Nama PC ini').fill(pc.label);
  return pc;
}

async function makeOldOffice(): Promise<string> {
  const userData = join(work, 'pc-2');
  await makeProfile({ userData, people: [tuti, ownRina, dewi], open: 2, mark: 'lama', opdNames });
  return userData;
}

/** Work on a PC that was restored from a backup of the first: an old berkas gets a note, and a new one is received. */
async function workApart(userData: string): Promise<void> {
  const folder = join(userData, 'kantor');
  const desk = await openOfficeDesk({ disk: nodeDisk, folder, sample: false, clock: systemClock, random: systemRandom });
  const { operations } = await desk.journal.read(0, 1_000);
  const ofCase = operations.filter(({ aggregate }) => aggregate.id === 'ko1');
  const received = ofCase.find(({ kind }) => kind === 'opinion.received')!;
  const edited = { field: 'title', value: 'Judul dari PC salinan' };
  const draft = (id: string, kind: string, payload: Json, seen: readonly string[]) => ({
    aggregate: { type: 'opinion', id },
    kind,
    version: 1,
    payload,
    seen,
  });
  const again = { ...(received.payload as object), number: 'OP-2026-0004', title: 'Berkas sesudah berpisah' };
  const drafts = [[draft('ko1', 'opinion.edited', edited, [ofCase.at(-1)!.id])], [draft('kbaru', 'opinion.received', again, [])]];
  await desk.journal.append({ actor: received.actor, drafts });
  await desk.close();
}

/** The list of all berkas that are under way. */
async function seeCases(page: Page, count: number): Promise<void> {
  await goTo(page, 'Daftar');
  await see(page.getByText(`${count} berkas`, { exact: true }));
}

describe('a PC with an office of its own that joins', () => {
  test('brings its berkas along, with its people and OPD matched by a person at the keyboard', async () => {
    const { page, ...pc } = await atSecondStep(await makeOldOffice(), tuti);
    await page.getByRole('button', { name: 'Gabung', exact: true }).click();
    await seeText(page, 'Pilih salah satu: bawa berkas saya, atau mulai bersih.');
    await seeText(page, /^Folder ini berisi \d{1,3} perubahan dan 5 pegawai/);
    const { press, pick, walkTo, page: seen } = keyboardDesk(page);
    await walkTo(seen.getByRole('radio', { name: /^Bawa berkas saya/ }));
    await press('Space');
    // Namesakes are matched beforehand; the others are a person's to decide.
    const partner = (name: string) => seen.getByRole('combobox', { name: `Pasangan ${name}` });
    const chosen = (name: string) => partner(name).locator('option:checked').textContent();
    expect(await chosen('Rina Wulandari')).toMatch(/^Rina Wulandari/);
    expect(await chosen('Dewi Anggraini')).toBe('Pegawai baru');
    expect(await chosen('Kantor Contoh Satu')).toBe('Dinas Contoh 1, DC1');
    expect(await chosen('Kecamatan Cempaka')).toBe('OPD baru');
    expect(await partner('Dinas Contoh 3').count()).toBe(0);
    await seeText(page, '10 OPD bernama sama di kantor itu');
    await seeText(page, 'Tuti Herawati ikut sebagai pegawai tanpa jabatan Admin.');
    await walkTo(partner('Tuti Herawati'));
    await pick('Andi Pratama, Jabatan admin');
    expect(await page.getByText('tanpa jabatan Admin').count()).toBe(0);
    for (const place of [
      partner('Kantor Contoh Satu'),
      partner('Kecamatan Cempaka'),
      seen.getByRole('button', { name: 'Gabung', exact: true }),
    ])
      await walkTo(place);
    await press('Enter');

    await see(page.getByRole('heading', { name: 'Masuk', exact: true }));
    await signInAs(page, rina, profilePassword);
    await seeCases(page, 5);
    await admit(first, { page, ...pc }, false);
    await seeCases(first.page, 5);
    // One berkas of each PC is with an OPD that only one of them called so.
    expect(await first.page.getByRole('row').filter({ hasText: 'DC1' }).count()).toBe(2);
    await goTo(first.page, 'OPD');
    await seeText(first.page, 'Kecamatan Cempaka');
    expect(await first.page.getByText('Kantor Contoh Satu').count()).toBe(0);
    for (const name of ['Dinas Contoh 1', 'Dinas Contoh 3'])
      expect(await first.page.getByText(name, { exact: true }).count()).toBe(1);
    await goTo(first.page, 'Pengaturan');
    await first.page.getByRole('link', { name: 'Pegawai' }).click();
    await seeText(first.page, 'Dewi Anggraini');
    expect(await first.page.getByText('Tuti Herawati').count()).toBe(0);
    expect(await first.page.getByRole('row').filter({ hasText: 'Rina Wulandari' }).count()).toBe(1);
  });

  test('brings only what it did alone where both PCs grew from one backup', async () => {
    const userData = join(work, 'pc-salinan');
    await workApart(userData);
    const { page, ...pc } = await atSecondStep(userData, admin);
    await page.getByText('Bawa berkas saya').first().click();
    await seeText(page, '12 OPD bernama sama di kantor itu');
    await page.getByRole('button', { name: 'Gabung', exact: true }).click();
    await see(page.getByRole('heading', { name: 'Masuk', exact: true }));
    await signInAs(page, rina, profilePassword);
    await seeCases(page, 4);
    await admit(first, { page, ...pc }, false);
    await seeCases(first.page, 4);
    await seeText(first.page, 'Judul dari PC salinan');
    await seeText(first.page, 'Berkas sesudah berpisah');
    // The berkas of both kept its number and its one receipt; the later one got a temporary number, as the office may have given its own.
    await seeText(first.page, 'OP-0002');
    await goTo(first.page, 'OPD');
    expect(await first.page.getByText('Dinas Contoh 3', { exact: true }).count()).toBe(1);
  });

  test('begins clean, waits where nothing has arrived yet, and keeps its old profile aside', async () => {
    const { page, userData } = await atSecondStep(await makeOldOffice(), tuti);
    await page.getByText('Mulai bersih').first().click();
    const wake = hang(first);
    const [home = ''] = readdirSync(folder);
    const away = join(work, 'belum-tiba');
    mkdirSync(away);
    const place = join(folder, home, 'v1');
    const writers = readdirSync(place);
    // As with a folder client that has brought the keys and not the work yet.
    for (const writer of writers) renameSync(join(place, writer), join(away, writer));
    try {
      await page.getByRole('button', { name: 'Gabung', exact: true }).click();
      await see(page.getByRole('heading', { name: 'Data kantor sedang tiba' }));
      expect(await page.getByText('Mulai pertama').count()).toBe(0);
    } finally {
      for (const writer of writers) renameSync(join(away, writer), join(place, writer));
      wake();
    }
    await signInAs(page, rina, profilePassword);
    await seeCases(page, 3);
    await goTo(page, 'Papan SOP');
    expect(await page.getByText('Dewi Anggraini').count()).toBe(0);
    const aside = readdirSync(userData).filter((name) => name.startsWith('kantor-lama-'));
    expect(aside).toHaveLength(1);
    expect(readdirSync(join(userData, aside[0] ?? '', 'jurnal')).length).toBeGreaterThan(0);
  });
});
