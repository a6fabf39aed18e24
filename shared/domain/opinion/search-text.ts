/** What the search compares: prepared texts and the words of a query. Nothing here ever sees a reporter. */

const separators = /[^\p{L}\p{N}]+/gu;

/** Lower case, accents and styled letters made plain, and every run of other signs one blank: `Jl. Cempaka/RW 03` → `jl cempaka rw 03`. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(separators, ' ')
    .trim();
}

/** Letters and digits alone, so that separators never matter: `400.14/362/Diskominfo` → `40014362diskominfo`. */
export function numberText(text: string): string {
  return plainText(text).replaceAll(' ', '');
}

export interface SearchWord {
  /** Its parts as they stand in a text; all of them must occur. */
  readonly parts: readonly string[];
  /** The same without separators, to be found inside a number; empty for a word without a digit. */
  readonly number: string;
}

export interface SearchQuery {
  /** `#`: only numbers, `@`: only OPD, `>`: only commands. */
  readonly kind: 'all' | 'numbers' | 'opd' | 'commands';
  readonly words: readonly SearchWord[];
  /** The whole query as one number, for numbers typed with blanks; empty without a digit. */
  readonly whole: string;
  /** The query without its leading sign, as typed. */
  readonly text: string;
}

const kinds: Readonly<Record<string, SearchQuery['kind']>> = { '#': 'numbers', '@': 'opd', '>': 'commands' };
const longestQuery = 200;

/** Reads what a person typed. Every word must occur; a fragment is enough. */
export function readQuery(typed: string): SearchQuery {
  const trimmed = typed.trimStart();
  const kind = kinds[trimmed.charAt(0)] ?? 'all';
  const text = (kind === 'all' ? trimmed : trimmed.slice(1)).trim();
  const read = text.slice(0, longestQuery);
  const words = read.split(/\s+/).flatMap((word): SearchWord[] => {
    const parts = plainText(word).split(' ').filter(Boolean);
    return parts.length === 0 ? [] : [{ parts, number: kind === 'numbers' || hasDigit(word) ? parts.join('') : '' }];
  });
  return { kind, words, whole: words.length > 1 && hasDigit(read) ? numberText(read) : '', text };
}

export function isEmptyQuery(query: SearchQuery): boolean {
  return query.words.length === 0;
}

export interface PreparedText {
  /** Plain texts, one a line. */
  readonly words: string;
  /** Numbers without separators, one a line. */
  readonly numbers: string;
}

export function prepareText(texts: readonly string[], numbers: readonly string[]): PreparedText {
  return { words: texts.map(plainText).join('\n'), numbers: [...new Set(numbers.map(numberText))].filter(Boolean).join('\n') };
}

/** True when every word occurs, in a text, in a number, or where `isNamed` says so (names kept apart, such as those of OPD). */
export function matches(
  prepared: PreparedText,
  query: SearchQuery,
  isNamed: (word: SearchWord, at: number) => boolean = () => false,
): boolean {
  if (query.whole !== '' && prepared.numbers.includes(query.whole)) return true;
  return query.words.every((word, at) => {
    if (word.number !== '' && prepared.numbers.includes(word.number)) return true;
    if (query.kind === 'numbers') return false;
    return word.parts.every((part) => prepared.words.includes(part)) || isNamed(word, at);
  });
}

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Which letters of `text` the query met, in order and without overlap, for underlining. */
export function matchedRanges(text: string, query: SearchQuery): readonly TextRange[] {
  const spread = spreadOf(text);
  const found: TextRange[] = [];
  for (const word of query.words) {
    if (query.kind !== 'numbers') for (const part of word.parts) found.push(...occurrences(spread.words, part));
    if (word.number !== '') found.push(...occurrences(spread.numbers, word.number));
  }
  if (query.whole !== '') found.push(...occurrences(spread.numbers, query.whole));
  return joined(found);
}

interface Spread {
  readonly text: string;
  /** For each letter of `text` the place in the original where it came from, and where that sign ends. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

function spreadOf(original: string): { readonly words: Spread; readonly numbers: Spread } {
  const words = { text: '', from: [] as number[], to: [] as number[] };
  const numbers = { text: '', from: [] as number[], to: [] as number[] };
  let at = 0;
  for (const sign of original) {
    const plain = plainText(sign);
    for (const letter of plain || (/\p{M}/u.test(sign) ? '' : ' ')) {
      for (const spread of letter === ' ' ? [words] : [words, numbers]) {
        spread.text += letter;
        spread.from.push(at);
        spread.to.push(at + sign.length);
      }
    }
    at += sign.length;
  }
  return { words, numbers };
}

function occurrences(spread: Spread, wanted: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = spread.text.indexOf(wanted); at !== -1; at = spread.text.indexOf(wanted, at + wanted.length))
    ranges.push({ from: spread.from[at] ?? 0, to: spread.to[at + wanted.length - 1] ?? 0 });
  return ranges;
}

function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of ranges.toSorted((left, right) => left.from - right.from)) {
    const last = result.at(-1);
    if (last && range.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else result.push(range);
  }
  return result;
}

function hasDigit(text: string): boolean {
  return /\p{N}/u.test(text);
}
