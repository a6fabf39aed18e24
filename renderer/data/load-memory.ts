import { Dexie } from 'dexie';
import { isUnread } from '#shared/operations/fold.ts';
import { historyOf, type Views } from './database.ts';
import { store, takeHistories } from './store.ts';

const smallTypes = ['office', 'person', 'opd', 'import', 'device', 'numbers'];

/** What screens need at once: open rows by index, counters, the office, people and OPD. */
export async function loadMemory(database: Views): Promise<void> {
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
