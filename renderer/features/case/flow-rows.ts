import { type BoardColumn, boardColumns } from '#shared/domain/opinion/board.ts';
import { forwardingOf, lastAct, type Opinion, positionOf, standingActs, stepOf } from '#shared/domain/opinion/opinion.ts';
import { findStep } from '#shared/sop/catalogue.ts';
import type { Sop } from '#shared/sop/sop.ts';
import type { StepTime } from './step-times.ts';
import { caseText } from './text.ts';

export interface FlowRow {
  readonly column: BoardColumn;
  readonly state: 'done' | 'returned' | 'now' | 'todo';
  readonly title: string;
  /** "4 dari 5 mnt", "6 dari 5 hk", "standar 5 mnt"; plain, never a judgement. */
  readonly time: string;
}

/** The steps of the SOP in their fixed order, as this berkas stands. `opdName` is the short name of the OPD that leads. */
export function flowRows(
  opinion: Opinion,
  times: ReadonlyMap<string, StepTime>,
  office: { readonly opdName: string; readonly opdDays: number },
): readonly FlowRow[] {
  const at = stepOf(opinion);
  if (!at) return [];
  const { end } = positionOf(opinion);
  const present = boardColumns.findIndex(({ kinds }) => kinds.includes(at.step.kind));
  const isDeclined = at.step.kind === 'archive-unanswered';
  const visited = visitedKinds(opinion, at.sop);
  return boardColumns.flatMap((column, index) => {
    const cameBack = index > present && column.kinds.some((kind) => visited.has(kind));
    const state =
      index < present || (index === present && end !== null)
        ? 'done'
        : index === present
          ? 'now'
          : cameBack
            ? 'returned'
            : 'todo';
    // Without an answer nothing is forwarded, so the later steps do not wait for anybody.
    if (isDeclined && index > present) return [];
    const title = titleOf(column, opinion, office.opdName, state === 'done');
    return [{ column, state, title, time: timeOf(column, at.sop, times, { state, opdDays: office.opdDays }) }];
  });
}

function visitedKinds(opinion: Opinion, sop: Sop): ReadonlySet<string> {
  return new Set(standingActs(opinion).flatMap(({ from }) => findStep(sop, from)?.kind ?? []));
}

function titleOf(column: BoardColumn, opinion: Opinion, opdName: string, isDone: boolean): string {
  if (!isDone) return column.long;
  switch (column.id) {
    case 'approve':
      return lastAct(opinion, 'decline')
        ? caseText.declined(column.long)
        : lastAct(opinion, 'approve')
          ? caseText.approved(column.long)
          : column.long;
    case 'forward': {
      const forwarding = forwardingOf(opinion);
      return forwarding ? caseText.forwarded(opdName || caseText.opd, forwarding.channel) : column.long;
    }
    case 'wait-opd':
      return lastAct(opinion, 'receive-answer') ? caseText.answered(opdName || caseText.opd) : column.long;
    default:
      return column.long;
  }
}

function timeOf(
  column: BoardColumn,
  sop: Sop,
  times: ReadonlyMap<string, StepTime>,
  { state, opdDays }: { readonly state: FlowRow['state']; readonly opdDays: number },
): string {
  const spent = sop.steps.filter(({ kind }) => column.kinds.includes(kind)).flatMap(({ id }) => times.get(id) ?? []);
  const standard = column.minutes;
  if (state === 'todo' || spent.length === 0) return standard === null ? '' : caseText.standard(standard);
  if (column.id === 'wait-opd') return caseText.daysOf(sum(spent, 'days'), opdDays);
  const minutes = sum(spent, 'minutes');
  const days = sum(spent, 'days');
  // Minutes beyond a working day say less than days do.
  if (minutes > dayOfMinutes && days > 0) return caseText.daysSpent(days, standard);
  return standard === null ? caseText.minutes(minutes) : caseText.minutesOf(minutes, standard);
}

const dayOfMinutes = 480;

function sum(times: readonly StepTime[], part: keyof StepTime): number {
  return times.reduce((total, time) => total + time[part], 0);
}

/** Working time of the whole round in the office, beside the SOP's 60 minutes; the wait for the OPD is not the office's work. */
export function officeTime(times: ReadonlyMap<string, StepTime>, sop: Sop): string {
  const spent = [...times].flatMap(([id, time]) => (findStep(sop, id)?.actor === 'opd' ? [] : [time]));
  const standard = sop.steps.reduce((total, { minutes }) => total + (minutes ?? 0), 0);
  const minutes = sum(spent, 'minutes');
  const days = sum(spent, 'days');
  return caseText.officeTime(
    minutes > dayOfMinutes && days > 0 ? caseText.daysSpent(days, null) : caseText.minutes(minutes),
    standard,
  );
}
