import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { nextAct } from '#shared/domain/opinion/next-act.ts';
import type { ActKind, SopStep } from '#shared/sop/sop.ts';

/** `S`: the act with which a berkas goes on. None at a decision, which has keys of its own. */
export function onwardAct(step: SopStep, row: Pick<CaseRow, 'sent'>): ActKind | undefined {
  return step.kind === 'decide' ? undefined : nextAct(step, row);
}

/** `K`: the act with which a berkas goes back, whoever refuses it. */
export function backAct(step: SopStep): ActKind | undefined {
  if (step.returnTo.length > 0) return 'return';
  return (['ask-rework', 'refuse-by-opd'] as const).find((act) => step.acts[act] !== undefined);
}

/** `Y` and `T`: only where a decision is due. */
export function decisionAct(step: SopStep, answer: 'yes' | 'no'): ActKind | undefined {
  if (step.kind !== 'decide') return undefined;
  return answer === 'yes' ? 'approve' : 'decline';
}

/** The column left or right of one; undefined at the edge. */
export function neighbour(columnIds: readonly string[], from: string, by: 1 | -1): string | undefined {
  return columnIds[columnIds.indexOf(from) + by];
}

/** Where the focus goes when these berkas have left their column: to the next one, else to the one before. */
export function nextAfter(order: readonly string[], from: string, gone: ReadonlySet<string>): string | undefined {
  const at = order.indexOf(from);
  return order.slice(at + 1).find((id) => !gone.has(id)) ?? order.slice(0, Math.max(0, at)).findLast((id) => !gone.has(id));
}
