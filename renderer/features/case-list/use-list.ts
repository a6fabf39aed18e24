import { useEffect, useMemo, useState } from 'react';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { createDueFinder } from '#shared/domain/opinion/due.ts';
import type { ListFilter } from '../../data/list-filter.ts';
import { pageOfCases } from '../../data/queries.ts';
import { useRowWords } from '../../data/row-words.ts';
import { selectCaseIds, selectCases } from '../../data/search.ts';
import { usePantau } from '../../data/store.ts';
import { openList } from './open-list.ts';
import { isPlain, selectionOf, statesOfPart } from './selection-of.ts';

export interface ListAnswer {
  readonly rows: readonly CaseRow[];
  readonly total: number;
  /** Every berkas of the filter, for the export. */
  readonly allIds: () => Promise<readonly string[]>;
}

/** What the filter shows: open berkas from memory, ended ones from the views or, narrowed, from the search. Undefined until the first answer. */
export function useList(filter: ListFilter): ListAnswer | undefined {
  const open = useOpenList(filter);
  const ended = useEndedList(filter);
  return filter.part === 'open' ? open : ended;
}

function useOpenList(filter: ListFilter): ListAnswer {
  const openCases = usePantau((state) => state.openCases);
  const calendar = usePantau((state) => state.calendar);
  const limits = usePantau((state) => state.sections.limits);
  const words = useRowWords();
  const finder = useMemo(() => createDueFinder(calendar, limits), [calendar, limits]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other names make other texts
  const prepared = useMemo(() => new WeakMap(), [words]);
  return useMemo(() => {
    if (filter.part !== 'open') return { rows: [], total: 0, allIds: async () => [] };
    const limitAt = (row: CaseRow) => finder.limitOfRow(row)?.at ?? 0;
    const all = openList(openCases.values(), filter, { words, zone: calendar.rules.zone, limitAt, prepared });
    return { rows: all.slice(0, filter.shown), total: all.length, allIds: async () => all.map(({ id }) => id) };
  }, [openCases, filter, words, finder, calendar, prepared]);
}

/** The old answer stays while the next one is looked up, unless another part of the books was asked for. */
function useEndedList(filter: ListFilter): ListAnswer | undefined {
  const revision = usePantau((state) => state.revision);
  const counters = usePantau((state) => state.counters);
  const zone = usePantau((state) => state.sections.hours.zone);
  const [answer, setAnswer] = useState<{ readonly part: ListFilter['part']; readonly list: ListAnswer }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: counters change with the revision
  useEffect(() => {
    if (filter.part === 'open') return;
    let current = true;
    void ask(filter, counters, zone).then((list) => current && setAnswer({ part: filter.part, list }));
    return () => {
      current = false;
    };
  }, [filter, revision, zone]);
  return answer?.part === filter.part ? answer.list : undefined;
}

type Zone = Parameters<typeof selectionOf>[1];

async function ask(filter: ListFilter, counters: ReadonlyMap<string, number>, zone: Zone): Promise<ListAnswer> {
  const selection = selectionOf(filter, zone);
  const allIds = () => selectCaseIds(selection);
  if (isPlain(filter)) {
    const total = selection.states.reduce((sum, state) => sum + (counters.get(`state|${state}`) ?? 0), 0);
    return { rows: await newestRows(filter), total, allIds };
  }
  return { ...(await selectCases(selection)), allIds };
}

/** The newest rows by index: their cost depends on how many are shown, never on how many there are. */
async function newestRows({ part, shown }: ListFilter): Promise<readonly CaseRow[]> {
  if (part === 'history') return pageOfCases({ state: 'history', by: 'receivedAt', limit: shown });
  const pages = await Promise.all(statesOfPart.archive.map((state) => pageOfCases({ state, by: 'endedAt', limit: shown })));
  return pages
    .flat()
    .sort((left, right) => (right.endedAt ?? 0) - (left.endedAt ?? 0))
    .slice(0, shown);
}
