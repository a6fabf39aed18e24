import type { SignInPerson } from '../../data/session.ts';

/** People whose name or title has words that begin with each typed word, in the order of their names. */
export function filterPeople(people: readonly SignInPerson[], typed: string): readonly SignInPerson[] {
  const wanted = wordsOf(typed);
  return people
    .filter(({ name, titles }) => {
      const words = wordsOf([name, ...titles].join(' '));
      return wanted.every((part) => words.some((word) => word.startsWith(part)));
    })
    .toSorted((left, right) => left.name.localeCompare(right.name, 'id'));
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLocaleLowerCase('id')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Titles as one line; somebody with two posts of the same name has it once. */
export function titleLine(titles: readonly string[]): string {
  return [...new Set(titles)].join(', ');
}

/** "Rina Wulandari" → "RW". Academic titles, which carry a dot, do not count. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => /^\p{Lu}/u.test(word) && !word.includes('.'));
  const letters = words.slice(0, 2).map((word) => word[0] ?? '');
  return letters.join('') || name.slice(0, 1).toUpperCase();
}
