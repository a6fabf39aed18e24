import { stepOfRow } from '#shared/domain/opinion/board.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import type { Opinion } from '#shared/domain/opinion/opinion.ts';

/** True where the SOP asks for a yes or a no; a step that merely can be declined is work like any other. */
export function isDecision(row: Pick<CaseRow, 'sopId' | 'step'>): boolean {
  const acts = stepOfRow(row)?.acts;
  return acts?.approve !== undefined && acts.decline !== undefined;
}

export interface StandingDecision {
  readonly actId: string;
  readonly isYes: boolean;
  readonly at: number;
  readonly reason: string;
}

/** The decision of this person that nobody has built upon yet, so that it can still be taken back. */
export function standingDecision(opinion: Opinion, personId: string): StandingDecision | undefined {
  const last = opinion.acts.findLast((act) => !act.undone);
  if (last?.personId !== personId || (last.act !== 'approve' && last.act !== 'decline')) return undefined;
  return { actId: last.id, isYes: last.act === 'approve', at: last.at, reason: last.details.reason ?? '' };
}
