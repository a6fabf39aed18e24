import type { CheckLine, RepairLine, Verdict } from './check-report.ts';

/** The verdict in one line. */
export const verdictSentences: Readonly<Record<Verdict, string>> = {
  aman: 'AMAN. Tidak ada yang perlu dilakukan.',
  'perlu-tindakan': 'PERLU TINDAKAN. Data Anda utuh; ada yang perlu dibereskan.',
  bahaya: 'BAHAYA. Hubungi petugas TI sekarang dan jangan hapus apa pun.',
};

const number = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

/** What was found, and what can be done, for one line of a report. A count of 0 says that it was looked for and not found. */
export function checkSentence({ code, count }: CheckLine): string {
  const n = number(count);
  switch (code) {
    case 'operations-read':
      return `${n} perubahan dibaca.`;
    case 'files-read':
      return `${n} file diperiksa.`;
    case 'file-incomplete':
      return count === 0 ? 'Tidak ada kiriman yang terpotong.' : `${n} kiriman belum selesai disalin. Biasanya lengkap sendiri.`;
    case 'file-foreign':
      return count === 0 ? 'Tidak ada file asing.' : `${n} file bukan milik kantor ini. Tidak dibaca dan tidak dihapus.`;
    case 'blob-missing':
      return count === 0 ? 'Semua lampiran ada.' : `${n} lampiran belum tiba. Diambil sendiri saat PC yang memegangnya menyala.`;
    case 'operations-behind':
      return count === 0 ? 'PC ini memegang semua perubahan.' : `${n} perubahan PC lain belum tiba.`;
    case 'own-missing-in-folder':
      return count === 0
        ? 'Semua kiriman PC ini ada di folder bersama.'
        : `${n} kiriman PC ini tidak ada di folder bersama. Perbaiki mengirimnya ulang.`;
    case 'peers-missing-in-folder':
      return count === 0
        ? 'Kiriman PC lain ada di folder bersama.'
        : `${n} perubahan dari PC yang lama tidak aktif hilang dari folder bersama. Perbaiki menaruhnya kembali.`;
    case 'operations-missing':
      return count === 0
        ? 'Tidak ada perubahan PC lain yang hilang.'
        : `${n} perubahan dari PC yang lama tidak aktif tidak ada di PC ini. Nyalakan PC lain; Pantau di sana mengirimkannya kembali.`;
    case 'stream-gap':
      return count === 0
        ? 'Tidak ada perubahan yang hilang dari folder ini.'
        : `${n} perubahan tidak ada di folder ini. PC yang memegangnya mengirim ulang saat Pantau di sana terbuka.`;
    case 'file-damaged':
      return count === 0 ? 'Tidak ada kiriman rusak.' : `${n} kiriman rusak sudah dipisahkan. Minta kirim ulang dari PC asalnya.`;
    case 'device-unknown':
      return count === 0 ? 'Semua PC dikenal.' : `${n} kiriman dari PC yang belum diterima. Admin menerimanya di Sinkronisasi.`;
    case 'file-too-new':
      return count === 0
        ? 'Semua kiriman dapat dibaca Pantau ini.'
        : `${n} kiriman dari Pantau yang lebih baru. Perbarui Pantau di PC ini.`;
    case 'file-unreadable':
      return count === 0
        ? 'Semua kiriman terbuka dengan kunci kantor.'
        : `${n} kiriman dibungkus kunci yang belum dimiliki PC ini. Mintalah undangan baru kepada Admin.`;
    case 'archive-damaged':
      return count === 0
        ? 'Salinan kiriman PC lain di PC ini utuh.'
        : `${n} salinan kiriman PC lain rusak di PC ini. Perbaiki mengambilnya ulang.`;
    case 'blob-damaged':
      return count === 0
        ? 'Lampiran di PC ini utuh.'
        : `${n} lampiran rusak di PC ini. Perbaiki mengambilnya dari folder bersama.`;
    case 'clock-wrong':
      return count === 0 ? 'Jam PC benar.' : 'Jam PC ini salah. Betulkan di Windows; tidak ada data yang hilang.';
    case 'disk-low':
      return count === 0 ? 'Ruang simpan cukup.' : 'Ruang simpan PC hampir habis. Kosongkan sebelum penuh.';
    case 'folder-unreachable':
      return count === 0 ? 'Folder bersama terjangkau.' : 'Folder bersama tidak terjangkau, jadi isinya belum diperiksa.';
    case 'folder-rolled-back':
      return count === 0
        ? 'Isi folder bersama tidak mundur.'
        : 'Isi folder bersama mundur ke keadaan lama. Perbaiki mengirim ulang milik PC ini.';
    case 'recovery-unconfirmed':
      return count === 0
        ? 'Lembar pemulihan sudah dicocokkan.'
        : 'Lembar pemulihan belum dicocokkan. Admin mencetaknya di Sinkronisasi.';
    case 'one-key-holder':
      return count === 0
        ? 'Lebih dari satu PC memegang kunci identitas pelapor.'
        : 'Hanya satu PC memegang kunci identitas pelapor. Admin memberikannya kepada satu PC lagi.';
    case 'journal-damaged':
      return count === 0
        ? 'Jurnal PC ini utuh.'
        : `${n} bagian jurnal PC ini rusak dan sudah dipisahkan. Buat cadangan hari ini.`;
    case 'signature-wrong':
      return count === 0
        ? 'Semua tanda pengenal PC cocok.'
        : `${n} kiriman mengaku dari PC yang bukan pembuatnya. Kiriman itu tidak dipakai.`;
    case 'state-differs':
      return count === 0
        ? 'Keadaan data sama dengan PC lain.'
        : 'Keadaan data berbeda dari PC lain yang memegang perubahan yang sama. Buat cadangan lalu hubungi petugas TI.';
    case 'key-missing':
      return count === 0 ? 'Kunci kantor lengkap.' : 'Kunci kantor di PC ini tidak lengkap. Buka dengan lembar pemulihan.';
  }
}

/** What was done, for one line of a repair. */
export function repairSentence({ code, count }: RepairLine): string {
  const n = number(count);
  switch (code) {
    case 'backup-made':
      return 'Cadangan dibuat lebih dahulu.';
    case 'own-resent':
      return `${n} kiriman PC ini dikirim ulang.`;
    case 'peers-returned':
      return `${n} kiriman PC lain ditaruh kembali di folder bersama.`;
    case 'blob-resent':
      return `${n} lampiran dikirim ulang.`;
    case 'blob-fetched':
      return `${n} lampiran diambil dari folder bersama.`;
    case 'archive-fetched':
      return `${n} kiriman PC lain diambil ulang.`;
    case 'resend-asked':
      return `${n} kiriman diminta ulang dari PC asalnya.`;
  }
}
