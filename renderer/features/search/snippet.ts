import { matchedRanges, type SearchQuery } from '#shared/domain/opinion/search-text.ts';

const before = 24;
const length = 110;

/** The part of a text around the first letters that the query met; undefined when it met none. */
export function snippetOf(text: string, query: SearchQuery): string | undefined {
  const first = matchedRanges(text, query)[0];
  if (!first) return undefined;
  // Cut between words, so that the first one can be read.
  const wanted = Math.max(0, first.from - before);
  const from = wanted === 0 ? 0 : Math.min(first.from, text.indexOf(' ', wanted) + 1 || first.from);
  const until = Math.min(text.length, from + length);
  return `${from > 0 ? '…' : ''}${text.slice(from, until)}${until < text.length ? '…' : ''}`;
}
