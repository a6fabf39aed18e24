import type { OpenSync, SyncProblem } from '#shared/bridge/sync-schemas.ts';
import { angka } from '#shared/documents/format-id.ts';
import { heroText } from './text.ts';
import { atTime, type Clockwork, timeWords } from './when-words.ts';

export interface HeroWords {
  readonly title: string;
  readonly detail: string;
}

/** How the data of this person stands, in one sentence and its reason. What is safe is said first. */
export function heroWords(sync: OpenSync, clock: Clockwork): HeroWords {
  const { problem, waiting, own, progress } = sync;
  if (own.revoked) return { title: heroText.revokedTitle, detail: heroText.revoked };
  if (sync.folder === '') return { title: heroText.leftTitle, detail: heroText.left };
  if (problem && problem.code !== 'unreachable') return problemWords(problem.code, waiting);
  if (problem) {
    const next = sync.nextTryAt === null ? heroText.triesAgain : heroText.nextTry(timeWords(sync.nextTryAt, clock.zone));
    return { title: safeTitle(waiting, heroText.safe), detail: heroText.unreachable(atTime(problem.since, clock), next) };
  }
  if (!own.admitted) return { title: heroText.pendingTitle, detail: heroText.pending(own.code) };
  if (progress && progress.done < progress.total)
    return { title: heroText.arriving(angka(progress.done), angka(progress.total)), detail: heroText.arrivingDetail };
  if (waiting > 0) return { title: safeTitle(waiting, heroText.safe), detail: heroText.goingOut };
  return { title: heroText.synced, detail: syncedDetail(sync, clock) };
}

/** True where choosing the folder again may help: this PC left it, or it does not lie where it lay. */
export function mayHaveMoved({ folder, problem }: Pick<OpenSync, 'folder' | 'problem'>): boolean {
  return folder === '' || problem?.code === 'unreachable' || problem?.code === 'empty' || problem?.code === 'foreign';
}

function safeTitle(waiting: number, otherwise: string): string {
  return waiting > 0 ? heroText.safeWaiting(angka(waiting)) : otherwise;
}

function problemWords(code: Exclude<SyncProblem, 'unreachable'>, waiting: number): HeroWords {
  const { title, detail } = heroText.problems[code];
  return { title, detail: waiting > 0 ? `${detail} ${heroText.keptHere(angka(waiting))}` : detail };
}

function syncedDetail(sync: OpenSync, clock: Clockwork): string {
  const last = sync.lastContact === null ? '' : `${heroText.lastContact(atTime(sync.lastContact, clock))} `;
  const { others, whole } = receipt(sync);
  if (others === 0) return `${last}${heroText.noOthers}`;
  return `${last}${whole === others ? heroText.allReceived(others) : heroText.someReceived(whole, others)}`;
}

/** The third stage: how many of the other PCs say that they have everything that was sent from here. */
export function receipt({ peers, stages }: Pick<OpenSync, 'peers' | 'stages'>): {
  readonly others: number;
  readonly whole: number;
} {
  const others = peers.filter(({ state }) => state !== 'own' && state !== 'revoked' && state !== 'pending');
  const countOf = new Map(stages.receivedBy.map(({ writer, count }) => [writer, count]));
  const whole = others.filter(({ writer }) => (countOf.get(writer) ?? 0) >= stages.recorded).length;
  return { others: others.length, whole };
}
