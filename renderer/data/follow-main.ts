import { bridge } from './bridge.ts';
import { catchUp, followZone } from './catch-up.ts';
import { clashesFound } from './number-clashes.ts';
import { watchNumbers } from './number-desk.ts';
import { refreshStatus } from './session.ts';
import { watchState } from './state-report.ts';
import { store } from './store.ts';
import { refreshSync } from './sync.ts';

/** Listens to what main says unasked, from now on: work of colleagues that arrived, and news of the shared folder. */
export function followMain(): void {
  bridge.on('journal.grew', () => void followJournal());
  bridge.on('sync.changed', () => void refreshSync());
  // What came between the first question and this moment was told to nobody.
  void followJournal();
  void refreshSync();
  watchNumbers();
  watchState();
}

/** Screens stay live by the views; what main alone knows of the person at the screen is asked again when an Admin elsewhere changed it. */
async function followJournal(): Promise<void> {
  const before = ownRecord();
  await catchUp();
  await followZone();
  await clashesFound();
  // On a PC that has just joined, the first arrival is what opens the door.
  if (!store.getState().founded || ownRecord() !== before) await refreshStatus();
}

function ownRecord(): string {
  const { people, session } = store.getState();
  return people.find(({ id }) => id === session?.personId)?.heads.join() ?? '';
}
