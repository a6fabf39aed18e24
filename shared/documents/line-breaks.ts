import { pointsPerMillimetre } from './shapes.ts';

/** Widths of Arial in parts of its size, by kind of character; enough to choose where a heading is broken. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ .,:;'!|iljIft()[\]/-]/, 0.29],
  [/[A-Z@%&—]/, 0.72],
  [/[mw]/, 0.78],
];

/** About how wide a single line is, in millimetres. */
export function roughWidth(text: string, size: number): number {
  const parts = [...text].map((character) => widths.find(([kind]) => kind.test(character))?.[1] ?? 0.55);
  return (parts.reduce((sum, part) => sum + part, 0) * size) / pointsPerMillimetre;
}

/**
 * Breaks a centred text that is too long for its `width` (millimetres) into lines of about equal length: an office name must not
 * leave one word alone below.
 */
export function balanced(text: string, width: number, size: number): string {
  const words = text.split(' ');
  const lines = Math.ceil(roughWidth(text, size) / width);
  if (lines < 2 || words.length < lines) return text;
  const [first, rest] = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const)
    .reduce((best, next) => (unevenness(next, lines) < unevenness(best, lines) ? next : best), [text, ''] as const);
  return `${first}\n${lines === 2 ? rest : balanced(rest, width, size)}`;
}

function unevenness([first, rest]: readonly [string, string], lines: number): number {
  return Math.abs(first.length - rest.length / (lines - 1));
}
