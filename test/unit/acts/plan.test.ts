import { describe, expect, it } from 'vitest';
import { recordPrint } from '#shared/domain/opinion/commands.ts';
import type { Actor } from '#shared/operations/operation.ts';
import type { ActKind } from '#shared/sop/sop.ts';
import { isOneByOne, planActs } from '../../../renderer/features/acts/plan.ts';
import { bambang, createCase, rina, sri, type TestCase, walkTo } from './case-at.ts';

function plan(one: TestCase, act: ActKind, actor: Actor, allowRangkap = false) {
  const performer = { personId: actor.personId, roles: actor.roles.map(({ role }) => role) };
  const { ready, refused } = planActs([one.hand()], act, performer, { allowRangkap });
  return ready[0]?.asks ?? refused[0]?.refusal.code;
}

const at = (kind: string) => walkTo(createCase(), kind);

describe('what an act asks for', () => {
  const expected: readonly [string, ActKind, Actor, readonly string[]][] = [
    ['intake', 'hand-over', rina, []],
    ['hand-print', 'hand-over', rina, ['print']],
    ['hand-print', 'return', rina, ['return']],
    ['study', 'hand-over', bambang, []],
    ['decide', 'approve', sri, []],
    ['decide', 'decline', sri, ['reason']],
    ['decide', 'approve', bambang, ['paper']],
    ['decide', 'decline', rina, ['paper', 'reason']],
    ['approve', 'hand-over', bambang, ['paper']],
    ['forward', 'forward', rina, ['forward']],
    ['wait-opd', 'receive-answer', rina, ['received']],
    ['wait-opd', 'refuse-by-opd', rina, ['reason']],
    ['review-language', 'pass-language', bambang, []],
    ['review-language', 'ask-rework', bambang, ['rework']],
    ['send-and-archive', 'send', rina, ['sending']],
  ];

  it.each(expected)('%s, %s', (kind, act, actor, asks) => {
    expect(plan(at(kind), act, actor)).toEqual(asks);
  });

  it('nothing about the print once the sheet was printed', () => {
    const one = at('hand-print');
    one.write(rina, recordPrint(one.hand(), 'lembar-hasil-pantauan', 'dokumen1'));
    expect(plan(one, 'hand-over', rina)).toEqual([]);
  });

  it('the OPD where the Kasi has proposed none', () => {
    const one = walkTo(createCase('tanpa-opd', {}), 'study');
    expect(plan(one, 'hand-over', bambang)).toEqual(['opd']);
  });

  it('the archive gate only after the answer was sent', () => {
    const one = at('send-and-archive');
    expect(plan(one, 'archive', rina)).toBe('not-sent');
    one.act(rina, 'send', { sending: { channel: 'FB', account: 'x', at: 1, link: 'https://contoh.id', proofs: 0 } });
    expect(plan(one, 'archive', rina)).toEqual(['filing']);
  });

  it('a reason for rangkap where the office allows it, and nothing helps where it does not', () => {
    const both: Actor = { ...rina, roles: [...rina.roles, ...bambang.roles] };
    expect(plan(at('study'), 'hand-over', both, true)).toEqual(['rangkap']);
    expect(plan(at('study'), 'hand-over', both)).toBe('rangkap-forbidden');
  });

  it('nothing of a person whose turn it is not, nor of an act of another step', () => {
    expect(plan(at('study'), 'hand-over', rina)).toBe('not-your-role');
    expect(plan(at('study'), 'send', bambang)).toBe('not-in-this-step');
  });
});

describe('a selection', () => {
  it('is sorted into what can go on and what cannot', () => {
    const here = walkTo(createCase('berkas1'), 'hand-print');
    const there = walkTo(createCase('berkas2'), 'study');
    const performer = { personId: 'rina', roles: ['pemantau'] as const };
    const sorted = planActs([here.hand(), there.hand()], 'hand-over', performer, { allowRangkap: false });
    expect(sorted.ready.map(({ at: one }) => one.id)).toEqual(['berkas1']);
    expect(sorted.refused.map(({ at: one, refusal }) => [one.id, refusal.code])).toEqual([['berkas2', 'not-your-role']]);
  });

  it('is taken one by one where every berkas has words of its own', () => {
    expect(isOneByOne('receive-answer')).toBe(true);
    expect(isOneByOne('send')).toBe(true);
    expect(isOneByOne('forward')).toBe(false);
    expect(isOneByOne('decline')).toBe(false);
  });
});
