import { describe, expect, test } from 'vitest';
import { mentionsAccount } from '#shared/documents/case-on-paper.ts';
import { documentText } from '#shared/documents/document-text.ts';
import {
  answerLimitOn,
  approvalSheetOf,
  controlSheetOf,
  documentTreeOf,
  forwardingLetterOf,
  labelSheetOf,
  monitoringSheetOf,
  replyLetterOf,
  standingBodyOf,
} from '#shared/documents/from-case.ts';
import { hasLabel } from '#shared/documents/labels-from-cases.ts';
import { templates } from '#shared/domain/document/paper-document.ts';
import { citizen, citizenLink, content, createBerkas, factsOf, office, people } from './build-paper.ts';

const read = (...[template, facts]: Parameters<typeof documentTreeOf>) =>
  documentText(documentTreeOf(template, facts)).replace(/\s+/g, ' ');

/** A berkas walked to its end. */
function archived(box = 'Boks 14') {
  const berkas = createBerkas();
  berkas.act(people.rina, 'hand-over');
  berkas.print();
  berkas.act(people.rina, 'hand-over');
  berkas.act(people.bambang, 'hand-over');
  berkas.act(people.bambang, 'hand-over');
  berkas.act(people.sri, 'approve', { reason: 'Menyangkut keselamatan' });
  berkas.act(people.sri, 'hand-over');
  berkas.act(people.bambang, 'hand-over');
  berkas.act(people.rina, 'forward', {
    forwarding: { opdId: 'dishub', channel: 'e-mail', address: 'dishub@tirtaraharja.example', at: 0 },
  });
  berkas.act(people.rina, 'receive-answer', { answerText: 'Kabel telah disambung.\n\nSatu tiang menunggu diganti.' });
  berkas.act(people.rina, 'hand-over');
  berkas.act(people.bambang, 'pass-language');
  berkas.act(people.rina, 'send', { sending: { channel: 'WA', account: '0200', at: 0, link: citizenLink, proofs: 0 } });
  berkas.act(people.rina, 'archive', {
    filing: { softcopies: 1, hardcopyLater: false, place: { room: 'Ruang arsip', rack: 'Rak 2', box, folder: '3' } },
  });
  return berkas;
}

describe('a reporter who did not agree to be named', () => {
  const secrets = [citizen.name, citizen.account, citizen.phone, citizen.address, citizenLink];
  const text = `Saya ${citizen.name} (${citizen.account}), telepon 0812-5550-1234, NIK 3274010101900001, surat joko@kotak.example, lihat ${citizenLink}. Lampu padam.`;

  test.each(['rahasia', 'anonim'] as const)('goes into no input of any document (%s)', (openness) => {
    const berkas = createBerkas({ openness, text, location: `Rumah ${citizen.name}` });
    const facts = factsOf([berkas.at({ identity: citizen })]);
    const inputs = [monitoringSheetOf, approvalSheetOf, forwardingLetterOf, replyLetterOf, controlSheetOf, labelSheetOf].map(
      (make) => JSON.stringify(make(facts)),
    );
    for (const input of inputs) {
      for (const secret of [...secrets, '3274010101900001', 'joko@kotak']) expect(input).not.toContain(secret);
    }
  });

  test('is blotted out and masked in what he wrote, which stays readable', () => {
    const berkas = createBerkas({ text });
    const { summary } = forwardingLetterOf(factsOf([berkas.at({ identity: citizen })])).opinions[0]!;
    expect(summary).toBe(
      'Saya [identitas dirahasiakan] ([identitas dirahasiakan]), telepon [identitas dirahasiakan], NIK 3274**********01, surat ***@kotak.example, lihat [identitas dirahasiakan]. Lampu padam.',
    );
  });

  test('has his numbers masked also where nobody knows who he is', () => {
    const berkas = createBerkas({ text: 'Hubungi 0812 5550 1234 atau +62 812-5550-1234. Lampu padam 12 hari, 20.000 warga.' });
    const { summary } = monitoringSheetOf(factsOf([berkas.at()])).rows[0]!;
    expect(summary).toBe('Hubungi 0812****34 atau +628****34. Lampu padam 12 hari, 20.000 warga.');
  });

  test.each(templates)('is printed nowhere in %s', (template) => {
    const berkas = createBerkas({ text, location: `Rumah ${citizen.name}` });
    const printed = read(template, factsOf([berkas.at({ identity: citizen })]));
    for (const secret of secrets) expect(printed).not.toContain(secret);
  });

  test('leaves a hint where a text still names an account', () => {
    expect(mentionsAccount(createBerkas({ text: 'Tolong @tetangga_sebelah dibantu' }).at(), 'closed')).toBe(true);
    expect(mentionsAccount(createBerkas({ text: 'Lampu padam, surel a@b.example' }).at(), 'closed')).toBe(false);
    expect(mentionsAccount(createBerkas({ text: `Saya ${citizen.account}` }).at({ identity: citizen }), 'closed')).toBe(false);
  });
});

describe('a reporter who agreed to be named', () => {
  const berkas = createBerkas({ openness: 'terbuka' });

  test('is addressed by name in the answer, once the name was asked for', () => {
    expect(read('surat-jawaban', factsOf([berkas.at({ identity: citizen })]))).toContain('Yth. Saudara Joko Susilo di Tempat');
    expect(read('surat-jawaban', factsOf([berkas.at()]))).toContain('Yth. Penyampai Opini Nomor OP-2026-2196 di Tempat');
  });

  test('is addressed by account where no name is known', () => {
    const known = { ...citizen, name: '' };
    expect(read('surat-jawaban', factsOf([berkas.at({ identity: known })]))).toContain('Yth. Saudara @joko_susilo88');
  });

  test('is not named to the OPD, and his numbers are masked there', () => {
    const told = createBerkas({ openness: 'terbuka', text: 'Lampu padam, telepon 0812-5550-1234.' }).at({ identity: citizen });
    const [opinion] = forwardingLetterOf(factsOf([told])).opinions;
    expect(opinion!.reporter).toEqual({ open: false });
    expect(opinion!.summary).toBe('Lampu padam, telepon [identitas dirahasiakan].');
    expect(forwardingLetterOf(factsOf([{ ...told, identity: null }])).opinions[0]!.summary).toBe(
      'Lampu padam, telepon 0812****34.',
    );
  });

  test('shows the link of the post on the lembar hasil pantauan, and no name', () => {
    expect(monitoringSheetOf(factsOf([berkas.at({ identity: citizen })])).rows[0]!.reporter).toEqual({
      open: true,
      link: citizenLink,
    });
  });
});

describe('surat penerusan', () => {
  const berkas = createBerkas();

  test('says who asks what of whom, until when', () => {
    const text = read('surat-penerusan', factsOf([berkas.at()]));
    expect(text).toContain('Nomor : 400.14/417/Diskominfo/2026');
    expect(text).toContain('Lampiran : 1 (satu) lembar');
    expect(text).toContain('Yth. Kepala Dinas Perhubungan di Tirtaraharja');
    expect(text).toContain('Kanal : WhatsApp, 19 November 2026 pukul 09.20 WIB');
    expect(text).toContain('a.n. Kepala Dinas Komunikasi, Informatika dan Statistik Kepala Bidang Pengelolaan Informasi Publik,');
    expect(text).toContain('Narahubung: Seksi Pengelolaan Opini Publik, telepon (0200) 555012.');
  });

  test('asks for an answer on a working day, counted from the day after the letter', () => {
    // Thursday; five working days later is the next Thursday.
    expect(answerLimitOn(office, '2026-11-19').day).toBe('2026-11-26');
    // A Saturday counts as received on Monday.
    expect(answerLimitOn(office, '2026-11-21').day).toBe('2026-11-30');
    expect(read('surat-penerusan', factsOf([berkas.at()]))).toContain('paling lambat tanggal 26 November 2026');
  });

  test('says so when the holidays of a year are not known', () => {
    expect(answerLimitOn(office, '2026-11-19').warnings).toEqual([]);
    expect(answerLimitOn(office, '2031-03-03').warnings[0]).toContain('tahun 2031 belum dimuat');
  });

  test('without a number it says BELUM BERNOMOR', () => {
    expect(read('surat-penerusan', factsOf([berkas.at()], { content: { ...content, number: ' ' } }))).toContain('BELUM BERNOMOR');
  });

  test('keeps the standing text of each part that nobody replaced', () => {
    const facts = factsOf([berkas.at()], { content: { ...content, paragraphs: ['', 'Mohon segera.\n\nTerima kasih.'] } });
    const { opening, closing } = forwardingLetterOf(facts);
    expect(opening).toBeUndefined();
    expect(closing).toEqual(['Mohon segera.', 'Terima kasih.']);
    const standing = standingBodyOf('surat-penerusan', facts);
    expect(standing.opening).toContain('Berdasarkan hasil pemantauan opini publik');
    expect(standing.closing).toContain('paling lambat tanggal 26 November 2026');
  });

  test('an acting post says so in front of the title', () => {
    const acting = { ...people.sri, posts: people.sri.posts.map((post) => ({ ...post, acting: 'plh' as const })) };
    const staffed = { ...office, people: [acting] };
    const text = (authority: 'an' | 'langsung') =>
      read('surat-penerusan', factsOf([berkas.at()], { office: staffed, content: { ...content, signerAuthority: authority } }));
    expect(text('an')).toContain('Statistik Plh. Kepala Bidang Pengelolaan Informasi Publik,');
    expect(text('langsung')).toContain('Plh. Kepala Bidang Pengelolaan Informasi Publik,');
    expect(text('langsung')).not.toContain('a.n.');
  });

  test('the title is the one of the date of the letter', () => {
    const moved = {
      ...people.sri,
      posts: [
        {
          role: 'kabid' as const,
          title: 'Kepala Bidang Lama',
          acting: 'definitif' as const,
          from: '2024-01-01',
          until: '2026-11-20',
        },
        { role: 'kabid' as const, title: 'Kepala Bidang Baru', acting: 'definitif' as const, from: '2026-11-21' },
      ],
    };
    const text = (date: string) =>
      read('surat-penerusan', factsOf([berkas.at()], { office: { ...office, people: [moved] }, content: { ...content, date } }));
    expect(text('2026-11-20')).toContain('Kepala Bidang Lama,');
    expect(text('2026-11-21')).toContain('Kepala Bidang Baru,');
  });
});

describe('surat jawaban', () => {
  test('tells the answer that passed the language check, and whom to write to', () => {
    const text = read('surat-jawaban', factsOf([archived().at()]));
    expect(text).toContain('Opini tersebut telah kami sampaikan kepada Dinas Perhubungan');
    expect(text).toContain('Kabel telah disambung. Satu tiang menunggu diganti.');
    expect(text).toContain('pos-el diskominfo@tirtaraharja.example atau telepon (0200) 555012');
  });

  test('nothing of the way inside the office', () => {
    const text = read('surat-jawaban', factsOf([archived().at()]));
    for (const name of [people.rina.name, people.bambang.name]) expect(text).not.toContain(name);
  });
});

describe('lembar', () => {
  test('hasil pantauan carries many berkas under the number of the first', () => {
    const cases = [createBerkas().at(), createBerkas({ text: 'Trotoar rusak' }).at({ id: 'berkas2' })];
    const sheet = monitoringSheetOf(
      factsOf(cases, { content: { ...content, number: '', signerId: 'rina', signerAuthority: 'langsung' } }),
    );
    expect(sheet.number).toBe('OP-2026-2196 dan 1 berkas lain');
    expect(sheet.rows.map(({ summary }) => summary)).toEqual(['Lampu jalan padam sejak Senin malam.', 'Trotoar rusak']);
    expect(sheet.rows[0]!.proposedOpd).toBe('Dinas Perhubungan');
    expect(sheet.monitor.nama).toBe('Rina Wulandari');
    expect(sheet.receiver.nama).toBe('Bambang Setiadi, S.I.Kom.');
  });

  test('leaves dots for a post that nobody holds', () => {
    const empty = { ...office, people: [people.rina] };
    const { receiver } = monitoringSheetOf(factsOf([createBerkas().at()], { office: empty }));
    expect(receiver.jabatan).toBe('Kasi');
    expect(receiver.nama).toMatch(/^\.+$/);
  });

  test('persetujuan stays open for ink until the Kabid decided, and again when the berkas went back', () => {
    const berkas = createBerkas();
    const decision = () => approvalSheetOf(factsOf([berkas.at()])).rows[0]!;
    berkas.act(people.rina, 'hand-over');
    berkas.print();
    berkas.act(people.rina, 'hand-over');
    berkas.act(people.bambang, 'hand-over');
    berkas.act(people.bambang, 'hand-over');
    expect(decision().decision).toBeNull();
    berkas.act(people.sri, 'approve', { reason: 'Menyangkut keselamatan' });
    expect(decision()).toMatchObject({ decision: 'perlu', reason: 'Menyangkut keselamatan' });
    berkas.act(people.sri, 'return', { returnTo: '3', note: 'OPD belum tepat' });
    expect(decision().decision).toBeNull();
  });

  test('kendali tells every act in its order, with the title of that day', () => {
    const { acts, state } = controlSheetOf(factsOf([archived().at()]));
    expect(acts.map(({ step }) => step)).toEqual([
      '1 Terima opini',
      '1 Terima opini',
      '2 Cetak, serahkan ke Kasi',
      '3 Teliti, tentukan OPD',
      '4 Ajukan ke Kabid',
      'Putuskan: perlu ditanggapi?',
      '5 Setujui',
      '6 Serahkan ke Pemantau',
      '7 Teruskan ke OPD',
      'Menunggu tanggapan',
      '8 Terima tanggapan, serahkan ke Kasi',
      'Teliti bahasa tanggapan',
      '9 Kirim, arsipkan',
      '9 Kirim, arsipkan',
    ]);
    expect(acts[5]).toMatchObject({ actor: people.sri.name, jabatan: people.sri.posts[0]!.title });
    expect(acts[5]!.note).toBe('Memutuskan perlu ditanggapi; Menyangkut keselamatan');
    expect(acts[8]!.note).toContain('lewat e-mail');
    expect(acts[12]!.note).toBe('Mengirim tanggapan ke warga; lewat WhatsApp');
    expect(state).toBe('Diarsipkan dengan tanggapan; Ruang arsip, Rak 2, Boks 14, 3');
  });

  test('labels come in the order of the shelf', () => {
    const cases = ['Boks 14', 'Boks 9', 'Boks 10'].map((box) => archived(box).at({ id: box }));
    const { labels } = labelSheetOf(factsOf(cases));
    expect(labels.filter(({ kind }) => kind === 'boks').map(({ number }) => number)).toEqual(['9', '10', '14']);
  });

  test('a berkas has a label exactly where its sheet would hold one', () => {
    for (const at of [archived().at(), createBerkas().at()])
      expect(hasLabel(at.opinion)).toBe(labelSheetOf(factsOf([at])).labels.length > 0);
  });

  test('label names box and folder, by numbers and topic alone', () => {
    const { labels } = labelSheetOf(factsOf([archived().at(), createBerkas().at({ id: 'berkas2' })]));
    expect(labels.map(({ kind, number, content: what }) => [kind, number, what])).toEqual([
      ['boks', '14', 'OP-2026-2196 Penerangan jalan'],
      ['folder', '3', 'OP-2026-2196 Penerangan jalan'],
    ]);
    expect(labels[1]!.location).toEqual([
      { part: 'Ruang', name: 'arsip' },
      { part: 'Rak', name: '2' },
      { part: 'Boks', name: '14' },
    ]);
  });
});

test('the sample says CONTOH on every page', () => {
  for (const template of templates)
    expect(documentTreeOf(template, factsOf([createBerkas().at()], { office: { ...office, sample: true } })).sample).toBe(true);
});
