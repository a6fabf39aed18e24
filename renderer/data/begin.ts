import { followMain } from './follow-main.ts';
import { watchClashes } from './number-clashes.ts';
import { openOffice } from './open-office.ts';
import { type RebuildProgress, store } from './store.ts';
import { refreshSync } from './sync.ts';

/** What the window can show: the office, the question for its keys, or that main does not answer. */
export type Beginning = 'ready' | 'locked' | 'unreachable';

/** Opens the office. While its keys are gone there is nothing to open, and a person must give them back first. */
export async function begin(onProgress: (progress: RebuildProgress) => void): Promise<Beginning> {
  try {
    await refreshSync();
    if (store.getState().sync.kind === 'locked') return 'locked';
    watchClashes();
    const opened = await openOffice(onProgress);
    if (!opened.ok) return 'unreachable';
    followMain();
    return 'ready';
  } catch {
    return 'unreachable';
  }
}
