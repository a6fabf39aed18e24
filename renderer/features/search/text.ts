import type { SettingsSection } from '../../data/route.ts';

const words = (count: number) => count.toLocaleString('id-ID');

export const searchText = {
  label: 'Cari',
  field: 'Cari berkas, surat, atau perintah',
  placeholder: 'Kata, nomor, OPD, atau nama jalan',
  groupsLabel: 'Kelompok hasil',
  results: 'Hasil pencarian',
  groups: { all: 'Semua', open: 'Berkas', documents: 'Surat', ended: 'Arsip', opd: 'OPD', commands: 'Perintah' },
  headings: { open: 'Berkas berjalan', documents: 'Surat dan dokumen', ended: 'Arsip', opd: 'OPD', commands: 'Perintah' },
  yourTurn: 'Giliran Anda',
  some: (shown: number, found: string) => `${shown} dari ${found}`,
  atLeast: (count: number, limit: number) => (count >= limit ? `${words(count)}+` : words(count)),
  tab: 'pindah kelompok',
  keys: { choose: 'pilih', open: 'buka', act: 'serahkan langsung' },
  signs: { before: 'Ketik', commands: 'untuk perintah,', numbers: 'untuk nomor,', opd: 'untuk OPD' },
  filling: (done: number, total: number) =>
    `Menyiapkan pencarian: ${words(done)} dari ${words(total)} berkas. Hasil belum lengkap.`,
  nothing: (typed: string) => `Tidak ada yang cocok dengan “${typed}”. Kurangi kata, atau ketik sebagian nomor saja.`,
  spoken: (count: number) => (count === 0 ? 'Tidak ada hasil' : `${words(count)} hasil`),
  answered: (opd: string, date: string) => (opd ? `Ditanggapi ${opd}, ${date}` : `Ditanggapi, ${date}`),
  unanswered: (date: string) => `Tanpa tanggapan, ${date}`,
  history: (date: string) => `Riwayat impor, ${date}`,
  waiting: (day: number) => (day === 0 ? 'Menunggu sejak hari ini' : `Menunggu, hari kerja ke-${day}`),
  documentNumber: (number: string) => `Nomor ${number}`,
  paperStates: { draft: 'Konsep', printed: 'Perlu tanda tangan basah', signed: 'Sudah ditandatangani' },
  opdOpen: (count: number) => (count === 0 ? 'tidak ada berkas berjalan' : `${words(count)} berkas berjalan`),
  opdRetired: 'Tidak aktif',
} as const;

/** What a person reads and types to find a command. */
export const commandText = {
  receive: (typed: string) => (typed ? `Catat opini baru: “${typed}”` : 'Terima opini'),
  receiveHint: 'Buka Terima opini dengan teks ini',
  list: (typed: string) => `Lihat semua hasil “${typed}” di Daftar`,
  listHint: 'Saringan, urutan, dan ekspor',
  screens: {
    beranda: { label: 'Beranda', hint: 'Antrean kerja Anda' },
    papan: { label: 'Papan SOP', hint: 'Berkas di tiap langkah' },
    terima: { label: 'Terima opini', hint: 'Catat opini baru' },
    impor: { label: 'Impor dari Excel atau CSV', hint: 'Rekap dari SP4N-LAPOR!, formulir, atau kanal lain' },
    daftar: { label: 'Daftar', hint: 'Tabel berkas, saringan, ekspor Excel' },
    opd: { label: 'OPD', hint: 'Perangkat Daerah, alamat, dan kontak' },
    arsip: { label: 'Arsip', hint: 'Tempat hardcopy, label boks dan folder' },
    sinkronisasi: { label: 'Sinkronisasi', hint: 'Folder bersama, PC lain, cadangan, periksa data' },
  },
  settings: (section: string) => `Pengaturan: ${section}`,
  sections: {
    profil: 'Profil instansi',
    pegawai: 'Pegawai dan peran',
    kanal: 'Kanal',
    topik: 'Topik',
    libur: 'Hari libur',
    jam: 'Jam kerja',
    batas: 'Batas langkah',
    surat: 'Surat dan kop',
    nomor: 'Nomor',
    cadangan: 'Cadangan',
    tampilan: 'Tampilan dan tema',
    pintasan: 'Pintasan papan ketik',
    contoh: 'Data contoh',
  } satisfies Readonly<Record<SettingsSection, string>>,
  lock: 'Kunci layar',
  lockHint: 'Pekerjaan tetap terbuka sampai Anda masuk lagi',
} as const;
