import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { added, aimedAt, extended, nothingChosen, removed, type Selection, stillOpen, toggled } from './selection.ts';

export interface SelectionApi {
  readonly selection: Selection;
  readonly toggle: (caseId: string) => void;
  readonly extend: (order: readonly string[], from: string, to: string) => void;
  readonly add: (caseIds: readonly string[]) => void;
  readonly remove: (caseIds: readonly string[]) => void;
  readonly clear: () => void;
  /** Reads the selection of the moment; the function itself never changes. */
  readonly aimAt: (caseId: string) => readonly string[];
}

/** The berkas chosen on the board. Those that leave the board leave the selection. */
export function useSelection(openCases: ReadonlyMap<string, CaseRow>): SelectionApi {
  const [choosing, setChoosing] = useState(nothingChosen);
  const selection = useMemo(() => stillOpen(choosing.chosen, (id) => openCases.has(id)), [choosing, openCases]);
  const latest = useRef(selection);
  useLayoutEffect(() => {
    latest.current = selection;
  });
  return {
    selection,
    toggle: useCallback((caseId) => setChoosing((now) => toggled(now, caseId)), []),
    extend: useCallback((order, from, to) => setChoosing((now) => extended(now, order, from, to)), []),
    add: useCallback((caseIds) => setChoosing((now) => added(now, caseIds)), []),
    remove: useCallback((caseIds) => setChoosing((now) => removed(now, caseIds)), []),
    clear: useCallback(() => setChoosing(nothingChosen), []),
    aimAt: useCallback((caseId) => aimedAt(latest.current, caseId), []),
  };
}
