// What a text may lose without losing meaning. Bidirectional controls could make a line read differently from what is stored; other
// controls break printing and XML. The zero-width joiner stays: emoji are made of it.
const unwanted = /[[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]--[\t\n]]/gv;
/** Anything but plain letters, digits, punctuation and single spaces; most cells hold nothing else and are done at once. */
const needsWork = /[^ -%'-;=-~\u00C0-\u024F\u2013-\u2026]/;

const hiddenElements = /<(script|style|head|title|template)\b[^<>]{0,500}>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const comments = /<!--[\s\S]*?(?:-->|$)/g;
const lineElements = /<(?:br|hr)\b[^<>]{0,500}>|<\/(?:p|div|li|tr|h[1-6]|ul|ol|table|blockquote)\s*>/gi;
const otherElements =
  /<\/?(?:a|abbr|b|big|blockquote|body|center|code|div|em|figure|font|form|h[1-6]|html|i|iframe|img|input|label|li|link|meta|o:p|ol|p|pre|s|section|small|span|strike|strong|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul|video)\b(?:\s[^<>]{0,2000})?\/?>/gi;
const entity =
  /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|hellip|ndash|mdash|lsquo|rsquo|ldquo|rdquo|bull|copy|reg|deg));/gi;
const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  copy: '©',
  reg: '®',
  deg: '°',
};

/**
 * Text of a citizen as plain text: markup becomes line breaks or nothing, entities become characters, control and direction characters
 * go, spaces are evened out. Emoji, line breaks and `a < b` stay.
 */
export function cleanText(raw: string): string {
  if (!needsWork.test(raw) && !raw.includes('  ')) return raw.trim();
  const plain = raw.includes('<') || raw.includes('&') ? withoutMarkup(raw) : raw;
  return plain
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(unwanted, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same on one line, for names, categories and places. */
export function cleanLine(raw: string): string {
  const text = cleanText(raw);
  return text.includes('\n') ? text.replaceAll(/\s*\n\s*/g, ' ') : text;
}

/** Cells that say "nothing" in words: '-', 'NULL', '#N/A', and 'NULL"' with the stray quote of a broken export. */
export function isEmptyWord(text: string): boolean {
  return text.length <= 8 && /^(?:[-–—.]+|null"?|"+|\(?kosong\)?|n\/?a|#n\/a|nan|none|undefined)?$/i.test(text);
}

function withoutMarkup(raw: string): string {
  const text = raw.includes('<')
    ? raw.replaceAll(comments, ' ').replaceAll(hiddenElements, ' ').replaceAll(lineElements, '\n').replaceAll(otherElements, '')
    : raw;
  return text.includes('&') ? text.replaceAll(entity, decodeEntity) : text;
}

function decodeEntity(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return namedEntities[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const valid = code > 0 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : '';
}
