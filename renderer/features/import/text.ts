import { angka } from '#shared/documents/format-id.ts';
import type { DateReading } from '#shared/domain/import/column-mapping.ts';
import type { DateOrderReason } from '#shared/domain/import/detect-date-order.ts';
import type { TargetField } from '#shared/domain/import/target-fields.ts';

const rows = (count: number) => `${angka(count)} baris`;

export const text = {
  one: 'Satu opini',
  many: 'Impor Excel',
  ways: 'Cara mencatat',
  steps: 'Langkah impor',
  stepNames: ['Pilih file', 'Cocokkan kolom', 'Periksa baris', 'Impor'],
  notAllowed: (roles: readonly string[]) => `Peran Anda membaca saja. File Excel diimpor oleh ${roles.join(' atau ')}.`,
  rows,

  // Start
  startTitle: 'Pilih file Excel atau CSV',
  startText: 'Setiap baris diperiksa dulu. Belum ada yang tercatat sebelum Anda menekan Impor, dan file asli tidak diubah.',
  pick: 'Pilih file',
  reading: 'Membaca file',
  past: 'Impor sebelumnya',
  pastNone: 'Belum ada impor',
  pastNoneText: 'Setiap impor tercantum di sini dan dapat dibatalkan.',
  pastCounts: (imported: number, refused: number) => `${angka(imported)} masuk, ${angka(refused)} tidak`,
  undoneBadge: 'Dibatalkan',

  // Mapping
  mappingLabel: 'Pencocokan kolom',
  sheetNote: (sheet: string, count: number) => `lembar “${sheet}”, ${rows(count)}`,
  change: 'Ganti',
  changeFile: 'Ganti file',
  sheet: 'Lembar',
  sheetOption: (name: string, count: number) => `${name} (${rows(count)})`,
  headerRow: (row: number) => (row === 0 ? ', tanpa judul kolom' : `, judul kolom di baris ${row}`),
  source: 'Sumber',
  identityById: (header: string) => `Baris ganda dikenali dari sumber ini dan kolom “${header}”.`,
  identityByText: 'Tanpa kolom nomor asal, baris ganda dikenali dari tanggal, kanal, dan isi.',
  identityByFacts: 'Tanpa kolom nomor asal dan isi, baris ganda dikenali dari tanggal, kanal, topik, OPD, dan lokasi.',
  sourceRemembered: 'Sama dengan impor terakhir.',
  inExcel: 'Kolom di Excel',
  inPantau: 'Isian di Pantau',
  fieldOf: (header: string) => `Isian untuk kolom ${header}`,
  noHeader: (index: number) => `Kolom ${index + 1}`,
  notImported: 'Tidak diimpor',
  hidden: 'disembunyikan',
  noValues: 'tidak ada isinya',
  moved: (field: string, header: string) => `${field} sekarang dari kolom ${header}.`,
  remembered: 'Pencocokan dari impor terakhir dipakai lagi',
  toRemember: 'Pencocokan ini diingat untuk file serupa',
  dateColumnMissing: 'Kolom tanggal belum dipilih. Pilih kolom yang berisi tanggal masuk.',
  contentColumnMissing: 'Kolom isi belum dipilih. Pilih kolom isi opini, judul, atau topik.',

  // Channels
  channelsUnknown: (unknown: number, all: number) => `${angka(unknown)} dari ${angka(all)} nilai kanal belum cocok`,
  channelsKnown: (all: number) => `${angka(all)} nilai kanal dikenali`,
  valueCount: (value: string, count: number) => `“${value}” (${angka(count)})`,
  otherValues: (values: number, count: number) => `${angka(values)} lain (${angka(count)})`,
  pickChannel: 'Pilih kanal',
  channelFor: (value: string) => `Kanal untuk ${value}`,
  showValues: 'Ubah nilai',
  hideValues: 'Ringkas',
  moreValues: (count: number) => `${angka(count)} nilai lain tidak ditampilkan. Mungkin bukan ini kolom kanalnya.`,
  channelAll: 'Kanal semua baris',
  channelEmpty: 'Kanal baris yang kanalnya kosong',
  channelUnsaid: 'Tidak disebut',
  channelFromId: 'Dari huruf depan nomor asal bila ada, misalnya TW atau FB.',

  // Status
  statusLabel: (value: string) => `Arti status ${value}`,
  statusIntro: 'Yang sudah selesai masuk riwayat dan tidak lewat SOP.',
  statusUnknown: 'Ada status yang belum dikenal; dianggap berkas baru sampai Anda memilih artinya.',
  pickMeaning: 'Pilih artinya',
  meanings: { baru: 'Berkas baru', selesai: 'Riwayat' },

  // Dates
  dateAsk: 'Hari dulu atau bulan dulu?',
  readAs: (written: string, read: string) => `${written} dibaca ${read}`,
  dateReadings: { 'day-first': 'Hari dulu', 'month-first': 'Bulan dulu', 'excel-swapped': 'Tukar kembali' } satisfies Record<
    DateReading,
    string
  >,
  dateReasons: {
    'nothing-open': '',
    proved: 'Terbukti dari isi kolom.',
    usual: 'Tidak ada yang membuktikan; dibaca seperti kebiasaan kantor.',
    'other-column': 'Kolom tanggal lain menulis bulan dulu; kolom ini tidak membuktikan apa pun.',
    'both-orders': 'Sebagian tanggal menulis hari dulu, sebagian bulan dulu. Pilih yang dipakai; sisanya diperbaiki per baris.',
    'excel-swapped': 'Excel tampaknya menukar hari dan bulan pada sebagian tanggal. Pilih bacaan yang benar.',
  } satisfies Record<DateOrderReason, string>,
  changeReading: 'Ubah',
  changeReadingOf: (header: string) => `Ubah urutan tanggal kolom ${header}`,
  capturedAt: 'Waktu disalin',
  capturedHint: (count: number) =>
    count > 0
      ? `${rows(count)} bertanggal seperti “7 jam yang lalu”. Isi kapan daftar ini disalin dari layar.`
      : 'Dipakai untuk tanggal seperti “7 jam yang lalu”.',

  // Agencies
  agenciesUnknown: (unknown: number, all: number, some: string) =>
    `${angka(unknown)} dari ${angka(all)} nama OPD belum ada di daftar OPD (${some}). Namanya ikut sebagai catatan.`,

  // Rows
  rowsLabel: 'Baris file',
  tabs: { all: 'Semua', ready: 'Siap', fix: 'Perbaiki', duplicate: 'Mungkin ganda', skipped: 'Dilewati' },
  tabsLabel: 'Baris yang ditampilkan',
  showing: (first: number, last: number) => `Menampilkan baris ${angka(first)}–${angka(last)}`,
  checking: (count: number) => `Memeriksa ${rows(count)}`,
  checkingSoFar: (done: number, all: number) => `Memeriksa ${angka(done)} dari ${rows(all)}`,
  readSoFar: (done: number, all: number) => `${angka(done)} dari ${rows(all)}`,
  checked: (read: number, ready: number) => `${rows(read)} diperiksa, ${angka(ready)} siap diimpor.`,
  columns: { row: 'Baris', state: 'Keadaan', time: 'Waktu', channel: 'Kanal', content: 'Isi opini', agency: 'Usulan OPD' },
  states: { ready: 'Siap', noted: 'Siap, ada catatan', fix: 'Perbaiki', duplicate: 'Ganda?', skipped: 'Dilewati' },
  empty: 'kosong',
  noRows: {
    all: 'File ini tidak berisi baris',
    ready: 'Belum ada baris yang siap',
    fix: 'Tidak ada yang perlu diperbaiki',
    duplicate: 'Tidak ada yang mungkin ganda',
    skipped: 'Tidak ada baris yang dilewati',
  },
  noRowsText: {
    all: 'Pilih lembar atau file lain.',
    ready: 'Perbaiki baris di “Perbaiki”, atau periksa pencocokan kolom.',
    fix: 'Baris dengan isian yang tidak terbaca muncul di sini.',
    duplicate: 'Baris yang sama dengan baris lain atau dengan berkas di kantor muncul di sini.',
    skipped: 'Baris yang Anda lewati, baris jumlah, dan judul yang terulang muncul di sini.',
  },
  waitForColumns: 'Cocokkan kolom dulu',
  apply: 'Terapkan',
  useSuggestion: 'Pakai potongan',
  typeText: 'Ketik isi',
  clearDate: 'Kosongkan tanggal ini',
  skip: 'Lewati baris',
  skipShort: 'Lewati',
  importAnyway: 'Tetap impor',
  doubt: 'Jangan impor',
  takeBack: 'Ikutkan lagi',
  newValue: (field: string, row: number) => `${field} baris ${row}`,
  importRepeated: (count: number) => `Tetap impor ${rows(count)} yang berulang di file ini`,
  rowSettled: (row: number, left: number) =>
    left > 0
      ? `Baris ${row} selesai. Tinggal ${rows(left)} perlu diperbaiki.`
      : `Baris ${row} selesai. Tidak ada lagi yang perlu diperbaiki.`,
  reporter: 'Pelapor',
  reporterHidden: 'ada, dirahasiakan',
  history: 'Riwayat: sudah selesai di sumbernya',
  agencyNote: 'belum ada di daftar OPD, ikut sebagai catatan',

  // Import
  doImport: (count: number) => `Impor ${rows(count)} yang siap`,
  save: (count: number) => `Simpan ${rows(count)} lain ke Excel`,
  savedAs: (name: string) => `Tersimpan sebagai ${name}`,
  refusedName: (fileName: string) => `${fileName.replace(/\.[a-z]{3,4}$/i, '')} - belum masuk`,
  sum: (read: number, ready: number, refused: number) =>
    `${angka(read)} baris dibaca = ${angka(ready)} siap + ${angka(refused)} tidak`,
  kinds: (fresh: number, history: number) =>
    history > 0 ? `${angka(fresh)} berkas baru, ${angka(history)} riwayat.` : `${angka(fresh)} berkas baru.`,
  undoable: 'Impor dapat dibatalkan.',
  nothingReady: 'Belum ada baris yang siap. Perbaiki baris atau periksa pencocokan kolom.',
  dateUnanswered: 'Urutan tanggal belum dipilih. Pilih hari dulu atau bulan dulu di pencocokan kolom.',
  stillChecking: 'Baris masih diperiksa. Tunggu sebentar lalu tekan Impor lagi.',
  importing: (fileName: string) => `Mengimpor ${fileName}`,
  importProgress: (done: number, all: number) => `${angka(done)} dari ${rows(all)}`,
  committing: 'Menyimpan semua baris dan menyusun daftar; tidak dapat dihentikan lagi',
  stop: 'Hentikan',
  stopping: 'Menghentikan',
  stopped: 'Impor dihentikan. Tidak ada baris yang masuk.',

  // Result
  resultTitle: (imported: number, refused: number) => `${angka(imported)} masuk, ${angka(refused)} tidak`,
  resultSum: (read: number, imported: number, refused: number) =>
    `${angka(read)} baris dibaca = ${angka(imported)} masuk + ${angka(refused)} tidak masuk`,
  stoppedTooLate: 'Permintaan berhenti datang setelah semua baris tersimpan. Pakai “Batalkan impor” untuk menariknya.',
  refusedCounts: {
    'needs-fix': 'perlu diperbaiki',
    'possible-duplicate': 'mungkin ganda',
    'left-out-by-person': 'Anda lewati',
    'summary-row': 'baris jumlah',
    'repeated-header': 'judul kolom yang terulang',
  },
  openBoard: 'Buka Papan SOP',
  openList: 'Buka Daftar',
  openHistory: 'Lihat riwayat di Daftar',
  another: 'Impor file lain',
  refusedSaved: 'Baris yang tidak masuk',
  refusedAdvice: 'Simpan ke Excel, perbaiki di sana, lalu impor file itu. Baris yang sudah masuk tidak dihitung dua kali.',

  // Undo
  undo: 'Batalkan impor',
  undoOf: (fileName: string) => `Batalkan impor ${fileName}`,
  undoTitle: (fileName: string) => `Batalkan impor ${fileName}?`,
  undoText: (count: number) =>
    `${angka(count)} berkas ditarik dari papan dan daftar. Berkas yang sudah dikerjakan tetap ada, dan nomor yang ditarik tidak dipakai lagi.`,
  keepImport: 'Biarkan',
  undoingShort: 'Membatalkan',
  undoing: (fileName: string) => `Membatalkan impor ${fileName}`,
  undoProgress: (done: number, all: number) => `${angka(done)} dari ${angka(all)} catatan`,
  undoPreparing: 'Memeriksa berkas yang sudah dikerjakan',
  undone: (fileName: string, withdrawn: number) => `Impor ${fileName} dibatalkan: ${angka(withdrawn)} berkas ditarik.`,
  undoneKept: (kept: number) =>
    kept > 0 ? `${angka(kept)} berkas tetap ada karena sudah dikerjakan. Selesaikan atau arsipkan satu per satu.` : '',
  undoneTitle: 'Impor ini sudah dibatalkan',
  checkAgain: 'Periksa file ini lagi',
} as const;

/** What a column can become, in the order in which it is offered. The tone of a recap has no place in a berkas. */
export const fieldNames = {
  tanggal_masuk: 'Tanggal masuk',
  jam_masuk: 'Jam masuk',
  isi: 'Isi opini',
  judul: 'Judul',
  kanal: 'Kanal',
  tautan: 'Tautan sumber',
  id_eksternal: 'Nomor asal',
  kategori: 'Topik',
  instansi_tujuan: 'Usulan OPD',
  lokasi: 'Lokasi',
  status: 'Status di sumber',
  tanggal_selesai: 'Tanggal selesai',
  tanggapan: 'Tanggapan OPD',
  pelapor: 'Nama, dirahasiakan',
  akun: 'Akun, dirahasiakan',
  kontak: 'Kontak, dirahasiakan',
} as const satisfies Partial<Record<TargetField, string>>;

/** The word for a field in a sentence. */
export function fieldWord(field: TargetField): string {
  return field === 'nada' ? 'Nada' : fieldNames[field].replace(', dirahasiakan', '');
}
