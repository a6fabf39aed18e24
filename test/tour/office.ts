// The made-up office in which the tour works.

export interface TourPerson {
  readonly name: string;
  /** The word for the role on the screen. */
  readonly role: 'Pemantau' | 'Kasi' | 'Kabid' | 'Kepala Dinas' | 'Arsiparis';
  readonly nip: string;
  readonly rank: string;
  /** Left to the proposal of the screen where empty. */
  readonly title: string;
}

export const password = 'kata sandi uji keliling';

export const profile = {
  'Pemerintah daerah': 'Pemerintah Kota Tirtaraharja',
  Dinas: 'Dinas Komunikasi, Informatika dan Statistik',
  Bidang: 'Bidang Pengelolaan Informasi Publik',
  'Seksi atau tim kerja': 'Seksi Pengelolaan Opini Publik',
  Alamat: 'Jalan Merdeka Nomor 17, Tirtaraharja 45111',
  'Kota tempat surat dibuat': 'Tirtaraharja',
  Telepon: '(0231) 555017',
  'E-mail': 'dkis@tirtaraharja.example',
  Laman: 'dkis.tirtaraharja.example',
  'Kode unit surat': 'DKIS',
} as const;

export const admin = {
  name: 'Yusuf Hidayat, S.Kom.',
  title: 'Pranata Komputer Ahli Pertama',
  nip: '199003122015031002',
  rank: 'Penata Muda (III/a)',
};

export const pemantau: TourPerson = {
  name: 'Rina Wulandari, S.I.Kom.',
  role: 'Pemantau',
  nip: '199406172019032005',
  rank: 'Penata Muda (III/a)',
  title: '',
};
export const kasi: TourPerson = {
  name: 'Bambang Suryanto, S.Sos.',
  role: 'Kasi',
  nip: '198208042006041003',
  rank: 'Penata Tingkat I (III/d)',
  title: '',
};
export const kabid: TourPerson = {
  name: 'Dra. Endang Lestari, M.Si.',
  role: 'Kabid',
  nip: '197511231999032001',
  rank: 'Pembina (IV/a)',
  title: '',
};
export const head: TourPerson = {
  name: 'Ir. Hendra Wijaya, M.T.',
  role: 'Kepala Dinas',
  nip: '197002151996031004',
  rank: 'Pembina Utama Muda (IV/c)',
  title: '',
};
export const archivist: TourPerson = {
  name: 'Slamet Riyadi, A.Md.',
  role: 'Arsiparis',
  nip: '198812092014021001',
  rank: 'Pengatur (II/c)',
  title: '',
};

export const staff: readonly TourPerson[] = [pemantau, kasi, kabid, head, archivist];

/** As pasted at the first start: name; short form; e-mail. */
export const opdLines = [
  'Dinas Pekerjaan Umum dan Penataan Ruang; DPUPR; dpupr@tirtaraharja.example',
  'Dinas Lingkungan Hidup; DLH; dlh@tirtaraharja.example',
  'Dinas Perhubungan; Dishub; dishub@tirtaraharja.example',
  'Dinas Kesehatan; Dinkes; dinkes@tirtaraharja.example',
  'Dinas Pendidikan; Disdik; disdik@tirtaraharja.example',
  'Satuan Polisi Pamong Praja; Satpol PP; satpolpp@tirtaraharja.example',
  'Kecamatan Kenanga; Kec. Kenanga;',
];

export const firstOpd = 'Dinas Pekerjaan Umum dan Penataan Ruang';
export const secondOpd = 'Dinas Lingkungan Hidup';
