import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { requestAct } from '../../data/act-request.ts';
import { decisionOf } from './decision.ts';

/** Asks for one of the two answers; what is missing is asked by the dialogs of the acts. */
export function useDecide(row: Pick<CaseRow, 'id' | 'sopId' | 'step'>): { readonly yes: () => void; readonly no: () => void } {
  const decision = decisionOf(row);
  const ask = (answer: 'yes' | 'no') => () => {
    if (decision) void requestAct({ caseIds: [row.id], act: decision[answer] });
  };
  return { yes: ask('yes'), no: ask('no') };
}
