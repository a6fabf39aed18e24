import { stepOfRow } from '#shared/domain/opinion/board.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import type { Opinion } from '#shared/domain/opinion/opinion.ts';
import type { ActKind } from '#shared/sop/sop.ts';

export interface Decision {
  readonly yes: ActKind;
  readonly no: ActKind;
}

/** The two answers at a step where a decision can be refused; undefined elsewhere. */
export function decisionOf(row: Pick<CaseRow, 'sopId' | 'step'>): Decision | undefined {
  const acts = stepOfRow(row)?.acts;
  if (!acts?.decline) return undefined;
  return { yes: acts.approve ? 'approve' : 'hand-over', no: 'decline' };
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
