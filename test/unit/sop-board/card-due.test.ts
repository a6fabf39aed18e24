import { describe, expect, it } from 'vitest';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import { limitOf } from '#shared/domain/office/working-time.ts';
import { createDueReader, createLimitFinder } from '../../../renderer/features/sop-board/card-due.ts';
import { at } from '../calendar/office.ts';
import { calendar, findLimit } from './rows.ts';

const limits = defaultSections.limits;

function due(since: string, now: string, more: { readonly actor?: 'kasi' | 'opd'; readonly receivedAt?: string } = {}) {
  const { actor = 'kasi', receivedAt } = more;
  return createDueReader(
    calendar,
    at(now),
  )({ since: at(since), limit: findLimit(actor, at(since)), receivedAt: receivedAt === undefined ? undefined : at(receivedAt) });
}

describe('the batas of a step', () => {
  it('is the same as the office counts it, on every hour of two weeks with a holiday', () => {
    const finder = createLimitFinder(calendar, limits);
    for (let instant = at('2026-12-18 00:00'); instant < at('2027-01-05 00:00'); instant += 3_600_000) {
      for (const actor of ['pemantau', 'kasi', 'kabid', 'opd'] as const)
        expect(finder(actor, instant)).toEqual(limitOf(calendar, limits, actor, instant));
    }
  });
});

describe('the words of the batas', () => {
  it('counts working days while there is more than today', () => {
    expect(due('2026-11-18 16:30', '2026-11-18 17:00')).toEqual({ tone: 'neutral', text: 'Sisa 2 hk' });
    expect(due('2026-11-19 09:00', '2026-11-19 10:00')).toEqual({ tone: 'neutral', text: 'Sisa 1 hk' });
  });

  it('counts hours and minutes of office time on the last day, without the rest at noon', () => {
    expect(due('2026-11-18 09:00', '2026-11-19 10:42')).toEqual({ tone: 'neutral', text: 'Sisa 4 jam' });
    expect(due('2026-11-18 09:00', '2026-11-19 15:40')).toEqual({ tone: 'warn', text: 'Sisa 20 mnt' });
  });

  it('turns kunyit when a fifth of the working time is left, never because of the standard minutes', () => {
    // Wednesday 09.00 to Thursday 16.00 is 13.5 office hours; a fifth of it is 2 hours 42.
    expect(due('2026-11-18 09:00', '2026-11-19 13:17').tone).toBe('neutral');
    expect(due('2026-11-18 09:00', '2026-11-19 13:18').tone).toBe('warn');
  });

  it('turns bata only when the batas has passed, and says by how many working days', () => {
    expect(due('2026-11-18 09:00', '2026-11-19 16:00').tone).toBe('warn');
    expect(due('2026-11-18 09:00', '2026-11-19 16:01')).toEqual({ tone: 'bad', text: 'Lewat batas' });
    expect(due('2026-11-18 09:00', '2026-11-20 08:00')).toEqual({ tone: 'bad', text: 'Lewat 1 hk' });
    expect(due('2026-11-18 09:00', '2026-11-23 08:00')).toEqual({ tone: 'bad', text: 'Lewat 2 hk' });
  });

  it('gives an OPD its own working days', () => {
    expect(due('2026-11-18 09:00', '2026-11-19 10:00', { actor: 'opd' })).toEqual({ tone: 'neutral', text: 'Sisa 4 hk' });
  });

  it('calls a berkas new in its first hour', () => {
    const since = '2026-11-19 10:00';
    expect(due(since, '2026-11-19 10:59', { receivedAt: since })).toEqual({ tone: 'info', text: 'Baru masuk' });
    expect(due(since, '2026-11-19 11:00', { receivedAt: since }).text).toBe('Sisa 1 hk');
  });
});
