import type { Operation } from '#shared/operations/operation.ts';
import { store } from './store.ts';

/** Berkas that a colleague on another PC changed last. Lists do not let them jump under a pointer. */
export function arrivedFromElsewhere(): ReadonlySet<string> {
  return store.getState().arrivals;
}

/** Notes what came from other PCs, before it is shown. */
export function noteArrivals(operations: readonly Operation[]): void {
  const { sync, arrivals } = store.getState();
  if (sync.kind !== 'open') return;
  const caseIds = caseIdsOf(operations.filter(({ writer }) => writer !== sync.own.writer));
  if (caseIds.length > 0) store.setState({ arrivals: new Set([...arrivals, ...caseIds]) });
}

/** What the person at the screen does to a berkas makes it his own news again. */
export function forgetArrivals(operations: readonly Operation[]): void {
  const { arrivals } = store.getState();
  const own = new Set(caseIdsOf(operations));
  if ([...own].some((id) => arrivals.has(id))) store.setState({ arrivals: new Set([...arrivals].filter((id) => !own.has(id))) });
}

function caseIdsOf(operations: readonly Operation[]): readonly string[] {
  return operations.filter(({ aggregate }) => aggregate.type === 'opinion').map(({ aggregate }) => aggregate.id);
}
