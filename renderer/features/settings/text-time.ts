import { numericDate } from '#shared/calendar/date-words.ts';
import type { HolidayKind } from '#shared/calendar/holiday.ts';
import type { HolidayRowError } from '#shared/calendar/parse-holidays.ts';
import { assertNever } from '#shared/kernel/assert.ts';
import type { HolidayField } from './holiday-list.ts';

export const hoursText = {
  note: 'Dipakai menghitung menit kerja, batas langkah, dan jam pada dokumen.',
  save: 'Simpan jam kerja',
  saved: 'Jam dan zona waktu disimpan.',
  zone: 'Zona waktu',
  zones: { WIB: 'WIB (UTC+7)', WITA: 'WITA (UTC+8)', WIT: 'WIT (UTC+9)' },
  weekDays: 'Hari kerja seminggu',
  fiveDays: '5 hari',
  sixDays: '6 hari',
  customary: 'Isi dengan jam lazim',
  table: 'Jam kerja tiap hari',
  day: 'Hari',
  start: 'Masuk',
  restStart: 'Istirahat mulai',
  restEnd: 'Istirahat selesai',
  end: 'Pulang',
  length: 'Jam kerja',
  total: (words: string) => `Jumlah seminggu ${words}. Perpres 21/2023 menetapkan 37 jam 30 menit tanpa istirahat.`,
  totalUnknown: 'Jumlah seminggu belum dapat dihitung; lengkapi jam di atas.',
  cutiBersama: 'Cuti bersama bukan hari kerja',
  cutiBersamaNote: 'Matikan bila pelayanan kantor tetap berjalan pada cuti bersama.',
  late: 'Opini yang masuk setelah jam kerja dihitung diterima pada hari kerja berikutnya',
} as const;

/** 450 → "7 jam 30 menit". */
export function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return rest === 0 ? `${hours} jam` : `${hours} jam ${rest} menit`;
}

export const limitsText = {
  note: 'Menit pada SOP adalah waktu standar, bukan batas. Batas langkah menentukan kapan berkas dianggap lewat.',
  save: 'Simpan batas langkah',
  saved: 'Batas langkah disimpan. Sisa waktu semua berkas dihitung ulang.',
  officeStepDays: 'Batas tiap langkah di kantor',
  officeHint: 'Hari kerja setelah berkas tiba di langkah itu; 0 berarti hari itu juga.',
  opdDays: 'Batas menunggu tanggapan OPD',
  opdHint: 'Hari kerja setelah diteruskan. SOP tidak menetapkannya; sepakati dengan OPD.',
  days: 'hari kerja',
  example: 'Contoh hitungan',
  exampleNote: 'menurut isian di atas',
  start: 'Berkas tiba pada',
  which: 'Batas yang dicontohkan',
  office: 'Langkah di kantor',
  opd: 'Menunggu OPD',
  result: (day: string, time: string) => `Batasnya ${day} pukul ${time}.`,
  why: 'Mengapa tanggal ini?',
  noResult: 'Isi batas dengan angka 0 sampai 60 agar contoh dapat dihitung.',
} as const;

export const holidayText = {
  note: 'Hari yang tidak dihitung sebagai hari kerja. Setiap hari menyebut dasarnya agar batas waktu dapat dijelaskan.',
  years: 'Tahun',
  table: (year: string) => `Hari libur tahun ${year}`,
  date: 'Tanggal',
  kind: 'Jenis',
  name: 'Nama',
  basis: 'Dasar',
  verified: 'Sudah dicocokkan',
  isVerified: 'sudah',
  isNotVerified: 'belum',
  remove: (day: string) => `Hapus ${day}`,
  removed: (day: string) => `${day} dihapus dari daftar.`,
  verifiedDone: (day: string) => `${day} ditandai sudah dicocokkan dengan surat keputusannya.`,
  unverifiedDone: (day: string) => `${day} ditandai belum dicocokkan.`,
  added: (day: string) => `${day} ditambahkan.`,
  empty: 'Belum ada hari libur pada tahun ini',
  emptyNote: 'Tambahkan di bawah, atau ambil dari file Excel setelah keputusannya terbit.',
  notLoaded: (years: string) => `Daftar hari libur tahun ${years} belum dimuat.`,
  notLoadedNote: 'Batas waktu pada tahun itu baru memperhitungkan akhir pekan. Tambahkan setelah SKB terbit.',
  unverified: (count: number) => `${count} hari belum dicocokkan dengan surat keputusannya.`,
  add: 'Tambah hari libur',
  addButton: 'Tambahkan ke daftar',
  addNote: 'Hari yang sama dengan jenis yang sama diganti, bukan digandakan.',
  import: 'Ambil dari file',
  importNote: 'Excel atau CSV dengan kolom tanggal, nama, jenis, dan dasar.',
  pick: 'Pilih file',
  reading: 'Membaca file',
  columns: 'Kolom pada file',
  noColumn: 'tidak ada',
  defaultKind: 'Jenis untuk baris yang kosong',
  defaultBasis: 'Dasar untuk baris yang kosong',
  ready: (count: number, added: number, changed: number) =>
    `${count} hari siap: ${added} baru, ${changed} mengganti yang ada, ${count - added - changed} sudah sama.`,
  notReady: (count: number) =>
    `${count} baris belum dapat dibaca. Perbaiki di file lalu pilih lagi, atau lanjutkan tanpa baris itu.`,
  problems: 'Baris yang belum dapat dibaca',
  row: 'Baris',
  problem: 'Yang perlu diperbaiki',
  take: (count: number) => `Tambahkan ${count} hari`,
  taken: (count: number, file: string) => `${count} hari dari ${file} ditambahkan.`,
  drop: 'Tutup file',
  nothing: 'Tidak ada hari yang baru pada file ini.',
} as const;

export const holidayKindNames: Readonly<Record<HolidayKind, string>> = {
  libur_nasional: 'Libur nasional',
  cuti_bersama: 'Cuti bersama',
  libur_daerah: 'Libur daerah',
};

export const holidayFieldNames: Readonly<Record<HolidayField, string>> = {
  date: holidayText.date,
  name: holidayText.name,
  kind: holidayText.kind,
  basis: holidayText.basis,
};

export function holidayErrorSentence(error: HolidayRowError): string {
  switch (error.code) {
    case 'date-empty':
      return 'Tanggal kosong. Isi tanggal, misalnya 25/12/2027.';
    case 'not-a-date':
      return `“${error.value}” bukan tanggal. Tulis hari/bulan/tahun, misalnya 25/12/2027.`;
    case 'no-such-day':
      return error.suggestion
        ? `Tanggal ${error.value} tidak ada. Ganti menjadi ${numericDate(error.suggestion)}.`
        : `Tanggal ${error.value} tidak ada. Periksa pada surat keputusan.`;
    case 'repeated-date':
      return `Tanggal dan jenis ini sudah ada pada baris ${error.firstRow}. Hapus salah satunya.`;
    case 'name-empty':
      return 'Nama hari kosong. Isi nama hari libur.';
    case 'unknown-kind':
      return error.value.trim() === ''
        ? 'Jenis kosong. Pilih jenis untuk baris yang kosong di atas.'
        : `Jenis “${error.value}” tidak dikenal. Tulis libur nasional, cuti bersama, atau libur daerah.`;
    case 'basis-empty':
      return 'Dasar kosong. Tulis dasar untuk baris yang kosong di atas.';
    default:
      return assertNever(error);
  }
}
