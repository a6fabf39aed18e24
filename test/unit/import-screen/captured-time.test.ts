import { expect, test } from 'vitest';
import { fieldOfInstant, instantOfField } from '../../../renderer/features/import/captured-time.ts';

test('the time at which a list was copied is the office clock, there and back', () => {
  const instant = instantOfField('2026-11-19T06:48', 'WITA');
  expect(instant).toBe(Date.UTC(2026, 10, 18, 22, 48));
  expect(fieldOfInstant(instant, 'WITA')).toBe('2026-11-19T06:48');
});

test('an empty field means that nobody knows', () => {
  expect(instantOfField('', 'WIB')).toBeNull();
  expect(instantOfField('2026-11-19', 'WIB')).toBeNull();
  expect(fieldOfInstant(null, 'WIB')).toBe('');
});
