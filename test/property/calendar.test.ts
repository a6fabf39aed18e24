import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longDateWithWeekday, numericDate } from '#shared/calendar/date-words.ts';
import { explainDueDate } from '#shared/calendar/explain-due-date.ts';
import type { Holiday } from '#shared/calendar/holiday.ts';
import { fiveDayHours, sixDayHours, spansOf } from '#shared/calendar/office-hours.ts';
import { readDateText } from '#shared/calendar/read-date.ts';
import { createWorkingCalendar, isWorkingDay, officeHoursOn, type WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { addWorkingDays, workingDaysBetween } from '#shared/calendar/working-days.ts';
import { workingMinutesBetween } from '#shared/calendar/working-minutes.ts';
import {
  addDays,
  type CalendarDate,
  dateAt,
  dateOfDayNumber,
  dayNumber,
  parseCalendarDate,
  timeAt,
} from '#shared/kernel/calendar-date.ts';

const minute = 60_000;
const base = dayNumber(parseCalendarDate('2026-11-01')!);
const date = fc.integer({ min: 0, max: 60 }).map((offset): CalendarDate => dateOfDayNumber(base + offset));
const holiday = fc.record<Holiday>({
  date,
  kind: fc.constantFrom('libur_nasional', 'cuti_bersama', 'libur_daerah'),
  name: fc.constant('Hari libur'),
  basis: fc.constant('SKB'),
  verified: fc.boolean(),
});
const calendar = fc
  .record({
    holidays: fc.array(holiday, { maxLength: 25 }),
    sixDays: fc.boolean(),
    cutiBersamaIsFree: fc.boolean(),
    lateCountsNextDay: fc.boolean(),
    zone: fc.constantFrom('WIB' as const, 'WITA' as const, 'WIT' as const),
  })
  .map(
    ({ holidays, sixDays, ...rules }): WorkingCalendar =>
      createWorkingCalendar(
        { ...rules, weekDays: sixDays ? 6 : 5, officeHours: sixDays ? sixDayHours : fiveDayHours, hoursPeriods: [] },
        holidays,
      ),
  );
const instant = fc.integer({ min: 0, max: 20 * 1440 }).map((minutes) => base * 1440 * minute + minutes * minute);

describe('working days, whatever the holidays', () => {
  it('end on a working day, count exactly the days asked, and go there and back', () => {
    fc.assert(
      fc.property(calendar, date, fc.integer({ min: 1, max: 40 }), (office, start, count) => {
        const due = addWorkingDays(office, start, count);
        expect(isWorkingDay(office, due)).toBe(true);
        expect(workingDaysBetween(office, start, due)).toBe(count);
        expect(addWorkingDays(office, due, 1 - count) > start).toBe(true);
        expect(addWorkingDays(office, addWorkingDays(office, start, count), 3)).toBe(addWorkingDays(office, start, count + 3));
      }),
    );
  });

  it('are never fewer days away when one more day becomes free', () => {
    fc.assert(
      fc.property(calendar, date, fc.integer({ min: 1, max: 20 }), date, (office, start, count, freed) => {
        const more = createWorkingCalendar(office.rules, [
          ...[...office.holidaysByDate.values()].flat(),
          { date: freed, kind: 'libur_daerah', name: 'Libur', basis: 'SE', verified: true },
        ]);
        expect(addWorkingDays(more, start, count) >= addWorkingDays(office, start, count)).toBe(true);
      }),
    );
  });

  it('are explained by exactly the days they count, one line a day', () => {
    fc.assert(
      fc.property(calendar, date, fc.integer({ min: 0, max: 15 }), (office, start, workingDays) => {
        const { due, days } = explainDueDate(office, { start, workingDays });
        expect(due).toBe(addWorkingDays(office, start, workingDays));
        expect(days.at(-1)?.date).toBe(due);
        expect(days.filter((one) => one.role === 'counted').map((one) => one.number)).toEqual(
          Array.from({ length: workingDays }, (_, at) => at + 1),
        );
        expect(days.map((one) => one.date)).toEqual(days.map((_, at) => addDays(start, at)));
      }),
    );
  });
});

describe('office minutes, whatever the holidays', () => {
  it('equal a count of every single minute', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 0, max: 4000 }), (office, from, length) => {
        const until = from + length * minute;
        let counted = 0;
        for (let now = from; now < until; now += minute) {
          const hours = officeHoursOn(office, dateAt(now, office.rules.zone));
          const time = timeAt(now, office.rules.zone);
          if (spansOf(hours).some((span) => span.start <= time && time < span.end)) counted += 1;
        }
        expect(workingMinutesBetween(office, from, until)).toBe(counted);
      }),
      { numRuns: 60 },
    );
  });

  it('add up', () => {
    fc.assert(
      fc.property(calendar, instant, instant, instant, (office, a, b, c) => {
        expect(workingMinutesBetween(office, a, b) + workingMinutesBetween(office, b, c)).toBe(
          workingMinutesBetween(office, a, c),
        );
      }),
    );
  });
});

describe('dates as text', () => {
  it('written by us are read back as the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 40_000 }), (number) => {
        const day = dateOfDayNumber(number);
        for (const text of [day, numericDate(day), longDateWithWeekday(day)]) {
          expect(readDateText(text, 'day-first')).toMatchObject({ ok: true, value: { date: day } });
        }
      }),
    );
  });

  it('never break the reader, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('day-first' as const, 'month-first' as const),
        (text, order) => void readDateText(text, order),
      ),
    );
    const dateLike = fc.stringMatching(/^[0-9a-z/.: ,TZ+-]{0,24}$/);
    fc.assert(
      fc.property(dateLike, (text) => void readDateText(text, 'day-first')),
      { numRuns: 500 },
    );
  });
});
