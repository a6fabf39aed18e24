import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { requestAct } from '../../data/act-request.ts';

/** Asks for one of the two answers; what is missing is asked by the dialogs of the acts. */
export function useDecide(row: Pick<CaseRow, 'id'>): { readonly yes: () => void; readonly no: () => void } {
  return {
    yes: () => void requestAct({ caseIds: [row.id], act: 'approve' }),
    no: () => void requestAct({ caseIds: [row.id], act: 'decline' }),
  };
}
