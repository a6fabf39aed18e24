import type { BridgeError } from '#shared/bridge/errors.ts';
import { assertNever } from '#shared/kernel/assert.ts';

/** What main's refusal means and what to do about it. */
export function bridgeSentence(error: BridgeError): string {
  switch (error.code) {
    case 'unknown-call':
    case 'invalid-input':
      return 'Isian tidak dapat dibaca Pantau. Periksa isian yang panjang atau memuat tanda yang tidak biasa.';
    case 'internal':
      return 'Pantau menemui galat dan BELUM menyimpan. Isian tetap ada; tutup lalu buka Pantau bila berulang.';
    case 'too-large':
    case 'too-big':
      return 'Berkas terlalu besar. Perkecil, atau bagi menjadi beberapa berkas.';
    case 'too-many-rows':
      return 'Baris terlalu banyak untuk satu kali impor. Bagi menjadi beberapa berkas.';
    case 'not-signed-in':
    case 'session-locked':
      return 'Layar terkunci, jadi BELUM tersimpan. Masuk lagi lalu ulangi; isian tetap ada.';
    case 'not-allowed':
      return 'Peran Anda tidak boleh melakukan ini. Mintalah pegawai yang berwenang atau Admin.';
    case 'wrong-secret':
      return 'Nama dan kata sandi tidak cocok. Periksa Caps Lock lalu ketik ulang.';
    case 'locked-out':
      return `Terlalu banyak percobaan. Tunggu ${waitWords(error.wait ?? 30)} lalu coba lagi.`;
    case 'secret-too-short':
      return 'Kata sandi terlalu pendek. Pakai paling sedikit 10 huruf untuk Kasi, Kabid, dan Admin, 6 untuk yang lain; PIN 6 angka.';
    case 'not-same-day':
      return 'PIN hanya berlaku pada hari Anda masuk. Ketik kata sandi.';
    case 'disk-full':
      return 'BELUM tersimpan: penyimpanan PC penuh. Isian tetap ada; kosongkan ruang lalu simpan lagi.';
    case 'disk-failed':
      return 'BELUM tersimpan: penyimpanan PC tidak menjawab. Isian tetap ada; coba lagi dan hubungi petugas TI bila berulang.';
    case 'read-only':
      return 'BELUM tersimpan: Windows melarang Pantau menulis. Minta petugas TI mengizinkan folder Pantau.';
    case 'not-found':
      return 'Berkas tidak ditemukan, atau tidak ada program yang dapat membukanya. Periksa lalu coba lagi.';
    case 'damaged':
      return 'Lampiran rusak di penyimpanan PC ini. Ambil dari cadangan atau lampirkan ulang.';
    case 'cancelled':
      return 'Dibatalkan. Tidak ada yang berubah.';
    case 'not-a-spreadsheet':
      return 'Ini bukan berkas Excel atau CSV. Pilih berkas .xlsx atau .csv.';
    case 'password-protected':
      return 'Berkas dilindungi kata sandi. Buka di Excel, hapus kata sandinya, lalu pilih lagi.';
    case 'empty-file':
      return 'Berkas tidak berisi baris data. Periksa lembar kerja yang dipilih.';
    case 'unreadable':
      return 'Berkas rusak atau tidak lengkap. Buka dan simpan ulang di Excel, lalu pilih lagi.';
    case 'unsupported-file':
      return 'Jenis berkas ini tidak diterima. Pakai gambar PNG/JPG, PDF, Word, Excel, atau teks.';
    case 'already-founded':
      return 'PC ini sudah berisi data kantor, jadi tidak ada yang diubah. Pemulihan hanya ke profil yang kosong.';
    case 'not-founded':
      return 'Kantor belum disiapkan di PC ini. Selesaikan Mulai pertama.';
    case 'no-backup-folder':
      return 'Folder cadangan belum dipilih. Pilih folder di Pengaturan, Cadangan.';
    case 'backup-not-usable':
      return 'Cadangan tidak lengkap atau rusak, jadi tidak ada yang diubah. Pilih folder cadangan yang lain.';
    case 'batch-unknown':
      return 'Impor terputus sebelum selesai dan tidak ada baris yang masuk. Ulangi impor.';
    default:
      return assertNever(error.code);
  }
}

function waitWords(seconds: number): string {
  return seconds < 60 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`;
}
