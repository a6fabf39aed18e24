import type { OpenSync } from '#shared/bridge/sync-schemas.ts';
import { clockTime, shortDate } from '#shared/calendar/date-words.ts';
import { angka } from '#shared/documents/format-id.ts';
import { dateAt, timeAt, type Zone } from '#shared/kernel/calendar-date.ts';
import { homeText } from './text.ts';

export interface SyncStripWords {
  readonly tone: 'ok' | 'warn';
  readonly text: string;
  /** The PCs that were there last, and those that are quiet; at most three. */
  readonly pcs: readonly { readonly writer: string; readonly text: string; readonly isThere: boolean }[];
}

const mostPcs = 3;

/** Where the work of this PC has arrived, in one line. */
export function syncStripWords(sync: OpenSync, now: number, zone: Zone): SyncStripWords {
  const when = (at: number) =>
    dateAt(at, zone) === dateAt(now, zone) ? clockTime(timeAt(at, zone)) : shortDate(dateAt(at, zone));
  const pcs = sync.peers
    .filter(({ state }) => state === 'active' || state === 'off' || state === 'unseen')
    .toSorted((left, right) => (right.lastAt ?? 0) - (left.lastAt ?? 0))
    .slice(0, mostPcs)
    .map(({ writer, label, state, lastAt }) => {
      const isThere = state === 'active' && lastAt !== null;
      return { writer, isThere, text: isThere ? `${label} ${when(lastAt)}` : homeText.pcQuiet(label) };
    });
  const waits = sync.waiting > 0 ? homeText.waiting(angka(sync.waiting)) : null;
  if (sync.own.revoked) return { tone: 'warn', text: homeText.revoked, pcs };
  if (sync.problem) return { tone: 'warn', text: waits ?? homeText.folderAway, pcs };
  if (!sync.own.admitted) return { tone: 'warn', text: homeText.notAdmitted, pcs };
  if (waits !== null) return { tone: 'ok', text: waits, pcs };
  return { tone: 'ok', text: sync.lastContact === null ? homeText.savedHere : homeText.sentAt(when(sync.lastContact)), pcs };
}
