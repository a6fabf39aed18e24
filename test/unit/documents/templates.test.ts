import { describe, expect, test } from 'vitest';
import { documentText } from '#shared/documents/document-text.ts';
import type { Signer } from '#shared/documents/inputs.ts';
import { labelArsip } from '#shared/documents/label-arsip.ts';
import { lembarHasilPantauan } from '#shared/documents/lembar-hasil-pantauan.ts';
import { lembarKendali } from '#shared/documents/lembar-kendali.ts';
import { lembarPersetujuan } from '#shared/documents/lembar-persetujuan.ts';
import { suratJawaban } from '#shared/documents/surat-jawaban.ts';
import { suratPenerusan } from '#shared/documents/surat-penerusan.ts';
import type { DocumentTree } from '#shared/documents/tree.ts';
import {
  approvalSheet,
  closedReporter,
  controlSheet,
  forwardingLetter,
  kabid,
  labelSheet,
  monitoringSheet,
  openReporter,
  replyLetter,
} from '../../support/documents/samples.ts';

/** As read aloud: one space between words. */
const read = (tree: DocumentTree): string => documentText(tree).replace(/\s+/g, ' ');

describe('surat penerusan', () => {
  test('says who asks what of whom, until when', () => {
    const text = read(suratPenerusan(forwardingLetter()));
    expect(text).toContain('PEMERINTAH KOTA TIRTARAHARJA');
    expect(text).toContain('Nomor : 400.14/417/Diskominfo/2026 19 November 2026');
    expect(text).toContain('Lampiran : 1 (satu) lembar');
    expect(text).toContain('Yth. Kepala Dinas Perhubungan di Tirtaraharja');
    expect(text).toContain('Kanal : WhatsApp layanan, 19 November 2026 pukul 09.20 WIB');
    expect(text).toContain('Pelapor : identitas dirahasiakan');
    expect(text).toContain('paling lambat tanggal 9 Desember 2026 melalui pos-el diskominfo@tirtaraharja.example');
    expect(text).toContain('a.n. Kepala Dinas Komunikasi, Informatika dan Statistik Kepala Bidang Pengelolaan Informasi Publik,');
    expect(text).toContain('Sri Handayani, S.Sos., M.Si. Pembina (IV/a) NIP 19750312 200112 2 003');
    expect(text).toMatch(/Tembusan: 1\. Kepala Dinas .* 2\. Camat Karangasri$/);
  });

  test('a draft says that it has no number', () => {
    expect(read(suratPenerusan({ ...forwardingLetter(), number: null }))).toContain('Nomor : BELUM BERNOMOR');
  });

  test('follows the settings of the office', () => {
    const letter = forwardingLetter();
    const settings = { ...letter.settings, subjectLabel: 'Perihal', placeBeforeDate: true, showPangkat: false } as const;
    const text = read(suratPenerusan({ ...letter, settings, lampiran: null }));
    expect(text).toContain('Perihal : Penerusan Opini Masyarakat');
    expect(text).toContain('Tirtaraharja, 19 November 2026');
    expect(text).toContain('Lampiran : -');
    expect(text).not.toContain('Pembina');
  });

  test('several opinions become a table', () => {
    const letter = forwardingLetter();
    const opinions = [letter.opinions[0]!, { ...letter.opinions[0]!, number: 'OP-2026-2199', reporter: openReporter }];
    const text = read(suratPenerusan({ ...letter, opinions }));
    expect(text).toContain('No. Nomor berkas Tanggal Ringkasan Lokasi Yang diminta 1 OP-2026-2196 19/11/2026');
    expect(text).toContain('2 OP-2026-2199');
    expect(text).toContain('Identitas pelapor dirahasiakan.');
  });

  test('own paragraphs replace the standing ones', () => {
    const text = read(
      suratPenerusan({ ...forwardingLetter(), opening: ['Menindaklanjuti rapat kemarin.'], closing: ['Terima kasih.'] }),
    );
    expect(text).toContain('Menindaklanjuti rapat kemarin.');
    expect(text).not.toContain('Berdasarkan hasil pemantauan');
    expect(text).not.toContain('Demikian disampaikan');
  });
});

describe('authority of the signer', () => {
  const above = (over: Partial<Signer>) => {
    const text = read(suratPenerusan({ ...forwardingLetter(), signer: { ...kabid, ...over }, tembusan: [] }));
    return text.slice(text.indexOf('terima kasih.') + 14, text.indexOf('Sri Handayani')).trim();
  };

  test.each([
    ['langsung', 'Kepala Bidang Pengelolaan Informasi Publik,'],
    ['plt', 'Plt. Kepala Bidang Pengelolaan Informasi Publik,'],
    ['plh', 'Plh. Kepala Bidang Pengelolaan Informasi Publik,'],
    ['pj', 'Pj. Kepala Bidang Pengelolaan Informasi Publik,'],
  ] as const)('%s', (authority, lines) => expect(above({ authority })).toBe(lines));

  test('atas nama and untuk beliau', () => {
    expect(above({ authority: 'an', onBehalfOf: 'Wali Kota', jabatan: 'Kepala Dinas' })).toBe('a.n. Wali Kota Kepala Dinas,');
    expect(above({ authority: 'ub', onBehalfOf: 'Wali Kota', through: 'Sekretaris Daerah', jabatan: 'Kepala Dinas' })).toBe(
      'a.n. Wali Kota Sekretaris Daerah u.b. Kepala Dinas,',
    );
  });
});

describe('surat jawaban', () => {
  test('thanks, restates, answers, tells the next step and where to reply', () => {
    const text = read(suratJawaban(replyLetter()));
    expect(text).toContain('Hal : Tanggapan atas Opini Nomor OP-2026-2196');
    expect(text).toContain('Yth. Penyampai Opini Nomor OP-2026-2196 (identitas dirahasiakan)');
    expect(text).toContain('yaitu: “Lampu jalan padam sejak Senin malam');
    expect(text).toContain('telah diperiksa oleh petugas Dinas Perhubungan pada tanggal 2 Desember 2026');
    expect(text).toContain('Langkah selanjutnya: penggantian satu tiang lampu, paling lambat tanggal 20 Desember 2026.');
    expect(text).toContain('hubungi kami melalui pos-el');
  });

  test('an open reporter is addressed by name', () => {
    const letter = replyLetter();
    const opinion = { ...letter.opinion, reporter: openReporter };
    expect(read(suratJawaban({ ...letter, opinion }))).toContain('Yth. Saudara Joko Susilo');
  });
});

describe('sheets', () => {
  test('lembar hasil pantauan lists each opinion and uses the labels of the office', () => {
    const sheet = monitoringSheet();
    const text = read(lembarHasilPantauan({ ...sheet, roles: { ...sheet.roles, kasi: 'Ketua Tim' } }));
    expect(text).toContain('LEMBAR HASIL PANTAUAN OPINI PUBLIK Nomor LP-2026-311');
    expect(text).toContain('Hari, tanggal : Kamis, 19 November 2026');
    expect(text).toContain('Jumlah : 2 (dua) opini');
    expect(text).toContain('Paraf Ketua Tim Paraf Kabid');
    expect(text).toContain('1 OP-2026-2196 19/11/2026 09.20 WhatsApp layanan identitas dirahasiakan Lampu jalan padam');
    expect(text).toContain('Tanda tangan dan paraf dibubuhkan dengan tinta biru tua.');
  });

  test('lembar persetujuan ticks what was decided and leaves the rest open', () => {
    const rows = documentText(lembarPersetujuan(approvalSheet()))
      .split('\n')
      .filter((line) => /^\d\tOP-/.test(line));
    expect(rows.map((row) => row.split('\t').slice(4))).toEqual([
      ['√', '', 'Menyangkut keselamatan warga'],
      ['', '√', 'Berisi pujian, tidak meminta tindakan'],
      ['', '', ''],
    ]);
  });

  test('lembar kendali names each actor with the post of that day', () => {
    const text = read(lembarKendali(controlSheet()));
    expect(text).toContain(
      '5 5 Setujui Sri Handayani, S.Sos., M.Si. Plh. Kepala Bidang Pengelolaan Informasi Publik 19/11/2026 13.05',
    );
    expect(text).toContain('Mengetahui Kepala Seksi Pengelolaan Opini Publik,');
  });

  test('labels carry number, content and place', () => {
    const text = read(labelArsip(labelSheet()));
    expect(text).toContain('BOKS 12 Klasifikasi: 400.14 Hubungan Masyarakat');
    expect(text).toContain('FOLDER 3');
    expect(text).toContain('Lokasi: Ruang Arsip Inaktif, Rak 2, Baris 4, Boks 12');
  });
});

describe('identity of the reporter', () => {
  const secrets = [closedReporter.name!, closedReporter.account!, closedReporter.link!, closedReporter.contact!, 'joko_susilo88'];
  const gossip = `Kata JOKO  SUSILO (@joko_susilo88, 0812-5550-1234): lihat ${closedReporter.link}.`;
  const opinion = { ...forwardingLetter().opinions[0]!, summary: gossip, location: 'rumah Joko Susilo', requested: gossip };
  const documents: readonly (readonly [string, DocumentTree])[] = [
    ['lembar hasil pantauan', lembarHasilPantauan({ ...monitoringSheet(), rows: [opinion] })],
    ['lembar persetujuan', lembarPersetujuan({ ...approvalSheet(), rows: [{ ...opinion, decision: 'tidak', reason: gossip }] })],
    [
      'surat penerusan',
      suratPenerusan({ ...forwardingLetter(), opinions: [opinion], subject: gossip, opening: [gossip], closing: [gossip] }),
    ],
    ['surat penerusan of several', suratPenerusan({ ...forwardingLetter(), opinions: [opinion, opinion] })],
    ['surat jawaban', suratJawaban({ ...replyLetter(), opinion, answer: [gossip], next: { action: gossip } })],
    ['lembar kendali', lembarKendali({ ...controlSheet(), opinion, acts: [{ ...controlSheet().acts[0]!, note: gossip }] })],
  ];

  test.each(documents)('%s prints nothing of a closed identity, in whatever capitals', (_name, tree) => {
    const everything = JSON.stringify(tree).toLowerCase();
    for (const secret of secrets) expect(everything).not.toContain(secret.toLowerCase());
    expect(read(tree)).toContain('identitas dirahasiakan');
  });

  test('an open identity is printed', () => {
    const open = { ...opinion, reporter: openReporter };
    expect(read(suratPenerusan({ ...forwardingLetter(), opinions: [open] }))).toContain('Pelapor : Joko Susilo');
    expect(read(lembarHasilPantauan({ ...monitoringSheet(), rows: [open] }))).toContain('@joko_susilo88');
  });

  test('a short name does not eat other words', () => {
    const reporter = { open: false, name: 'Ina' };
    const summary = 'Pembinaan oleh Ina di Dinas Bina Marga';
    const text = read(suratPenerusan({ ...forwardingLetter(), opinions: [{ ...opinion, reporter, summary }] }));
    expect(text).toContain('Pembinaan oleh [identitas dirahasiakan] di Dinas Bina Marga');
  });
});

describe('empty fields', () => {
  test('become a dash, so nobody takes them for a missing line', () => {
    const row = { number: 'OP-2026-1', date: '2026-11-19', channel: '', reporter: { open: true }, summary: ' ' };
    expect(documentText(lembarHasilPantauan({ ...monitoringSheet(), rows: [row] }))).toContain(
      '1\tOP-2026-1\t19/11/2026\t-\t-\t-\t-\t-\t-',
    );
  });
});
