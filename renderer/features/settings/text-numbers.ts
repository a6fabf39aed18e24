import { angka } from '#shared/documents/format-id.ts';

/** Words of the section "Nomor". */
export const numbersText = {
  series: 'Buku nomor',
  seriesName: (register: 'berkas' | 'surat', year: number) => `${register === 'berkas' ? 'Berkas' : 'Surat'} ${year}`,
  blocks: 'Jatah nomor per PC',
  blocksNote: {
    berkas:
      'Tiap PC mengambil nomor dari jatahnya sendiri, juga saat luring, jadi tidak pernah ada dua berkas dengan nomor yang sama. Jatah baru datang dengan sendirinya sebelum habis.',
    surat:
      'Nomor surat berasal dari buku agenda Tata Usaha. Catat rentang yang diberikan, lalu beri jatah kepada PC yang membuat surat; sesudah itu jatah baru datang dengan sendirinya.',
  },
  alone:
    'Kantor ini satu PC, jadi nomor berkas berjalan urut dan nomor surat ditulis dari buku agenda. Jatah nomor per PC dipakai sesudah kantor berbagi folder bersama.',
  notOpened:
    'Buku nomor dibuka oleh PC pertama kantor ini begitu ada yang masuk di sana. Sampai saat itu PC lain memakai nomor sementara.',
  reading: 'Membaca nomor',
  pc: 'Nama PC',
  range: 'Jatah',
  reached: 'Terakhir',
  left: 'Sisa',
  state: 'Keadaan',
  act: 'Tindakan',
  none: '–',
  ownPc: 'PC ini',
  gives: 'memberi jatah',
  gone: 'dicabut',
  low: 'Menipis',
  empty: 'Belum ada jatah',
  enough: 'Cukup',
  giveBlock: 'Beri 20 nomor',
  giveBlockTo: (pc: string) => `Beri 20 nomor kepada ${pc}`,
  noPcs: 'Belum ada jatah',
  noPcsText: 'Jatah tampil di sini setelah PC diterima di kantor ini.',
  ranges: 'Rentang dari buku agenda',
  noRanges: 'Belum ada rentang yang dicatat.',
  from: 'Nomor awal',
  to: 'Nomor akhir',
  noteRange: 'Catat rentang',
  rangeNoted: (from: number, to: number) => `Rentang ${from}–${to} dicatat.`,
  rangeElsewhere: (pc: string) => `Rentang dicatat di ${pc}, PC yang memberi jatah nomor surat.`,
  givers: (names: string) =>
    `${names} memberi jatah. Bila PC itu tidak dipakai lagi, cabut di Sinkronisasi; sesudah itu pemberian jatah dapat diambil alih di sini.`,
  lostTitle: 'Tidak ada PC yang dapat memberi jatah.',
  lostText:
    'PC yang memberi jatah sudah dicabut. Satu PC lain dapat mengambil alih; nomor berikutnya dimulai jauh di atas yang sudah dipakai.',
  claim: 'Ambil alih pemberian jatah',
  claimed: 'PC ini sekarang memberi jatah nomor.',

  unused: 'Nomor yang tidak dipakai',
  unusedNote: 'untuk pemeriksaan buku nomor',
  gapsTitle: 'Nomor terlewat tanpa keterangan',
  noGaps: 'Tidak ada nomor yang terlewat.',
  explainGaps: 'Catat alasannya di bawah agar buku nomor lengkap.',
  voids: 'Daftar nomor batal',
  number: 'Nomor',
  reason: 'Alasan',
  by: 'Dicatat',
  why: { withdrawn: 'Penerimaan berkas dibatalkan', replaced: 'Diganti nomor lain' },
  noVoids: 'Belum ada nomor batal',
  noVoidsText: 'Nomor yang berkasnya dibatalkan tercatat di sini dengan sendirinya.',
  voidNumber: 'Catat nomor batal',
  voided: (serial: number) => `Nomor ${serial} dicatat batal.`,
  serialMissing: 'Tulis nomor urutnya, misalnya 415.',
  reasonMissing: 'Tulis mengapa nomor ini batal.',
  notANumber: 'Tulis angka, misalnya 411.',

  clashes: 'Nomor bertabrakan',
  clashesNote: 'yang lebih dahulu tetap memakai nomornya',
  keeper: 'Tetap memakai',
  flagged: 'Perlu nomor lain',
  open: 'Buka',
  openOf: (name: string) => `Buka ${name}`,
  noClashes: 'Tidak ada nomor yang bertabrakan',
  noClashesText: 'Bila nomor yang ditulis tangan di dua PC ternyata sama, keduanya tampil di sini.',
} as const;

/** `411–430`, or `417` alone. */
export function rangeWords({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? angka(from) : `${angka(from)}–${angka(to)}`;
}
