import { describe, expect, test } from 'vitest';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import { calendarOf } from '#shared/domain/office/working-time.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { createDueFinder } from '#shared/domain/opinion/due.ts';
import type { Opinion } from '#shared/domain/opinion/opinion.ts';
import { type CalendarDate, instantAt, type PlainTime } from '#shared/kernel/calendar-date.ts';
import { currentSop, stepOfKind } from '#shared/sop/catalogue.ts';
import type { StepKind } from '#shared/sop/sop.ts';
import { backupAge } from '../../../renderer/features/home/backup-age.ts';
import { isDecision, standingDecision } from '../../../renderer/features/home/decision.ts';
import { archivedThisMonth, countColumns } from '../../../renderer/features/home/pipeline.ts';
import { lateOpdOf, queueOf, threatenedOf } from '../../../renderer/features/home/queue.ts';
import { receivedToday } from '../../../renderer/features/home/received-today.ts';

const calendar = calendarOf(defaultSections.hours, defaultSections.holidays);
const finder = createDueFinder(calendar, defaultSections.limits);
const at = (date: string, hour: number) => instantAt(date as CalendarDate, (hour * 60) as PlainTime, 'WIB');
const now = at('2026-11-19', 10);

function row(id: string, kind: StepKind, since = now, part: Partial<CaseRow> = {}): CaseRow {
  return { id, sopId: currentSop.id, step: stepOfKind(currentSop, kind).id, state: 'open', since, opd: '', ...part } as CaseRow;
}

const rows = [
  row('new', 'intake', at('2026-11-19', 9)),
  row('late', 'forward', at('2026-11-12', 9)),
  row('study', 'study', at('2026-11-18', 8)),
  row('wait-1', 'wait-opd', at('2026-11-02', 9), { opd: 'dlh' }),
  row('wait-2', 'wait-opd', at('2026-10-30', 9), { opd: 'dlh' }),
  row('wait-3', 'wait-opd', at('2026-11-03', 9), { opd: 'dishub' }),
  row('wait-4', 'wait-opd', at('2026-11-18', 9), { opd: 'dinkes' }),
  row('unanswered', 'archive-unanswered'),
];
const ids = (entries: readonly { readonly row: CaseRow }[]) => entries.map((entry) => entry.row.id);

describe('whose turn it is', () => {
  test('the queue holds only the own turn, the nearest limit first', () => {
    expect(ids(queueOf(rows, ['pemantau'], finder, now))).toEqual(['late', 'new']);
    expect(ids(queueOf(rows, ['kasi'], finder, now))).toEqual(['study', 'unanswered']);
    expect(queueOf(rows, ['admin'], finder, now)).toEqual([]);
  });

  test('what is late or nearly so elsewhere is threatened, never the own work', () => {
    expect(ids(threatenedOf(rows, ['pemantau'], finder, now))).toEqual(['wait-2', 'wait-1', 'wait-3']);
    expect(ids(threatenedOf(rows, ['kasi'], finder, now))).toContain('late');
  });

  test('late OPD are counted, the one that owes most first', () =>
    expect(
      lateOpdOf(threatenedOf(rows, ['kabid'], finder, now)).map(({ opd, count, oldest }) => [opd, count, oldest.row.id]),
    ).toEqual([
      ['dlh', 2, 'wait-2'],
      ['dishub', 1, 'wait-3'],
    ]));

  test('a step that the SOP only implies counts in the column of its number', () => {
    const counts = countColumns(rows, ['kasi']);
    expect(counts.get('approve')).toEqual({ count: 1, mine: 1 });
    expect(counts.get('wait-opd')).toEqual({ count: 4, mine: 0 });
  });
});

describe('figures come from the counters', () => {
  const counters = new Map([
    ['received|2026-11-19|FB', 4],
    ['received|2026-11-18|FB', 9],
    ['received|2026-11-15|FB', 6],
    ['received|2026-11-18|WA', 30],
    ['received|2026-08-03|IG', 30],
    ['ended|2026-11|answered', 12],
    ['ended|2026-11|unanswered', 3],
    ['ended|2026-10|answered', 99],
  ]);

  test('today stands beside the average of 30 working days, receipts of free days included', () =>
    expect(receivedToday(counters, ['IG', 'WA', 'FB', 'X'], calendar, '2026-11-19' as CalendarDate)).toEqual([
      { channel: 'FB', today: 4, average: 0.5 },
      { channel: 'WA', today: 0, average: 1 },
    ]));

  test('archived this month, with and without an answer', () => expect(archivedThisMonth(counters, now, 'WIB')).toBe(15));
});

describe('decisions', () => {
  test('stand only where the SOP asks for a yes or a no', () => {
    expect(isDecision(row('a', 'decide'))).toBe(true);
    expect(isDecision(row('a', 'approve'))).toBe(false);
    expect(isDecision(row('a', 'study'))).toBe(false);
  });

  test('can be taken back by their author while nobody acted after them', () => {
    const act = { id: 'x', act: 'decline', personId: 'sri', undone: false, at: now, details: { reason: 'bukan kewenangan' } };
    const opinion = (...acts: readonly object[]) => ({ acts }) as unknown as Opinion;
    expect(standingDecision(opinion(act), 'sri')).toEqual({ actId: 'x', isYes: false, at: now, reason: 'bukan kewenangan' });
    expect(standingDecision(opinion(act), 'lain')).toBeUndefined();
    expect(standingDecision(opinion(act, { ...act, id: 'y', act: 'archive' }), 'sri')).toBeUndefined();
    expect(standingDecision(opinion({ ...act, act: 'approve' }, { ...act, undone: true }), 'sri')?.isYes).toBe(true);
  });
});

test('an old copy, or none, asks for attention; a problem does so at once', () => {
  const age = (lastAt: number | null, lastProblem: 'disk-full' | null = null) => backupAge({ lastAt, lastProblem }, now, 'WIB');
  expect(age(at('2026-11-19', 8))).toEqual({ tone: 'ok', days: 0 });
  expect(age(at('2026-11-16', 8))).toEqual({ tone: 'ok', days: 3 });
  expect(age(at('2026-11-15', 8))).toEqual({ tone: 'warn', days: 4 });
  expect(age(null).tone).toBe('warn');
  expect(age(now, 'disk-full').tone).toBe('bad');
});
