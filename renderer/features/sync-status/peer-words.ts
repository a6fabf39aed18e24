import type { SyncPeer } from '#shared/bridge/sync-schemas.ts';
import { assertNever } from '#shared/kernel/assert.ts';
import { pcText } from './text.ts';
import { type Clockwork, daysSince, timeOrDay } from './when-words.ts';

export interface PeerState {
  readonly text: string;
  /** The mark beside the words: full, hollow or tilted. */
  readonly mark: 'on' | 'idle' | 'old';
}

/** Whether a PC is there, as far as its signs of life tell. */
export function peerState({ state, lastAt }: Pick<SyncPeer, 'state' | 'lastAt'>, clock: Clockwork): PeerState {
  switch (state) {
    case 'own':
    case 'active':
      return { text: pcText.active, mark: 'on' };
    case 'off':
      return { text: lastAt === null ? pcText.neverSeen : pcText.quietSince(timeOrDay(lastAt, clock)), mark: 'idle' };
    case 'unseen':
      return { text: lastAt === null ? pcText.neverSeen : pcText.unseen(daysSince(lastAt, clock)), mark: 'old' };
    case 'pending':
      return { text: pcText.pending, mark: 'old' };
    case 'revoked':
      return { text: pcText.revoked, mark: 'idle' };
    default:
      return assertNever(state);
  }
}

/** Who works on it; a PC that nobody has used yet is everybody's. */
export function peerPeople({ people, state }: Pick<SyncPeer, 'people' | 'state'>): string {
  const names = people.join(', ') || pcText.shared;
  return state === 'own' ? pcText.thisPc(names) : names;
}

/** This PC, those that wait for an Admin, the others by name, and those that were sent away. */
export function inOrder(peers: readonly SyncPeer[]): readonly SyncPeer[] {
  const rank = ({ state }: SyncPeer) => (state === 'own' ? 0 : state === 'pending' ? 1 : state === 'revoked' ? 3 : 2);
  return peers.toSorted(
    (left, right) => rank(left) - rank(right) || left.label.localeCompare(right.label, 'id', { numeric: true }),
  );
}

/** Who can still read complainants' identities when one PC is lost. */
export function reporterKeyWords(peers: readonly SyncPeer[]): { readonly text: string; readonly isThin: boolean } {
  const holders = peers
    .filter(({ holdsReporterKey, state }) => holdsReporterKey && state !== 'revoked')
    .map(({ label }) => label);
  const [first = ''] = holders;
  if (holders.length === 0) return { text: pcText.nobodyHolds, isThin: true };
  if (holders.length === 1) return { text: pcText.onlyHolder(first), isThin: peers.length > 1 };
  return { text: pcText.holders(joined(holders)), isThin: false };
}

/** "A, B, dan C"; "A dan B". */
function joined(names: readonly string[]): string {
  if (names.length < 3) return names.join(' dan ');
  return `${names.slice(0, -1).join(', ')}, dan ${names.at(-1)}`;
}
