import { officeRef } from '#shared/domain/office/office.ts';
import { aggregateKey, type Operation } from '#shared/operations/operation.ts';
import { unpackOperations } from '#shared/operations/packed.ts';
import { applyOperations } from './apply-operations.ts';
import { noteArrivals } from './arrivals.ts';
import { bridge } from './bridge.ts';
import type { History, Views } from './database.ts';
import { loadMemory } from './load-memory.ts';
import { type RebuildProgress, store, takeApplied, takeHistories } from './store.ts';
import { openViews } from './views.ts';

/** Operations that cross the bridge at once. */
const readChunk = 5_000;
/**
 * So many operations are gathered at most before they are folded: those of one berkas lie days apart, and its rows are written once, not ten
 * times. A large arrival begins with few, so that folding and reading go side by side.
 */
const gatheredAtOnce = 100_000;

async function frontierOf(database: Views): Promise<number> {
  const row = await database.meta.get('frontier');
  return typeof row?.value === 'number' ? row.value : 0;
}

/** How many operations of the journal the views hold. */
export function frontier(): Promise<number> {
  return frontierOf(openViews());
}

let catching: Promise<void> | undefined;
let isAskedAgain = false;
let whole: Promise<unknown> = Promise.resolve();

/** Settles when no views are being folded anew. Numbers and heads that were looked up meanwhile would be those of half an office. */
export function viewsWhole(): Promise<unknown> {
  return whole;
}

/**
 * Applies what the journal has and the views have not. Also the way back after a failed write to the views. Asked while it is under way, it
 * looks once more at the end: what was asked for may have come after its last look.
 */
export function catchUp(onProgress: (progress: RebuildProgress) => void = () => undefined): Promise<void> {
  isAskedAgain = catching !== undefined;
  return catching ?? catchingBy(replayAll(onProgress));
}

function catchingBy(work: Promise<void>): Promise<void> {
  const mine = work.finally(() => {
    if (catching === mine) catching = undefined;
  });
  catching = mine;
  return mine;
}

async function replayAll(onProgress: (progress: RebuildProgress) => void): Promise<void> {
  do {
    isAskedAgain = false;
    await replay(onProgress);
  } while (isAskedAgain);
}

async function replay(onProgress: (progress: RebuildProgress) => void): Promise<void> {
  const database = openViews();
  const began = await frontierOf(database);
  let from = began;
  let known: number | undefined;
  let gathered: Operation[] = [];
  let enough = readChunk;
  let applying: Promise<void> = Promise.resolve();
  let reading = bridge.call('journal.read', { from, limit: readChunk });
  for (;;) {
    const answer = await reading;
    // Main reads the journal out to a signed-in person only; whoever enters catches up then.
    if (!answer.ok && (answer.error.code === 'not-signed-in' || answer.error.code === 'session-locked')) return applying;
    if (!answer.ok) throw new Error(`Invariant: main reads its own journal (${answer.error.code})`);
    const { packed, next, end } = answer.value;
    const operations = unpackOperations(packed);
    if (from > end) {
      // The views saw more than this journal holds: it was restored from an older copy.
      return foldAnew(database, onProgress);
    }
    if (operations.length === 0) return applying;
    // What comes next is on its way while this is folded and written.
    if (next < end) reading = bridge.call('journal.read', { from: next, limit: readChunk });
    if (from === 0) takeHistories(officeHistory(operations));
    if (began > 0) noteArrivals(operations);
    // What main knew when the views began anew, it has left out already.
    known ??= began > 0 ? began : end;
    const isTakenBack = next > known && operations.some(({ kind }) => kind === 'device.revoked');
    gathered.push(...operations);
    from = next;
    if (next < end && gathered.length < enough) continue;
    enough = Math.min(enough * 2, gatheredAtOnce);
    await applying;
    applying = applyGathered(database, { operations: gathered, frontier: next }, (left) =>
      onProgress({ done: next - left, total: end }),
    );
    gathered = [];
    if (isTakenBack) {
      await applying;
      // Main no longer reads out what that PC wrote after its revocation; what the views took of it goes with them.
      return foldAnew(database, onProgress);
    }
    if (next >= end) return applying;
  }
}

/** Folds and writes in parts that each hold all operations of their aggregates; the frontier moves with the last, so that a part alone is only repeated. */
async function applyGathered(
  database: Views,
  { operations, frontier }: { readonly operations: readonly Operation[]; readonly frontier: number },
  onLeft: (left: number) => void,
): Promise<void> {
  const { zone } = store.getState().sections.hours;
  const isFirst = (await frontierOf(database)) === 0;
  let left = operations.length;
  let part: Operation[] = [];
  const apply = async (reached: number | null) => {
    takeApplied(await applyOperations(database, { operations: part, frontier: reached }, zone));
    left -= part.length;
    part = [];
    onLeft(left);
  };
  for (const history of Map.groupBy(operations, ({ aggregate }) => aggregateKey(aggregate)).values()) {
    if (part.length > 0 && part.length + history.length > readChunk) await apply(null);
    part.push(...history);
  }
  await apply(frontier);
  if (isFirst) await database.meta.put({ key: 'zone', value: zone });
}

/** The office's own operations of a first arrival: its zone decides on which day a receipt counts. */
function officeHistory(operations: readonly Operation[]): readonly History[] {
  const own = operations.filter(({ aggregate }) => aggregate.type === officeRef.type);
  return own.length > 0 ? [{ key: aggregateKey(officeRef), operations: own }] : [];
}

/** Counters were kept in the office's zone; after it changed they are counted again. */
export async function followZone(): Promise<void> {
  const counted = await openViews().meta.get('zone');
  if (counted !== undefined && counted.value !== store.getState().sections.hours.zone) await rebuild();
}

async function clearViews(database: Views): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()));
  store.setState({
    openCases: new Map(),
    counters: new Map(),
    people: [],
    opdList: [],
    imports: [],
    devices: [],
    unread: new Set(),
  });
}

/** Throws the views away and folds the journal again. Nothing is recorded meanwhile, and the page says how far it is. */
function foldAnew(database: Views, onProgress: (progress: RebuildProgress) => void = () => undefined): Promise<void> {
  const work = async () => {
    await clearViews(database);
    await replay((progress) => {
      store.setState({ refolding: progress });
      onProgress(progress);
    });
    await loadMemory(database);
  };
  store.setState({ refolding: { done: 0, total: 0 } });
  const folding = work().finally(() => store.setState({ refolding: null }));
  whole = folding.catch(() => undefined);
  return folding;
}

/** Folds the journal anew into the views, after whatever is being applied: emptied in the middle of it they would miss what came before. */
export function rebuild(): Promise<void> {
  const begin = async () => {
    await foldAnew(openViews());
    await replayAll(() => undefined);
  };
  return catchingBy(catching ? catching.then(begin, begin) : begin());
}
