import type { CallOutput } from '#shared/bridge/contract.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { isUnread } from '#shared/operations/fold.ts';
import { foldAgain } from './apply-operations.ts';
import { bridge } from './bridge.ts';
import { catchUp, rebuild } from './catch-up.ts';
import type { Views } from './database.ts';
import { loadMemory } from './load-memory.ts';
import { resumeSetup } from './setup-going.ts';
import { type RebuildProgress, store } from './store.ts';
import { dropOtherDatabases, openViewsOf } from './views.ts';

type Status = CallOutput<'app.status'>;

/** Asks main where it stands and brings the views up to it. Never asks a person: what is missing or damaged is folded again. */
export async function openOffice(onProgress: (progress: RebuildProgress) => void): Promise<Result<Status, 'main-unreachable'>> {
  const answer = await bridge.call('app.status', {});
  if (!answer.ok) return fail('main-unreachable');
  const status = answer.value;
  const { version, sample, founded, session, setAside, settings, journalId } = status;
  store.setState({ version, sample, founded, session, setAside, settings, journalId });
  const views = await openViewsOf(journalId);
  await readAgain(views);
  await catchUp(onProgress);
  await loadMemory(views);
  if (session?.roles.some(({ role }) => role === 'admin')) await resumeSetup();
  void dropOtherDatabases(journalId);
  void checkCompleteness(views);
  return ok(status);
}

/** What an older Pantau set aside as unread may be understood since it was updated. */
async function readAgain(database: Views): Promise<void> {
  const unread = (await database.rejected.toArray()).filter(({ reason }) => isUnread(reason));
  const keys = [...new Set(unread.map(({ key }) => key))];
  if (keys.length > 0) await foldAgain(database, keys, store.getState().sections.hours.zone);
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
