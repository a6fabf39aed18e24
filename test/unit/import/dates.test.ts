import { describe, expect, it } from 'vitest';
import type { DateReading } from '#shared/domain/import/column-mapping.ts';
import { detectDateOrders } from '#shared/domain/import/detect-date-order.ts';
import { createDateReader, readTimeCell } from '#shared/domain/import/read-cell-date.ts';
import type { Cell } from '#shared/domain/import/sheet-table.ts';

const now = Date.UTC(2026, 10, 22, 3, 42);

function read(cell: Cell, options: { reading?: DateReading; capturedAt?: number } = {}): string {
  const reading = createDateReader({
    zone: 'WIB',
    reading: options.reading ?? 'day-first',
    capturedAt: options.capturedAt ?? null,
    now,
  })(cell);
  if (!reading.ok) return `${reading.code}${reading.suggestion === null ? '' : ` → ${reading.suggestion}`}`;
  const wall = new Date(reading.moment.at + 7 * 3_600_000).toISOString();
  return reading.moment.precision === 'day' ? wall.slice(0, 10) : wall.slice(0, 16).replace('T', ' ');
}

describe('a date cell', () => {
  it('keeps the day that the cell shows', () => {
    expect(read({ date: '2026-11-17' })).toBe('2026-11-17');
    expect(read({ date: '2026-11-17T14:05' })).toBe('2026-11-17 14:05');
    expect(read('17/11/2026 14.05 WIB')).toBe('2026-11-17 14:05');
    expect(read('17/11/2026 14.05 WITA')).toBe('2026-11-17 13:05');
    expect(read('2026-11-17T07:05:00Z')).toBe('2026-11-17 14:05');
  });

  it('reads a date that lost its format', () => {
    expect(read(46343)).toBe('2026-11-17');
    expect(read(46343.5)).toBe('2026-11-17 12:00');
    expect(read(20261117)).toBe('2026-11-17');
    expect(read(17)).toBe('not-a-date');
  });

  it('says which day does not exist and proposes one', () => {
    expect(read('31/11/2026')).toBe('no-such-day → 30/11/2026');
    expect(read('29-02-2026')).toBe('no-such-day → 28/02/2026');
    expect(read('bukan tanggal')).toBe('not-a-date');
    expect(read(true)).toBe('not-a-date');
  });

  it('doubts the future and the distant past', () => {
    expect(read('11/12/2026')).toBe('date-in-future → 12/11/2026');
    expect(read({ date: '2026-12-11' })).toBe('date-in-future → 12/11/2026');
    expect(read('23/12/2026')).toBe('date-in-future');
    expect(read('01/01/1970')).toBe('date-too-old');
    expect(read('22/11/2026')).toBe('2026-11-22');
  });

  it('resolves relative words only when it knows when they were copied', () => {
    const capturedAt = now;
    expect(read('7 jam yang lalu')).toBe('relative-date');
    expect(read('Kemarin, 02:19')).toBe('relative-date');
    expect(read('7 jam yang lalu', { capturedAt })).toBe('2026-11-22 03:42');
    expect(read('Kemarin, 02:19', { capturedAt })).toBe('2026-11-21 02:19');
    expect(read('Jumat, 13:53', { capturedAt })).toBe('2026-11-20 13:53');
    expect(read('2 hari lalu', { capturedAt })).toBe('2026-11-20');
    expect(read('3 bulan lalu', { capturedAt })).toBe('relative-date');
    expect(read('Minggu, 23:59', { capturedAt })).toBe('2026-11-15 23:59');
  });

  it('turns back what a program swapped', () => {
    expect(read({ date: '2026-05-11' }, { reading: 'excel-swapped' })).toBe('2026-11-05');
    expect(read('17/11/2026', { reading: 'excel-swapped' })).toBe('2026-11-17');
    expect(read('11/05/2026', { reading: 'month-first' })).toBe('2026-11-05');
  });

  it('reads a time on its own', () => {
    expect(readTimeCell('14.05')).toBe(845);
    expect(readTimeCell(0.5)).toBe(720);
    expect(readTimeCell(14)).toBeNull();
    expect(readTimeCell('siang')).toBeNull();
  });
});

describe('the order of a date column', () => {
  const order = (received: readonly Cell[], finished: readonly Cell[] = []) => {
    const rows = Array.from({ length: Math.max(received.length, finished.length) }, (_, index) => [
      received[index] ?? null,
      finished[index] ?? null,
    ]);
    const columns = [
      { column: 0, field: 'tanggal_masuk' as const },
      { column: 1, field: 'tanggal_selesai' as const },
    ];
    return detectDateOrders({ rows }, { columns }).map(
      ({ reading, reason, mustAsk }) => `${reading} ${reason}${mustAsk ? ' ask' : ''}`,
    );
  };

  it('is proved by a part over 12', () => {
    expect(order(['1/10/2019', '13/10/2019'])[0]).toBe('day-first proved');
    expect(order(['1/10/2019', '10/13/2019'])[0]).toBe('month-first proved');
  });

  it('is asked for when both are proved', () => {
    expect(order(['13/10/2019', '10/13/2019'])[0]).toBe('day-first both-orders ask');
  });

  it('is day first when nothing proves anything', () => {
    expect(order(['1/10/2019', '2/3/2019'])[0]).toBe('day-first usual');
    expect(order(['2019-10-01', { date: '2019-10-13' }, '17 Mei 2019', null])[0]).toBe('day-first nothing-open');
  });

  it('is asked for when only another column proves month first', () => {
    expect(order(['1/10/2019'], ['10/13/2019'])).toEqual(['month-first other-column ask', 'month-first proved']);
    expect(order(['1/10/2019'], ['13/10/2019'])).toEqual(['day-first usual', 'day-first proved']);
  });

  it('is asked for when a program read half of the column month first', () => {
    expect(order(['17/11/2026', { date: '2026-05-11' }, '21/10/2026'])[0]).toBe('excel-swapped excel-swapped ask');
    expect(order(['17/11/2026', { date: '2026-11-18' }])[0]).toBe('day-first proved');
  });
});
