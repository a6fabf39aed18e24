import type { OpdField, OpdProblem } from '#shared/domain/opd/check-opd.ts';

export const opdText = {
  table: 'Daftar OPD',
  search: 'Cari OPD',
  state: 'Keadaan OPD',
  inUse: 'Dipakai',
  retired: 'Tidak dipakai',
  add: 'Tambah OPD',
  paste: 'Tempel banyak baris',
  unnamed: 'tanpa nama',
  open: 'Berkas berjalan',
  openColumn: 'Berjalan',
  contactColumn: 'Narahubung',
  reach: 'E-mail dan akun',
  noReach: 'belum ada',
  emptyTitle: 'Belum ada OPD',
  empty: 'Tambahkan satu per satu, atau tempel daftar dari Excel.',
  nothingFound: 'Tidak ada OPD yang cocok',
  nothingFoundNote: 'Periksa ejaan, atau cari dengan singkatannya.',
  chooseTitle: 'Pilih satu OPD',
  choose: 'Rincian dan berkas berjalannya tampil di sini.',
  newTitle: 'OPD baru',
  readOnly: 'Daftar OPD diubah oleh Pemantau, Kasi, atau Admin. Anda dapat membacanya.',
  save: 'Simpan OPD',
  saved: (name: string) => `${name} disimpan.`,
  registered: (name: string) => `${name} ditambahkan.`,
  discard: 'Buang perubahan',
  discarded: 'Perubahan dibuang.',
  tabs: 'Rincian OPD',
  tabFacts: 'Rincian',
  close: 'Tutup rincian',
  draftSaved: (time: string) => `Tersimpan otomatis ${time}`,
  draftNotSaved: 'Isian belum tersimpan di PC ini.',
  notSaved: 'Belum tersimpan.',
  retire: 'Tidak dipakai lagi',
  retireTitle: (name: string) => `${name} tidak dipakai lagi`,
  retireNote: 'OPD tidak ditawarkan lagi. Laporan lama tetap menyebut namanya, dan ia dapat dipakai kembali.',
  retireReason: 'Alasan',
  retireHint: 'contoh: digabung ke Dinas Pekerjaan Umum per 1 Januari 2027',
  retireConfirm: 'Hentikan pemakaian',
  keep: 'Tetap dipakai',
  retiredDone: (name: string) => `${name} tidak dipakai lagi.`,
  restore: 'Pakai kembali',
  restored: (name: string) => `${name} dipakai kembali.`,
  cases: 'Berkas berjalan',
  noCases: 'Tidak ada berkas berjalan di OPD ini.',
  moreCases: (count: number) => `dan ${count} berkas lain`,
  supporting: 'pendukung',
  aliasesHint: 'Satu nama tiap baris; dipakai saat impor dan pencarian.',
} as const;

export const fieldNames: Readonly<Record<OpdField, string>> = {
  name: 'Nama lengkap',
  short: 'Singkatan',
  head: 'Kepala',
  email: 'E-mail',
  phone: 'Telepon',
  address: 'Alamat',
  accounts: 'Akun media sosial',
  contact: 'Narahubung',
  aliases: 'Nama lain',
};

export const fieldExamples: Readonly<Partial<Record<OpdField, string>>> = {
  head: 'tertulis pada surat, contoh: Kepala Dinas Lingkungan Hidup',
  contact: 'nama dan nomor yang dapat dihubungi',
  accounts: 'contoh: @dlh.tirtaraharja',
};

const problemSentences: Readonly<Record<OpdProblem, string>> = {
  'name-empty': 'Nama lengkap masih kosong. Isi nama OPD.',
  'name-known': 'OPD dengan nama ini sudah ada. Buka yang ada, atau pakai nama lain.',
  'name-repeated': 'Nama ini sudah ada pada baris di atasnya. Hapus salah satunya.',
  'too-long': 'Terlalu panjang. Ringkas menjadi paling banyak 300 huruf.',
  'odd-email': 'Alamat e-mail tidak lengkap, misalnya dlh@tirtaraharja.go.id.',
};

export function problemSentence(problem: OpdProblem | undefined): string | undefined {
  return problem && problemSentences[problem];
}

export const pasteText = {
  title: 'Tempel banyak OPD',
  note: 'Salin baris dari Excel lalu tempel di sini. Satu OPD tiap baris; urutan kolom: nama, singkatan, kepala, e-mail, telepon, alamat, akun, narahubung.',
  headNote: 'Bila baris pertama berisi judul kolom, urutannya mengikuti judul itu.',
  field: 'Baris dari Excel',
  ready: (count: number) => `${count} OPD siap ditambahkan.`,
  refused: (count: number) => `${count} baris belum dapat ditambahkan.`,
  preview: 'Yang akan ditambahkan',
  row: 'Baris',
  take: (count: number) => `Tambahkan ${count} OPD`,
  nothing: 'Belum ada baris yang siap. Tempel paling sedikit satu nama.',
  taken: (count: number) => `${count} OPD ditambahkan.`,
} as const;
