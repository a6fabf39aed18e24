import { describe, expect, it } from 'vitest';
import { createCardGrouper, entriesWith } from '../../../renderer/features/sop-board/group-cards.ts';
import { at } from '../calendar/office.ts';
import { entriesOf, everything, now, question, row } from './rows.ts';

const numbers = (entries: readonly { readonly row: { readonly number: string } }[]) =>
  entries.map(({ row: { number } }) => number.slice(-4));

describe('rows into columns', () => {
  it('puts steps that the SOP only implies into the column of their number', () => {
    const rows = [
      row(1001, 'approve', '2026-11-18 09:00'),
      row(1002, 'decide', '2026-11-18 10:00'),
      row(1003, 'archive-unanswered', '2026-11-18 11:00'),
    ];
    expect(numbers(entriesOf(rows, 'approve'))).toEqual(['1001', '1002', '1003']);
  });

  it('sorts by least time left, then by who waits longest', () => {
    const rows = [
      row(1003, 'study', '2026-11-19 09:00'),
      row(1002, 'study', '2026-11-18 13:00'),
      row(1001, 'study', '2026-11-18 09:00'),
      row(1004, 'study', '2026-11-16 09:00'),
    ];
    expect(numbers(entriesOf(rows, 'study'))).toEqual(['1004', '1001', '1002', '1003']);
  });

  it('counts those past their batas by column', () => {
    const rows = [row(1001, 'study', '2026-11-16 09:00'), row(1002, 'study', '2026-11-19 09:00')];
    expect(createCardGrouper()(question(rows)).byColumn.get('study')?.lateCount).toBe(1);
  });

  it('counts and shows whose turn it is by the step, not by the column', () => {
    const rows = [row(1001, 'receive-answer', '2026-11-19 09:00'), row(1002, 'review-language', '2026-11-19 09:00')];
    const { byColumn, counts } = createCardGrouper()(
      question(rows, { roles: ['kasi'], filter: { ...everything, scope: 'mine' } }),
    );
    expect(counts).toEqual({ all: 2, mine: 1, late: 0 });
    expect(numbers(byColumn.get('receive-answer')?.entries ?? [])).toEqual(['1002']);
  });

  it('counts the scopes under the other filters', () => {
    const rows = [
      row(1001, 'study', '2026-11-16 09:00', { channel: 'FB' }),
      row(1002, 'intake', '2026-11-16 09:00', { channel: 'WEB' }),
    ];
    const { counts } = createCardGrouper()(question(rows, { filter: { ...everything, channel: 'FB' } }));
    expect(counts).toEqual({ all: 1, mine: 0, late: 1 });
  });

  it('filters by OPD with the supporting ones, by none, by person and by day of receipt', () => {
    const rows = [
      row(1001, 'study', '2026-11-16 09:00', { opd: 'dlh' }),
      row(1002, 'study', '2026-11-17 09:00', { opd: 'dishub', supportingOpd: ['dlh'], handler: 'Budi' }),
      row(1003, 'study', '2026-11-18 09:00'),
    ];
    const shown = (filter: Partial<typeof everything>) =>
      numbers(createCardGrouper()(question(rows, { filter: { ...everything, ...filter } })).byColumn.get('study')?.entries ?? []);
    expect(shown({ opd: 'dlh' })).toEqual(['1001', '1002']);
    expect(shown({ opd: '' })).toEqual(['1003']);
    expect(shown({ handler: 'Budi' })).toEqual(['1002']);
    expect(shown({ receivedFrom: at('2026-11-17 00:00') })).toEqual(['1002', '1003']);
  });

  it('keeps the columns that a move did not touch as the same objects', () => {
    const group = createCardGrouper();
    const rows = [
      row(1001, 'intake', '2026-11-18 09:00'),
      row(1002, 'hand-print', '2026-11-18 09:00'),
      row(1003, 'study', '2026-11-18 09:00'),
    ];
    const before = group(question(rows));
    const moved = row(1001, 'hand-print', '2026-11-19 10:00');
    const after = group(question([moved, ...rows.slice(1)]));
    expect(after.byColumn.get('study')).toBe(before.byColumn.get('study'));
    expect(after.byColumn.get('wait-opd')).toBe(before.byColumn.get('wait-opd'));
    expect(after.byColumn.get('intake')).not.toBe(before.byColumn.get('intake'));
    expect(numbers(after.byColumn.get('hand-print')?.entries ?? [])).toEqual(['1002', '1001']);
  });

  it('tells a column when time alone made a berkas late', () => {
    const group = createCardGrouper();
    const rows = [row(1001, 'study', '2026-11-18 09:00')];
    const before = group(question(rows));
    const after = group(question(rows, { now: now + 6 * 3_600_000 }));
    expect([before.byColumn.get('study')?.lateCount, after.byColumn.get('study')?.lateCount]).toEqual([0, 1]);
  });

  it('counts berkas of a SOP that this Pantau does not know instead of hiding them silently', () => {
    const rows = [row(1001, 'study', '2026-11-18 09:00', { sopId: 'pemantauan-opini-publik/9' })];
    expect(createCardGrouper()(question(rows))).toMatchObject({ unknown: 1, counts: { all: 0 } });
  });
});

describe('search in a column', () => {
  const entries = entriesOf(
    [
      row(1688, 'study', '2026-11-18 09:00', { title: 'Trotoar Jalan Merdeka ambles' }),
      row(1689, 'study', '2026-11-18 09:00', { title: 'Lampu Jalan Merdeka padam' }),
    ],
    'study',
  );
  const found = (words: string) =>
    numbers(entriesWith(entries, words, ({ row: { id } }) => (id === 'k1689' ? 'Dishub' : 'DPUTR')));

  it('finds every word in number, title or OPD, in any order and case', () => {
    expect(found('')).toEqual(['1688', '1689']);
    expect(found('merdeka LAMPU')).toEqual(['1689']);
    expect(found('op-1688')).toEqual(['1688']);
    expect(found('dputr')).toEqual(['1688']);
    expect(found('banjir')).toEqual([]);
  });
});
