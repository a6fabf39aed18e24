import { describe, expect, it } from 'vitest';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import { limitOf } from '#shared/domain/office/working-time.ts';
import { createDueFinder, createLimitFinder } from '#shared/domain/opinion/due.ts';
import { nextActOfRow } from '#shared/domain/opinion/next-act.ts';
import { currentSop, stepOfKind } from '#shared/sop/catalogue.ts';
import type { StepKind } from '#shared/sop/sop.ts';
import { at, office } from '../calendar/office.ts';

const calendar = office();
const limits = defaultSections.limits;
const { dueOfRow } = createDueFinder(calendar, limits);

function due(since: string, now: string, kind: StepKind = 'study') {
  return dueOfRow({ sopId: currentSop.id, step: stepOfKind(currentSop, kind).id, since: at(since) }, at(now));
}

describe('the batas of a step', () => {
  it('is the same as the office counts it, on every hour of two weeks with a holiday', () => {
    const finder = createLimitFinder(calendar, limits);
    for (let instant = at('2026-12-18 00:00'); instant < at('2027-01-05 00:00'); instant += 3_600_000) {
      for (const actor of ['pemantau', 'kasi', 'kabid', 'opd'] as const)
        expect(finder(actor, instant)).toEqual(limitOf(calendar, limits, actor, instant));
    }
  });

  it('is not known for a step of a newer Pantau', () =>
    expect(dueOfRow({ sopId: 'lain/9', step: '1', since: 0 }, 0)).toBeUndefined());
});

describe('the batas langkah in words', () => {
  it('counts working days while there is more than today', () => {
    expect(due('2026-11-18 16:30', '2026-11-18 17:00')).toMatchObject({ tone: 'ok', words: 'Sisa 2 hk', used: 0 });
    expect(due('2026-11-19 09:00', '2026-11-19 10:00')).toMatchObject({ tone: 'ok', words: 'Sisa 1 hk' });
  });

  it('counts hours and minutes of office time on the last day, without the rest at noon', () => {
    expect(due('2026-11-18 09:00', '2026-11-19 10:42')).toMatchObject({ tone: 'ok', words: 'Sisa 4 jam' });
    expect(due('2026-11-18 09:00', '2026-11-19 15:40')).toMatchObject({ tone: 'warn', words: 'Sisa 20 mnt' });
  });

  it('turns kunyit when a fifth of the working time is left, never because of the standard minutes', () => {
    // Wednesday 09.00 to Thursday 16.00 is 13.5 office hours; a fifth of it is 2 hours 42.
    expect(due('2026-11-18 09:00', '2026-11-19 13:17')).toMatchObject({ tone: 'ok', used: 79 });
    expect(due('2026-11-18 09:00', '2026-11-19 13:18')).toMatchObject({ tone: 'warn', used: 80 });
  });

  it('turns bata only when the batas has passed, and says by how many working days', () => {
    expect(due('2026-11-18 09:00', '2026-11-19 16:00')).toMatchObject({ tone: 'warn', used: 99 });
    expect(due('2026-11-18 09:00', '2026-11-19 16:01')).toMatchObject({ tone: 'bad', words: 'Lewat batas', used: 100 });
    expect(due('2026-11-18 09:00', '2026-11-20 08:00')).toMatchObject({ tone: 'bad', words: 'Lewat 1 hk' });
    expect(due('2026-11-18 09:00', '2026-11-23 08:00')).toMatchObject({ tone: 'bad', words: 'Lewat 2 hk' });
  });

  it('counts a weekend as no delay', () =>
    expect(due('2026-11-19 09:00', '2026-11-21 10:00')).toMatchObject({ words: 'Lewat batas' }));

  it('gives an OPD its own working days', () =>
    expect(due('2026-11-18 09:00', '2026-11-19 10:00', 'wait-opd')).toMatchObject({ tone: 'ok', words: 'Sisa 4 hk' }));
});

describe('the next act', () => {
  it('of the last step is sending, then archiving', () => {
    const step = stepOfKind(currentSop, 'send-and-archive').id;
    expect(nextActOfRow({ sopId: currentSop.id, step, state: 'open', sent: false })?.act).toBe('send');
    expect(nextActOfRow({ sopId: currentSop.id, step, state: 'open', sent: true })?.act).toBe('archive');
    expect(nextActOfRow({ sopId: currentSop.id, step, state: 'answered', sent: true })).toBeUndefined();
  });
});
