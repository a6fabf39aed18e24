import { describe, expect, it } from 'vitest';
import { currentSop, stepOfKind } from '#shared/sop/catalogue.ts';
import type { StepKind } from '#shared/sop/sop.ts';
import { backAct, decisionAct, neighbour, nextAfter, onwardAct } from '../../../renderer/features/sop-board/board-keys.ts';
import { defaultCollapsed } from '../../../renderer/features/sop-board/default-columns.ts';

const step = (kind: StepKind) => stepOfKind(currentSop, kind);

describe('keys on a card', () => {
  it('S does the act that leads onward', () => {
    expect(onwardAct(step('hand-print'), { sent: false })).toBe('hand-over');
    expect(onwardAct(step('forward'), { sent: false })).toBe('forward');
    expect(onwardAct(step('wait-opd'), { sent: false })).toBe('receive-answer');
    expect(onwardAct(step('review-language'), { sent: false })).toBe('pass-language');
  });

  it('S sends before it archives', () => {
    expect(onwardAct(step('send-and-archive'), { sent: false })).toBe('send');
    expect(onwardAct(step('send-and-archive'), { sent: true })).toBe('archive');
  });

  it('S never decides: a decision has keys of its own', () => {
    expect(onwardAct(step('decide'), { sent: false })).toBeUndefined();
    expect(decisionAct(step('decide'), 'yes')).toBe('approve');
    expect(decisionAct(step('decide'), 'no')).toBe('decline');
    expect(decisionAct(step('study'), 'yes')).toBeUndefined();
  });

  it('K gives back, whatever the step calls it', () => {
    expect(backAct(step('study'))).toBe('return');
    expect(backAct(step('review-language'))).toBe('ask-rework');
    expect(backAct(step('wait-opd'))).toBe('refuse-by-opd');
    expect(backAct(step('intake'))).toBeUndefined();
  });

  it('arrows stop at the edges', () => {
    expect([neighbour(['a', 'b'], 'a', 1), neighbour(['a', 'b'], 'a', -1), neighbour(['a', 'b'], 'b', 1)]).toEqual([
      'b',
      undefined,
      undefined,
    ]);
  });

  it('the focus goes to the next card of the column, else to the one before', () => {
    expect(nextAfter(['a', 'b', 'c'], 'b', new Set(['b']))).toBe('c');
    expect(nextAfter(['a', 'b', 'c'], 'a', new Set(['a', 'b']))).toBe('c');
    expect(nextAfter(['a', 'b', 'c'], 'c', new Set(['c']))).toBe('b');
    expect(nextAfter(['a'], 'a', new Set(['a']))).toBeUndefined();
  });
});

describe('columns that are folded at first', () => {
  it('opens the own steps, for the Pemantau also the wait for the OPD', () => {
    expect(defaultCollapsed(['pemantau'])).toEqual(['study', 'submit', 'approve', 'hand-to-pemantau']);
  });

  it('opens columns that hold an implied step of one’s own', () => {
    expect(defaultCollapsed(['kasi'])).toEqual(['intake', 'hand-print', 'forward', 'wait-opd', 'send-and-archive']);
    expect(defaultCollapsed(['kabid'])).toEqual([
      'intake',
      'hand-print',
      'study',
      'submit',
      'hand-to-pemantau',
      'forward',
      'wait-opd',
      'receive-answer',
      'send-and-archive',
    ]);
  });

  it('shows everything to who has no part in the SOP', () => {
    expect(defaultCollapsed(['arsiparis'])).toEqual([]);
  });
});
