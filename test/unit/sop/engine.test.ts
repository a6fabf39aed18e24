import { describe, expect, it } from 'vitest';
import type { Role } from '#shared/operations/operation.ts';
import { currentSop, findStep, firstStep, stepOfKind } from '#shared/sop/catalogue.ts';
import { type ActDetails, isCurable, isTurnOf, judgeMove, offeredActs } from '#shared/sop/engine.ts';
import type { ActKind, StepKind } from '#shared/sop/sop.ts';
import { answer, factsAt, forwarding, place, sending, strict } from './questions.ts';

describe('who may act at which step', () => {
  const holders: readonly [StepKind, ActKind, readonly Role[], string][] = [
    ['intake', 'hand-over', ['pemantau'], 'Pemantau'],
    ['hand-print', 'hand-over', ['pemantau'], 'Pemantau'],
    ['study', 'hand-over', ['kasi'], 'Kasi'],
    ['submit', 'hand-over', ['kasi'], 'Kasi'],
    ['decide', 'approve', ['kabid'], 'Kabid'],
    ['decide', 'decline', ['kabid'], 'Kabid'],
    ['archive-unanswered', 'archive', ['pemantau', 'kasi', 'arsiparis'], 'Kasi'],
    ['approve', 'hand-over', ['kabid'], 'Kabid'],
    ['approve', 'decline', ['kabid'], 'Kabid'],
    ['hand-to-pemantau', 'hand-over', ['kasi'], 'Kasi'],
    ['forward', 'forward', ['pemantau'], 'Pemantau'],
    ['wait-opd', 'receive-answer', ['pemantau', 'kasi'], 'Pemantau'],
    ['wait-opd', 'refuse-by-opd', ['pemantau', 'kasi'], 'Pemantau'],
    ['receive-answer', 'hand-over', ['pemantau'], 'Pemantau'],
    ['review-language', 'pass-language', ['kasi'], 'Kasi'],
    ['review-language', 'ask-rework', ['kasi'], 'Kasi'],
    ['rework', 'hand-over', ['pemantau'], 'Pemantau'],
    ['send-and-archive', 'send', ['pemantau'], 'Pemantau'],
    ['send-and-archive', 'archive', ['pemantau', 'kasi', 'arsiparis'], 'Pemantau'],
  ];
  const everything: ActDetails = {
    note: 'n',
    reason: 'r',
    forwarding,
    answerText: 'a',
    sending,
    filing: { softcopies: 1, place, hardcopyLater: false },
  };
  const roles: readonly Role[] = ['pemantau', 'kasi', 'kabid', 'kepala-dinas', 'arsiparis', 'admin'];

  it.each(holders)('%s, %s', (kind, act, allowed, holder) => {
    const facts = factsAt(kind, { printed: true, proposedOpd: 'dputr', answer: 'a', sent: act === 'archive' });
    for (const role of roles) {
      const said = answer({ facts, act, as: [role], details: everything });
      if (allowed.includes(role)) expect(said).toMatch(/^→/);
      else expect(said).toBe(`Langkah ini giliran ${holder}. Masuk sebagai ${holder} untuk mengerjakannya.`);
    }
  });

  it('covers every arrow of the SOP', () => {
    const known = new Set(holders.map(([kind, act]) => `${kind} ${act}`));
    const drawn = currentSop.steps.flatMap((step) => Object.keys(step.acts).map((act) => `${step.kind} ${act}`));
    expect(drawn.filter((arrow) => !known.has(arrow))).toEqual([]);
    expect(known.size).toBe(drawn.length);
  });

  it('lets only the holder of a step give it back, and only where the SOP knows a way back', () => {
    for (const step of currentSop.steps) {
      const facts = factsAt(step.kind);
      const said = answer({ facts, act: 'return', details: { note: 'Data belum lengkap' } });
      if (step.returnTo.length === 0) expect(said).toContain('bukan bagian dari langkah');
      else expect(said).toBe(`→ ${findStep(currentSop, step.returnTo[0] ?? '')?.kind}`);
      if (step.returnTo.length > 0) {
        const stranger = answer({ facts, act: 'return', details: { note: 'n' }, as: ['admin'] });
        expect(stranger).toMatch(/^Langkah ini giliran/);
      }
    }
  });

  it('refuses an act of another step, whoever asks', () => {
    expect(answer({ facts: factsAt('intake'), act: 'send', details: { sending } })).toBe(
      'Perbuatan ini bukan bagian dari langkah berkas sekarang. Kerjakan langkah yang sedang berjalan lebih dahulu.',
    );
  });

  it('knows whose turn it is, and that nobody in the office holds the wait for the OPD', () => {
    for (const step of currentSop.steps) {
      const facts = factsAt(step.kind);
      for (const role of ['pemantau', 'kasi', 'kabid'] as const) expect(isTurnOf(facts, [role])).toBe(step.actor === role);
      expect(isTurnOf({ ...facts, end: 'answered' }, ['pemantau', 'kasi', 'kabid'])).toBe(false);
    }
  });
});

describe('what is offered', () => {
  it('stands in the order of the SOP, with the way back last', () => {
    const acts = (kind: StepKind) =>
      offeredActs(factsAt(kind), { personId: 'x', roles: ['kabid'] }, strict).map(({ act }) => act);
    expect(acts('decide')).toEqual(['approve', 'decline', 'return']);
    expect(acts('approve')).toEqual(['hand-over', 'decline', 'return']);
    expect(acts('send-and-archive')).toEqual(['send', 'archive', 'return']);
  });

  it('says why an act cannot begin, and which of the reasons a form can cure', () => {
    const offered = offeredActs(factsAt('hand-print'), { personId: 'x', roles: ['pemantau'] }, strict);
    expect(offered.every(({ refusal }) => refusal === undefined || isCurable(refusal))).toBe(true);
    const stranger = offeredActs(factsAt('hand-print'), { personId: 'x', roles: ['kasi'] }, strict);
    expect(stranger.some(({ refusal }) => refusal !== undefined && isCurable(refusal))).toBe(false);
  });

  it('is nothing once the berkas ended, and nothing for a SOP of a newer Pantau', () => {
    const anyone = { personId: 'x', roles: ['pemantau', 'kasi', 'kabid'] as const };
    expect(offeredActs(factsAt('send-and-archive', { end: 'answered' }), anyone, strict)).toEqual([]);
    expect(offeredActs({ ...factsAt('study'), sopId: 'lain/9' }, anyone, strict)).toEqual([]);
  });
});

describe('the arrow alone, as a reducer asks it', () => {
  const move = { sopId: currentSop.id, act: 'return' as const, returnTo: undefined, roles: ['kasi'] as const, onPaper: false };

  it('returns to the step before when none was named', () => {
    const verdict = judgeMove({ ...move, stepId: stepOfKind(currentSop, 'study').id });
    expect(verdict.ok && verdict.value.target).toEqual({ step: stepOfKind(currentSop, 'hand-print').id });
  });

  it('knows no SOP and no step that it was not given', () => {
    expect(judgeMove({ ...move, sopId: 'lain/9', stepId: 'x' })).toEqual({ ok: false, error: { code: 'unknown-sop' } });
    expect(judgeMove({ ...move, stepId: 'tidak-ada' })).toEqual({ ok: false, error: { code: 'unknown-sop' } });
    expect(judgeMove({ ...move, stepId: firstStep(currentSop).id, roles: ['pemantau'] })).toEqual({
      ok: false,
      error: { code: 'not-in-this-step' },
    });
  });
});
