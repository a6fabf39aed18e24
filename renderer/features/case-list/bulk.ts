import { stepOfRow } from '#shared/domain/opinion/board.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { isBulkStep } from '#shared/domain/opinion/commands.ts';
import type { Role } from '#shared/operations/operation.ts';
import { judgeMove } from '#shared/sop/engine.ts';
import { actLabel, actorLabel, type RoleLabels } from '#shared/sop/sentences.ts';
import type { ActKind, SopStep } from '#shared/sop/sop.ts';
import { listText } from './text.ts';

export interface BulkAct {
  readonly act: ActKind;
  readonly label: string;
}

/** What can be done with all chosen berkas at once, or why nothing can. */
export type BulkOffer =
  | { readonly kind: 'acts'; readonly step: SopStep; readonly acts: readonly BulkAct[] }
  | { readonly kind: 'none'; readonly reason: string };

export function bulkOffer(rows: readonly CaseRow[], roles: readonly Role[], labels: RoleLabels): BulkOffer {
  const [first] = rows;
  const step = first && stepOfRow(first);
  if (!first || !step || rows.some((row) => row.sopId !== first.sopId || row.step !== first.step))
    return { kind: 'none', reason: listText.mixedSteps };
  if (!isBulkStep(step.kind)) return { kind: 'none', reason: listText.oneByOne };
  const kinds: readonly ActKind[] = [
    ...(Object.keys(step.acts) as ActKind[]), // The keys of the record are its acts.
    ...(step.returnTo.length > 0 ? (['return'] as const) : []),
  ];
  const acts = kinds.filter((act) => {
    const asked = { sopId: first.sopId, stepId: first.step, act, returnTo: step.returnTo[0], roles, onPaper: false };
    return judgeMove(asked).ok;
  });
  if (acts.length === 0) return { kind: 'none', reason: listText.otherTurn(actorLabel(step.actor, labels)) };
  return { kind: 'acts', step, acts: acts.map((act) => ({ act, label: actLabel(act, step, labels) })) };
}

/** The sheet on which a whole selection of this step is printed, if there is one. */
export function sheetOf(step: SopStep): 'lembar-hasil-pantauan' | 'lembar-persetujuan' | undefined {
  if (step.kind === 'hand-print') return 'lembar-hasil-pantauan';
  return step.kind === 'decide' || step.kind === 'submit' ? 'lembar-persetujuan' : undefined;
}
