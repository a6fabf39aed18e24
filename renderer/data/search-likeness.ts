import { likenessOf, linkKey, similarity, tellingWords, trigramsOf } from '#shared/domain/opinion/likeness.ts';
import { plainText } from '#shared/domain/opinion/search-text.ts';
import type { SearchEntry, SearchIndex } from './search-index.ts';
import type { LikenessQuestion, SimilarId } from './search-protocol.ts';

const dayMs = 86_400_000;
const recentDays = 30;
/** Letters of a text that are compared: as many as an entry keeps. */
const comparedLength = 400;
const titleLength = 140;
/** The newest of the recent ones are compared without asking; all others only when they share a telling word, and at most so many. */
const newestCompared = 3_000;
const otherCandidates = 400;

interface Compared {
  readonly title: Uint16Array;
  readonly text: Uint16Array;
}

/** Compares what is being typed with what came in before. Trigrams of recent entries are kept between two keys. */
export class LikenessFinder {
  private readonly index: SearchIndex;
  private readonly compared = new WeakMap<SearchEntry, Compared>();

  constructor(index: SearchIndex) {
    this.index = index;
  }

  /** The same post first, then the last 30 days, then the same OPD, then the most alike. */
  find({ text, link, opd, now, limit }: LikenessQuestion): readonly SimilarId[] {
    const plain = plainText(text.slice(0, comparedLength));
    const words = tellingWords(plain);
    const asked = { title: trigramsOf(plainText(text.slice(0, titleLength))), text: trigramsOf(plain) };
    const sameLink = link.trim() === '' ? '' : linkKey(link);
    const found: (SimilarId & { readonly rank: number })[] = [];
    let others = 0;
    for (const [at, entry] of this.index.newest().entries()) {
      const isSameLink = sameLink !== '' && entry.link === sameLink;
      const isRecent = now - entry.receivedAt <= recentDays * dayMs;
      const isNewest = isRecent && at < newestCompared;
      const isCandidate = isNewest || (others < otherCandidates && words.some((word) => entry.words.includes(word)));
      if (!isSameLink && (words.length === 0 || !isCandidate)) continue;
      if (!isNewest) others++;
      const score = this.scoreOf(entry, asked);
      const likeness = likenessOf(score, isSameLink);
      if (!likeness) continue;
      const known = new Set(entry.words.split(/\s/));
      const rank = (isSameLink ? 4 : 0) + (isRecent ? 2 : 0) + (opd !== '' && entry.opd.includes(opd) ? 0.5 : 0) + score;
      found.push({ id: entry.id, score, likeness, matchedWords: words.filter((word) => known.has(word)), rank });
    }
    return found
      .sort((left, right) => right.rank - left.rank)
      .slice(0, limit)
      .map(({ id, score, likeness, matchedWords }) => ({ id, score, likeness, matchedWords }));
  }

  private scoreOf(entry: SearchEntry, asked: Compared): number {
    const { title, text } = this.trigrams(entry);
    return Math.max(similarity(asked.title, title), similarity(asked.text, title), similarity(asked.text, text));
  }

  private trigrams(entry: SearchEntry): Compared {
    const known = this.compared.get(entry);
    if (known) return known;
    const [title = '', text = ''] = entry.words.split('\n', 2);
    const made = { title: trigramsOf(title), text: trigramsOf(text) };
    this.compared.set(entry, made);
    return made;
  }
}
