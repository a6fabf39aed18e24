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
      return 'File terlalu besar. Perkecil, atau bagi menjadi beberapa file.';
    case 'too-many-rows':
      return 'Baris terlalu banyak untuk satu kali impor. Bagi menjadi beberapa file.';
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
    case 'journal-closed':
      return 'BELUM tersimpan: Pantau sedang membuka ulang data. Isian tetap ada; coba lagi, dan bila berulang tutup lalu buka Pantau.';
    case 'not-found':
      return 'File tidak ditemukan, atau tidak ada program yang dapat membukanya. Periksa lalu coba lagi.';
    case 'damaged':
      return 'Lampiran rusak di penyimpanan PC ini. Ambil dari cadangan atau lampirkan ulang.';
    case 'cancelled':
      return 'Dibatalkan. Tidak ada yang berubah.';
    case 'not-a-spreadsheet':
      return 'Ini bukan file Excel atau CSV. Pilih file .xlsx atau .csv.';
    case 'password-protected':
      return 'File dilindungi kata sandi. Buka di Excel, hapus kata sandinya, lalu pilih lagi.';
    case 'empty-file':
      return 'File tidak berisi baris data. Periksa lembar kerja yang dipilih.';
    case 'unreadable':
      return 'File rusak atau tidak lengkap. Buka dan simpan ulang di Excel, lalu pilih lagi.';
    case 'unsupported-file':
      return 'Jenis file ini tidak diterima. Pakai gambar PNG/JPG, PDF, Word, Excel, atau teks.';
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
    case 'no-shared-folder':
      return 'PC ini tidak memakai folder bersama. Hubungkan atau pilih foldernya di layar Sinkronisasi.';
    case 'already-shared':
      return 'PC ini sudah menjadi bagian sebuah kantor, jadi tidak ada yang diubah. Bila foldernya pindah, pilih folder bersama di layar Sinkronisasi.';
    case 'pc-revoked':
      return 'PC ini sudah dicabut dari kantor, jadi tidak dapat mengatur PC lain atau kunci kantor. Lakukan di PC lain.';
    case 'office-locked':
      return 'Data kantor di PC ini masih terkunci. Ketik frasa sandi kantor untuk membukanya.';
    case 'folder-unreachable':
      return 'Folder bersama tidak terjangkau. Periksa jaringan atau nyalakan PC tempat folder itu, lalu coba lagi.';
    case 'folder-read-only':
      return 'Folder ini tidak boleh ditulisi dari PC ini. Minta petugas TI memberi izin tulis, atau pilih folder lain.';
    case 'folder-full':
      return 'Folder bersama penuh, jadi belum ada yang terkirim. Minta petugas TI menambah ruang; pekerjaan tetap tersimpan di PC ini.';
    case 'folder-foreign':
      return 'Folder ini milik kantor lain. Pilih folder yang dipakai PC lain di kantor Anda.';
    case 'folder-empty':
      return 'Folder ini tidak berisi kantor Pantau. Pilih folder yang dipakai PC pertama, atau tunggu sampai isinya tiba.';
    case 'folder-taken':
      return 'Folder ini sudah berisi kantor Pantau. Pilih Gabung ke kantor, atau pakai folder lain.';
    case 'invite-unreadable':
      return 'Undangan tidak terbaca. Salin seluruh baris yang dimulai dengan PANTAU-UNDANGAN.';
    case 'invite-foreign':
      return 'Undangan ini bukan untuk kantor di folder itu. Periksa undangan atau pilih folder yang lain.';
    case 'wrong-passphrase':
      return 'Frasa sandi kantor tidak cocok. Periksa Caps Lock dan ejaannya lalu ketik ulang.';
    case 'weak-passphrase':
      return 'Frasa sandi terlalu mudah ditebak. Pakai paling sedikit 4 kata, seluruhnya 16 huruf atau lebih.';
    case 'wrong-words':
      return 'Kata pemulihan tidak cocok. Cocokkan dengan lembar cetak lalu ketik ulang.';
    case 'not-admitted':
      return 'PC ini belum diterima di kantor. Mintalah Admin menerimanya dari PC lain.';
    case 'unknown-device':
      return 'PC itu belum dikenal di sini. Tunggu kabarnya tiba, lalu coba lagi.';
    case 'no-reporter-key':
      return 'PC ini belum memegang kunci identitas pelapor. Mintalah Admin memberikannya di layar Sinkronisasi.';
    case 'nothing-to-send':
      return 'Tidak ada yang perlu dibawa: PC itu sudah menerima semuanya.';
    case 'bundle-unusable':
      return 'File kiriman ini rusak atau milik kantor lain, jadi tidak ada yang diambil. Buat ulang di PC asalnya.';
    case 'keys-unsupported':
      return 'PC ini tidak menghitung sandi dengan benar, jadi folder bersama tidak dipakai. Hubungi petugas TI; data di PC ini aman.';
    case 'sync-busy':
      return 'Pekerjaan lain dengan folder bersama belum selesai. Tunggu sebentar lalu coba lagi.';
    default:
      return assertNever(error.code);
  }
}

function waitWords(seconds: number): string {
  return seconds < 60 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`;
}
