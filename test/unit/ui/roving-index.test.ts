import { describe, expect, test } from 'vitest';
import { nextIndex, typeaheadIndex } from '../../../renderer/ui/roving-index.ts';

describe('moving in a list', () => {
  test('arrows step and stop at the ends', () => {
    expect(nextIndex('ArrowDown', 0, { count: 3 })).toBe(1);
    expect(nextIndex('ArrowDown', 2, { count: 3 })).toBeUndefined();
    expect(nextIndex('ArrowUp', 0, { count: 3 })).toBeUndefined();
    expect(nextIndex('ArrowRight', 0, { count: 3 })).toBeUndefined();
    expect(nextIndex('ArrowDown', 0, { count: 0 })).toBeUndefined();
  });

  test('a menu goes round', () => {
    expect(nextIndex('ArrowDown', 2, { count: 3, loop: true })).toBe(0);
    expect(nextIndex('ArrowUp', 0, { count: 3, loop: true })).toBe(2);
  });

  test('Home, End and Page keys', () => {
    expect(nextIndex('End', 0, { count: 412 })).toBe(411);
    expect(nextIndex('Home', 411, { count: 412 })).toBe(0);
    expect(nextIndex('PageDown', 5, { count: 412 })).toBe(15);
    expect(nextIndex('PageDown', 408, { count: 412 })).toBe(411);
    expect(nextIndex('PageUp', 3, { count: 412, loop: true })).toBe(0);
    expect(nextIndex('Home', 0, { count: 412 })).toBeUndefined();
  });

  test('a row of tabs listens to left and right only', () => {
    expect(nextIndex('ArrowRight', 0, { count: 2, axis: 'horizontal' })).toBe(1);
    expect(nextIndex('ArrowDown', 0, { count: 2, axis: 'horizontal' })).toBeUndefined();
  });

  test('a grid of five columns', () => {
    const grid = { count: 8, axis: 'grid', columns: 5 } as const;
    expect(nextIndex('ArrowDown', 1, grid)).toBe(6);
    expect(nextIndex('ArrowDown', 4, grid)).toBeUndefined();
    expect(nextIndex('ArrowUp', 6, grid)).toBe(1);
    expect(nextIndex('ArrowRight', 4, grid)).toBe(5);
  });

  test('other keys mean nothing here', () => {
    expect(nextIndex('a', 0, { count: 3 })).toBeUndefined();
    expect(nextIndex('Enter', 0, { count: 3 })).toBeUndefined();
  });
});

describe('first letters in a menu', () => {
  const labels = ['Website', 'Facebook', 'Instagram', 'WhatsApp'];

  test('the same letter again moves on', () => {
    expect(typeaheadIndex(labels, 'w', 1)).toBe(3);
    expect(typeaheadIndex(labels, 'w', 3)).toBe(0);
  });

  test('a second letter refines from where one stands', () => {
    expect(typeaheadIndex(labels, 'wh', 0)).toBe(3);
    expect(typeaheadIndex(labels, 'wh', 3)).toBe(3);
    expect(typeaheadIndex(labels, 'zz', 0)).toBeUndefined();
  });
});
