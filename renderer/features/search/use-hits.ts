import { useEffect, useMemo, useState } from 'react';
import { createDueFinder } from '#shared/domain/opinion/due.ts';
import { isEmptyQuery, readQuery } from '#shared/domain/opinion/search-text.ts';
import { mayRecord } from '#shared/domain/registry.ts';
import { isTurnOf } from '#shared/sop/engine.ts';
import { type Found, findEverything } from '../../data/search.ts';
import { useSearchFilling } from '../../data/search-filling.ts';
import { usePantau } from '../../data/store.ts';
import { useHasSync } from '../../data/sync.ts';
import { groupHits, type HitGroup, hitLimit } from './hits.ts';

const nothing: Found = { open: [], ended: [], documents: [] };
const turnsShown = 6;

/** What meets the typed words. The old answer stays until the new one is there, so that nothing flickers while typing. */
export function useHits(typed: string): { readonly groups: readonly HitGroup[]; readonly answered: string } {
  const { isComplete } = useSearchFilling();
  const revision = usePantau((state) => state.revision);
  const opdList = usePantau((state) => state.opdList);
  const mayReceive = useMayReceive();
  const hasSync = useHasSync();
  const turns = useTurns();
  const [answer, setAnswer] = useState({ typed: '', found: nothing });
  // biome-ignore lint/correctness/useExhaustiveDependencies: news, and the end of the filling, are reasons to ask again.
  useEffect(() => {
    let current = true;
    const asked = isEmptyQuery(readQuery(typed)) ? Promise.resolve(nothing) : findEverything(typed, hitLimit);
    void asked.then((found) => current && setAnswer({ typed, found }));
    return () => {
      current = false;
    };
  }, [typed, isComplete, revision]);
  const groups = useMemo(
    () => groupHits({ ...answer, opdList, turns, mayReceive, hasSync }),
    [answer, opdList, turns, mayReceive, hasSync],
  );
  return { groups, answered: answer.typed };
}

function useMayReceive(): boolean {
  const session = usePantau((state) => state.session);
  return mayRecord(session?.roles.map(({ role }) => role) ?? [], { kind: 'opinion.received' });
}

/** The most urgent berkas of the person, for the palette before anything is typed. */
function useTurns() {
  const openCases = usePantau((state) => state.openCases);
  const session = usePantau((state) => state.session);
  const calendar = usePantau((state) => state.calendar);
  const limits = usePantau((state) => state.sections.limits);
  return useMemo(() => {
    const roles = session?.roles.map(({ role }) => role) ?? [];
    const { limitOfRow } = createDueFinder(calendar, limits);
    return [...openCases.values()]
      .filter((row) => isTurnOf({ sopId: row.sopId, stepId: row.step, end: null }, roles))
      .map((row) => ({ row, at: limitOfRow(row)?.at ?? 0 }))
      .sort((left, right) => left.at - right.at)
      .slice(0, turnsShown)
      .map(({ row }) => row);
  }, [openCases, session, calendar, limits]);
}
