import { isEmptyWord } from './clean-text.ts';
import { type Cell, cellText } from './sheet-table.ts';

export type ExternalId =
  | { readonly kind: 'exact'; readonly text: string }
  | { readonly kind: 'rounded' }
  | { readonly kind: 'none' };

const noId: ExternalId = { kind: 'none' };
const longestId = 120;
const longestLink = 2_000;

/**
 * The id of the source as exact text: leading zeros stay, '#' in front and '.0' of a number format go. 'rounded' when a program has
 * already turned a long number into 3,27E+15, so that it no longer names one thing.
 */
export function readExternalId(cell: Cell): ExternalId {
  if (cell === null || typeof cell === 'boolean') return noId;
  if (typeof cell === 'number' && Number.isInteger(cell)) return { kind: 'exact', text: cellText(cell) };
  const text = cellText(cell).trim().replace(/^#\s*/, '');
  if (text === '' || isEmptyWord(text)) return noId;
  if (/^\d(?:[.,]\d+)?E\+?\d{1,2}$/i.test(text)) return { kind: 'rounded' };
  const id = /^\d+[.,]0+$/.test(text) ? text.replace(/[.,]0+$/, '') : text;
  return {
    kind: 'exact',
    text: id
      .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
      .slice(0, longestId)
      .toWellFormed(),
  };
}

/** A web address that may be opened, or null: only http and https, with or without the scheme written out. */
export function httpLink(text: string): string | null {
  const first = /[^\s\p{Cc}\p{Cf}\p{Cs}<>"]+/u.exec(text)?.[0] ?? '';
  if (first.length > longestLink) return null;
  if (/^https?:\/\/[^\s/]/i.test(first)) return first;
  return /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|id|net|org|co|me|be|gl|ly|tv|info|app|io)(?:[/?#]\S*)?$/i.test(first)
    ? `https://${first}`
    : null;
}
