import type { ReactNode } from 'react';
import { matchedRanges, type SearchQuery } from '#shared/domain/opinion/search-text.ts';

/** A text with the letters underlined that the query met. */
export function Marked({ query, children }: { readonly query: SearchQuery; readonly children: string }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of matchedRanges(children, query)) {
    parts.push(children.slice(at, from), <u key={from}>{children.slice(from, to)}</u>);
    at = to;
  }
  parts.push(children.slice(at));
  return parts;
}
