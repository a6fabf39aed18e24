import type { ImportedOpinion } from './imported-opinion.ts';

/** A digest of a text, the same on every PC. */
export type Hash = (text: string) => string;

type Content = Omit<ImportedOpinion, 'identity' | 'rowNumber' | 'history'>;

/**
 * Who a row is, whatever file it came in. With an id of the source: source and id. Without one: a digest of what the row says, so the same
 * words of the same day and channel are found again although nothing numbers them.
 */
export function identityOf(source: string, content: Content, hash: Hash): string {
  const name = sourceName(source);
  if (content.externalId !== undefined) return `${name}#${content.externalId}`;
  return `${name}~${hash(identityText(content)).slice(0, 40)}`;
}

/** What stands for a row without an id. Case and spacing do not count: they change when a table is copied. */
function identityText(content: Content): string {
  const words = [content.title, content.text].map(withoutSpacing);
  // Rows that are all date and category would all look alike without the rest of what they say.
  const rest =
    content.text === undefined
      ? [content.category, content.agencyName, content.location, content.reporterName].map(withoutSpacing)
      : [];
  return JSON.stringify([content.receivedAt, content.channelCode ?? '', ...words, ...rest]);
}

function withoutSpacing(text: string | undefined): string {
  return (text ?? '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** '#' and '~' separate the parts, so a source may not hold them. */
function sourceName(source: string): string {
  return source
    .trim()
    .toLowerCase()
    .replaceAll(/[#~\s]+/g, '-')
    .slice(0, 100);
}
