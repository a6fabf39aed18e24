import type { Desk } from '../desk.ts';
import { expectThat } from '../failure.ts';
import { admin, opdLines, password, profile, staff, type TourPerson } from '../office.ts';

/** Mulai pertama, from the welcome to the first Beranda of the Admin. */
export async function firstStart(desk: Desk): Promise<void> {
  const { page, hand, album, step } = desk;
  const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
  const field = (name: string) => page.getByLabel(name).first();
  const next = (name: string | RegExp) => hand.click(page.getByRole('button', { name }));

  await step('Welcome', async () => {
    await heading('Mulai pertama');
    await album.snap('mulai-pertama');
    await next(/^Siapkan kantor/);
  });
  await step('Profil Instansi', async () => {
    await heading('Profil Instansi');
    for (const [label, value] of Object.entries(profile)) await hand.fill(field(label), value);
    await hand.choose(field('Zona waktu'), 'WIB (UTC+7)');
    await album.snap('profil-instansi');
    await next('Lanjut');
  });
  await step('Admin pertama', async () => {
    await heading('Admin pertama');
    await hand.fill(field('Nama lengkap dengan gelar'), admin.name);
    await hand.fill(field('Jabatan'), admin.title);
    await hand.fill(field('NIP'), admin.nip);
    await hand.fill(field('Pangkat dan golongan'), admin.rank);
    await hand.fill(page.getByLabel('Kata sandi', { exact: true }), password);
    await hand.fill(page.getByLabel('Ulangi kata sandi'), password);
    await album.snap('admin-pertama');
    await hand.press('Enter');
  });
  await step('Kode pemulihan', async () => {
    await heading('Simpan kode pemulihan');
    const groups = await page.locator('.setup-code-box').getByRole('listitem').allInnerTexts();
    expectThat(groups.length === 8, `The recovery code has ${groups.length} groups instead of 8`);
    await next('Cetak kode');
    // Typed back as from the print, in small letters, as a person would.
    await hand.fill(page.getByLabel('Ketik ulang empat huruf pertama'), (groups[0] ?? '').toLowerCase());
    await album.snap('kode-pemulihan');
    await next('Kode sudah disimpan');
  });
  await step('Pegawai', async () => {
    await heading('Pegawai');
    for (const [at, person] of staff.entries()) {
      await addPerson(desk, person);
      if (at === 1) await album.snap('pegawai-awal');
      await page.getByText(`${person.name} ditambahkan.`).waitFor({ state: 'attached' });
    }
    await page.getByText('Pemantau, Kasi, dan Kabid sudah ada.').waitFor();
    await next('Lanjut');
  });
  await step('Perangkat Daerah', async () => {
    await heading('Perangkat Daerah');
    await hand.fill(field('Daftar OPD'), opdLines.join('\n'));
    await page.getByText(`${opdLines.length} OPD siap disimpan`).first().waitFor();
    await album.snap('opd-awal');
    await next(`Simpan ${opdLines.length} OPD, lanjut`);
  });
  await step('Selesai', async () => {
    await heading('Kantor siap dipakai');
    await album.snap('kantor-siap');
    await next('Keluar ke layar Masuk');
    await heading('Masuk');
  });
}

async function addPerson({ page, hand }: Desk, person: TourPerson): Promise<void> {
  const field = (name: string) => page.getByLabel(name).first();
  await hand.fill(field('Nama lengkap dengan gelar'), person.name);
  await hand.choose(field('Peran'), person.role);
  if (person.title !== '') await hand.fill(field('Jabatan'), person.title);
  await hand.fill(field('NIP'), person.nip);
  await hand.fill(field('Pangkat dan golongan'), person.rank);
  await hand.fill(field('Kata sandi awal'), password);
  await hand.click(page.getByRole('button', { name: 'Tambah pegawai' }));
}
