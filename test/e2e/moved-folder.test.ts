import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyboardDesk } from '../support/keyboard-only.ts';
import { makeProfile, profilePassword } from '../support/make-profile.ts';
import { signInAs } from '../support/sign-in.ts';
import { admin, foundFolder, goTo, openPc, type Pc, patience, see, seeText, staff, status } from '../support/two-pcs.ts';

const work = mkdtempSync(join(tmpdir(), 'pantau-pindah-'));
const folder = join(work, 'bersama');
const moved = join(work, 'server-baru');
const choose = { name: 'Pilih folder bersama' } as const;
let pc: Pc;

beforeAll(async () => {
  const userData = join(work, 'pc');
  mkdirSync(folder);
  await makeProfile({ userData, people: staff, open: 3 });
  pc = await openPc('PC-ADMIN', userData);
  await signInAs(pc.page, admin, profilePassword);
  await foundFolder(pc, folder);
  await see(status(pc.page).filter({ hasText: /^Tersinkron/ }));
});
afterAll(async () => {
  await pc?.app.close();
  rmSync(work, { recursive: true, force: true });
});

describe('a shared folder in another place, with the keyboard alone', () => {
  test('that moved with its server is chosen again, and the exchange goes on', async () => {
    const { page, app } = pc;
    await goTo(page, 'Sinkronisasi');
    expect(await page.getByRole('button', choose).count()).toBe(0);
    renameSync(folder, moved);
    const desk = keyboardDesk(page);
    const button = desk.page.getByRole('button', choose);
    await button.waitFor({ timeout: patience });
    mkdirSync(join(work, 'salah'));
    await app.dialogs.answerOpen([join(work, 'salah')]);
    await desk.walkTo(button);
    await desk.press('Enter');
    await seeText(page, /Folder ini tidak berisi kantor Pantau\./);
    await app.dialogs.answerOpen([moved]);
    await desk.walkTo(button);
    await desk.press('Enter');
    await see(page.getByRole('heading', { name: 'Data Anda aman dan tersinkron.' }));
    await button.waitFor({ state: 'detached', timeout: patience });
    await see(page.getByRole('list', { name: 'Perjalanan perubahan' }).getByText(moved));
    expect(await page.locator(':focus').evaluate(({ tagName }) => tagName)).toBe('H2');
  });

  test('that this PC had left is used again, without joining anew', async () => {
    const { page, app } = pc;
    const desk = keyboardDesk(page);
    await desk.walkTo(desk.page.getByRole('button', { name: 'Lepaskan PC ini' }));
    await desk.press('Enter');
    const dialog = desk.page.getByRole('dialog', { name: 'Lepaskan PC ini dari folder bersama' });
    await desk.walkTo(dialog.getByRole('button', { name: 'Lepaskan PC', exact: true }));
    await desk.press('Enter');
    const left = page.getByRole('heading', { name: 'PC ini tidak memakai folder bersama.' });
    await see(left.and(page.locator(':focus')));
    await see(status(page).filter({ hasText: /^Tersimpan/ }));
    const button = desk.page.getByRole('button', choose);
    expect(await button.count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Sinkronkan sekarang' }).count()).toBe(0);
    await app.dialogs.answerOpen([moved]);
    await desk.walkTo(button);
    await desk.press('Enter');
    await see(page.getByRole('heading', { name: 'Data Anda aman dan tersinkron.' }));
    await see(page.getByRole('button', { name: 'Lepaskan PC ini' }));
    expect(await app.violations()).toEqual([]);
  });
});
