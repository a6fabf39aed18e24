import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import type { Zone } from '#shared/kernel/calendar-date.ts';
import { aggregateKey, type Operation } from '#shared/operations/operation.ts';
import type { DocumentRow, History, RejectedRow, Views } from './database.ts';
import { counterChanges, foldIntoRows } from './fold-views.ts';

/** What changed in the views, for whoever keeps open work in memory. */
export interface Applied {
  readonly cases: ReadonlyMap<string, CaseRow | undefined>;
  readonly documents: readonly DocumentRow[];
  readonly counters: ReadonlyMap<string, number>;
  /** Aggregates of the other kinds (office, people, OPD, imports) that have news. */
  readonly histories: readonly History[];
}

export interface Arrival {
  readonly operations: readonly Operation[];
  /** How far the journal is applied after this. */
  readonly frontier: number;
  /** The views are empty, so nothing needs to be looked up before it is written. */
  readonly fresh: boolean;
}

/**
 * Operations arriving, whoever wrote them: only the aggregates that they touch are folded again, and histories, rows, counters and the
 * frontier change in one transaction.
 */
export async function applyOperations(views: Views, arrival: Arrival, zone: Zone): Promise<Applied> {
  const touched = Map.groupBy(arrival.operations, (operation) => aggregateKey(operation.aggregate));
  const keys = [...touched.keys()];
  return views.transaction(
    'rw',
    [views.histories, views.cases, views.documents, views.counters, views.rejected, views.meta],
    async () => {
      const known = arrival.fresh ? [] : await views.histories.bulkGet(keys);
      const histories: History[] = [];
      const caseIds = keys.filter((key) => key.startsWith('opinion:')).map((key) => key.slice('opinion:'.length));
      const before = arrival.fresh ? [] : await views.cases.bulkGet(caseIds);
      const oldRows = new Map(before.flatMap((row) => (row ? [[row.id, row] as const] : [])));
      const cases = new Map<string, CaseRow | undefined>();
      const rows: CaseRow[] = [];
      const withdrawn: string[] = [];
      const documents: DocumentRow[] = [];
      const rejected: RejectedRow[] = [];
      const changes = new Map<string, number>();
      const spent = new Map<string, number>();
      keys.forEach((key, index) => {
        const history = { key, operations: join(known[index]?.operations ?? [], touched.get(key) ?? []) };
        histories.push(history);
        const folding = foldIntoRows(key, history.operations);
        rejected.push(...folding.rejected);
        if (folding.documentRow) documents.push(folding.documentRow);
        if (!key.startsWith('opinion:')) return;
        const id = key.slice('opinion:'.length);
        cases.set(id, folding.caseRow);
        if (folding.caseRow) rows.push(folding.caseRow);
        else withdrawn.push(id);
        if (folding.spentSerial !== undefined) takeSpent(spent, folding.spentSerial);
        counterChanges(changes, oldRows.get(id), folding.caseRow, zone);
      });
      await keepSpent(views, spent);
      const counters = await writeCounters(views, changes, arrival.fresh);
      // Nothing here waits for anything but the store itself, so the transaction stays open.
      const write = arrival.fresh ? 'bulkAdd' : 'bulkPut';
      await Promise.all([
        views.histories[write](histories),
        views.cases[write](rows),
        withdrawn.length > 0 && !arrival.fresh ? views.cases.bulkDelete(withdrawn) : undefined,
        documents.length > 0 ? views.documents.bulkPut(documents) : undefined,
        rejected.length > 0 ? views.rejected.bulkPut(rejected) : undefined,
        views.meta.put({ key: 'frontier', value: arrival.frontier }),
      ]);
      return { cases, documents, counters, histories: histories.filter(({ key }) => !/^(opinion|document|reporter):/.test(key)) };
    },
  );
}

/** A history and what arrived, without repeats. */
function join(known: readonly Operation[], arrived: readonly Operation[]): readonly Operation[] {
  if (known.length === 0) return arrived;
  const ids = new Set(known.map((operation) => operation.id));
  return [...known, ...arrived.filter((operation) => !ids.has(operation.id))];
}

/** The meta row that remembers the highest number spent on withdrawn berkas of a year. */
export function spentKey(year: number): string {
  return `spent|${year}`;
}

function takeSpent(spent: Map<string, number>, serial: number): void {
  const key = spentKey(Math.floor(serial / 10_000_000));
  spent.set(key, Math.max(spent.get(key) ?? 0, serial));
}

async function keepSpent(views: Views, spent: ReadonlyMap<string, number>): Promise<void> {
  for (const [key, serial] of spent) {
    const known = await views.meta.get(key);
    if (typeof known?.value !== 'number' || known.value < serial) await views.meta.put({ key, value: serial });
  }
}

async function writeCounters(views: Views, changes: ReadonlyMap<string, number>, fresh: boolean): Promise<Map<string, number>> {
  const keys = [...changes.keys()].filter((key) => changes.get(key) !== 0);
  const before = fresh ? [] : await views.counters.bulkGet(keys);
  const counters = keys.map((key, index) => ({ key, value: (before[index]?.value ?? 0) + (changes.get(key) ?? 0) }));
  await views.counters.bulkPut(counters);
  return new Map(counters.map(({ key, value }) => [key, value]));
}
