import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSyncLink, type SyncChild } from '../../../electron/services/sync-link.ts';
import type { EngineHost } from '../../../electron/sync/engine-options.ts';
import type { FromSync, SyncConfig } from '../../../electron/sync/sync-messages.ts';

/** A sync process that says what the test lets it say. */
function createFakeChild() {
  let hear: (message: FromSync) => void = () => undefined;
  let exit: () => void = () => undefined;
  const child: SyncChild = {
    post: () => undefined,
    onMessage: (listener) => {
      hear = listener;
    },
    onExit: (listener) => {
      exit = listener;
    },
    kill: () => undefined,
  };
  return { child, say: (message: FromSync) => hear(message), end: () => exit() };
}

const turned = (nextTryAt: number): FromSync => ({
  kind: 'turned',
  nextTryAt,
  turn: { problem: null, arrived: 0, put: false },
  report: {
    sent: 0,
    lastContact: nextTryAt,
    problem: null,
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
    host: {} as EngineHost, // And asks nothing.
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

  it('is no longer at work once it has ended', () => {
    const { say, end, link, news } = openLink();
    say({ kind: 'working' });
    const before = news();
    end();
    expect(link.state().working).toBe(false);
    expect(news()).toBe(before + 1);
    link.stop();
  });
});
