/**
 * Characters that the letter face (Arimo, all four styles) can print, as pairs first–last. Right-to-left scripts are left out on
 * purpose although the face has Hebrew: neither page maker orders them.
 */
const printableRanges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x377],
  [0x37a, 0x37f],
  [0x384, 0x38a],
  [0x38c, 0x38c],
  [0x38e, 0x3a1],
  [0x3a3, 0x52f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2070, 0x2071],
  [0x2074, 0x208e],
  [0x20a0, 0x20be],
  [0x2100, 0x214f],
  [0x2190, 0x2195],
  [0x2211, 0x2212],
  [0x221a, 0x221a],
  [0x221e, 0x221e],
  [0x2248, 0x2248],
  [0x2260, 0x2261],
  [0x2264, 0x2265],
  [0x25a0, 0x25a1],
  [0x25cf, 0x25cf],
];

const emoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u{e0020}-\u{e007f}]/u;
/** Parts of emoji sequences, soft hyphens, direction marks and control characters: they have no form of their own on paper. */
const formless = /[\p{Cc}\p{Cf}\p{Cs}]|[\ufe00-\ufe0f]|\u20e3/u;

/**
 * The same text in characters that Word and PDF print alike. Emoji are left out of official paper (the berkas keeps them), a text of
 * emoji alone becomes `(emoji)`, styled letters become plain ones, and what the face does not have becomes `□`. Plain text is
 * unchanged, and doing it twice changes nothing more.
 */
export function printable(text: string): string {
  if (/^[\n -~]*$/.test(text)) return text;
  let sawEmoji = false;
  const kept: string[] = [];
  for (const character of text.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n')) {
    if (isPictograph(character)) sawEmoji = true;
    else kept.push(printableCharacter(character));
  }
  const joined = kept.join('').normalize('NFC');
  if (!sawEmoji) return joined;
  const tidy = joined
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[\n.,;:!?)]|$)/g, '')
    .trim();
  return tidy === '' ? '(emoji)' : tidy;
}

/** ©, ®, ™ and arrows count as pictographs in Unicode, but the face prints them, so they stay. */
function isPictograph(character: string): boolean {
  return emoji.test(character) && !isCovered(character);
}

function printableCharacter(character: string): string {
  if (character === '\n' || isCovered(character)) return character;
  // The byte order mark counts as white space in JavaScript, but has no width.
  if (/\s/u.test(character) && character !== '\ufeff') return ' ';
  if (formless.test(character)) return '';
  const plain = character.normalize('NFKC');
  return plain !== character && [...plain].every(isCovered) ? plain : '□';
}

function isCovered(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return printableRanges.some(([first, last]) => point >= first && point <= last);
}

/** Applies `printable` to every text of a tree. Every reader of trees starts with it, so all of them print the same characters. */
export function printableTree<T>(tree: T): T {
  return mapTexts(tree) as T; // The shape is unchanged: only strings are replaced by strings.
}

function mapTexts(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(mapTexts);
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part)]));
}
