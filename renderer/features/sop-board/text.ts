import { assertNever } from '#shared/kernel/assert.ts';
import type { RoleLabels } from '#shared/sop/sentences.ts';
import type { StepKind } from '#shared/sop/sop.ts';

const grouped = new Intl.NumberFormat('id-ID');
const words = (count: number) => grouped.format(count);

/** Wording of the Papan SOP. */
export const boardText = {
  scope: 'Lingkup',
  scopes: { all: 'Semua', mine: 'Giliran saya', late: 'Lewat batas' },
  channel: 'Kanal',
  agency: 'OPD',
  handler: 'Petugas',
  since: 'Masuk sejak',
  sinceValue: (date: string) => `Masuk sejak ${date}`,
  sinceChoices: {
    today: 'Hari ini',
    week: 'Awal minggu ini',
    month: 'Awal bulan ini',
    before: 'Awal bulan lalu',
    year: 'Awal tahun ini',
  },
  view: 'Tampilan',
  board: 'Papan',
  list: 'Daftar',
  receive: 'Terima opini',
  turn: 'Giliran Anda',
  agencyNone: 'Belum ditentukan',
  agencyUnknown: 'OPD tidak dikenal',
  proposed: (agency: string) => `Usul: ${agency}`,
  returned: 'Dikembalikan',
  requestedBack: 'Diminta kembali',
  contested: 'Bertabrakan',
  holds: { 'newer-pantau': 'Perbarui Pantau', 'withdrawn-elsewhere': 'Perlu tinjauan' },
  fresh: 'Baru masuk',
  elsewhere: (actor: string, step: string) => `di ${actor}: ${step.split(' ', 1)[0]?.toLowerCase()}`,
  standard: (minutes: number) => `standar ${minutes} mnt`,
  limit: (days: number) => `batas ${days} hk`,
  cases: (count: number) => `${words(count)} berkas`,
  news: (count: number) => `${words(count)} berkas baru`,
  unsent: 'Belum terkirim',
  count: words,
  step: (number: string) => `langkah ${number}`,
  stepLabel: (number: string, name: string) => (number ? `Langkah ${number}: ${name}` : name),
  archiveGroup: 'Arsip',
  archived: 'Selesai bulan ini',
  archiveMove: 'arsip',
  groupLabel: (actor: string, numbers: readonly string[]) => `${actor}, langkah ${numbers.join(' dan ')}`,
  more: (numbers: readonly string[]) => `Langkah ${[...numbers, 'arsip'].join(', ')}`,
  newerSop: (count: number) =>
    `${words(count)} berkas memakai SOP dari Pantau yang lebih baru dan tidak tampil di papan. Perbarui Pantau di PC ini; berkasnya ada di Daftar.`,

  searchInColumn: 'Cari di kolom ini',
  jump: 'Lompat di kolom',
  sections: { late: 'Lewat batas', today: 'Batas hari ini', week: 'Batas minggu ini', later: 'Batas nanti' },
  section: (label: string, count: number) => `${label} (${words(count)})`,
  pickSection: (count: number) => `Pilih ${words(count)}`,
  range: (first: number, last: number, total: number) => `${words(first)}–${words(last)} dari ${words(total)}`,
  asList: 'Buka sebagai daftar',
  nothingFound: 'Tidak ada berkas dengan kata itu di kolom ini.',
  nothingFiltered: 'Tidak ada berkas di langkah ini yang cocok dengan saringan.',

  keys: {
    columns: 'kolom',
    cards: 'berkas',
    open: 'buka',
    onward: 'serahkan',
    back: 'kembalikan',
    select: 'pilih',
    yes: 'perlu ditanggapi',
    no: 'tidak perlu',
    move: 'pindahkan',
    lift: 'angkat',
    collapse: 'ciutkan kolom',
    search: 'cari di kolom',
    allShortcuts: 'semua pintasan',
    liftMove: 'pilih langkah',
    liftDrop: 'letakkan',
    liftCancel: 'batal',
  },

  menu: (number: string) => `Pilihan ${number}`,
  open: 'Buka berkas',
  select: 'Pilih berkas',
  unselect: 'Batalkan pilihan',
  move: 'Pindahkan',
  moveTo: (what: string) => `Pindahkan ${what} ke`,
  returnTo: (step: string) => `Kembalikan ke ${step}`,
  here: 'Berkas berada di langkah ini',
  handTogether: 'Kerjakan bersama',

  selection: 'Berkas yang dipilih',
  selected: (count: number) => `${words(count)} berkas dipilih`,
  selectedNone: 'Tidak ada berkas yang dipilih',
  clearSelection: 'Batalkan pilihan',
  mixedSteps: 'Berkas yang dipilih berada di langkah yang berbeda. Pilih berkas dari satu langkah untuk memindahkannya bersama.',
  oneByOne: 'Langkah ini dikerjakan satu per satu. Pilih satu berkas.',

  notYet: (place: string) => `Belum bisa ke ${place}`,
  notBack: (place: string) => `Tidak dapat kembali ke ${place}`,
  decideFirst: 'Berkas menunggu keputusan. Tekan Y bila perlu ditanggapi, T bila tidak perlu.',
  notDecision: 'Y dan T hanya untuk berkas yang menunggu keputusan.',
  noBack: 'Dari langkah ini berkas tidak dikembalikan. Buka berkas untuk melihat yang dapat dilakukan.',
  refused: (number: string, sentence: string) => `${number}: ${sentence}`,
  routes: (places: string) => `Dari langkahnya sekarang berkas dapat ke ${places}.`,
  or: ' atau ',
  close: 'Tutup',

  lifted: (what: string) => `${what} diangkat. Panah kiri dan kanan memilih langkah, Enter meletakkan, Esc membatalkan.`,
  over: (place: string, outcome: string) => `${place}: ${outcome}.`,
  stays: 'tetap di sini',
  dropCancelled: (what: string) => `Batal. ${what} tetap di langkahnya.`,
  moved: (number: string, place: string, actor: string) => `${number}, ${place}, giliran ${actor}`,
  movedMany: (count: number) => `${words(count)} berkas dipindahkan`,
  ended: (number: string) => `${number} diarsipkan`,
} as const;

/** Column names short enough for a head of 208 pixels, with the office's own words for the roles. */
export function columnName(columnId: string, labels: RoleLabels): string {
  switch (columnId as StepKind) {
    case 'intake':
      return 'Terima opini';
    case 'hand-print':
      return 'Cetak, serahkan';
    case 'study':
      return 'Teliti, tentukan OPD';
    case 'submit':
      return `Ajukan ke ${labels.kabid}`;
    case 'approve':
      return 'Setujui';
    case 'hand-to-pemantau':
      return `Serahkan ke ${labels.pemantau}`;
    case 'forward':
      return 'Teruskan ke OPD';
    case 'wait-opd':
      return 'Menunggu tanggapan';
    case 'receive-answer':
      return 'Terima tanggapan';
    default:
      return 'Kirim, arsipkan';
  }
}

/** Why a column is empty: when something will appear here. */
export function emptyColumn(kind: StepKind, labels: RoleLabels): string {
  switch (kind) {
    case 'intake':
      return 'Belum ada opini baru. Opini yang diterima muncul di sini.';
    case 'hand-print':
      return 'Tidak ada yang menunggu dicetak.';
    case 'study':
      return `Tidak ada yang menunggu diteliti ${labels.kasi}.`;
    case 'submit':
      return `Tidak ada yang menunggu diajukan ke ${labels.kabid}.`;
    case 'approve':
    case 'decide':
    case 'archive-unanswered':
      return `Tidak ada yang menunggu keputusan ${labels.kabid}.`;
    case 'hand-to-pemantau':
      return `Tidak ada yang menunggu diserahkan ke ${labels.pemantau}.`;
    case 'forward':
      return 'Tidak ada yang menunggu diteruskan.';
    case 'wait-opd':
      return 'Tidak ada OPD yang ditunggu tanggapannya.';
    case 'receive-answer':
    case 'review-language':
    case 'rework':
      return 'Belum ada tanggapan OPD yang masuk.';
    case 'send-and-archive':
      return 'Tidak ada tanggapan yang menunggu dikirim.';
    default:
      return assertNever(kind);
  }
}
