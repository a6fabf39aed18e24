import { describe, expect, it } from 'vitest';
import { type SetAsideFile, syncProblems } from '#shared/bridge/sync-schemas.ts';
import { heroWords, mayHaveMoved, receipt } from '../../../renderer/features/sync-status/hero-words.ts';
import { inOrder, peerPeople, peerState, reporterKeyWords } from '../../../renderer/features/sync-status/peer-words.ts';
import { groupSetAside, setAsideWords } from '../../../renderer/features/sync-status/set-aside-words.ts';
import { waitingLines } from '../../../renderer/features/sync-status/waiting-words.ts';
import { clock, day, minute, now, openSync, ownPeer, peer } from './open-sync.ts';

describe('the sentence at the top', () => {
  it('says that all is sent, and honestly how many others have it', () => {
    const peers = [ownPeer, peer('PC-KASI'), peer('PC-KABID', { state: 'off' }), peer('PC-BARU', { state: 'pending' })];
    const stages = { recorded: 10, sent: 10, receivedBy: [{ writer: peers[1]!.writer, count: 10 }] };
    expect(heroWords(openSync({ peers, stages }), clock)).toEqual({
      title: 'Data Anda aman dan tersinkron.',
      detail: 'Terakhir bertukar pukul 10.42. Sudah terkirim; diterima 1 dari 2 PC lain.',
    });
    expect(receipt({ peers, stages })).toEqual({ others: 2, whole: 1 });
    const all = { ...stages, receivedBy: peers.map(({ writer }) => ({ writer, count: 12 })) };
    expect(heroWords(openSync({ peers, stages: all }), clock).detail).toContain('sudah diterima 2 PC lain');
  });

  it('says what waits, and since when the folder is away, without a spinner or a blame', () => {
    expect(heroWords(openSync({ waiting: 3 }), clock).title).toBe('Data Anda aman. 3 perubahan menunggu dikirim.');
    const problem = { code: 'unreachable', since: now - 3 * minute } as const;
    expect(heroWords(openSync({ waiting: 1_200, problem, nextTryAt: now + minute }), clock)).toEqual({
      title: 'Data Anda aman. 1.200 perubahan menunggu dikirim.',
      detail: 'Folder bersama tidak terjangkau sejak pukul 10.43. Pantau mencoba lagi pukul 10.47; Anda dapat terus bekerja.',
    });
  });

  it('names every trouble of the folder with what to do, and never says that something was deleted', () => {
    for (const code of syncProblems) {
      const { title, detail } = heroWords(openSync({ problem: { code, since: now } }), clock);
      expect(`${title} ${detail}`, code).not.toMatch(/gagal|error|invalid|dihapus\b(?! apa)/i);
      expect(detail.length, code).toBeGreaterThan(30);
    }
    const waiting = heroWords(openSync({ waiting: 2, problem: { code: 'empty', since: now } }), clock);
    expect(waiting.title).toBe('Folder bersama kosong. Tidak ada yang diubah di PC ini.');
    expect(waiting.detail).toContain('2 perubahan tersimpan di PC ini.');
  });

  it('offers to choose the folder again where it was left or lies elsewhere, and nowhere else', () => {
    expect(heroWords(openSync({ folder: '', waiting: 2 }), clock).title).toBe('PC ini tidak memakai folder bersama.');
    expect(mayHaveMoved(openSync({ folder: '' }))).toBe(true);
    expect(mayHaveMoved(openSync())).toBe(false);
    const offered = syncProblems.filter((code) => mayHaveMoved(openSync({ problem: { code, since: now } })));
    expect(offered).toEqual(['unreachable', 'empty', 'foreign']);
  });

  it('shows the code of a PC that waits to be admitted, that one was sent away, and how far a first arrival is', () => {
    const own = { ...openSync().own, admitted: false };
    expect(heroWords(openSync({ own }), clock).detail).toContain('7K3F-91QD');
    const revoked = { ...openSync().own, revoked: true };
    expect(heroWords(openSync({ own: revoked, waiting: 2 }), clock).title).toBe('PC ini sudah dicabut dari kantor.');
    expect(heroWords(openSync({ progress: { done: 12_000, total: 40_000 } }), clock).title).toBe(
      'Menerima data kantor: 12.000 dari 40.000 perubahan.',
    );
  });
});

describe('a PC in the list', () => {
  it.each([
    [{ state: 'active' }, 'Aktif', 'on'],
    [{ state: 'off', lastAt: now - 51 * minute }, 'Diam sejak 09.55', 'idle'],
    [{ state: 'unseen', lastAt: now - 9 * day }, '9 hari tidak terlihat', 'old'],
    [{ state: 'unseen', lastAt: null }, 'Belum pernah terlihat', 'old'],
    [{ state: 'pending' }, 'Menunggu diterima', 'old'],
    [{ state: 'revoked' }, 'Sudah dicabut', 'idle'],
  ] as const)('%o reads "%s"', (over, text, mark) => {
    expect(peerState(peer('PC-X', over), clock)).toEqual({ text, mark });
  });

  it('stands in an order that puts this PC and what waits for an Admin first', () => {
    const peers = [
      peer('PC-2'),
      peer('PC-LAMA', { state: 'revoked' }),
      peer('PC-10'),
      peer('PC-BARU', { state: 'pending' }),
      ownPeer,
    ];
    expect(inOrder(peers).map(({ label }) => label)).toEqual(['PC-PEMANTAU', 'PC-BARU', 'PC-2', 'PC-10', 'PC-LAMA']);
  });

  it('names who works on it', () => {
    expect(peerPeople(ownPeer)).toBe('Rina Wulandari (PC ini)');
    expect(peerPeople(peer('LAPTOP-PIKET'))).toBe('bersama');
  });

  it('warns while one lost PC would take the identities of complainants with it', () => {
    const kasi = peer('PC-KASI', { holdsReporterKey: true });
    expect(reporterKeyWords([ownPeer, peer('PC-KASI')])).toEqual({
      text: 'Hanya PC-PEMANTAU memegang kunci identitas pelapor. Berikan kepada satu PC lagi.',
      isThin: true,
    });
    expect(reporterKeyWords([ownPeer, kasi, peer('PC-X', { state: 'revoked', holdsReporterKey: true })])).toEqual({
      text: 'Kunci identitas pelapor dipegang PC-PEMANTAU dan PC-KASI.',
      isThin: false,
    });
    expect(reporterKeyWords([ownPeer]).isThin).toBe(false);
  });
});

describe('a file that is set apart', () => {
  const file = (over: Partial<SetAsideFile>): SetAsideFile => ({
    id: 'f1',
    publisher: 'kabidaaaaaaaaaaa',
    label: 'PC-KABID',
    reason: 'damaged',
    since: now - 52 * minute,
    file: 'v1/kabidaaaaaaaaaaa/ops/202611/o-1.seg',
    affects: 2,
    askedAt: null,
    ...over,
  });

  it('is told as what happened, what follows and what can be done, with one repair', () => {
    const [group] = groupSetAside([file({}), file({ id: 'f2', since: now - minute, affects: 3 })]);
    const words = setAsideWords(group!, clock);
    expect(words).toEqual({
      tone: 'warn',
      title: '2 kiriman data rusak, sudah dipisahkan',
      what: 'Kiriman dari PC-KABID rusak sejak pukul 09.54, kemungkinan karena PC dimatikan saat menyimpan.',
      effect: '5 perubahan dari PC-KABID belum terlihat di PC ini. Data lain tidak terpengaruh.',
      remedy: 'Nyalakan PC-KABID, lalu minta kirim ulang. Bila PC itu tidak terjangkau, bawa datanya dengan USB.',
      action: 'resend',
    });
  });

  it('is grouped by PC and reason, the gravest first, and counts only what is known', () => {
    const groups = groupSetAside([
      file({ id: 'a', reason: 'incomplete' }),
      file({ id: 'b', reason: 'damaged', affects: null, askedAt: now }),
      file({ id: 'c', reason: 'damaged', askedAt: now - minute }),
      file({ id: 'd', reason: 'unknown-device', publisher: 'barubbbbbbbbbbbb', label: '' }),
    ]);
    expect(groups.map(({ reason, files }) => [reason, files.length])).toEqual([
      ['damaged', 2],
      ['unknown-device', 1],
      ['incomplete', 1],
    ]);
    expect(groups[0]).toMatchObject({ affects: null, askedAt: now });
    expect(setAsideWords(groups[0]!, clock).effect).toContain('Sebagian perubahan dari PC-KABID');
    expect(setAsideWords(groups[0]!, clock).remedy).toContain('Sudah diminta pukul 10.46.');
    expect(groups[1]!.label).toBe('PC yang belum dikenal');
  });

  it('that is still being copied alarms nobody before a day has passed', () => {
    const [fresh] = groupSetAside([file({ reason: 'incomplete' })]);
    expect(setAsideWords(fresh!, clock)).toMatchObject({ tone: 'info', action: null });
    const [late] = groupSetAside([file({ reason: 'incomplete', since: now - 2 * day })]);
    expect(setAsideWords(late!, clock)).toMatchObject({ tone: 'warn', action: 'resend' });
  });

  it.each(['unknown-device', 'too-new', 'unreadable', 'foreign'] as const)(
    'because it is %s needs another hand than a resend',
    (reason) => {
      const [group] = groupSetAside([file({ reason })]);
      expect(setAsideWords(group!, clock).action).toBeNull();
    },
  );
});

describe('what waits to be sent', () => {
  const names = {
    opinion: new Map([['a', 'OP-2204']]),
    document: new Map([['d', 'Surat penerusan 417']]),
    person: new Map<string, string>(),
    opd: new Map<string, string>(),
  };
  const item = (type: string, id: string, kind: string, at = now) => ({ at, aggregate: { type, id }, kind });

  it('is one line for each thing, in the words of the office', () => {
    const lines = waitingLines(
      [
        item('reporter', 'a', 'reporter.recorded'),
        item('opinion', 'a', 'opinion.received'),
        item('document', 'd', 'document.drafted'),
        item('office', 'office', 'office.section-set'),
        item('future', 'x', 'future.happened'),
      ],
      names,
    );
    expect(lines.map(({ text }) => text)).toEqual([
      'OP-2204 diterima',
      'Surat penerusan 417 disimpan sebagai konsep',
      'Pengaturan kantor diubah',
      'Catatan diubah',
    ]);
  });

  it('tells the last deed where several wait on one berkas', () => {
    const lines = waitingLines(
      [item('opinion', 'a', 'opinion.acted', now), item('opinion', 'a', 'opinion.printed', now - minute)],
      names,
    );
    expect(lines).toMatchObject([{ text: 'OP-2204 dikerjakan', at: now }]);
  });
});
