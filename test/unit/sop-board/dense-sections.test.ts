import { describe, expect, it } from 'vitest';
import { denseList, isDense, rowsBetween, sectionAt } from '../../../renderer/features/sop-board/dense-sections.ts';
import { calendar, entriesOf, now, row } from './rows.ts';

describe('a column of hundreds', () => {
  const entries = entriesOf(
    [
      row(1, 'wait-opd', '2026-11-05 09:00'),
      row(2, 'wait-opd', '2026-11-06 09:00'),
      row(3, 'wait-opd', '2026-11-12 09:00'),
      row(4, 'wait-opd', '2026-11-13 09:00'),
      row(5, 'wait-opd', '2026-11-18 09:00'),
    ],
    'wait-opd',
  );
  const { items, sections } = denseList(entries, calendar, now);

  it('becomes dense above fifty cards', () => {
    expect([isDense(50), isDense(51)]).toEqual([false, true]);
  });

  it('cuts the rows by batas: late, today, this week, later', () => {
    expect(sections.map(({ id, entries: inside }) => [id, inside.length])).toEqual([
      ['late', 2],
      ['today', 1],
      ['week', 1],
      ['later', 1],
    ]);
  });

  it('puts a head before each section and marks the first row below it', () => {
    expect(items.map((item) => (item.kind === 'head' ? item.section : item.first))).toEqual([
      'late',
      true,
      false,
      'today',
      true,
      'week',
      true,
      'later',
      true,
    ]);
  });

  it('counts rows without heads', () => {
    expect(rowsBetween(items, 0, 4)).toEqual({ first: 1, last: 3 });
    expect(rowsBetween(items, 3, 3)).toEqual({ first: 0, last: 0 });
  });

  it('names the section that stands at the top', () => {
    expect([sectionAt(sections, 0), sectionAt(sections, 4), sectionAt(sections, 8)]).toEqual(['late', 'today', 'later']);
    expect(sectionAt([], 0)).toBeUndefined();
  });
});
