import { Dexie } from 'dexie';
import type { CallOutput } from '#shared/bridge/contract.ts';
import { officeRef } from '#shared/domain/office/office.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { isUnread } from '#shared/operations/fold.ts';
import { aggregateKey, type Operation } from '#shared/operations/operation.ts';
import { unpackOperations } from '#shared/operations/packed.ts';
import { applyOperations, foldAgain } from './apply-operations.ts';
import { noteArrivals } from './arrivals.ts';
import { bridge } from './bridge.ts';
import { databaseName, type History, historyOf, Views } from './database.ts';
import { resumeSetup } from './setup-going.ts';
import { type RebuildProgress, store, takeApplied, takeHistories } from './store.ts';

type Status = CallOutput<'app.status'>;

let views: Views | undefined;

/** The open views. Only callers behind `openOffice` ask. */
export function openViews(): Views {
  if (!views) throw new Error('Invariant: the views are opened before any screen reads them');
  return views;
}

/** Operations that cross the bridge at once. */
const readChunk = 5_000;
/** So many operations are gathered before they are folded: those of one berkas lie days apart, and its rows are written once, not ten times. */
const gatheredAtOnce = 100_000;

/** Asks main where it stands and brings the views up to it. Never asks a person: what is missing or damaged is folded again. */
export async function openOffice(onProgress: (progress: RebuildProgress) => void): Promise<Result<Status, 'main-unreachable'>> {
  const answer = await bridge.call('app.status', {});
  if (!answer.ok) return fail('main-unreachable');
  const status = answer.value;
  const { version, sample, founded, session, setAside, settings, journalId } = status;
  store.setState({ version, sample, founded, session, setAside, settings, journalId });
  views = await openDatabase(journalId);
  await readAgain(views);
  await catchUp(onProgress);
  await loadMemory(views);
  if (session?.roles.some(({ role }) => role === 'admin')) await resumeSetup();
  void dropOtherDatabases(journalId);
  void checkCompleteness(views);
  return ok(status);
}

/** Opens the database; one that cannot be opened is set aside and begun anew. */
async function openDatabase(journalId: string): Promise<Views> {
  for (const wait of [0, 200, 1_000, 3_000]) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const database = new Views(journalId);
    database.on('versionchange', () => database.close());
    try {
      await database.open();
      return database;
    } catch {
      database.close();
    }
  }
  await Dexie.delete(databaseName(journalId));
  const fresh = new Views(journalId);
  await fresh.open();
  return fresh;
}

/** What an older Pantau set aside as unread may be understood since it was updated. */
async function readAgain(database: Views): Promise<void> {
  const unread = (await database.rejected.toArray()).filter(({ reason }) => isUnread(reason));
  const keys = [...new Set(unread.map(({ key }) => key))];
  if (keys.length > 0) await foldAgain(database, keys, store.getState().sections.hours.zone);
}

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
    if (next < end && gathered.length < gatheredAtOnce) continue;
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

const smallTypes = ['office', 'person', 'opd', 'import', 'device', 'numbers'];

/** What screens need at once: open rows by index, counters, the office, people and OPD. */
async function loadMemory(database: Views): Promise<void> {
  const [open, counters, rejected, ...small] = await Promise.all([
    database.cases.where('[state+receivedAt]').between(['open', Dexie.minKey], ['open', Dexie.maxKey]).toArray(),
    database.counters.toArray(),
    database.rejected.toArray(),
    ...smallTypes.map((type) => database.histories.where('key').startsWith(`${type}:`).toArray()),
  ]);
  store.setState({
    openCases: new Map(open.map((row) => [row.id, row])),
    counters: new Map(counters.map(({ key, value }) => [key, value])),
    unread: new Set(rejected.filter(({ reason }) => isUnread(reason)).map(({ key }) => key)),
  });
  takeHistories(small.flat().map(historyOf));
}

/** Databases of another schema or of a journal that is gone serve nobody. The sample's stays beside the office's. */
async function dropOtherDatabases(journalId: string): Promise<void> {
  const mine = `pantau-${journalId}-`;
  for (const name of await Dexie.getDatabaseNames()) {
    if (name.startsWith(mine) && name !== databaseName(journalId)) await Dexie.delete(name);
  }
}

/**
 * Chromium may replace a damaged database by an emptier one without a word. Counters are kept by the fold, so rows and counters that
 * disagree tell of it; then the views are folded again in the background.
 */
async function checkCompleteness(database: Views): Promise<void> {
  const isWhole = await database.transaction('r', [database.histories, database.cases, database.counters], async () => {
    const [histories, rows, counters] = await Promise.all([
      database.histories.count(),
      database.cases.count(),
      database.counters.where('key').startsWith('state|').toArray(),
    ]);
    const counted = counters.reduce((sum, { value }) => sum + value, 0);
    return rows === counted && histories >= counted;
  });
  if (!isWhole) await rebuild();
}
