import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '#shared/calendar/working-calendar.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { numberedCases } from '../../../electron/services/sample/sample-receipts.ts';
import { sampleCalendar, sittingsUntil, timesOf } from '../../../electron/services/sample/sample-schedule.ts';

const calendar = sampleCalendar();
const fromTo = { min: Date.UTC(2024, 3, 1), max: Date.UTC(2027, 10, 30) };

describe('the past of the sample', () => {
  test('at whatever moment it is filled, acts follow the receipt in order and none lies in the future', () => {
    fc.assert(
      fc.property(
        fc.integer(fromTo),
        fc.integer({ min: 60_000, max: 40 * 86_400_000 }),
        fc.array(fc.integer({ min: 1, max: 16 }), { minLength: 1, maxLength: 18 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 70 }),
        (now, age, waits, rest, index) => {
          const receivedAt = now - age;
          const times = timesOf({ receivedAt, waits, rest, index }, sittingsUntil(calendar, now), now);
          expect(times).toHaveLength(waits.length);
          expect([receivedAt, ...times, now]).toEqual([receivedAt, ...times, now].toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('receipts fall on working days, numbered in their order', () => {
    fc.assert(
      fc.property(fc.integer(fromTo), (now) => {
        const cases = numberedCases(now);
        const receipts = cases.map(({ receivedAt }) => receivedAt);
        expect(receipts).toEqual(receipts.toSorted((a, b) => a - b));
        // Who looks in the night or on a free day sees what came "today" shortly before.
        const settled = receipts.filter((at) => now - at > 3_600_000);
        for (const at of settled) expect(isWorkingDay(calendar, dateAt(at, 'WIB')), new Date(at).toISOString()).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
