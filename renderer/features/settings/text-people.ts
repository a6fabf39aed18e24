import type { NipForm, NipWarning } from '#shared/domain/person/nip.ts';
import type { Post } from '#shared/domain/person/operations.ts';

export const peopleText = {
  tabs: 'Pegawai dan peran',
  tabList: 'Pegawai',
  tabToday: 'Tugas hari ini',
  tabRoles: 'Nama peran',
  tabSecrets: 'Sandi dan PIN saya',
  listNote:
    'Semua yang boleh masuk di PC kantor. Pegawai yang pindah dinonaktifkan, bukan dihapus, agar riwayat berkas tetap benar.',
  add: 'Tambah pegawai',
  name: 'Nama dengan gelar',
  nip: 'NIP atau NI PPPK',
  rank: 'Pangkat, golongan',
  rankHint: 'contoh: Penata Tingkat I, III/d',
  today: 'Jabatan hari ini',
  noPostToday: 'tidak ada jabatan hari ini',
  state: 'Keadaan',
  active: 'Aktif',
  inactive: 'Tidak aktif',
  noPassword: 'Belum ada kata sandi',
  openPerson: (name: string) => `Buka ${name}`,
  newPerson: 'Pegawai baru',
  back: 'Kembali ke daftar pegawai',
  save: 'Simpan pegawai',
  saved: (name: string) => `${name} disimpan.`,
  registered: (name: string) => `${name} ditambahkan. Setel kata sandinya agar dapat masuk.`,
  deactivate: 'Nonaktifkan',
  deactivateTitle: (name: string) => `Nonaktifkan ${name}`,
  deactivateNote: 'Ia tidak dapat masuk lagi. Berkas dan riwayatnya tetap, dan ia dapat diaktifkan kembali.',
  reason: 'Alasan',
  reasonHint: 'contoh: pindah tugas ke Dinas Sosial per 1 Desember 2026',
  deactivated: (name: string) => `${name} dinonaktifkan.`,
  reactivate: 'Aktifkan kembali',
  reactivated: (name: string) => `${name} aktif kembali.`,
  keep: 'Tetap aktif',
} as const;

export const postsText = {
  title: 'Jabatan dan tugas',
  note: 'Plt. untuk jabatan yang kosong, Plh. untuk pejabat yang berhalangan sementara; keduanya memakai tanggal. Tanda tangan surat mengikuti tanggal ini.',
  row: (at: number) => `Jabatan ${at}`,
  role: 'Peran di Pantau',
  acting: 'Status',
  actings: { definitif: 'Definitif', plt: 'Plt. (pelaksana tugas)', plh: 'Plh. (pelaksana harian)' },
  postTitle: 'Nama jabatan',
  from: 'Mulai',
  until: 'Sampai',
  untilOpen: 'kosong berarti seterusnya',
  add: 'Tambah jabatan',
  addActing: 'Tambah Plt./Plh.',
  remove: (at: number) => `Hapus jabatan ${at}`,
  actingOpen: 'Tanggal akhir kosong; isi bila surat perintahnya berbatas waktu.',
} as const;

export const todayText = {
  note: (day: string) => `Siapa memegang peran apa pada ${day}. Ubah tanggal jabatan pada pegawainya.`,
  table: 'Pemegang peran hari ini',
  role: 'Peran',
  holder: 'Pemegang',
  nobody: 'Belum ada',
  until: (day: string) => `sampai ${day}`,
  instead: 'menggantikan pejabat definitif',
} as const;

export const rolesText = {
  note: 'Sebutan peran menurut kantor Anda, dipakai pada tombol, papan, dan lembar cetak.',
  save: 'Simpan nama peran',
  saved: 'Nama peran disimpan.',
  rulesTitle: 'Rangkap peran',
  rulesNote:
    'SOP memisahkan yang memantau, meneliti, dan menyetujui. Kantor kecil boleh mengizinkan rangkap; alasannya tercatat pada berkas.',
  rulesSave: 'Simpan aturan rangkap',
  rulesSaved: 'Aturan rangkap disimpan.',
  allowRangkap: 'Izinkan satu pegawai merangkap dua peran pada satu berkas',
  meaning: {
    pemantau: 'memantau, menerima, meneruskan, mengirim',
    kasi: 'meneliti, menentukan OPD, memeriksa bahasa',
    kabid: 'menyetujui perlu atau tidaknya ditanggapi',
    'kepala-dinas': 'menandatangani surat dan membaca laporan',
    arsiparis: 'menata arsip fisik',
    admin: 'mengatur kantor, pegawai, dan pengaturan',
  },
} as const;

export const secretText = {
  ownTitle: 'Kata sandi dan PIN Anda',
  ownNote: 'Kata sandi dipakai masuk. PIN 6 angka membuka layar terkunci pada hari yang sama.',
  otherTitle: 'Kata sandi',
  otherNote: 'Setel kata sandi awal, lalu minta pegawai menggantinya sendiri.',
  password: 'Kata sandi baru',
  passwordHint: 'Paling sedikit 10 huruf untuk Kasi, Kabid, dan Admin; 6 untuk yang lain.',
  pin: 'PIN baru',
  pinHint: '6 sampai 12 angka.',
  again: 'Ketik sekali lagi',
  differ: 'Kedua isian berbeda. Ketik ulang keduanya.',
  empty: 'Isian ini masih kosong. Isi dahulu.',
  setPassword: 'Setel kata sandi',
  setPin: 'Setel PIN',
  passwordSet: 'Kata sandi baru berlaku.',
  passwordSetFor: (name: string) => `Kata sandi ${name} disetel.`,
  pinSet: 'PIN baru berlaku.',
  hasPin: 'PIN sudah ada; PIN baru menggantikannya.',
  noPin: 'Belum ada PIN; layar terkunci dibuka dengan kata sandi.',
} as const;

const nipSentences: Readonly<Record<NipWarning, string>> = {
  'not-eighteen-figures': 'Biasanya 18 angka. Biarkan bila memang demikian pada SK.',
  'no-such-birth-date': 'Delapan angka pertama bukan tanggal lahir.',
  'appointed-too-young': 'Tahun pengangkatan terlalu dekat dengan tahun lahir.',
  'unlikely-sex-figure': 'Angka ke-15 biasanya 1 atau 2.',
};

const nipForms: Readonly<Record<NipForm, string>> = {
  none: 'Kosongkan bagi pegawai tanpa nomor.',
  pns: 'Berbentuk NIP PNS.',
  pppk: 'Berbentuk NI PPPK.',
  other: '',
};

/** What a number looks like and what seems odd; never a refusal. */
export function nipHint(reading: { readonly form: NipForm; readonly warnings: readonly NipWarning[] }): string {
  const words = reading.warnings.map((warning) => nipSentences[warning]);
  return words.length > 0 ? `${words.join(' ')} Periksa kembali; nomor tetap dapat disimpan.` : nipForms[reading.form];
}

/** "Plt. Kepala Seksi": how the post is written on this day. */
export function postWords({ acting, title }: Pick<Post, 'acting' | 'title'>): string {
  return acting === 'definitif' ? title : `${acting === 'plt' ? 'Plt.' : 'Plh.'} ${title}`;
}
