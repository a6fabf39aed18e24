import { describe, expect, it } from 'vitest';
import { fiveDayHours, officeHoursProblem } from '#shared/calendar/office-hours.ts';
import { workingMinutesBetween } from '#shared/calendar/working-minutes.ts';
import { plainTimeOf } from '#shared/kernel/calendar-date.ts';
import { at, day, office } from './office.ts';

const clock = (hour: number, minute = 0) => plainTimeOf(hour, minute)!;

describe('office minutes', () => {
  it('leave out the rest, the evening, the weekend and holidays', () => {
    const minutes = (from: string, until: string) => workingMinutesBetween(office(), at(from), at(until));
    expect(minutes('2026-11-23 09:00', '2026-11-23 09:45')).toBe(45);
    expect(minutes('2026-11-23 11:30', '2026-11-23 13:30')).toBe(60);
    expect(minutes('2026-11-20 11:00', '2026-11-20 13:30')).toBe(60);
    expect(minutes('2026-11-20 16:00', '2026-11-23 08:00')).toBe(60);
    expect(minutes('2026-12-23 15:00', '2026-12-28 08:30')).toBe(120);
    expect(minutes('2026-11-21 09:00', '2026-11-22 17:00')).toBe(0);
    expect(minutes('2026-11-23 00:00', '2026-11-30 00:00')).toBe(37.5 * 60);
    expect(minutes('2026-11-23 09:45', '2026-11-23 09:00')).toBe(-45);
  });

  it('follow the hours of Ramadan while they last', () => {
    const ramadan = fiveDayHours.map(
      (hours) => hours && { start: clock(8), end: clock(15), rest: { start: clock(12), end: clock(12, 30) } },
    );
    const calendar = office({
      hoursPeriods: [{ from: day('2026-02-18'), until: day('2026-03-19'), name: 'Ramadan', hours: ramadan }],
    });
    expect(workingMinutesBetween(calendar, at('2026-02-19 00:00'), at('2026-02-20 00:00'))).toBe(390);
    expect(workingMinutesBetween(calendar, at('2026-04-01 00:00'), at('2026-04-02 00:00'))).toBe(450);
  });
});

describe('typed office hours', () => {
  it('are refused when they end before they start or rest outside themselves', () => {
    expect(officeHoursProblem({ start: clock(8), end: clock(7), rest: null })).toBe('ends-before-start');
    expect(officeHoursProblem({ start: clock(8), end: clock(16), rest: { start: clock(7), end: clock(9) } })).toBe(
      'rest-outside-hours',
    );
    expect(fiveDayHours.every((hours) => hours === null || officeHoursProblem(hours) === null)).toBe(true);
  });
});
