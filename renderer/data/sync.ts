import { useMemo } from 'react';
import type { OpenSync, SyncStatus } from '#shared/bridge/sync-schemas.ts';
import { bridge } from './bridge.ts';
import { store, usePantau } from './store.ts';

let asking: Promise<void> | undefined;
let isAskedAgain = false;

/** Asks main how the shared folder stands. News that come while it is asked are asked for once, afterwards. */
export function refreshSync(): Promise<void> {
  isAskedAgain = asking !== undefined;
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function ask(): Promise<void> {
  do {
    isAskedAgain = false;
    const answer = await bridge.call('sync.status', {});
    if (answer.ok) store.setState({ sync: answer.value });
  } while (isAskedAgain);
}

/** A slice of the shared folder's state. */
export function useSync<T>(select: (sync: SyncStatus) => T): T {
  return usePantau((state) => select(state.sync));
}

/** The shared folder where one is in use; null for an office of one PC. */
export function useOpenSync(): OpenSync | null {
  return useSync((sync) => (sync.kind === 'open' ? sync : null));
}

const noCases: ReadonlySet<string> = new Set();

/** Berkas with changes that lie on this PC alone, while the folder is away. In touch with it they are sent within seconds, and nobody is told. */
export function useUnsentCases(): ReadonlySet<string> {
  const key = useSync((sync) => {
    if (sync.kind !== 'open' || sync.problem === null) return '';
    return [...new Set(sync.waitingItems.map(({ aggregate }) => aggregate.id))].sort().join(' ');
  });
  return useMemo(() => (key === '' ? noCases : new Set(key.split(' '))), [key]);
}

/** True where the place "Sinkronisasi" has something to say to this person: a folder is in use, or an Admin may set one up. */
export function useHasSync(): boolean {
  const isUsed = useSync(({ kind }) => kind !== 'none');
  const mayBegin = usePantau(({ sample, session }) => !sample && (session?.roles.some(({ role }) => role === 'admin') ?? false));
  return isUsed || mayBegin;
}
