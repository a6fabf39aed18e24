import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import type { Likeness } from '#shared/domain/opinion/likeness.ts';
import type { DocumentRow } from './database.ts';
import { rowsByIds } from './queries.ts';
import { connectSearch, type SearchConnection } from './search-connection.ts';
import { fillSearch } from './search-filling.ts';
import type { Selection } from './search-protocol.ts';
import { store } from './store.ts';
import { openViews } from './views.ts';

interface Running {
  readonly connection: SearchConnection;
  readonly journalId: string;
  readonly filled: Promise<void>;
}

let running: Running | undefined;

/** The search of the office that is open now; started by its first question and again for another journal. */
function search(): Running {
  const { journalId } = store.getState();
  if (running && running.journalId === journalId && !running.connection.isGone()) return running;
  running?.connection.end();
  const connection = connectSearch();
  running = { connection, journalId, filled: fillSearch(connection) };
  return running;
}

/** Begins to fill the search, so that it is ready when the first word is typed. */
export function warmSearch(): void {
  search();
}

export interface Found {
  readonly open: readonly CaseRow[];
  readonly ended: readonly CaseRow[];
  readonly documents: readonly DocumentRow[];
}

/** What meets every word of `query`, newest first, at most `limit` of each kind. */
export async function findEverything(query: string, limit: number): Promise<Found> {
  const ids = await search().connection.ask('find', { query, limit });
  if (!ids) return { open: [], ended: [], documents: [] };
  const [open, ended, documents] = await Promise.all([
    rowsByIds(ids.open),
    rowsByIds(ids.ended),
    openViews().documents.bulkGet([...ids.documents]),
  ]);
  // A row may have gone, or changed sides, between the answer and the reading.
  return { open: open.filter(isThere), ended: ended.filter(isThere), documents: documents.filter(isThere) };
}

export interface SimilarCase {
  readonly row: CaseRow;
  /** 0 to 1, the share of common letter groups. */
  readonly score: number;
  readonly likeness: Likeness;
  readonly matchedWords: readonly string[];
}

/** Earlier opinions that resemble a text or have the same link, for the hint while typing: the same post first, then recent ones. */
export async function similarCases(
  text: string,
  known: { readonly opd?: string; readonly link?: string; readonly limit?: number } = {},
): Promise<readonly SimilarCase[]> {
  const { opd = '', link = '', limit = 5 } = known;
  const found = (await search().connection.ask('similar', { text, link, opd, now: Date.now(), limit })) ?? [];
  const rows = await rowsByIds(found.map(({ id }) => id));
  return found.flatMap(({ score, likeness, matchedWords }, at) => {
    const row = rows[at];
    return row ? [{ row, score, likeness, matchedWords }] : [];
  });
}

/** Every berkas of a selection as ids, in its order, with the first `limit` of them as rows. Waits until the search knows everything. */
export async function selectCases(selection: Selection): Promise<{ readonly total: number; readonly rows: readonly CaseRow[] }> {
  const { connection, filled } = search();
  await filled;
  const selected = await connection.ask('select', selection);
  if (!selected) return { total: 0, rows: [] };
  const rows = await rowsByIds(selected.ids);
  return { total: selected.total, rows: rows.filter(isThere) };
}

/** The ids of a whole selection, for an export. */
export async function selectCaseIds(selection: Omit<Selection, 'limit'>): Promise<readonly string[]> {
  const { connection, filled } = search();
  await filled;
  return (await connection.ask('select', { ...selection, limit: Number.MAX_SAFE_INTEGER }))?.ids ?? [];
}

function isThere<T>(row: T | undefined): row is T {
  return row !== undefined;
}
