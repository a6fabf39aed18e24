import { describe, expect, test } from 'vitest';
import { isActivation, isPlainCharacter, type KeyPress, keyName, pressMatches } from '../../../renderer/ui/shortcut-match.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...more,
});

describe('pressMatches', () => {
  test('a letter counts with Caps Lock on, and not with Shift, Ctrl or Alt', () => {
    expect(pressMatches(press('s'), 'S')).toBe(true);
    expect(pressMatches(press('S'), 'S')).toBe(true);
    expect(pressMatches(press('S', { shiftKey: true }), 'S')).toBe(false);
    expect(pressMatches(press('s', { ctrlKey: true }), 'S')).toBe(false);
    expect(pressMatches(press('s', { altKey: true }), 'S')).toBe(false);
  });

  test('Ctrl with a letter needs Ctrl', () => {
    expect(pressMatches(press('k', { ctrlKey: true }), 'Ctrl+K')).toBe(true);
    expect(pressMatches(press('k'), 'Ctrl+K')).toBe(false);
    expect(pressMatches(press('z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Z')).toBe(false);
    expect(pressMatches(press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z')).toBe(true);
  });

  test('a sign is found wherever the keyboard layout keeps it', () => {
    expect(pressMatches(press('?', { shiftKey: true }), '?')).toBe(true);
    expect(pressMatches(press('?'), '?')).toBe(true);
    expect(pressMatches(press('/', { shiftKey: true }), '/')).toBe(true);
    expect(pressMatches(press('-'), '-')).toBe(true);
    expect(pressMatches(press('+', { ctrlKey: true }), 'Ctrl++')).toBe(true);
    expect(pressMatches(press('+'), '+')).toBe(true);
  });

  test('Alt with a digit works by place, also on the number pad', () => {
    expect(pressMatches(press('¡', { altKey: true, code: 'Digit1' }), 'Alt+1')).toBe(true);
    expect(pressMatches(press('1', { altKey: true, code: 'Numpad1' }), 'Alt+1')).toBe(true);
    expect(pressMatches(press('1', { code: 'Digit1' }), 'Alt+1')).toBe(false);
  });

  test('Shift separates a range from a step', () => {
    expect(pressMatches(press('ArrowDown', { shiftKey: true }), 'ArrowDown')).toBe(false);
    expect(pressMatches(press('ArrowDown', { shiftKey: true }), 'Shift+ArrowDown')).toBe(true);
    expect(pressMatches(press(' '), 'Space')).toBe(true);
    expect(pressMatches(press('F1'), 'F1')).toBe(true);
  });
});

test('only characters without Ctrl or Alt can be switched off', () => {
  expect(['S', '?', '-', 'Shift+S'].every(isPlainCharacter)).toBe(true);
  expect(['Ctrl+S', 'Alt+1', 'F1', 'Enter', 'Space', 'ArrowUp'].some(isPlainCharacter)).toBe(false);
});

test('Enter and Space belong to a control that has the focus', () => {
  expect(['Enter', 'Space'].every(isActivation)).toBe(true);
  expect(['Ctrl+Enter', 'S', 'Escape'].some(isActivation)).toBe(false);
});

test('keys are named as they are printed', () => {
  expect(['Ctrl+K', 'ArrowLeft', 'Space', 's', 'Shift+ArrowUp', '?', 'Escape', 'Ctrl++'].map(keyName)).toEqual([
    'Ctrl K',
    '←',
    'Spasi',
    'S',
    'Shift ↑',
    '?',
    'Esc',
    'Ctrl +',
  ]);
});
