import { createStore, useStore } from 'zustand';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import type { Applied } from './apply-operations.ts';
import type { DocumentRow } from './database.ts';
import { eachCase } from './queries.ts';
import type { SearchConnection } from './search-connection.ts';
import type { SearchedCase, SearchedDocument } from './search-protocol.ts';
import { onApplied, store } from './store.ts';
import { templateName } from './template-names.ts';
import { openViews } from './views.ts';

export interface SearchFilling {
  readonly done: number;
  readonly total: number;
  readonly isComplete: boolean;
}

const filling = createStore<SearchFilling>(() => ({ done: 0, total: 0, isComplete: false }));

/** How much of the office the search knows; results before the end are true but not all. */
export function useSearchFilling(): SearchFilling {
  return useStore(filling, (state) => state);
}

/**
 * Tells the worker everything: names, open berkas from memory, then the rest chunk by chunk, each after the one before was taken in, so that
 * questions never wait long. News that arrives meanwhile wins over the older row that is still being read.
 */
export async function fillSearch(connection: SearchConnection): Promise<void> {
  const fresh = new Set<string>();
  const stop = onApplied((applied) => {
    if (connection.isGone()) return stop();
    for (const id of applied.cases.keys()) fresh.add(id);
    tellNews(connection, applied);
  });
  const { openCases, counters } = store.getState();
  const total = [...counters].reduce((sum, [key, value]) => (key.startsWith('state|') ? sum + value : sum), 0);
  filling.setState({ done: 0, total, isComplete: false });
  await connection.ask('take', { labels: labelsNow(), cases: [...openCases.values()].map(searchedCase) });
  await eachCase(async (rows) => {
    if (connection.isGone()) return;
    const older = rows.filter((row) => !fresh.has(row.id) && !openCases.has(row.id));
    await connection.ask('take', { cases: older.map(searchedCase) });
    filling.setState({ done: Math.min(total, filling.getState().done + rows.length) });
  });
  await eachDocument((rows) => connection.ask('take', { documents: rows.map(searchedDocument) }));
  if (!connection.isGone()) filling.setState({ done: total, isComplete: true });
}

function tellNews(connection: SearchConnection, { cases, documents, histories }: Applied): void {
  const rows = [...cases.values()].filter((row) => row !== undefined);
  const gone = [...cases].flatMap(([id, row]) => (row ? [] : [id]));
  if (rows.length + gone.length + documents.length > 0)
    void connection.ask('take', { cases: rows.map(searchedCase), gone, documents: documents.map(searchedDocument) });
  // Names change a moment later, when the store has folded them.
  if (histories.length > 0) queueMicrotask(() => void connection.ask('take', { labels: labelsNow() }));
}

function labelsNow(): Readonly<Record<string, string>> {
  const { opdList, sections } = store.getState();
  return Object.fromEntries([
    ...opdList.map((opd) => [`opd:${opd.id}`, [opd.name, opd.short, ...opd.aliases].join(' ')] as const),
    ...sections.topics.map(({ id, label }) => [`topic:${id}`, label] as const),
    ...sections.channels.map(({ code, label }) => [`channel:${code}`, label] as const),
  ]);
}

/** Only what the search needs: an import identity never leaves the views. */
function searchedCase(row: CaseRow): SearchedCase {
  const { id, number, serial, state, title, text, channel, topic, location, opd, supportingOpd, receivedAt, place } = row;
  const { origin, link, endedAt, hardcopyPending, formerNumbers } = row;
  const always = { id, number, serial, state, title, text, channel, topic, location, opd, supportingOpd, receivedAt, place };
  return {
    ...always,
    hardcopyPending,
    ...(origin && { origin }),
    ...(link && { link }),
    ...(endedAt && { endedAt }),
    ...(formerNumbers && { formerNumbers }),
  };
}

function searchedDocument({ id, caseIds, number, subject, template, createdAt }: DocumentRow): SearchedDocument {
  return { id, caseIds, number, subject, template: templateName(template), createdAt };
}

async function eachDocument(visit: (rows: readonly DocumentRow[]) => Promise<unknown>): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await openViews().documents.where('id').above(after).limit(2_000).toArray();
    const last = rows.at(-1);
    if (!last) return;
    await visit(rows);
    after = last.id;
  }
}
