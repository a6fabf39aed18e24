import { fieldAliases, ignoredAliases, type TargetField, targetFields } from './target-fields.ts';

/** How surely a header names a field: 1 word for word, less when the words stand among others. */
export interface HeaderMatch {
  readonly field: TargetField;
  readonly score: number;
}

interface Alias {
  readonly field: TargetField | null;
  readonly key: string;
  readonly words: readonly string[];
  readonly trust: number;
}

const aliases: readonly Alias[] = [
  ...targetFields.flatMap((field) => fieldAliases[field].map((text, index) => aliasOf(field, text, 1 - index / 1000))),
  ...ignoredAliases.map((text) => aliasOf(null, text, 1)),
];
const aliasesByKey = Map.groupBy(aliases, (alias) => alias.key);

/** Header without case, accents, numbering, spaces and punctuation: 'Tanggal_Laporan Masuk' and 'tanggallaporanmasuk' are one. */
export function headerKey(header: string): string {
  return headerWords(header).join('');
}

/** Fields that a header may name, best first; empty for a header that names none. */
export function matchHeader(header: string): readonly HeaderMatch[] {
  const words = headerWords(header);
  const exact = aliasesByKey.get(words.join(''));
  const found = exact ?? aliases.filter((alias) => containsWords(words, alias.words));
  const best = new Map<TargetField | null, number>();
  for (const alias of found) {
    const share = exact === undefined ? 0.7 * (alias.words.length / words.length) : 1;
    best.set(alias.field, Math.max(best.get(alias.field) ?? 0, share * alias.trust));
  }
  const ignored = best.get(null) ?? 0;
  return [...best]
    .flatMap(([field, score]) => (field !== null && score > ignored ? [{ field, score }] : []))
    .sort((left, right) => right.score - left.score);
}

/** Is this cell, word for word, one of the headers that we or the caller know? */
export function isKnownHeader(text: string, otherKeys: ReadonlySet<string>): boolean {
  const key = headerKey(text);
  return key !== '' && (aliasesByKey.has(key) || otherKeys.has(key));
}

function aliasOf(field: TargetField | null, text: string, trust: number): Alias {
  const words = headerWords(text);
  return { field, key: words.join(''), words, trust };
}

function headerWords(header: string): readonly string[] {
  return header
    .slice(0, 300)
    .normalize('NFKD')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/^\s*\d+\s*[.)]\s+/, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** The words of an alias, in order and side by side. One short word inside a long question proves nothing. */
function containsWords(words: readonly string[], alias: readonly string[]): boolean {
  if (alias.length > words.length || words.length > alias.length * 4) return false;
  return words.some((_, start) => alias.every((word, offset) => words[start + offset] === word));
}
