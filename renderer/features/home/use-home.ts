import { useMemo } from 'react';
import { createDueFinder } from '#shared/domain/opinion/due.ts';
import { mayRecord } from '#shared/domain/registry.ts';
import type { Role } from '#shared/operations/operation.ts';
import { usePantau } from '../../data/store.ts';
import { useNow } from '../../data/use-now.ts';
import { type QueueEntry, queueOf, threatenedOf } from './queue.ts';

export interface HomeFacts {
  readonly now: number;
  readonly roles: readonly Role[];
  readonly queue: readonly QueueEntry[];
  readonly threatened: readonly QueueEntry[];
  readonly mayReceive: boolean;
  /** Nothing was ever received here. */
  readonly isNew: boolean;
}

/** What every part of Beranda looks at; counted anew when a berkas moves and with every minute. */
export function useHome(): HomeFacts {
  const now = useNow(60_000);
  const openCases = usePantau((state) => state.openCases);
  const counters = usePantau((state) => state.counters);
  const calendar = usePantau((state) => state.calendar);
  const limits = usePantau((state) => state.sections.limits);
  const session = usePantau((state) => state.session);
  const roles = useMemo(() => session?.roles.map(({ role }) => role) ?? [], [session]);
  const finder = useMemo(() => createDueFinder(calendar, limits), [calendar, limits]);
  const queue = useMemo(() => queueOf(openCases.values(), roles, finder, now), [openCases, roles, finder, now]);
  const threatened = useMemo(() => threatenedOf(openCases.values(), roles, finder, now), [openCases, roles, finder, now]);
  const known = ['open', 'answered', 'unanswered', 'history'].some((state) => (counters.get(`state|${state}`) ?? 0) > 0);
  return { now, roles, queue, threatened, mayReceive: mayRecord(roles, { kind: 'opinion.received' }), isNew: !known };
}
