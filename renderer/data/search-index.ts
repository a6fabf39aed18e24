import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import { linkKey } from '#shared/domain/opinion/likeness.ts';
import {
  isEmptyQuery,
  matches,
  numberText,
  type PreparedText,
  plainText,
  prepareText,
  readQuery,
  type SearchQuery,
} from '#shared/domain/opinion/search-text.ts';
import type { FoundIds, SearchedCase, SearchedDocument, SearchNews, SelectedIds, Selection } from './search-protocol.ts';

/** A berkas as the index holds it. The first line of `words` is the title, the second the text. */
export interface SearchEntry extends PreparedText {
  readonly id: string;
  readonly state: SearchedCase['state'];
  readonly serial: number;
  readonly receivedAt: number;
  readonly endedAt: number;
  readonly channel: string;
  readonly topic: string;
  readonly opd: readonly string[];
  readonly link: string;
  readonly place: string;
  readonly isPending: boolean;
}

interface DocumentEntry extends PreparedText {
  readonly id: string;
  readonly caseIds: readonly string[];
  readonly number: string;
  readonly createdAt: number;
}

/** Everything that can be searched, prepared and in memory: one scan answers a question about 100,000 berkas. Lives in the worker. */
export class SearchIndex {
  private readonly entries = new Map<string, SearchEntry>();
  private readonly documents = new Map<string, DocumentEntry>();
  /** Numbers of the letters of a berkas, so that a letter in the hand leads to its berkas. */
  private readonly letters = new Map<string, Map<string, string>>();
  private readonly labels = new Map<string, string>();
  private newestFirst: readonly SearchEntry[] | undefined;
  private newestDocuments: readonly DocumentEntry[] | undefined;

  take({ cases = [], gone = [], documents = [], labels = {} }: SearchNews): void {
    for (const row of cases) this.entries.set(row.id, entryOf(row));
    for (const id of gone) this.entries.delete(id);
    for (const document of documents) this.takeDocument(document);
    for (const [key, words] of Object.entries(labels)) this.labels.set(key, plainText(words));
    if (cases.length > 0 || gone.length > 0) this.newestFirst = undefined;
  }

  entryById(id: string): SearchEntry | undefined {
    return this.entries.get(id);
  }

  newest(): readonly SearchEntry[] {
    this.newestFirst ??= [...this.entries.values()].sort((left, right) => right.receivedAt - left.receivedAt);
    return this.newestFirst;
  }

  /** Newest first; each kind stops at `limit`, and open berkas never crowd out the archive. */
  find(typed: string, limit: number): FoundIds {
    const query = readQuery(typed);
    const open: string[] = [];
    const ended: string[] = [];
    const documents: string[] = [];
    if (isEmptyQuery(query) || query.kind === 'opd' || query.kind === 'commands') return { open, ended, documents };
    const isMet = this.matcher(query);
    for (const entry of this.newest()) {
      const list = entry.state === 'open' ? open : ended;
      if (list.length < limit && isMet(entry)) list.push(entry.id);
      if (open.length === limit && ended.length === limit) break;
    }
    this.newestDocuments ??= [...this.documents.values()].sort((left, right) => right.createdAt - left.createdAt);
    for (const document of this.newestDocuments) {
      if (documents.length === limit) break;
      if (matches(document, query)) documents.push(document.id);
    }
    return { open, ended, documents };
  }

  select(selection: Selection): SelectedIds {
    const { by, direction, limit } = selection;
    const isMet = this.matcher(readQuery(selection.text));
    const chosen = this.newest().filter((entry) => isSelected(entry, selection) && isMet(entry));
    const sign = direction === 'ascending' ? 1 : -1;
    const sorted =
      by === 'receivedAt' && sign === -1
        ? chosen
        : chosen.sort((left, right) => sign * (left[by] - right[by]) || (left.id < right.id ? -1 : 1));
    return { total: sorted.length, ids: sorted.slice(0, limit).map(({ id }) => id) };
  }

  private matcher(query: SearchQuery): (entry: SearchEntry) => boolean {
    if (isEmptyQuery(query)) return () => true;
    const named = query.words.map((word) => {
      const keys = new Set<string>();
      for (const [key, words] of this.labels) if (word.parts.every((part) => words.includes(part))) keys.add(key);
      return keys;
    });
    const isNamed = (entry: SearchEntry, at: number) => {
      const keys = named[at];
      if (!keys || keys.size === 0) return false;
      const hasOpd = entry.opd.some((id) => keys.has(`opd:${id}`));
      return hasOpd || keys.has(`topic:${entry.topic}`) || keys.has(`channel:${entry.channel}`);
    };
    const asksNumber = query.words.some(({ number }) => number !== '');
    return (entry) => {
      const letters = asksNumber ? this.letters.get(entry.id) : undefined;
      const prepared = letters ? { words: entry.words, numbers: `${entry.numbers}\n${[...letters.values()].join('\n')}` } : entry;
      return matches(prepared, query, (_, at) => isNamed(entry, at));
    };
  }

  private takeDocument({ id, caseIds, number, subject, template, createdAt }: SearchedDocument): void {
    for (const caseId of this.documents.get(id)?.caseIds ?? []) this.letters.get(caseId)?.delete(id);
    const entry = { id, caseIds, number: numberText(number), createdAt, ...prepareText([subject, template, number], [number]) };
    this.documents.set(id, entry);
    this.newestDocuments = undefined;
    if (entry.number === '') return;
    for (const caseId of caseIds) {
      const letters = this.letters.get(caseId) ?? new Map<string, string>();
      this.letters.set(caseId, letters.set(id, entry.number));
    }
  }
}

function entryOf(row: SearchedCase): SearchEntry {
  // The title of an untitled opinion is the beginning of its text.
  const text = row.text === row.title ? '' : row.text;
  return {
    ...prepareText(
      [row.title, text, row.location, row.place],
      [row.number, shortNumber(row.number), row.origin ?? '', ...(row.formerNumbers ?? [])],
    ),
    id: row.id,
    state: row.state,
    serial: row.serial,
    receivedAt: row.receivedAt,
    endedAt: row.endedAt ?? 0,
    channel: row.channel,
    topic: row.topic,
    opd: [row.opd, ...row.supportingOpd],
    link: row.link ? linkKey(row.link) : '',
    place: row.place,
    isPending: row.hardcopyPending,
  };
}

function isSelected(entry: SearchEntry, selection: Selection): boolean {
  const { states, channels, topics, opd, from, until, place, pendingOnly } = selection;
  return (
    states.includes(entry.state) &&
    (channels.length === 0 || channels.includes(entry.channel)) &&
    (topics.length === 0 || topics.includes(entry.topic)) &&
    (opd.length === 0 || entry.opd.some((id) => opd.includes(id))) &&
    (from === null || entry.receivedAt >= from) &&
    (until === null || entry.receivedAt <= until) &&
    (place === '' || entry.place === place || entry.place.startsWith(`${place} / `)) &&
    (!pendingOnly || entry.isPending)
  );
}
