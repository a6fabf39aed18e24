import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyboardDesk } from '../support/keyboard-only.ts';
import { keyboardWalk } from '../support/keyboard-walk.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { makeProfile, type ProfilePerson } from '../support/make-profile.ts';
import { makeAttachments } from '../tour/scan.ts';

const rina: ProfilePerson = { id: 'rina', name: 'Rina Wulandari', roles: ['pemantau'] };
const budi: ProfilePerson = { id: 'budi', name: 'Budi Santosa', roles: ['kasi'] };
const sri: ProfilePerson = { id: 'sri', name: 'Sri Handayani', roles: ['kabid'] };

const opinion = 'Lampu jalan di depan Puskesmas Kenanga padam sejak Senin malam, warga kesulitan melintas.';
const rawAnswer = 'Petugas kami sudah mengganti lampu di lokasi pada hari Selasa.';
const answer = 'Terima kasih atas laporan Anda. Lampu jalan sudah diganti pada hari Selasa dan kini menyala kembali.';

const work = mkdtempSync(join(tmpdir(), 'pantau-papan-ketik-'));
const files = makeAttachments(work);
let app: RunningApp;

beforeEach(async () => {
  const userData = mkdtempSync(join(work, 'pc-'));
  await makeProfile({ userData, people: [rina, budi, sri] });
  app = await launchApp({ userData, env: { TMPDIR: work } });
  await app.page.setViewportSize({ width: 1366, height: 768 });
});
afterEach(() => app.close());
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('the desk of this spec has no mouse and no other way around the keys', () => {
  const { page } = keyboardDesk(app.page);
  const button = page.getByRole('button').first();
  const ways = [
    () => page.mouse,
    () => page.touchscreen,
    () => page.click('button'),
    () => page.fill('input', ''),
    () => page.focus('input'),
    () => page.evaluate(() => undefined),
    () => button.click(),
    () => button.hover(),
    () => button.focus(),
    () => button.press('Enter'),
    () => button.fill(''),
    () => button.check(),
    () => button.selectOption(''),
    () => button.dispatchEvent('click'),
    () => button.evaluate(() => undefined),
  ];
  for (const way of ways) expect(way).toThrow('a keyboard and nothing else');
});

describe('one berkas from step 1 to the archive by keys alone', () => {
  test('Pemantau, Kasi and Kabid sign in one after another, and Arsip shows it with softcopy and place', async () => {
    const walk = keyboardWalk(app);
    const { page, press, type, walkTo, pick, see, seeToast, button, step, signIn, signOut } = walk;
    const { standsAt, openFromBoard, makeDocument, printPages, backToCase, inDialog, attach } = walk;

    await signIn(rina);
    await press('Control+N');
    await see(page.locator('input:focus'));
    await type('https://kabar.example/opini/17');
    await press('Tab');
    await type(opinion);
    await press('Alt+1', 'Control+Enter');
    const saved = page.getByText(/^OP-\d{4}-\d+ tercatat$/).first();
    await see(saved);
    const number = (await saved.innerText()).split(' ')[0] ?? '';
    const short = number.replace(/-\d{4}-/, '-');

    // Step 1 on the board, and on to the printing with the one letter that hands a berkas on.
    await standsAt('intake', short);
    await press('s');
    await seeToast(`${short} siap dicetak.`);
    await standsAt('hand-print', short);

    // Step 2: the sheet is made from the menu of the berkas, printed, and handed over with it.
    await openFromBoard(number);
    await makeDocument('Lembar hasil pantauan');
    await printPages();
    await backToCase(number);
    await press('s');
    await seeToast(`${short} diserahkan ke Kasi.`);
    await see(page.getByText('Menunggu Kasi. Anda dapat membaca berkas ini dan menambah bukti.'));
    await standsAt('study', short);
    await signOut();

    // Steps 3 and 4.
    await signIn(budi);
    await standsAt('study', short);
    await openFromBoard(number);
    await walkTo(page.getByLabel('OPD yang diusulkan'));
    await pick('Dinas Contoh 3');
    await press('Tab');
    await type('Penerangan jalan, kewenangan Dinas Contoh 3.');
    await walkTo(button('Lanjut ke pengajuan'));
    await press('Enter');
    await seeToast(`${short} selesai diteliti.`);
    await see(step('Ajukan ke Kabid'));
    await see(page.locator('.step-now :focus').filter({ hasText: 'Ajukan ke Kabid' }));
    await press('Enter');
    await seeToast(`${short} diajukan ke Kabid.`);
    await standsAt('approve', short);
    await signOut();

    // Step 5 waits at Beranda, where Y decides; then the approval goes back.
    await signIn(sri);
    await see(page.locator('.home-gate:focus').filter({ hasText: short }));
    await press('y');
    await seeToast(`${short} diputuskan perlu ditanggapi.`);
    await standsAt('approve', short);
    await press('s');
    await seeToast(`${short} diserahkan ke Kasi.`);
    await signOut();

    // Step 6. The screen is locked in between, and opens again for the same person.
    await signIn(budi);
    await walk.lockAndUnlock(budi);
    await standsAt('hand-to-pemantau', short);
    await press('s');
    await seeToast(`${short} diserahkan ke Pemantau.`);
    await standsAt('forward', short);
    await signOut();

    // Step 7: the letter gets its number, is printed, signed in ink and scanned; then the berkas goes to the OPD.
    await signIn(rina);
    await openFromBoard(number);
    await makeDocument('Surat penerusan');
    await see(page.locator('.letters-number input:focus'));
    await type('17');
    await printPages();
    await walkTo(button('Unggah scan'), 'Shift+Tab');
    await press('Enter');
    await inDialog('Catat tanda tangan', () => attach('Pilih scan', files.scan, 'scan-bertanda-tangan.pdf'));
    await see(page.getByText('Sudah ditandatangani (scan)'));
    await backToCase(number);
    await see(page.getByRole('listitem').filter({ hasText: 'Surat penerusan' }).getByText('Sudah ditandatangani (scan)'));
    await press('s');
    await inDialog('Teruskan ke OPD', async () => {
      await expect.poll(() => page.locator('select:focus option:checked').innerText()).toBe('Dinas Contoh 3');
      await walkTo(page.getByLabel('Jalur'));
      await pick('E-mail');
      await expect.poll(() => page.getByLabel('Alamat e-mail').inputValue()).toBe('dinas3@contoh.id');
    });
    await seeToast(`${short} diteruskan ke OPD.`);
    await standsAt('wait-opd', short);

    // Step 8: what the OPD wrote comes in with its letter, and the words for the citizen with it.
    await openFromBoard(number);
    await see(button('Catat tanggapan OPD'));
    await press('s');
    await inDialog('Catat tanggapan OPD', async () => {
      await type(rawAnswer);
      await attach('Pilih lampiran', files.answerLetter, 'surat-tanggapan-opd.pdf');
    });
    await seeToast(`${short} sudah ditanggapi OPD.`);
    await see(page.locator('textarea:focus'));
    await press('Control+A');
    await type(answer);
    await walkTo(button('Serahkan ke Kasi'));
    await press('Enter');
    await seeToast(`${short} diserahkan ke Kasi.`);
    await signOut();

    await signIn(budi);
    await standsAt('receive-answer', short);
    await openFromBoard(number);
    await see(step('Teliti bahasa tanggapan'));
    expect(await page.getByLabel('Tanggapan untuk warga').inputValue()).toBe(answer);
    await walkTo(button('Bahasa layak'));
    await press('Enter');
    await seeToast(`${short} layak dikirim ke warga.`);
    await signOut();

    // Step 9: sent with a picture as proof, then put away, in the computer and on the shelf.
    await signIn(rina);
    await standsAt('send-and-archive', short);
    await openFromBoard(number);
    await see(button('Kirim ke warga'));
    await press('s');
    await inDialog('Kirim ke warga', async () => {
      await type('https://kabar.example/tanggapan/17');
      await walkTo(page.getByLabel('Akun yang dipakai'));
      await type('diskominfo.tirtaraharja');
      await attach('Pilih lampiran', files.screenshot, 'tangkapan-layar-unggahan.png');
    });
    await seeToast(`${short} sudah dikirim ke warga.`);
    await see(button('Arsipkan'));
    await press('s');
    await inDialog('Arsipkan', async () => {
      for (const words of ['Ruang Arsip', 'R2', 'B07', 'F1']) {
        await type(words);
        await press('Tab');
      }
      await walkTo(button('Buat dari teks tanggapan'));
      await press('Enter');
      await see(page.getByText(`tanggapan-${number}`));
    });
    await seeToast(`${short} diarsipkan.`);

    // Arsip lists it, and the berkas itself says how it ended and where both copies are.
    await press('Control+6');
    const row = page.getByRole('table', { name: 'Semua arsip' }).getByRole('row').filter({ hasText: short });
    await see(row.getByText('Ditanggapi'));
    await see(row.getByText('Ruang Arsip / R2 / B07 / F1'));
    await walkTo(row);
    await press('Enter');
    const end = page.getByRole('region', { name: 'Selesai: tanggapan terkirim dan berkas diarsipkan' });
    await see(end.getByText('Ruang Arsip / R2 / B07 / F1'));
    await see(end.getByRole('button', { name: `tanggapan-${number}` }));
    await press('Control+2');
    await see(page.getByRole('heading', { level: 1, name: 'Papan SOP' }));
    expect(await page.locator('[data-case]').count()).toBe(0);
    expect(await app.violations()).toEqual([]);
  });
});
