import { useEffect, useState } from 'react';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import type { ArchivePart } from '../../data/archive-view.ts';
import { selectCaseIds, selectCases } from '../../data/search.ts';
import type { Selection } from '../../data/search-protocol.ts';
import { usePantau } from '../../data/store.ts';

export interface ArchiveList {
  readonly rows: readonly CaseRow[];
  readonly total: number;
}

function selectionOf(part: ArchivePart, text: string): Omit<Selection, 'limit'> {
  return {
    // Imported history may have been given a place, but is no archive of this office.
    states: part.kind === 'place' ? ['answered', 'unanswered', 'history'] : ['answered', 'unanswered'],
    text,
    channels: [],
    topics: [],
    opd: [],
    from: null,
    until: null,
    place: part.kind === 'place' ? part.path : '',
    pendingOnly: part.kind === 'pending',
    by: 'endedAt',
    // What waits longest for its place comes first.
    direction: part.kind === 'pending' ? 'ascending' : 'descending',
  };
}

/** What a part of the archive holds. The old rows stay until the new ones are there, unless another part was chosen. */
export function useArchive(part: ArchivePart, text: string, shown: number): ArchiveList | undefined {
  const revision = usePantau((state) => state.revision);
  const key = part.kind === 'place' ? part.path : `|${part.kind}`;
  const [answer, setAnswer] = useState<{ readonly key: string; readonly list: ArchiveList }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names the part
  useEffect(() => {
    let current = true;
    void selectCases({ ...selectionOf(part, text), limit: shown }).then((list) => current && setAnswer({ key, list }));
    return () => {
      current = false;
    };
  }, [key, text, shown, revision]);
  return answer?.key === key ? answer.list : undefined;
}

/** Everything that lies in a place, for its labels. */
export function idsInPlace(path: string): Promise<readonly string[]> {
  return selectCaseIds(selectionOf({ kind: 'place', path }, ''));
}
