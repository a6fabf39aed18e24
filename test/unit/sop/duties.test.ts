import { describe, expect, it } from 'vitest';
import { answer, ask, factsAt, paper, place, strict } from './questions.ts';

describe('separation of duties', () => {
  const asKasi = { personId: 'rina', role: 'kasi' as const };
  const study = factsAt('study', { proposedOpd: 'dputr', capacities: [{ personId: 'rina', role: 'pemantau' }] });

  it('forbids a person to be Pemantau and Kasi of one berkas', () => {
    expect(answer({ facts: study, act: 'hand-over', as: ['kasi'], rules: strict })).toBe(
      'Anda sudah bertindak sebagai Pemantau pada berkas ini. Mintalah pegawai lain, atau izinkan rangkap di Pengaturan.',
    );
  });

  it('asks for a reason where the office allows it', () => {
    expect(answer({ facts: study, act: 'hand-over', as: ['kasi'] })).toBe(
      'Anda bertindak rangkap pada berkas ini. Tulis alasan rangkap.',
    );
    expect(answer({ facts: study, act: 'hand-over', as: ['kasi'], details: { rangkapReason: 'Pejabat cuti' } })).toBe('→ submit');
  });

  it('does not count what colleagues did, nor the same role twice', () => {
    const others = factsAt('study', { proposedOpd: 'dputr', capacities: [{ personId: 'dedi', role: 'pemantau' }, asKasi] });
    expect(answer({ facts: others, act: 'hand-over', as: ['kasi'], rules: strict })).toBe('→ submit');
  });

  it('does not count the archivist, who stands outside the three roles', () => {
    const facts = factsAt('archive-unanswered', { capacities: [asKasi] });
    const filing = { softcopies: 0, place, hardcopyLater: false };
    expect(answer({ facts, act: 'archive', as: ['arsiparis'], details: { filing }, rules: strict })).toBe('→ end unanswered');
  });
});

describe('a decision on paper', () => {
  const facts = factsAt('decide', { proposedOpd: 'dputr' });

  it.each(['kasi', 'pemantau'] as const)('is recorded by the %s who holds the signed sheet', (role) => {
    expect(answer({ facts, act: 'approve', as: [role] })).toMatch(/^Langkah ini giliran Kabid/);
    expect(answer({ facts, act: 'approve', as: [role], details: { paper } })).toBe('→ approve');
    expect(answer({ facts, act: 'decline', as: [role], details: { paper, reason: 'r' } })).toBe('→ archive-unanswered');
    expect(answer({ facts: factsAt('approve'), act: 'hand-over', as: [role], details: { paper } })).toBe('→ hand-to-pemantau');
  });

  it('names the recorder in his own capacity, never as Kabid', () => {
    const verdict = ask({ facts, act: 'approve', as: ['kasi'], details: { paper } });
    expect(verdict.ok && verdict.value.capacity).toBe('kasi');
  });

  it('opens no other step to them', () => {
    expect(
      answer({ facts: factsAt('study', { proposedOpd: 'x' }), act: 'hand-over', as: ['pemantau'], details: { paper } }),
    ).toBe('Langkah ini giliran Kasi. Masuk sebagai Kasi untuk mengerjakannya.');
    expect(answer({ facts, act: 'approve', as: ['arsiparis'], details: { paper } })).toMatch(/^Langkah ini giliran Kabid/);
  });
});
