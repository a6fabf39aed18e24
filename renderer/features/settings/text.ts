import type { SettingsSection } from '../../data/route.ts';
import type { ProblemCode } from './problems.ts';

export const settingsText = {
  sections: 'Bagian pengaturan',
  readOnly: 'Hanya Admin yang mengubah pengaturan kantor, karena berlaku di semua PC. Anda dapat membacanya.',
  changed: 'Perubahan belum berlaku.',
  unchanged: 'Sama dengan yang dipakai kantor.',
  draftSaved: (time: string) => `Tersimpan otomatis ${time}`,
  draftNotSaved: 'Isian belum tersimpan di PC ini.',
  discard: 'Buang perubahan',
  discarded: 'Perubahan dibuang.',
  notSaved: 'Belum tersimpan.',
  moveUp: (name: string) => `Naikkan ${name}`,
  moveDown: (name: string) => `Turunkan ${name}`,
  drop: 'Buang baris',
  inUse: 'Dipakai',
  order: 'Urutan',
  unnamed: 'baris baru',
} as const;

/** Places of the side list, in groups by whom they concern. */
export const sectionGroups: readonly { readonly title: string; readonly sections: readonly SettingsSection[] }[] = [
  { title: 'Kantor', sections: ['profil', 'pegawai', 'kanal', 'topik', 'surat', 'nomor'] },
  { title: 'Waktu kerja', sections: ['libur', 'jam', 'batas'] },
  { title: 'PC ini', sections: ['cadangan', 'tampilan', 'pintasan', 'contoh'] },
];

export const sectionNames: Readonly<Record<SettingsSection, string>> = {
  profil: 'Profil instansi',
  pegawai: 'Pegawai dan peran',
  kanal: 'Kanal',
  topik: 'Topik',
  libur: 'Hari libur',
  jam: 'Jam dan zona',
  batas: 'Batas langkah',
  surat: 'Bentuk surat',
  nomor: 'Nomor',
  cadangan: 'Cadangan dan data',
  tampilan: 'Tampilan',
  pintasan: 'Pintasan',
  contoh: 'Data contoh',
};

const problemSentences: Readonly<Record<ProblemCode, string>> = {
  empty: 'Isian ini masih kosong. Isi dahulu lalu simpan lagi.',
  'too-long': 'Terlalu panjang. Ringkas menjadi paling banyak 300 huruf.',
  repeated: 'Sudah dipakai baris lain. Pakai yang berbeda.',
  'short-letters': 'Tulis 1 sampai 3 huruf atau angka.',
  'not-a-time': 'Tulis jam seperti 07.30, paling besar 24.00.',
  'half-rest': 'Isi awal dan akhir istirahat, atau kosongkan keduanya.',
  'ends-before-start': 'Jam pulang mendahului jam masuk. Perbaiki salah satunya.',
  'rest-outside-hours': 'Istirahat harus berada di antara jam masuk dan jam pulang.',
  'not-a-number': 'Tulis angka, misalnya 2,5.',
  'out-of-range': 'Angka di luar rentang yang ditulis di bawah isian.',
  'unknown-token': 'Ada kata dalam kurung kurawal yang tidak dikenal. Pakai yang tertulis di bawah isian.',
  'serial-missing': 'Pola belum memuat nomor urut. Tambahkan {urut} atau {urut3}.',
  'until-before-from': 'Tanggal akhir mendahului tanggal mulai. Perbaiki salah satunya.',
  'acting-in-title': 'Tulis nama jabatan tanpa Plt. atau Plh.; awalan itu ditambahkan dari pilihan Status.',
  'posts-missing': 'Belum ada jabatan. Tambahkan paling sedikit satu agar pegawai ini dapat bekerja.',
  'last-admin': 'Kantor harus punya paling sedikit satu Admin hari ini. Tunjuk Admin lain dahulu.',
};

export function problemSentence(code: ProblemCode | undefined): string | undefined {
  return code && problemSentences[code];
}

export const profileText = {
  note: 'Tercetak di kop dan dipakai pada surat, lembar, dan laporan.',
  save: 'Simpan profil',
  saved: 'Profil instansi disimpan.',
  fields: {
    government: 'Pemerintah daerah',
    agency: 'Dinas',
    unit: 'Bidang',
    section: 'Seksi',
    address: 'Alamat',
    phone: 'Telepon',
    website: 'Laman',
    email: 'E-mail',
    city: 'Kota pada surat',
    letterCode: 'Kode unit pada nomor surat',
    archiveCode: 'Kode klasifikasi arsip',
  },
  examples: {
    letterCode: 'contoh: DISKOMINFO',
    archiveCode: '400.14 untuk Hubungan Masyarakat',
    city: 'tertulis sebelum tanggal bila kantor memakainya',
  },
  logo: 'Logo daerah',
  logoHint: 'PNG atau JPG, latar putih atau tembus, paling kecil 300 titik.',
  chooseLogo: 'Pilih gambar logo',
  changeLogo: 'Ganti logo',
  dropLogo: 'Tanpa logo',
  logoKind: 'Logo harus berupa PNG atau JPG. Simpan ulang gambarnya, lalu pilih lagi.',
  logoAlt: 'Logo yang dipilih',
  sketch: 'Kop surat',
  sketchNote: 'pratinjau langsung',
  sketchLabel: 'Pratinjau kop surat',
} as const;

export const channelsText = {
  note: 'Tempat opini ditemukan. Huruf singkat tampil di kartu papan; akun sendiri disarankan saat tanggapan dikirim.',
  save: 'Simpan kanal',
  saved: 'Daftar kanal disimpan.',
  table: 'Daftar kanal',
  label: 'Nama kanal',
  short: 'Huruf',
  account: 'Akun atau alamat kantor',
  add: 'Tambah kanal',
  hint: 'Kanal yang pernah dipakai tidak dapat dihapus. Hilangkan tanda Dipakai agar tidak ditawarkan lagi.',
} as const;

export const topicsText = {
  note: 'Pokok opini, dipilih saat menerima dan meneliti. Satu topik dapat menjadi bagian topik lain.',
  save: 'Simpan topik',
  saved: 'Daftar topik disimpan.',
  table: 'Daftar topik',
  label: 'Nama topik',
  parent: 'Bagian dari',
  noParent: 'berdiri sendiri',
  add: 'Tambah topik',
  hint: 'Topik yang pernah dipakai tidak dapat dihapus. Hilangkan tanda Dipakai agar tidak ditawarkan lagi.',
} as const;

export const letterText = {
  note: 'Berlaku untuk surat dan lembar yang dibuat setelah disimpan. Dokumen yang sudah dicetak tidak berubah.',
  save: 'Simpan bentuk surat',
  saved: 'Bentuk surat disimpan.',
  paper: 'Kertas',
  papers: { A4: 'A4 (210 × 297 mm)', F4: 'F4/Folio (215 × 330 mm)' },
  subjectLabel: 'Sebutan pokok surat',
  fields: {
    fontSize: 'Ukuran huruf',
    lineSpacing: 'Jarak baris',
    marginTop: 'Tepi atas',
    marginBottom: 'Tepi bawah',
    marginLeft: 'Tepi kiri',
    marginRight: 'Tepi kanan',
  },
  units: { fontSize: 'pt', lineSpacing: 'baris', marginTop: 'cm', marginBottom: 'cm', marginLeft: 'cm', marginRight: 'cm' },
  range: (least: string, most: string, unit: string) => `${least} sampai ${most} ${unit}`,
  margins: 'Tepi halaman',
  placeBeforeDate: 'Tulis nama kota sebelum tanggal surat',
  showRank: 'Cetak pangkat di bawah nama penanda tangan',
  numberPattern: 'Pola nomor surat',
  patternHint: (words: string) => `Kata yang dikenal: ${words}. Tanda lain dicetak apa adanya.`,
  sample: (number: string) => `Contoh: ${number}`,
  unitMissing: 'Kode unit belum diisi di Profil instansi.',
  sketch: 'Pembuka dan penutup surat',
  sketchNote: 'pratinjau langsung',
  sketchNumber: 'Nomor',
  sketchSubject: 'Penerusan opini publik',
  sketchPost: 'Kepala Dinas',
  sketchName: 'Nama dengan gelar',
  sketchRank: 'Pembina Tingkat I',
  sketchNip: 'NIP 19680822 199703 1 003',
} as const;
