import { describe, expect, it } from 'vitest';
import { passphraseProblems, strengthOf } from '../../../renderer/features/sync-status/passphrase-form.ts';
import { labelProblem } from '../../../renderer/features/sync-status/pc-label.ts';
import {
  emptyProof,
  joinProblems,
  matchByName,
  matchOpds,
  proofOf,
  proofProblems,
} from '../../../renderer/features/sync-status/setup/join-form.ts';
import { threePlaces, wordsOf } from '../../../renderer/features/sync-status/setup/recovery-words.ts';

const strong = 'angin timur membawa kabar';

describe('a new frasa sandi', () => {
  it('says how strong it is while it is typed', () => {
    expect(strengthOf('').words).toContain('Empat kata');
    expect(strengthOf('angin timur').words).toBe('Terlalu pendek: kurang 5 huruf lagi.');
    expect(strengthOf('duakata panjangsekali').isStrong).toBe(true);
    expect(strengthOf('duakata sajalagi').words).toContain('Tambahkan kata');
    expect(strengthOf('kabar kabar kabar kabar').words).toContain('pengulangan');
    expect(strengthOf(strong)).toEqual({ words: 'Cukup kuat: sulit ditebak dan masih dapat diingat.', isStrong: true });
    expect(strengthOf('  angin   timur membawa  kabar ').isStrong).toBe(true);
  });

  it('is taken only when typed twice alike', () => {
    expect(passphraseProblems({ passphrase: '', repeat: '' })).toEqual({ passphrase: 'Frasa sandi belum diisi.' });
    expect(passphraseProblems({ passphrase: strong, repeat: 'lain' })).toHaveProperty('repeat');
    expect(passphraseProblems({ passphrase: strong, repeat: strong })).toEqual({});
  });
});

describe('the recovery sheet', () => {
  it('asks for three different words, in the order of the sheet', () => {
    for (let seed = 0; seed < 200; seed++) {
      const places = threePlaces(12, [seed * 7919, seed * 104729, seed * 1299709]);
      expect(new Set(places).size).toBe(3);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
      expect(places.every((place) => place >= 0 && place < 12)).toBe(true);
    }
  });

  it('reads words with numbers, capitals and line breaks between them', () => {
    expect(wordsOf('1. Bakolu  2. TIREMA\n3) gusapi,lenoda')).toEqual(['bakolu', 'tirema', 'gusapi', 'lenoda']);
  });
});

describe('joining an office', () => {
  const look = {
    officeName: 'Diskominfo',
    people: [
      { id: 'p1', name: 'Drs. Bambang Setiadi, M.Si.', titles: ['Kasi'] },
      { id: 'p2', name: 'Rina Wulandari', titles: [] },
    ],
    opdList: [],
    labels: ['PC-KASI'],
    operations: 12,
  };

  it('needs an invite and a passphrase, or the words of the sheet', () => {
    expect(Object.keys(proofProblems(emptyProof))).toEqual(['invite', 'passphrase']);
    expect(Object.keys(proofProblems({ ...emptyProof, by: 'recovery' }))).toEqual(['words']);
    expect(proofOf({ ...emptyProof, invite: ' PANTAU-UNDANGAN-1.a\n.b ', passphrase: strong })).toEqual({
      by: 'invite',
      invite: 'PANTAU-UNDANGAN-1.a.b',
      passphrase: strong,
    });
    expect(proofOf({ ...emptyProof, by: 'recovery', words: 'Bakolu tirema' })).toEqual({
      by: 'recovery',
      words: ['bakolu', 'tirema'],
    });
  });

  it('matches people by their bare names, each of the office once; the others are new', () => {
    const own = [
      { id: 'a', name: 'Bambang Setiadi, S.I.Kom.' },
      { id: 'b', name: 'rina wulandari' },
      { id: 'c', name: 'Rina Wulandari' },
      { id: 'd', name: 'Agus' },
    ];
    expect(matchByName(own, look.people)).toEqual({ a: 'p1', b: 'p2', c: null, d: null });
    // One id in both: grown from one backup, whatever the person is called by now.
    const renamed = [own[1]!, { id: 'p2', name: 'Rina Wulandari-Putri' }];
    expect(matchByName(renamed, look.people)).toEqual({ b: null, p2: 'p2' });
  });

  it('matches OPD by their names, proposes by short form or other name, and asks wherever more than one would do', () => {
    const opd = (id: string, name: string, short = '', aliases: readonly string[] = []) => ({ id, name, short, aliases });
    const office = [
      opd('k1', 'Dinas Lingkungan Hidup', 'DLH'),
      opd('k2', 'Dinas Perhubungan', 'DP'),
      opd('k3', 'Dinas Pekerjaan Umum dan Tata Ruang', 'DPUTR', ['Dinas PU']),
      opd('k4', 'Satuan Polisi Pamong Praja', 'Satpol PP'),
      opd('k5', 'Dinas Kesehatan'),
      opd('k6', 'dinas kesehatan.'),
    ];
    const own = [
      opd('a', 'DINAS LINGKUNGAN HIDUP', 'DP'),
      opd('b', 'Dinas Pertanian', 'DP'),
      opd('c', 'Dinas PU', ''),
      opd('d', 'Satpol P.P.', ''),
      opd('e', 'Dinas Kesehatan'),
      opd('f', 'Kecamatan Cempaka'),
      opd('k4', 'Polisi Pamong Praja'),
    ];
    expect(matchOpds(own, office)).toEqual({
      sure: { a: 'k1', k4: 'k4' },
      // A short form is only a proposal that is shown; of two of one name neither is taken for granted.
      open: { b: 'k2', c: 'k3', d: null, e: null, f: null },
    });
    expect(matchOpds([opd('x', 'Dinas Perhubungan'), opd('y', 'Dinas  perhubungan')], office)).toEqual({
      sure: {},
      open: { x: null, y: null },
    });
    expect(matchOpds([opd('z', '')], [opd('k7', '')])).toEqual({ sure: {}, open: { z: null } });
  });

  it('asks in words what becomes of own data, and refuses one colleague for two people', () => {
    const form = { label: 'PC-BARU', own: null, people: {}, opds: {} };
    expect(joinProblems(form, look, false)).toEqual({});
    expect(joinProblems(form, look, true)).toHaveProperty('own');
    expect(joinProblems({ ...form, own: 'fresh', people: { a: 'p1', b: 'p1' } }, look, true)).toEqual({});
    expect(joinProblems({ ...form, own: 'bring', people: { a: 'p1', b: 'p1' } }, look, true).people).toContain(
      'Drs. Bambang Setiadi, M.Si. dipilih untuk dua orang',
    );
  });

  it('gives no two PCs one name', () => {
    expect(labelProblem('  ', [])).toBe('Nama PC belum diisi.');
    expect(labelProblem('pc-kasi ', ['PC-KASI'])).toContain('sudah dipakai');
    expect(labelProblem('PC-KABID', ['PC-KASI'])).toBeUndefined();
  });
});
