import { Dexie } from 'dexie';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import type { Zone } from '#shared/kernel/calendar-date.ts';
import { isUnread } from '#shared/operations/fold.ts';
import { aggregateKey, type Operation } from '#shared/operations/operation.ts';
import { packOperations } from '#shared/operations/packed.ts';
import {
  type CollisionRow,
  type DocumentRow,
  type History,
  type HistoryRow,
  historyOf,
  type RejectedRow,
  type SpentRow,
  type Views,
} from './database.ts';
import { counterChanges, foldIntoRows } from './fold-views.ts';

/** What changed in the views, for whoever keeps open work in memory. */
export interface Applied {
  readonly cases: ReadonlyMap<string, CaseRow | undefined>;
  readonly documents: readonly DocumentRow[];
  readonly counters: ReadonlyMap<string, number>;
  /** Aggregates of the other kinds (office, people, OPD, imports) that have news. */
  readonly histories: readonly History[];
  /** Touched aggregates by key, and whether a newer Pantau wrote something in them that this one cannot read. */
  readonly unread: ReadonlyMap<string, boolean>;
}

export interface Arrival {
  readonly operations: readonly Operation[];
  /** How far the journal is applied after this; null when others before it are still to be applied. */
  readonly frontier: number | null;
}

/**
 * Operations arriving, whoever wrote them: only the aggregates that they touch are folded again, and histories, rows, counters and the
 * frontier change in one transaction. An aggregate whose first operation arrives is taken for new and not looked up; should it be there
 * after all (a repeat), everything is looked up and written once more.
 */
export async function applyOperations(views: Views, arrival: Arrival, zone: Zone): Promise<Applied> {
  const touched = Map.groupBy(arrival.operations, (operation) => aggregateKey(operation.aggregate));
  const isNew = (key: string) => touched.get(key)?.some(({ seen }) => seen.length === 0) ?? false;
  try {
    return await write(views, { touched, frontier: arrival.frontier, zone, isNew });
  } catch (error) {
    if (!(error instanceof Dexie.BulkError)) throw error;
    return write(views, { touched, frontier: arrival.frontier, zone, isNew: () => false });
  }
}

/** Folds aggregates again from their histories: after an update, what a newer Pantau wrote may be understood. */
export function foldAgain(views: Views, keys: readonly string[], zone: Zone): Promise<Applied> {
  return write(views, { touched: new Map(keys.map((key) => [key, []])), frontier: null, zone, isNew: () => false });
}

interface Writing {
  readonly touched: ReadonlyMap<string, readonly Operation[]>;
  readonly frontier: number | null;
  readonly zone: Zone;
  readonly isNew: (key: string) => boolean;
}

function write(views: Views, { touched, frontier, zone, isNew }: Writing): Promise<Applied> {
  const { histories, cases, documents, counters, rejected, collisions, spent, meta } = views;
  return views.transaction('rw', [histories, cases, documents, counters, rejected, collisions, spent, meta], async () => {
    const knownKeys = [...touched.keys()].filter((key) => !isNew(key));
    const [stored, oldRows] = await Promise.all([histories.bulkGet(knownKeys), cases.bulkGet(knownKeys.flatMap(caseIdOf))]);
    const known = new Map(stored.flatMap((row) => (row ? [[row.key, historyOf(row).operations] as const] : [])));
    const before = new Map(oldRows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
    const fresh = emptyRows();
    const changed = emptyRows();
    const news = new Map<string, CaseRow | undefined>();
    const small: History[] = [];
    const changes = new Map<string, number>();
    const unread = new Map<string, boolean>();
    const collided = new Set<string>();
    for (const [key, arrived] of touched) {
      const rows = isNew(key) ? fresh : changed;
      const operations = join(known.get(key) ?? [], arrived);
      const folding = foldIntoRows(key, operations);
      const isMarked = folding.rejected.length > 0 || folding.collisionRow !== undefined;
      rows.histories.push({ key, packed: packOperations(operations), ...(isMarked && { isMarked }) });
      if (!/^(opinion|document|reporter):/.test(key)) small.push({ key, operations });
      rows.rejected.push(...folding.rejected);
      rows.spent.push(...(folding.spent ?? []));
      unread.set(
        key,
        folding.rejected.some(({ reason }) => isUnread(reason)),
      );
      if (folding.documentRow) rows.documents.push(folding.documentRow);
      if (folding.collisionRow) {
        rows.collisions.push(folding.collisionRow);
        collided.add(key);
      }
      for (const id of caseIdOf(key)) {
        news.set(id, folding.caseRow);
        if (folding.caseRow) rows.cases.push(folding.caseRow);
        else rows.withdrawn.push(id);
        counterChanges(changes, before.get(id), folding.caseRow, zone);
      }
    }
    // What was set aside for want of another operation may be applied now.
    const marked = stored.flatMap((history) => (history?.isMarked ? [history.key] : []));
    if (marked.length > 0) await rejected.where('key').anyOf(marked).delete();
    if (frontier !== null) await moveFrontier(views, frontier);
    const counted = await writeCounters(views, changes);
    // Nothing here waits for anything but the store itself, so the transaction stays open.
    await Promise.all([
      histories.bulkAdd(fresh.histories),
      cases.bulkAdd(fresh.cases),
      histories.bulkPut(changed.histories),
      cases.bulkPut(changed.cases),
      cases.bulkDelete(changed.withdrawn),
      documents.bulkPut([...fresh.documents, ...changed.documents]),
      rejected.bulkPut([...fresh.rejected, ...changed.rejected]),
      spent.bulkPut([...fresh.spent, ...changed.spent]),
      collisions.bulkPut([...fresh.collisions, ...changed.collisions]),
      collisions.bulkDelete(marked.filter((key) => !collided.has(key))),
    ]);
    return { cases: news, documents: [...fresh.documents, ...changed.documents], counters: counted, histories: small, unread };
  });
}

function emptyRows() {
  return {
    histories: [] as HistoryRow[],
    cases: [] as CaseRow[],
    withdrawn: [] as string[],
    documents: [] as DocumentRow[],
    rejected: [] as RejectedRow[],
    spent: [] as SpentRow[],
    collisions: [] as CollisionRow[],
  };
}

/** The id of a berkas from the key of its aggregate; nothing for other aggregates. */
function caseIdOf(key: string): readonly string[] {
  return key.startsWith('opinion:') ? [key.slice('opinion:'.length)] : [];
}

/** A history and what arrived, without repeats. */
function join(known: readonly Operation[], arrived: readonly Operation[]): readonly Operation[] {
  if (known.length === 0) return arrived;
  const ids = new Set(known.map((operation) => operation.id));
  return [...known, ...arrived.filter((operation) => !ids.has(operation.id))];
}

/** Own work and arriving work are applied side by side; whoever comes later to the store does not take the frontier back. */
async function moveFrontier(views: Views, frontier: number): Promise<void> {
  const before = await views.meta.get('frontier');
  if (typeof before?.value !== 'number' || before.value < frontier) await views.meta.put({ key: 'frontier', value: frontier });
}

async function writeCounters(views: Views, changes: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const keys = [...changes.keys()].filter((key) => changes.get(key) !== 0);
  const before = await views.counters.bulkGet(keys);
  const counters = keys.map((key, index) => ({ key, value: (before[index]?.value ?? 0) + (changes.get(key) ?? 0) }));
  await views.counters.bulkPut(counters);
  return new Map(counters.map(({ key, value }) => [key, value]));
}
