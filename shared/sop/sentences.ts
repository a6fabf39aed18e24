import { assertNever } from '../kernel/assert.ts';
import type { Role } from '../operations/operation.ts';
import type { ActRefusal } from './engine.ts';
import type { ActKind, SopStep, StepActor } from './sop.ts';

/** Names of roles as the office calls them (Profil Instansi); the SOP's own words are the default. */
export type RoleLabels = Readonly<Record<Role, string>>;

export const defaultRoleLabels: RoleLabels = {
  pemantau: 'Pemantau',
  kasi: 'Kasi',
  kabid: 'Kabid',
  'kepala-dinas': 'Kepala Dinas',
  arsiparis: 'Arsiparis',
  admin: 'Admin',
};

export function actorLabel(actor: StepActor, labels: RoleLabels): string {
  return actor === 'opd' ? 'Perangkat Daerah' : labels[actor];
}

/** Verb and object for the button of an act in this step, e.g. "Serahkan ke Kasi". */
export function actLabel(act: ActKind, step: SopStep, labels: RoleLabels): string {
  switch (act) {
    case 'hand-over':
      return handOverLabel(step, labels);
    case 'return':
      return 'Kembalikan';
    case 'decline':
      return 'Tidak perlu, arsipkan';
    case 'approve':
      return 'Perlu ditanggapi';
    case 'forward':
      return 'Teruskan ke OPD';
    case 'refuse-by-opd':
      return 'Catat penolakan OPD';
    case 'receive-answer':
      return 'Catat tanggapan OPD';
    case 'ask-rework':
      return 'Minta perbaiki';
    case 'pass-language':
      return 'Bahasa layak';
    case 'send':
      return 'Kirim ke warga';
    case 'archive':
      return 'Arsipkan';
    default:
      return assertNever(act);
  }
}

function handOverLabel(step: SopStep, labels: RoleLabels): string {
  switch (step.kind) {
    case 'intake':
      return 'Lanjut ke cetak';
    case 'study':
      return 'Lanjut ke pengajuan';
    case 'submit':
      return `Ajukan ke ${labels.kabid}`;
    case 'hand-to-pemantau':
      return `Serahkan ke ${labels.pemantau}`;
    default:
      return `Serahkan ke ${labels.kasi}`;
  }
}

/** What happened to a berkas, for the timeline and the lembar kendali: "menyerahkan ke Kasi". */
export function actPastLabel(act: ActKind, step: SopStep, labels: RoleLabels): string {
  switch (act) {
    case 'hand-over':
      return step.kind === 'intake'
        ? 'menyatakan opini siap dicetak'
        : step.kind === 'study'
          ? 'selesai meneliti opini'
          : step.kind === 'submit'
            ? `mengajukan ke ${labels.kabid}`
            : step.kind === 'hand-to-pemantau'
              ? `menyerahkan ke ${labels.pemantau}`
              : `menyerahkan ke ${labels.kasi}`;
    case 'return':
      return 'mengembalikan berkas';
    case 'decline':
      return 'memutuskan tidak perlu ditanggapi';
    case 'approve':
      return 'memutuskan perlu ditanggapi';
    case 'forward':
      return 'meneruskan ke OPD';
    case 'refuse-by-opd':
      return 'mencatat penolakan OPD';
    case 'receive-answer':
      return 'mencatat tanggapan OPD';
    case 'ask-rework':
      return 'meminta perbaikan bahasa';
    case 'pass-language':
      return 'menyatakan bahasa layak';
    case 'send':
      return 'mengirim tanggapan ke warga';
    case 'archive':
      return 'mengarsipkan berkas';
    default:
      return assertNever(act);
  }
}

/** For a berkas or document on which a newer Pantau wrote something that this one cannot read. */
export const newerPantauSentence =
  'Pantau yang lebih baru sudah menulis di sini. Perbarui Pantau di PC ini untuk melanjutkannya; isinya tetap dapat dibaca.';

/** What is missing and what to do about it, for the person whose act was refused. */
export function refusalSentence(refusal: ActRefusal, labels: RoleLabels): string {
  switch (refusal.code) {
    case 'unknown-sop':
      return 'Berkas ini memakai SOP dari Pantau yang lebih baru. Perbarui Pantau di PC ini untuk melanjutkannya.';
    case 'ended':
      return 'Berkas sudah diarsipkan. Buka kembali dengan alasan bila harus dikerjakan lagi.';
    case 'not-ended':
      return 'Berkas belum diarsipkan, jadi tidak perlu dibuka kembali.';
    case 'contested':
      return 'Berkas bertabrakan: dua PC memindahkannya ke langkah yang berbeda. Putuskan dahulu langkah yang benar.';
    case 'newer-pantau':
      return newerPantauSentence;
    case 'withdrawn-elsewhere':
      return 'Berkas perlu tinjauan: di satu PC penerimaannya dibatalkan, di PC lain berkas dikerjakan. Putuskan dahulu.';
    case 'not-in-this-step':
      return 'Perbuatan ini bukan bagian dari langkah berkas sekarang. Kerjakan langkah yang sedang berjalan lebih dahulu.';
    case 'not-your-role':
      return `Langkah ini giliran ${labels[refusal.role]}. Masuk sebagai ${labels[refusal.role]} untuk mengerjakannya.`;
    case 'rangkap-forbidden':
      return `Anda sudah bertindak sebagai ${labels[refusal.role]} pada berkas ini. Mintalah pegawai lain, atau izinkan rangkap di Pengaturan.`;
    case 'rangkap-reason-missing':
      return 'Anda bertindak rangkap pada berkas ini. Tulis alasan rangkap.';
    case 'print-missing':
      return 'Lembar Hasil Pantauan belum dicetak. Cetak lembar itu, atau tulis mengapa tidak dicetak.';
    case 'opd-missing':
      return 'OPD belum ditentukan. Pilih OPD yang diusulkan.';
    case 'note-missing':
      return 'Alasan pengembalian belum ditulis. Pilih atau tulis satu alasan.';
    case 'reason-missing':
      return 'Alasan belum ditulis. Pilih atau tulis satu alasan.';
    case 'return-step-missing':
      return 'Langkah tujuan pengembalian belum dipilih. Pilih salah satu langkah.';
    case 'forwarding-missing':
      return 'Keterangan penerusan belum lengkap. Isi OPD, jalur, dan alamat atau akun tujuan.';
    case 'answer-missing':
      return 'Tanggapan belum ditulis. Isi tanggapan untuk warga.';
    case 'sending-missing':
      return 'Keterangan pengiriman belum lengkap. Isi kanal, akun, dan waktu kirim.';
    case 'proof-missing':
      return 'Bukti kirim belum ada. Isi tautan tanggapan atau unggah tangkapan layarnya.';
    case 'not-sent':
      return 'Tanggapan belum dikirim ke warga. Catat pengirimannya sebelum mengarsipkan.';
    case 'softcopy-missing':
      return 'Softcopy belum lengkap. Lampirkan tanggapan dan bukti kirim.';
    case 'hardcopy-missing':
      return 'Tempat hardcopy belum diisi. Isi ruang, rak, boks, dan folder, atau pilih hardcopy menyusul.';
    default:
      return assertNever(refusal);
  }
}
