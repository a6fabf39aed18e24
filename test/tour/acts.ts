import type { Locator } from 'playwright';
import type { Desk } from './desk.ts';
import { firstOpd, secondOpd } from './office.ts';
import type { ActName, Actor, Walked } from './roads.ts';
import type { Attachments } from './scan.ts';
import { actDialog, attach, confirm, pressAct, stepFrame, tick } from './screens/case.ts';

/** What every stage brings along that works on berkas. */
export interface Work {
  readonly desk: Desk;
  readonly opinions: readonly Walked[];
  readonly attachments: Attachments;
  /** Takes pictures the first time that a screen is seen. */
  readonly look: (screen: string) => Promise<void>;
}

export interface ActAtHand extends Work {
  readonly opinion: Walked;
}

export interface TourAct {
  readonly by: Actor;
  /** The step on which the act stands, in the words of the screen. */
  readonly step: string;
  readonly button: string;
  /** What is written in the step itself before the button is pressed. */
  readonly before?: (at: ActAtHand, frame: Locator) => Promise<void>;
  /** What the dialog of the act asks; without it the act is recorded at once. */
  readonly fill?: (at: ActAtHand, dialog: Locator) => Promise<void>;
}

const answerText =
  'Terima kasih atas laporan Anda. Petugas sudah memeriksa lokasi dan memperbaikinya pada hari Selasa. Bila masih ada kendala, sampaikan lewat kanal yang sama.';

const study =
  (opd: string) =>
  async ({ desk: { hand } }: ActAtHand, frame: Locator) => {
    await hand.choose(frame.getByLabel('OPD yang diusulkan'), opd);
    await hand.fill(frame.getByLabel('Catatan penelitian'), `Isi opini jelas dan termasuk kewenangan ${opd}.`);
    await hand.press('Tab');
  };

const reword =
  (text: string) =>
  async ({ desk: { hand } }: ActAtHand, frame: Locator) => {
    await hand.fill(frame.getByLabel('Tanggapan untuk warga'), text);
    await hand.press('Tab');
  };

export const acts: Readonly<Record<ActName, TourAct>> = {
  'to-print': { by: 'Pemantau', step: 'Terima opini', button: 'Lanjut ke cetak' },
  study: { by: 'Kasi', step: 'Teliti, tentukan OPD', button: 'Lanjut ke pengajuan', before: study(firstOpd) },
  'study-again': { by: 'Kasi', step: 'Teliti, tentukan OPD', button: 'Lanjut ke pengajuan', before: study(secondOpd) },
  submit: { by: 'Kasi', step: 'Ajukan ke Kabid', button: 'Ajukan ke Kabid' },
  approve: { by: 'Kabid', step: 'Putuskan: perlu ditanggapi?', button: 'Perlu ditanggapi' },
  decline: {
    by: 'Kabid',
    step: 'Putuskan: perlu ditanggapi?',
    button: 'Tidak perlu, arsipkan',
    fill: async ({ desk }, dialog) => {
      await tick(desk, dialog, 'Tidak memuat masalah atau permintaan');
      await desk.hand.fill(dialog.getByLabel('Alasan lain'), 'Opini berisi ucapan terima kasih.');
    },
  },
  'hand-approved': { by: 'Kabid', step: 'Setujui', button: 'Serahkan ke Kasi' },
  'file-unanswered': {
    by: 'Kasi',
    step: 'Arsipkan tanpa tanggapan',
    button: 'Arsipkan',
    fill: (at, dialog) => fillPlace(at, dialog),
  },
  'hand-to-pemantau': { by: 'Kasi', step: 'Serahkan ke Pemantau', button: 'Serahkan ke Pemantau' },
  forward: {
    by: 'Pemantau',
    step: 'Teruskan ke OPD',
    button: 'Teruskan ke OPD',
    fill: async ({ desk }, dialog) => {
      await desk.hand.choose(dialog.getByLabel('Jalur'), 'E-mail');
      await desk.hand.click(dialog.getByRole('button', { name: 'Salin pesan' }));
      await desk.hand.click(dialog.getByRole('button', { name: 'Buka draf e-mail (.eml)' }));
    },
  },
  'record-answer': {
    by: 'Pemantau',
    step: 'Menunggu tanggapan',
    button: 'Catat tanggapan OPD',
    fill: async ({ desk, attachments }, dialog) => {
      await desk.hand.fill(dialog.getByLabel('Tanggapan OPD, apa adanya'), `Bersama ini kami sampaikan: ${answerText}`);
      await attach(desk, dialog.getByRole('button', { name: 'Pilih lampiran' }), [attachments.answerLetter]);
      await dialog.getByText('surat-tanggapan-opd.pdf').waitFor();
    },
  },
  'record-refusal': {
    by: 'Pemantau',
    step: 'Menunggu tanggapan',
    button: 'Catat penolakan OPD',
    fill: async ({ desk }, dialog) => {
      await tick(desk, dialog, 'Bukan kewenangan OPD itu');
    },
  },
  'hand-answer': {
    by: 'Pemantau',
    step: 'Terima tanggapan, serahkan ke Kasi',
    button: 'Serahkan ke Kasi',
    before: reword(answerText),
  },
  'ask-rework': {
    by: 'Kasi',
    step: 'Teliti bahasa tanggapan',
    button: 'Minta perbaiki',
    fill: async ({ desk }, dialog) => {
      await tick(desk, dialog, 'Tanggal tindak lanjut belum ada');
      await desk.hand.fill(dialog.getByLabel('Alasan lain'), 'Sebutkan tanggal perbaikan.');
    },
  },
  'hand-reworked': {
    by: 'Pemantau',
    step: 'Perbaiki tanggapan',
    button: 'Serahkan ke Kasi',
    before: reword(`${answerText} Perbaikan selesai pada 17 November 2026.`),
  },
  'pass-language': { by: 'Kasi', step: 'Teliti bahasa tanggapan', button: 'Bahasa layak' },
  send: {
    by: 'Pemantau',
    step: 'Kirim, arsipkan',
    button: 'Kirim ke warga',
    fill: async ({ desk, opinion, attachments }, dialog) => {
      await desk.hand.fill(dialog.getByLabel('Akun yang dipakai'), '@diskominfo.tirtaraharja');
      await desk.hand.fill(dialog.getByLabel('Tautan tanggapan'), `https://www.instagram.com/p/tanggapan${opinion.at + 1}/`);
      await attach(desk, dialog.getByRole('button', { name: 'Pilih lampiran' }), [attachments.screenshot]);
      await dialog.getByText('tangkapan-layar-unggahan.png').waitFor();
    },
  },
  archive: {
    by: 'Pemantau',
    step: 'Kirim, arsipkan',
    button: 'Arsipkan',
    fill: async (at, dialog) => {
      await at.desk.hand.click(dialog.getByRole('button', { name: 'Buat dari teks tanggapan' }));
      await dialog.getByText(/^tanggapan-OP-/).waitFor();
      await fillPlace(at, dialog);
    },
  },
};

async function fillPlace({ desk, opinion }: ActAtHand, dialog: Locator): Promise<void> {
  if (opinion.isFiledLater) return tick(desk, dialog, 'Hardcopy menyusul');
  const place = { Ruang: 'Ruang Arsip Bidang', Rak: 'R2', Boks: 'B07', Folder: `F${opinion.at + 1}` };
  for (const [part, words] of Object.entries(place)) await desk.hand.fill(dialog.getByLabel(part), words);
}

/** Does one act on the berkas that is open, and waits until its step is over. */
export async function doAct(name: ActName, at: ActAtHand): Promise<void> {
  const { desk, look } = at;
  const { step, button, before, fill } = acts[name];
  const frame = stepFrame(desk, step);
  await frame.waitFor();
  await before?.(at, frame);
  await look(`berkas-${name}`);
  await pressAct(desk, step, button);
  if (fill) {
    const dialog = await actDialog(desk, button);
    await fill(at, dialog);
    await look(`dialog-${name}`);
    await confirm(desk, dialog);
  }
  // A letter that was sent stays in its step until it is archived.
  if (name === 'send') await frame.getByRole('button', { name: /^Arsipkan/ }).waitFor();
  else await frame.waitFor({ state: 'detached' });
}
