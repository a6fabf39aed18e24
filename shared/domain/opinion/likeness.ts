/** How much two opinions resemble each other, for the hint at intake. Texts are compared as `plainText` made them. */

export type Likeness = 'same-link' | 'very' | 'somewhat';

const veryAt = 0.6;
const somewhatAt = 0.35;

/** Trigram similarity of 0.6 counts as very like, of 0.35 as somewhat like (DOMAIN 6.1); one link is one post. */
export function likenessOf(score: number, isSameLink: boolean): Likeness | undefined {
  if (isSameLink) return 'same-link';
  return score >= veryAt ? 'very' : score >= somewhatAt ? 'somewhat' : undefined;
}

const places = 37;

/** 0 for the edge of a word, 1 to 36 for digits and letters; rarer letters share a place, which costs a little precision. */
function placeOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 86;
  if (code >= 48 && code <= 57) return code - 47;
  return 1 + (code % (places - 1));
}

/** The different trigrams of the words, ascending. Words are padded as usual, so the order of words does not matter. */
export function trigramsOf(plain: string): Uint16Array {
  const seen = new Set<number>();
  for (const word of plain.split(' ')) {
    if (word === '') continue;
    let first = 0;
    let second = 0;
    for (let at = 0; at <= word.length; at++) {
      const third = at < word.length ? placeOf(word.charCodeAt(at)) : 0;
      seen.add((first * places + second) * places + third);
      first = second;
      second = third;
    }
  }
  return Uint16Array.from(seen).sort();
}

/** Shared trigrams over all trigrams: 1 for the same words, 0 for none in common. */
export function similarity(left: Uint16Array, right: Uint16Array): number {
  if (left.length === 0 || right.length === 0) return 0;
  let shared = 0;
  for (let l = 0, r = 0; l < left.length && r < right.length; ) {
    const difference = (left[l] ?? 0) - (right[r] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) l++;
    if (difference >= 0) r++;
  }
  return shared / (left.length + right.length - shared);
}

/** Words that stand in every opinion and so say nothing about likeness. */
const emptyWords = new Set(
  'yang dengan untuk tidak sudah dari pada atau juga akan saya kami kita agar bisa para oleh karena belum masih mohon tolong segera sangat lebih dalam saat jadi seperti telah lagi sampai sejak antara setiap hari pak min bapak ibu terima kasih'.split(
    ' ',
  ),
);

/** The words by which an opinion is recognised: four letters or more and none of the everyday ones, each once, longest first. */
export function tellingWords(plain: string): readonly string[] {
  const words = new Set(plain.split(/\s+/).filter((word) => word.length >= 4 && !emptyWords.has(word)));
  return [...words].sort((left, right) => right.length - left.length);
}

const trackers = /^(utm_|fbclid$|igsh|si$|mibextid$|ref$|s$|t$|share_)/;

/** One text for one post, however its address was copied: no protocol, no www or m, no tracking, no closing slash. */
export function linkKey(link: string): string {
  const bare = link
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^(www|m|mobile|web)\./i, '')
    .replace(/#.*$/, '');
  const [path = '', search = ''] = bare.split('?', 2);
  const kept = search.split('&').filter((part) => part !== '' && !trackers.test(part.split('=')[0] ?? ''));
  const slash = path.indexOf('/');
  const host = (slash === -1 ? path : path.slice(0, slash)).toLowerCase();
  const rest = slash === -1 ? '' : path.slice(slash).replace(/\/+$/, '');
  return host + rest + (kept.length > 0 ? `?${kept.sort().join('&')}` : '');
}
