import type { ActKind, SopStep } from '../../sop/sop.ts';
import { stepOfRow } from './board.ts';
import type { CaseRow } from './case-row.ts';

/** The act of a step with which a berkas goes on: the first that the SOP writes and that is not done yet. */
export function nextAct(step: SopStep, row: Pick<CaseRow, 'sent'>): ActKind | undefined {
  const acts = Object.keys(step.acts) as ActKind[]; // The keys of the record are its acts, in the order of the SOP.
  return acts.find((kind) => !(kind === 'send' && row.sent));
}

/** The act that moves a berkas on, as a row tells it. Undefined when it has ended. */
export function nextActOfRow(
  row: Pick<CaseRow, 'sopId' | 'step' | 'state' | 'sent'>,
): { readonly act: ActKind; readonly step: SopStep } | undefined {
  const step = row.state === 'open' ? stepOfRow(row) : undefined;
  const act = step && nextAct(step, row);
  return act && { act, step };
}
