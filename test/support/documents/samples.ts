import {
  type ApprovalSheet,
  type ArchiveLabelSheet,
  type ControlSheet,
  type DocumentBasis,
  defaultLetterSettings,
  type ForwardingLetter,
  type MonitoringSheet,
  type OfficeHead,
  type OpinionFacts,
  type ReplyLetter,
  type ReporterIdentity,
  type RoleLabels,
  type Signer,
} from '#shared/documents/inputs.ts';
import type { RecoverySheet } from '#shared/documents/lembar-pemulihan.ts';
import type { Paper } from '#shared/documents/tree.ts';
import { logoPng } from './logo-png.ts';

/** An office that does not exist: no real place, person, number or address. */
export const sampleHead: OfficeHead = {
  pemerintah: 'Pemerintah Kota Tirtaraharja',
  dinas: 'Dinas Komunikasi, Informatika dan Statistik',
  alamat: 'Jalan Merdeka Nomor 12 Tirtaraharja 45199',
  telepon: '(0200) 555012',
  laman: 'diskominfo.tirtaraharja.example',
  posel: 'diskominfo@tirtaraharja.example',
  kota: 'Tirtaraharja',
  logo: logoPng(),
};

export const sampleRoles: RoleLabels = { pemantau: 'Pemantau Opini Publik', kasi: 'Kasi', kabid: 'Kabid' };

export const kabid: Signer = {
  authority: 'an',
  onBehalfOf: 'Kepala Dinas Komunikasi, Informatika dan Statistik',
  jabatan: 'Kepala Bidang Pengelolaan Informasi Publik',
  nama: 'Sri Handayani, S.Sos., M.Si.',
  pangkat: 'Pembina (IV/a)',
  nip: '197503122001122003',
};

export const kasi: Signer = {
  authority: 'langsung',
  jabatan: 'Kepala Seksi Pengelolaan Opini Publik',
  nama: 'Bambang Prasetyo, S.I.Kom.',
  pangkat: 'Penata (III/c)',
  nip: '198001012005011001',
};

export const pemantau: Signer = { authority: 'langsung', jabatan: 'Pemantau Opini Publik', nama: 'Rina Wulandari' };

export const closedReporter: ReporterIdentity = {
  open: false,
  name: 'Joko Susilo',
  account: '@joko_susilo88',
  link: 'https://medsos.example/joko_susilo88/status/991',
  contact: '0812-5550-1234',
};

export const openReporter: ReporterIdentity = { ...closedReporter, open: true };

export const sampleOpinion: OpinionFacts = {
  number: 'OP-2026-2196',
  date: '2026-11-19',
  time: '09:20',
  channel: 'WhatsApp layanan',
  reporter: closedReporter,
  location: 'Perum Griya Asri, Kelurahan Karangasri',
  summary: 'Lampu jalan padam sejak Senin malam di enam tiang. Warga khawatir karena jalan dipakai anak sekolah pada pagi buta.',
  topic: 'Penerangan jalan',
  tone: 'Negatif',
};

export function basis(paper: Paper = 'A4', over: Partial<DocumentBasis> = {}): DocumentBasis {
  return {
    head: sampleHead,
    settings: { ...defaultLetterSettings, paper },
    printed: { date: '2026-11-22', time: '14:05', zone: 'WIB' },
    sample: false,
    ...over,
  };
}

export function monitoringSheet(paper: Paper = 'A4'): MonitoringSheet {
  return {
    ...basis(paper),
    number: 'LP-2026-311',
    date: '2026-11-19',
    roles: sampleRoles,
    monitor: pemantau,
    receiver: kasi,
    rows: [
      { ...sampleOpinion, proposedOpd: 'Dinas Perhubungan' },
      {
        number: 'OP-2026-2197',
        date: '2026-11-19',
        channel: 'Facebook',
        reporter: { open: true, account: 'Kabar Karangasri', link: 'https://medsos.example/kabarkarangasri/p/7781' },
        summary: 'Terima kasih, antrean pembuatan KTP di kecamatan sekarang lebih cepat.',
        topic: 'Kependudukan',
        tone: 'Positif',
      },
    ],
  };
}

export function approvalSheet(paper: Paper = 'A4'): ApprovalSheet {
  const { reporter } = sampleOpinion;
  return {
    ...basis(paper),
    number: 'PS-2026-118',
    date: '2026-11-19',
    roles: sampleRoles,
    proposer: kasi,
    decider: { ...kabid, authority: 'langsung' },
    rows: [
      { ...sampleOpinion, proposedOpd: 'Dinas Perhubungan', decision: 'perlu', reason: 'Menyangkut keselamatan warga' },
      {
        number: 'OP-2026-2197',
        date: '2026-11-19',
        channel: 'Facebook',
        reporter,
        summary: 'Terima kasih, antrean pembuatan KTP di kecamatan sekarang lebih cepat.',
        proposedOpd: 'Dinas Kependudukan dan Pencatatan Sipil',
        decision: 'tidak',
        reason: 'Berisi pujian, tidak meminta tindakan',
      },
      {
        number: 'OP-2026-2198',
        date: '2026-11-19',
        channel: 'Instagram',
        reporter,
        summary: 'Kapan jadwal pasar murah di Kelurahan Sidomukti?',
        decision: null,
      },
    ],
  };
}

export function forwardingLetter(paper: Paper = 'A4'): ForwardingLetter {
  return {
    ...basis(paper),
    number: '400.14/417/Diskominfo/2026',
    date: '2026-11-19',
    sifat: 'Biasa',
    lampiran: { count: 1, unit: 'lembar' },
    signer: kabid,
    tembusan: ['Kepala Dinas Komunikasi, Informatika dan Statistik', 'Camat Karangasri'],
    recipient: { title: 'Kepala Dinas Perhubungan', place: 'Tirtaraharja' },
    opinions: [{ ...sampleOpinion, requested: 'Perbaikan lampu dan pemberitahuan jadwal perbaikan' }],
    answerBy: '2026-12-09',
    contact: { name: 'Bambang Prasetyo', reach: 'telepon (0200) 555012' },
  };
}

export function replyLetter(paper: Paper = 'A4'): ReplyLetter {
  return {
    ...basis(paper),
    number: '400.14/455/Diskominfo/2026',
    date: '2026-12-08',
    sifat: 'Biasa',
    lampiran: null,
    signer: kabid,
    tembusan: [],
    opinion: sampleOpinion,
    opd: 'Dinas Perhubungan',
    checked: { date: '2026-12-02', unit: 'petugas Dinas Perhubungan' },
    answer: [
      'Enam lampu jalan di Perum Griya Asri padam karena kabel bawah tanah putus saat penggalian saluran. Kabel telah disambung dan lima lampu menyala kembali.',
      'Satu lampu belum menyala karena tiangnya rusak dan harus diganti.',
    ],
    next: { action: 'penggantian satu tiang lampu', date: '2026-12-20' },
    replyTo: 'pos-el diskominfo@tirtaraharja.example atau WhatsApp layanan',
  };
}

export function controlSheet(paper: Paper = 'A4'): ControlSheet {
  const monitor = { actor: 'Rina Wulandari', jabatan: 'Pemantau Opini Publik' };
  const head = { actor: 'Bambang Prasetyo, S.I.Kom.', jabatan: 'Kepala Seksi Pengelolaan Opini Publik' };
  const field = { actor: 'Sri Handayani, S.Sos., M.Si.', jabatan: 'Plh. Kepala Bidang Pengelolaan Informasi Publik' };
  return {
    ...basis(paper),
    opinion: sampleOpinion,
    opd: 'Dinas Perhubungan',
    state: 'Diarsipkan setelah tanggapan dikirim',
    acts: [
      { step: '1 Terima opini', ...monitor, date: '2026-11-19', time: '09:31' },
      { step: '2 Cetak, serahkan ke Kasi', ...monitor, date: '2026-11-19', time: '09:40' },
      { step: '3 Teliti, tentukan OPD', ...head, date: '2026-11-19', time: '10:12', note: 'Usulan: Dinas Perhubungan' },
      { step: '4 Ajukan ke Kabid', ...head, date: '2026-11-19', time: '10:15' },
      { step: '5 Setujui', ...field, date: '2026-11-19', time: '13:05', note: 'Perlu ditanggapi: menyangkut keselamatan warga' },
      { step: '6 Serahkan ke Pemantau', ...head, date: '2026-11-19', time: '13:20' },
      { step: '7 Teruskan ke OPD', ...monitor, date: '2026-11-19', time: '14:02', note: 'Surat 400.14/417/Diskominfo/2026' },
      { step: '8 Terima tanggapan', ...monitor, date: '2026-12-07', time: '08:44' },
      { step: '9 Kirim, arsipkan', ...monitor, date: '2026-12-08', time: '10:30', note: 'Boks 12, folder 3' },
    ],
    signer: kasi,
  };
}

export function labelSheet(paper: Paper = 'A4'): ArchiveLabelSheet {
  const location = [
    { part: 'Ruang', name: 'Arsip Inaktif' },
    { part: 'Rak', name: '2' },
    { part: 'Baris', name: '4' },
  ];
  const folder = (number: string, content: string) =>
    ({
      kind: 'folder',
      number,
      classification: '400.14 Hubungan Masyarakat',
      content,
      years: '2026',
      location: [...location, { part: 'Boks', name: '12' }],
    }) as const;
  return {
    ...basis(paper),
    unit: 'Bidang Pengelolaan Informasi Publik',
    labels: [
      {
        kind: 'boks',
        number: '12',
        classification: '400.14 Hubungan Masyarakat',
        content: 'Opini publik OP-2026-2101 sampai dengan OP-2026-2196 (folder 1 sampai dengan 5)',
        years: '2026',
        location,
        retention: 'Aktif 2 tahun, inaktif 3 tahun, musnah',
      },
      folder('1', 'OP-2026-2101 Jalan berlubang'),
      folder('2', 'OP-2026-2140 Jadwal pengangkutan sampah'),
      folder('3', 'OP-2026-2196 Penerangan jalan Perum Griya Asri'),
    ],
  };
}

export function recoverySheet(paper: Paper = 'A4'): RecoverySheet {
  return {
    ...basis(paper),
    officeId: 'k3m5q7r2t4v6x2za',
    epoch: 2,
    pc: 'PC-ADMIN',
    words: [
      'bakolu',
      'tirema',
      'gusapi',
      'lenoda',
      'mikafu',
      'sorabe',
      'dunelo',
      'pavita',
      'roseku',
      'wilamo',
      'hetiga',
      'jubano',
    ],
  };
}
