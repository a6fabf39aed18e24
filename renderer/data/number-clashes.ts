import { judgeClash, type NumberHolder, sameNumber, tidyNumber } from '#shared/domain/numbers/clash.ts';
import { readTemporary } from '#shared/domain/numbers/temporary.ts';
import { serialOf } from '#shared/domain/opinion/case-row.ts';
import type { Applied } from './apply-operations.ts';
import { ownWriter } from './case-numbers.ts';
import type { ClashRow, DocumentRow } from './database.ts';
import { casesByIds, documentById } from './queries.ts';
import { onApplied, store } from './store.ts';
import { openViews } from './views.ts';

/** Arrivals up to this size are looked at number by number; after a larger one every number is gone through once. */
const smallArrival = 300;
const pageSize = 5_000;
/** The meta row that says that a large arrival was not gone through yet. */
const staleKey = 'clashes|stale';

/** Everything that carries a number; `holders` only where there is more than one. */
interface Group {
  readonly keys: readonly string[];
  readonly holders: readonly Holder[];
}

interface Holder extends NumberHolder {
  /** As it is written there. */
  readonly number: string;
}

/** Berkas or letters that carry a number which another one had first; the same on every PC that heard the same. */
export function allClashes(): Promise<readonly ClashRow[]> {
  return openViews().clashes.toArray();
}

/** The clash in which this thing takes part, on either side. */
export async function clashAround(key: string): Promise<ClashRow | undefined> {
  const { clashes } = openViews();
  return (await clashes.get(key)) ?? (await clashes.where('keeper').equals(key).first());
}

let last: Promise<unknown> = Promise.resolve();
let stop: () => void = () => undefined;

/** From now on looks for clashes after every arrival. Begins before the views catch up, so that no arrival is missed. */
export function watchClashes(): void {
  stop();
  stop = onApplied((applied) => {
    const { cases, documents } = applied;
    if (cases.size === 0 && documents.length === 0) return;
    last = last.then(() => afterArrival(applied)).catch(() => undefined);
  });
}

/** Waits until everything that arrived so far was looked at, also what an earlier start left over. */
export function clashesFound(): Promise<void> {
  const turn = last.then(lookThrough);
  last = turn.catch(() => undefined);
  return turn;
}

async function afterArrival({ cases, documents }: Applied): Promise<void> {
  const views = openViews();
  if (cases.size + documents.length > smallArrival) {
    await views.meta.put({ key: staleKey, value: 1 });
    return;
  }
  const touched = [...[...cases.keys()].map((id) => `opinion:${id}`), ...documents.map(({ id }) => `document:${id}`)];
  const before = await views.clashes.where('key').anyOf(touched).or('keeper').anyOf(touched).toArray();
  const rows = [...cases.values()].filter((row) => row !== undefined);
  const groups = await Promise.all([
    ...distinct(rows, ({ number }) => number).map(({ number }) => caseGroup(number)),
    ...distinct(
      documents.filter(({ number }) => number !== ''),
      ({ number }) => sameNumber(number),
    ).map(({ number }) => documentGroup(number)),
    // Where a clash was, it may be over.
    ...before.map(({ key, number }) => (key.startsWith('document:') ? documentGroup(number) : caseGroup(number))),
  ]);
  await settle(
    groups,
    before.map(({ key }) => key),
  );
}

function distinct<T>(items: readonly T[], by: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [by(item), item])).values()];
}

async function caseGroup(number: string): Promise<Group> {
  const ids = await casesNumbered(number);
  return { keys: ids.map((id) => `opinion:${id}`), holders: await caseHolders(ids) };
}

async function casesNumbered(number: string): Promise<readonly string[]> {
  const { cases, spent } = openViews();
  const temporary = readTemporary(number);
  if (temporary) {
    const rows = await spent.where('[series+serial]').equals([temporary.book, temporary.serial]).toArray();
    return rows.filter(({ why }) => why === 'temporary').map(({ key }) => key.slice('opinion:'.length));
  }
  const serial = serialOf(number);
  return serial === 0 ? [] : cases.where('serial').equals(serial).primaryKeys();
}

/** Who gave the number, looked up only where more than one carries it. */
async function caseHolders(ids: readonly string[]): Promise<readonly Holder[]> {
  if (ids.length < 2) return [];
  return (await casesByIds(ids)).flatMap(({ id, opinion: { numberedBy, number } }) =>
    numberedBy ? [{ key: `opinion:${id}`, number, stamp: numberedBy.stamp, operation: numberedBy.operation }] : [],
  );
}

async function documentGroup(number: string): Promise<Group> {
  const rows = await openViews().documents.where('number').equalsIgnoreCase(tidyNumber(number)).toArray();
  return { keys: rows.map(({ id }) => `document:${id}`), holders: await documentHolders(rows) };
}

/** A document and the one that replaces it are one letter: the newest of them stands for it, by the number that the first one got. */
async function documentHolders(rows: readonly DocumentRow[]): Promise<readonly Holder[]> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const rootOf = (row: DocumentRow): string => {
    const before = row.replaces === null ? undefined : byId.get(row.replaces);
    return before ? rootOf(before) : row.id;
  };
  const letters = Map.groupBy(rows, rootOf);
  if (letters.size < 2) return [];
  const holders = await Promise.all(
    [...letters].map(async ([root, versions]) => {
      const numberedBy = (await documentById(root))?.paper.numberedBy;
      const newest = versions.toSorted((left, right) => right.version - left.version)[0];
      return newest && numberedBy
        ? [{ key: `document:${newest.id}`, number: newest.number, stamp: numberedBy.stamp, operation: numberedBy.operation }]
        : [];
    }),
  );
  return holders.flat();
}

async function settle(groups: readonly Group[], stale: readonly string[]): Promise<void> {
  const rows = groups.flatMap(({ holders }) => {
    const clash = judgeClash(holders);
    const number = holders.find(({ key }) => key === clash?.keeper)?.number ?? '';
    return clash ? clash.flagged.map((key): ClashRow => ({ key, number, keeper: clash.keeper })) : [];
  });
  const { clashes } = openViews();
  const gone = [...stale, ...groups.flatMap(({ keys }) => keys)];
  const before = await clashes.where('key').anyOf(gone).count();
  if (before === 0 && rows.length === 0) return;
  await clashes.bulkDelete(gone);
  await clashes.bulkPut(rows);
  store.setState(({ revision }) => ({ revision: revision + 1 }));
}

/** Goes through every number once, a page at a time, if a large arrival asked for it. */
async function lookThrough(): Promise<void> {
  const views = openViews();
  if ((await views.meta.get(staleKey)) === undefined) return;
  const known = await views.clashes.toCollection().primaryKeys();
  // One PC alone never gives a berkas' number twice; letters are numbered by hand.
  const ofCases = ownWriter() === undefined ? [] : await doubledCases();
  const ofDocuments = await doubledDocuments();
  const groups = await Promise.all([...ofCases.map(caseGroup), ...ofDocuments.map(documentGroup)]);
  await settle(groups, known);
  await views.meta.delete(staleKey);
}

async function doubledCases(): Promise<readonly string[]> {
  const { cases, spent } = openViews();
  const doubled = new Set<string>();
  const holders = new Map<number, string>();
  for (let from = 1; ; ) {
    const page = await cases.where('serial').aboveOrEqual(from).limit(pageSize).toArray();
    for (const { id, serial, number } of page) {
      if ((holders.get(serial) ?? id) !== id) doubled.add(number);
      holders.set(serial, id);
    }
    const last = page.at(-1)?.serial ?? 0;
    if (page.length < pageSize) break;
    // The next page begins with the last number again: others that carry it may lie behind the page.
    from = last > from ? last : last + 1;
  }
  const seen = new Set<string>();
  await spent
    .where('[series+serial]')
    .between(['SEM-', 0], ['SEM.', 0])
    .filter(({ why }) => why === 'temporary')
    .each(({ number }) => {
      if (seen.has(number)) doubled.add(number);
      seen.add(number);
    });
  return [...doubled];
}

async function doubledDocuments(): Promise<readonly string[]> {
  const doubled = new Set<string>();
  const seen = new Set<string>();
  await openViews()
    .documents.where('number')
    .above('')
    .each(({ number }) => {
      const plain = sameNumber(number);
      if (seen.has(plain)) doubled.add(number);
      seen.add(plain);
    });
  return [...doubled];
}
