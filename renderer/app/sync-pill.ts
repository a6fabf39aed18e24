import type { SyncStatus } from '#shared/bridge/sync-schemas.ts';
import { clockTime, shortDate } from '#shared/calendar/date-words.ts';
import { angka } from '#shared/documents/format-id.ts';
import { dateAt, timeAt, type Zone } from '#shared/kernel/calendar-date.ts';
import type { SavingState } from '../data/store.ts';
import type { BarStatus } from '../ui/bar.tsx';
import { appText } from './text.ts';

/** A folder that is away for less than this is a hiccup, and nobody is told. */
export const hiccup = 10_000;

export interface PillFacts {
  readonly saving: SavingState;
  readonly sync: SyncStatus;
  readonly now: number;
  readonly zone: Zone;
}

/**
 * The truth in the bar, the most serious first: saved here, sent to the folder, in touch with it. A PC without a folder hears of saving alone.
 */
export function pillOf({ saving, sync, now, zone }: PillFacts): Omit<BarStatus, 'href'> {
  if (saving.kind === 'not-saved') return { tone: 'warn', icon: 'warning', text: appText.notSaved };
  if (saving.kind === 'saving') return { tone: 'ok', icon: 'save', text: appText.saving };
  if (sync.kind !== 'open' || sync.folder === '') {
    const text = saving.kind === 'saved' ? `${appText.savedHere} ${clockTime(timeAt(saving.at, zone))}` : appText.savedHere;
    return { tone: 'ok', icon: 'check', text };
  }
  if (needsAttention(sync)) return { tone: 'warn', icon: 'warning', text: appText.attention };
  if (sync.problem && now - sync.problem.since >= hiccup) return { tone: 'off', icon: 'cloud-off', text: appText.offline };
  if (sync.waiting > 0) return { tone: 'warn', icon: 'sync', text: appText.waiting(angka(sync.waiting)) };
  if (sync.lastContact === null) return { tone: 'ok', icon: 'sync', text: appText.neverSynced };
  return { tone: 'ok', icon: 'cloud-check', text: appText.synced(timeOrDay(sync.lastContact, now, zone)) };
}

/** True when a person has to look: what waiting and the network will not mend by themselves. */
export function needsAttention(sync: SyncStatus): boolean {
  if (sync.kind !== 'open') return false;
  const isBroken = sync.problem !== null && sync.problem.code !== 'unreachable';
  const isSetAside = sync.setAside.some(({ reason }) => reason === 'damaged' || reason === 'too-new' || reason === 'unreadable');
  return isBroken || isSetAside || sync.clockWrong || sync.cloned || !sync.own.admitted || sync.own.revoked;
}

function timeOrDay(at: number, now: number, zone: Zone): string {
  return dateAt(at, zone) === dateAt(now, zone) ? clockTime(timeAt(at, zone)) : shortDate(dateAt(at, zone));
}
