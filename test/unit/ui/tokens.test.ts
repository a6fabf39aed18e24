import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../../renderer/ui/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const tokens = read('tokens.css');
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css') && name !== 'tokens.css');
const themes = ['light', 'dark'] as const;

function colour(token: string, theme: (typeof themes)[number]): string {
  const value = new RegExp(`--${token}:\\s*([^;]+);`).exec(tokens)?.[1] ?? '';
  const pair = /light-dark\((#\w{6}), (#\w{6})\)/.exec(value);
  return (pair ? pair[theme === 'light' ? 1 : 2] : value) ?? '';
}

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['bg-app', 'bg-surface', 'bg-raised', 'bg-sunken', 'bg-hover', 'bg-selected'];
const actors = ['pemantau', 'kasi', 'kabid', 'opd'];
const states = ['ok', 'warn', 'bad'];
const readable: readonly (readonly [string, string])[] = [
  ...surfaces.flatMap((surface) =>
    ['text', 'text-2', 'text-3', 'link', 'primary', 'bad', 'warn', 'ok'].map((text) => [text, surface] as const),
  ),
  ...actors.flatMap((actor) => [
    [`actor-${actor}`, `actor-${actor}-soft`] as const,
    [`actor-${actor}`, 'bg-surface'] as const,
    ['text-on-fill', `actor-${actor}-fill`] as const,
    ['text-2', `actor-${actor}-soft`] as const,
  ]),
  ...states.flatMap((state) => [[state, `${state}-soft`] as const, ['text', `${state}-soft`] as const]),
  ['info', 'info-soft'],
  ['text-on-fill', 'primary'],
  ['text-on-fill', 'primary-hover'],
  ['text-on-fill', 'bad-fill'],
  ['on-mark', 'rail-mark'],
  ['rail-text', 'rail-bg'],
  ['rail-strong', 'rail-active'],
  ['toast-text', 'toast-bg'],
  ['text', 'highlight'],
  ['paper-text', 'bg-paper'],
  ['paper-box-text', 'paper-box'],
];
const visible: readonly (readonly [string, string])[] = [
  ...surfaces.slice(0, 4).flatMap((surface) => [['line-strong', surface] as const, ['focus', surface] as const]),
  ...states.flatMap((state) => [[`${state}-fill`, 'bg-surface'] as const]),
  ...actors.map((actor) => [`actor-${actor}-fill`, 'bg-surface'] as const),
  ...[1, 2, 3, 4, 5, 6].map((series) => [`ch-${series}`, 'bg-surface'] as const),
  ['focus-on-rail', 'rail-bg'],
  ['focus-on-rail', 'rail-active'],
];

describe.each(themes)('the %s theme', (theme) => {
  test.each(readable)('%s can be read on %s', (text, surface) => {
    expect(contrast(colour(text, theme), colour(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(visible)('%s can be seen on %s', (mark, surface) => {
    expect(contrast(colour(mark, theme), colour(surface, theme))).toBeGreaterThanOrEqual(3);
  });
});

describe.each(sheets)('%s', (name) => {
  const css = read(name).replace(/\/\*[\s\S]*?\*\//g, '');
  test('takes its colours from the tokens', () => {
    expect(css.match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|light-dark)\(/gi) ?? []).toEqual([]);
  });
  test('uses only names that exist', () => {
    const known = new Set([...`${tokens}${css}`.matchAll(/(--[\w-]+):/g)].map((match) => match[1]));
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]);
    expect(used.filter((token) => !known.has(token))).toEqual([]);
  });
  test('is part of styles.css', () => {
    expect(name === 'styles.css' || read('styles.css').includes(`"./${name}"`)).toBe(true);
  });
});
