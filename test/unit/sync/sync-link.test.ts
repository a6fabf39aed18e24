import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSyncLink, type SyncChild } from '../../../electron/services/sync-link.ts';
import type { EngineHost } from '../../../electron/sync/engine-options.ts';
import type { FromSync, SyncConfig, ToSync } from '../../../electron/sync/sync-messages.ts';

/** A sync process that says what the test lets it say. */
function createFakeChild() {
  let hear: (message: FromSync) => void = () => undefined;
  let exit: () => void = () => undefined;
  const posted: ToSync['kind'][] = [];
  let kills = 0;
  const child: SyncChild = {
    post: ({ kind }) => void posted.push(kind),
    onMessage: (listener) => {
      hear = listener;
    },
    onExit: (listener) => {
      exit = listener;
    },
    kill: () => {
      kills += 1;
    },
  };
  return { child, posted, kills: () => kills, say: (message: FromSync) => hear(message), end: () => exit() };
}

const turned = (nextTryAt: number, sent = 0, problem: 'unreachable' | null = null): FromSync => ({
  kind: 'turned',
  nextTryAt,
  turn: { problem, arrived: 0, put: false },
  report: {
    sent,
    lastContact: nextTryAt,
    problem: problem && { code: problem, since: 0 },
    streams: {},
    cards: [],
    notes: [],
    trusted: [],
    setAside: [],
    missingBlobs: 0,
  },
});

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

function openLink() {
  const fake = createFakeChild();
  let news = 0;
  const link = openSyncLink({
    fork: () => fake.child,
    config: () => ({}) as SyncConfig, // The fake reads none of it.
    host: { ownEnd: () => 3 } as EngineHost, // And asks nothing.
    now: () => Date.now(),
    silentAfter: 60_000,
    onChange: () => {
      news += 1;
    },
  });
  return { ...fake, link, news: () => news };
}

describe('a sync process that hangs in the folder', () => {
  it('is noticed in the middle of a turn, and said aloud', () => {
    const { say, link, news } = openLink();
    say({ kind: 'working' });
    const began = Date.now();
    vi.advanceTimersByTime(59_000);
    expect(link.state().silentSince).toBeNull();
    const before = news();
    vi.advanceTimersByTime(2_000);
    expect(link.state().silentSince).toBe(began);
    expect(news()).toBe(before + 1);
    say(turned(Date.now() + 15_000));
    expect(link.state().silentSince).toBeNull();
    expect(news()).toBeGreaterThan(before + 1);
    link.stop();
  });

  it('is noticed where it never begins the next turn, and a rest is no silence', () => {
    const { say, link } = openLink();
    const rested = Date.now();
    say(turned(rested + 300_000));
    vi.advanceTimersByTime(350_000);
    expect(link.state().silentSince).toBeNull();
    vi.advanceTimersByTime(20_000);
    expect(link.state().silentSince).toBe(rested);
    link.stop();
  });

  it('is ended when not one call comes back, and begins afresh', async () => {
    const { say, end, link, posted, kills } = openLink();
    say({ kind: 'working' });
    const job = link.run({ job: 'repair' });
    vi.advanceTimersByTime(10 * 60_000);
    expect(kills()).toBe(0);
    vi.advanceTimersByTime(2 * 60_000);
    expect(kills()).toBe(1);
    end();
    // Whoever waits for it is told.
    await expect(job).rejects.toMatchObject({ code: 'EIO' });
    vi.advanceTimersByTime(6_000);
    expect(posted).toEqual(['start', 'job', 'start']);
    link.stop();
  });

  it('is left alone as long as single calls come back, however long its turn takes', () => {
    const { say, link, kills } = openLink();
    say({ kind: 'working' });
    for (let minute = 0; minute < 180; minute++) {
      vi.advanceTimersByTime(60_000);
      say({ kind: 'alive' });
    }
    expect(kills()).toBe(0);
    expect(link.state()).toMatchObject({ working: true, silentSince: null });
    link.stop();
    vi.advanceTimersByTime(3_600_000);
    expect(kills()).toBe(1);
  });

  it('has time for a word after the PC slept', () => {
    const { say, link, kills } = openLink();
    say({ kind: 'working' });
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    vi.advanceTimersByTime(61_000);
    expect(link.state().silentSince).not.toBeNull();
    say({ kind: 'alive' });
    expect(link.state().silentSince).toBeNull();
    vi.advanceTimersByTime(10 * 60_000);
    expect(kills()).toBe(0);
    link.stop();
  });

  it('is no longer at work once it has ended', () => {
    const { say, end, link, news } = openLink();
    say({ kind: 'working' });
    const before = news();
    end();
    expect(link.state().working).toBe(false);
    expect(news()).toBe(before + 1);
    link.stop();
  });

  it('says how far a large arrival is, until the turn is over', () => {
    const { say, link, news } = openLink();
    say({ kind: 'working' });
    say({ kind: 'arriving', done: 20_000, total: 90_000 });
    expect(link.state().progress).toEqual({ done: 20_000, total: 90_000 });
    expect(news()).toBe(1);
    say(turned(Date.now() + 15_000));
    expect(link.state().progress).toBeNull();
    link.stop();
  });
});

describe('the last work before the app ends', () => {
  const goodbye = (link: ReturnType<typeof openLink>['link']) => {
    let isOver = false;
    const over = link.sendRest(8_000).then(() => {
      isOver = true;
    });
    return { over, isOver: () => isOver };
  };

  it('is sent turn by turn until the folder holds all of it', async () => {
    const { say, link, posted } = openLink();
    say(turned(Date.now() + 15_000, 1));
    const { over, isOver } = goodbye(link);
    say(turned(Date.now() + 1_500, 2));
    await vi.advanceTimersByTimeAsync(100);
    expect(isOver()).toBe(false);
    say(turned(Date.now() + 1_500, 3));
    await over;
    expect(posted).toEqual(['start', 'turn', 'turn']);
    link.stop();
  });

  it('is not waited for when nothing is left', async () => {
    const { say, link, posted } = openLink();
    say(turned(Date.now() + 15_000, 3));
    await goodbye(link).over;
    expect(posted).toEqual(['start']);
    link.stop();
  });

  it.each<[string, (fake: ReturnType<typeof openLink>) => void]>([
    ['the folder refuses', ({ say }) => say(turned(Date.now() + 1_500, 1, 'unreachable'))],
    ['the process dies', ({ end }) => end()],
    ['the share hangs', () => vi.advanceTimersByTime(8_001)],
  ])('stays for the next start when %s', async (_, happen) => {
    const fake = openLink();
    const { over } = goodbye(fake.link);
    happen(fake);
    await over;
    fake.link.stop();
  });
});
