import { describe, expect, test } from 'vitest';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import { calendarOf } from '#shared/domain/office/working-time.ts';
import { createDueFinder } from '#shared/domain/opinion/due.ts';
import { nextActOfRow } from '#shared/domain/opinion/next-act.ts';
import { type CalendarDate, instantAt, plainTimeOf } from '#shared/kernel/calendar-date.ts';
import { currentSop, stepOfKind } from '#shared/sop/catalogue.ts';
import type { StepKind } from '#shared/sop/sop.ts';

const calendar = calendarOf(defaultSections.hours, defaultSections.holidays);
const finder = createDueFinder(calendar, { officeStepDays: 1, opdDays: 5 });

/** Thursday 19 November 2026 is a working day, like the days around it. */
function at(day: number, hour: number, minute = 0): number {
  const time = plainTimeOf(hour, minute);
  if (time === null) throw new Error('a time of day');
  return instantAt(`2026-11-${String(day).padStart(2, '0')}` as CalendarDate, time, 'WIB');
}

function due(kind: StepKind, since: number, now: number) {
  return finder.dueOfRow({ sopId: currentSop.id, step: stepOfKind(currentSop, kind).id, since }, now);
}

describe('the batas langkah in words', () => {
  test('days while the limit is another day', () => {
    expect(due('study', at(18, 9), at(18, 10))).toMatchObject({ words: 'Sisa 1 hk', tone: 'ok' });
    expect(due('wait-opd', at(16, 9), at(18, 10))).toMatchObject({ words: 'Sisa 3 hk', tone: 'ok' });
  });

  test('hours and minutes on its last day, amber from 80 percent', () => {
    expect(due('study', at(18, 9), at(19, 9, 30))).toMatchObject({ words: 'Sisa 5 jam', tone: 'ok' });
    expect(due('study', at(18, 9), at(19, 15, 20))).toMatchObject({ words: 'Sisa 40 mnt', tone: 'warn' });
  });

  test('red only when it is over', () => {
    expect(due('study', at(18, 9), at(19, 16))?.tone).toBe('warn');
    expect(due('study', at(18, 9), at(19, 16, 1))).toMatchObject({ words: 'Lewat batas', tone: 'bad' });
    expect(due('study', at(18, 9), at(20, 8))).toMatchObject({ words: 'Lewat 1 hk', tone: 'bad' });
  });

  test('a weekend is no delay', () => expect(due('study', at(19, 9), at(22, 10))).toMatchObject({ words: 'Lewat batas' }));

  test('a step of a newer Pantau has no limit here', () =>
    expect(finder.dueOfRow({ sopId: 'lain/9', step: '1', since: 0 }, 0)).toBeUndefined());
});

test('the next act of step 9 is sending, then archiving', () => {
  const step = stepOfKind(currentSop, 'send-and-archive').id;
  expect(nextActOfRow({ sopId: currentSop.id, step, state: 'open', sent: false })?.act).toBe('send');
  expect(nextActOfRow({ sopId: currentSop.id, step, state: 'open', sent: true })?.act).toBe('archive');
  expect(nextActOfRow({ sopId: currentSop.id, step, state: 'answered', sent: true })).toBeUndefined();
});
