import type { Sections } from '#shared/domain/office/operations.ts';
import type { OpdDescription } from '#shared/domain/opd/opd.ts';
import type { Role } from '#shared/operations/operation.ts';

/** An office that does not exist: no real place, person, number or address. */
export const sampleProfile: Sections['profile'] = {
  government: 'Pemerintah Kota Tirtaraharja',
  agency: 'Dinas Komunikasi, Informatika dan Statistik',
  unit: 'Bidang Pengelolaan Informasi Publik',
  section: 'Seksi Pengelolaan Opini Publik',
  address: 'Jalan Merdeka Nomor 12 Tirtaraharja 45199',
  phone: '(0200) 555012',
  website: 'diskominfo.tirtaraharja.example',
  email: 'diskominfo@tirtaraharja.example',
  city: 'Tirtaraharja',
  letterCode: 'Diskominfo',
  archiveCode: '400.14',
  logo: null,
};

/** Shown openly on the sign-in screen of the sample. */
export const samplePassword = 'contoh-latihan';

export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly nip: string;
  readonly rank: string;
  readonly role: Role;
  readonly title: string;
}

export const samplePeople = {
  rina: {
    id: 'contoh-rina',
    name: 'Rina Wulandari',
    nip: '000000000000000001',
    rank: 'Golongan IX',
    role: 'pemantau',
    title: 'Pemantau Opini Publik',
  },
  dedi: {
    id: 'contoh-dedi',
    name: 'Dedi Kurniawan',
    nip: '000000000000000002',
    rank: 'Pengatur (II/c)',
    role: 'pemantau',
    title: 'Pemantau Opini Publik',
  },
  kasi: {
    id: 'contoh-bambang',
    name: 'Bambang Setiadi, S.I.Kom.',
    nip: '000000000000000003',
    rank: 'Penata (III/c)',
    role: 'kasi',
    title: 'Kepala Seksi Pengelolaan Opini Publik',
  },
  kabid: {
    id: 'contoh-sri',
    name: 'Sri Handayani, S.Sos., M.Si.',
    nip: '000000000000000004',
    rank: 'Pembina (IV/a)',
    role: 'kabid',
    title: 'Kepala Bidang Pengelolaan Informasi Publik',
  },
  admin: {
    id: 'contoh-wahyu',
    name: 'Wahyu Nugraha, S.Kom.',
    nip: '000000000000000005',
    rank: 'Penata Muda (III/a)',
    role: 'admin',
    title: 'Pengelola Sistem Informasi',
  },
} as const satisfies Readonly<Record<string, SamplePerson>>;

interface SampleAgency {
  readonly name: string;
  readonly short: string;
  readonly head: string;
  readonly address: string;
  readonly aliases?: readonly string[];
}

const agencies: readonly SampleAgency[] = [
  {
    name: 'Dinas Pekerjaan Umum dan Tata Ruang',
    short: 'DPUTR',
    head: 'Kepala Dinas Pekerjaan Umum dan Tata Ruang',
    address: 'Jalan Kenanga Nomor 3',
    aliases: ['Dinas PU', 'PUTR'],
  },
  {
    name: 'Dinas Lingkungan Hidup',
    short: 'DLH',
    head: 'Kepala Dinas Lingkungan Hidup',
    address: 'Jalan Anggrek Nomor 21',
    aliases: ['Dinas LH'],
  },
  { name: 'Dinas Perhubungan', short: 'Dishub', head: 'Kepala Dinas Perhubungan', address: 'Jalan Terminal Nomor 8' },
  { name: 'Dinas Kesehatan', short: 'Dinkes', head: 'Kepala Dinas Kesehatan', address: 'Jalan Melati Nomor 17' },
  { name: 'Dinas Pendidikan', short: 'Disdik', head: 'Kepala Dinas Pendidikan', address: 'Jalan Cempaka Nomor 40' },
  {
    name: 'Dinas Kependudukan dan Pencatatan Sipil',
    short: 'Disdukcapil',
    head: 'Kepala Dinas Kependudukan dan Pencatatan Sipil',
    address: 'Jalan Merdeka Nomor 30',
    aliases: ['Dukcapil', 'Capil'],
  },
  {
    name: 'Satuan Polisi Pamong Praja',
    short: 'Satpol PP',
    head: 'Kepala Satuan Polisi Pamong Praja',
    address: 'Jalan Veteran Nomor 5',
  },
  {
    name: 'Dinas Perumahan Rakyat dan Kawasan Permukiman',
    short: 'DPRKP',
    head: 'Kepala Dinas Perumahan Rakyat dan Kawasan Permukiman',
    address: 'Jalan Dahlia Nomor 11',
    aliases: ['Perkim'],
  },
  {
    name: 'Dinas Koperasi, Usaha Kecil Menengah, Perdagangan dan Perindustrian',
    short: 'DKUKMPP',
    head: 'Kepala Dinas Koperasi, Usaha Kecil Menengah, Perdagangan dan Perindustrian',
    address: 'Jalan Pasar Baru Nomor 2',
    aliases: ['Disperindag'],
  },
  { name: 'Dinas Tenaga Kerja', short: 'Disnaker', head: 'Kepala Dinas Tenaga Kerja', address: 'Jalan Flamboyan Nomor 9' },
  { name: 'Dinas Sosial', short: 'Dinsos', head: 'Kepala Dinas Sosial', address: 'Jalan Mawar Nomor 14' },
  {
    name: 'Badan Penanggulangan Bencana Daerah',
    short: 'BPBD',
    head: 'Kepala Pelaksana Badan Penanggulangan Bencana Daerah',
    address: 'Jalan Veteran Nomor 19',
  },
  {
    name: 'Perusahaan Umum Daerah Air Minum Tirta Raharja',
    short: 'Perumda Air',
    head: 'Direktur Perusahaan Umum Daerah Air Minum Tirta Raharja',
    address: 'Jalan Mata Air Nomor 1',
    aliases: ['PDAM'],
  },
];

/** Id of a sample OPD from its short name: "Satpol PP" → "contoh-opd-satpol-pp". */
export function sampleOpdId(short: string): string {
  return `contoh-opd-${short.toLowerCase().replaceAll(' ', '-')}`;
}

export const sampleOpdList: readonly OpdDescription[] = agencies.map(({ name, short, head, address, aliases = [] }, index) => {
  const mailbox = short.toLowerCase().replaceAll(' ', '');
  return {
    name,
    short,
    head,
    address: `${address} Tirtaraharja`,
    email: `${mailbox}@tirtaraharja.example`,
    phone: `(0200) 5551${String(index + 10).padStart(2, '0')}`,
    accounts: `@${mailbox}.tirtaraharja`,
    contact: '',
    aliases: [...aliases],
  };
});
