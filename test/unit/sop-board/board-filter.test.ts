import { describe, expect, it } from 'vitest';
import { sinceChoices, sinceWords } from '../../../renderer/features/sop-board/board-filter.ts';
import { day } from '../calendar/office.ts';

describe('Masuk sejak', () => {
  it('offers today, this week, this month, the month before and the year', () => {
    expect(sinceChoices(day('2026-11-19')).map(({ date }) => date)).toEqual([
      '2026-11-19',
      '2026-11-16',
      '2026-11-01',
      '2026-10-01',
      '2026-01-01',
    ]);
    expect(sinceChoices(day('2026-11-22')).map(({ date }) => date)[1]).toBe('2026-11-16');
    expect(sinceChoices(day('2026-01-02')).map(({ date }) => date)[3]).toBe('2025-12-01');
  });

  it('names the year only where it is another one', () => {
    expect(sinceWords(day('2026-10-01'), day('2026-11-19'))).toBe('1 Oktober');
    expect(sinceWords(day('2025-12-01'), day('2026-01-02'))).toBe('1 Desember 2025');
  });
});
