import { describe, expect, it } from 'vitest';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import {
  minutesOfWeek,
  readClock,
  readHoursForm,
  toHoursForm,
  withCustomaryHours,
  withWeekDays,
} from '../../../renderer/features/settings/hours-form.ts';

const form = toHoursForm(defaultSections.hours);
const withDay = (weekday: number, part: object) => ({
  ...form,
  days: form.days.map((day, at) => (at === weekday ? { ...day, ...part } : day)),
});

describe('office hours as a form', () => {
  it('shows the stored hours as clock times, Friday with its longer rest', () => {
    expect(form.days[1]).toEqual({ start: '07.30', end: '16.00', restStart: '12.00', restEnd: '13.00' });
    expect(form.days[5]).toEqual({ start: '07.30', end: '16.30', restStart: '11.30', restEnd: '13.00' });
    expect(form.days[0]?.start).toBe('');
  });

  it('comes back as the very value it was made from', () => {
    expect(readHoursForm(form)).toEqual({ ok: true, value: defaultSections.hours });
  });

  it('counts 37.5 hours a week for five and for six customary days', () => {
    expect(minutesOfWeek(form)).toBe(2250);
    expect(minutesOfWeek(withCustomaryHours(withWeekDays(form, 6)))).toBe(2250);
  });

  it('gives Saturday hours when the week grows, and takes it off when the week shrinks', () => {
    const six = withWeekDays(form, 6);
    expect(six.days[6]?.start).toBe('07.30');
    const five = readHoursForm(withWeekDays(six, 5));
    expect(five.ok && five.value.week[6]).toBeNull();
  });

  it('keeps the hours of a Saturday that the office set itself', () => {
    const own = { ...withWeekDays(form, 6), days: withDay(6, { start: '08.00', end: '12.00' }).days };
    expect(withWeekDays(withWeekDays(own, 5), 6).days[6]?.start).toBe('08.00');
  });

  it.each([
    ['7.30', 450],
    ['07:30', 450],
    ['0730', 450],
    ['7', 420],
    ['24.00', 1440],
    ['24.30', null],
    ['7.60', null],
    ['pagi', null],
  ])('reads %s as minute %s of the day', (text, minute) => {
    expect(readClock(text)).toBe(minute);
  });

  it.each([
    [{ end: '' }, 'empty'],
    [{ start: 'pagi' }, 'not-a-time'],
    [{ restEnd: '' }, 'half-rest'],
    [{ end: '07.00' }, 'ends-before-start'],
    [{ restEnd: '17.00' }, 'rest-outside-hours'],
  ])('names the day whose hours are %j', (part, problem) => {
    expect(readHoursForm(withDay(2, part))).toEqual({ ok: false, error: { 'day-2': problem } });
  });

  it('allows a day without a rest', () => {
    const read = readHoursForm(withDay(3, { restStart: '', restEnd: ' ' }));
    expect(read.ok && read.value.week[3]).toEqual({ start: 450, end: 960, rest: null });
  });

  it('cannot say the length of the week while a day is unreadable', () => {
    expect(minutesOfWeek(withDay(4, { start: '' }))).toBeNull();
  });
});
