import type { Json } from '#shared/kernel/json.ts';

const day = '2026-11-23';
const at = 1_795_399_200_000;
const id = '0123456789abcdef0123456789abcdef';
const verifier = { n: 32768, r: 8, p: 3, salt: '00ff', hash: 'ff00' };
const scan = { hash: 'a'.repeat(64), name: 'scan.pdf', size: 1234, mime: 'application/pdf' };
const place = { room: 'Ruang Arsip', rack: 'R1', box: 'B3', folder: 'F12' };
const post = { role: 'kasi', title: 'Kepala Seksi', acting: 'plt', from: day, until: '2026-12-31' } as const;
const opd = {
  name: 'Dinas Contoh',
  short: 'DC',
  head: 'Kepala Dinas Contoh',
  address: 'Jalan A',
  email: 'a@b.id',
  phone: '1',
  accounts: '@dc',
  contact: 'Budi',
  aliases: ['DisCon'],
};
const content = {
  number: '400.14/1/Diskominfo/2026',
  date: day,
  nature: 'Biasa',
  enclosure: '-',
  subject: 'Penerusan opini publik',
  recipient: 'Kepala Dinas Contoh',
  signerId: 'p1',
  signerAuthority: 'an',
  paragraphs: ['Isi'],
  copies: ['Sekretaris'],
};

/** One payload for each kind of operation, in its present version. A new kind is added here together with its reducer. */
export const operationSamples: Readonly<Record<string, Json>> = {
  'opinion.received': {
    number: 'OP-2026-0001',
    sop: 'pemantauan-opini-publik/1',
    receivedAt: at,
    uploadedAt: at - 60_000,
    title: 'Lampu padam',
    text: 'Lampu jalan padam sejak Senin.',
    channel: 'WA',
    openness: 'rahasia',
    link: 'https://contoh.id/1',
    origin: 'LAPOR-1',
    topic: 'penerangan',
    location: 'Jl. Cempaka',
    proposedOpd: 'dishub',
    note: 'Catatan',
    evidence: [scan],
    identity: 'lapor:1',
    importId: 'imp1',
  },
  'opinion.edited': { field: 'supportingOpd', value: ['dlh'] },
  'opinion.evidence-added': { attachments: [scan], documentId: 'd1' },
  'opinion.printed': { template: 'lembar-hasil-pantauan', documentId: 'd1' },
  'opinion.acted': {
    act: 'forward',
    from: '7',
    capacity: 'pemantau',
    details: { forwarding: { opdId: 'dishub', channel: 'e-mail', address: 'a@b.id', at, message: 'Yth.' }, note: 'catatan' },
    attachments: [scan],
  },
  'opinion.undone': { act: id },
  'opinion.requested-back': { act: id },
  'opinion.hardcopy-filed': { place },
  'opinion.reopened': { reason: 'Belum tuntas', to: '3' },
  'opinion.collision-settled': { step: '3', reason: 'Kasi memutuskan' },
  'opinion.withdrawn': { reason: 'import-undone' },
  'reporter.recorded': { name: 'Nama', account: '@akun', phone: '+62812', address: 'Alamat' },
  'reporter.revealed': { reason: 'Verifikasi' },
  'opd.registered': opd,
  'opd.described': { ...opd, name: 'Dinas Contoh Baru' },
  'opd.retired': { reason: 'Digabung' },
  'opd.restored': {},
  'document.drafted': { template: 'surat-penerusan', caseIds: ['a'], content, version: 1, replaces: null },
  'document.edited': { content: { ...content, number: '2' } },
  'document.printed': { target: 'print' },
  'document.signed': { signer: 'Kabid', on: day, scan },
  'import.recorded': {
    fileName: 'a.xlsx',
    source: 'LAPOR',
    rowsRead: 3,
    rowsImported: 2,
    rowsRefused: 1,
    preset: {
      signature: '1:abc:isi',
      fields: { isi: 'isi' },
      dateReadings: {},
      channelValues: { fb: 'FB' },
      statusValues: { selesai: 'selesai' },
      channel: null,
      channelFromId: false,
    },
  },
  'import.undone': { rowsKept: 0 },
  'person.registered': { name: 'Sri', nip: '196808221997031003', rank: 'Pembina', posts: [post] },
  'person.described': { name: 'Sri H.', nip: '', rank: '' },
  'person.posted': { posts: [post] },
  'person.secret-set': { secret: 'password', verifier },
  'person.deactivated': { reason: 'Pindah' },
  'person.reactivated': {},
  'office.founded': { officeId: 'abcdefghij234567', sample: false },
  'office.section-set': { section: 'rules', value: { allowRangkap: true } },
  'office.recovery-set': { verifier },
};
