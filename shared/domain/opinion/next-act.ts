import type { ActKind, SopStep } from '../../sop/sop.ts';
import { stepOfRow } from './board.ts';
import type { CaseRow } from './case-row.ts';

/** The act that moves a berkas on, as a row tells it: the first of its step that is not done yet. Undefined when it has ended. */
export function nextActOfRow(
  row: Pick<CaseRow, 'sopId' | 'step' | 'state' | 'sent'>,
): { readonly act: ActKind; readonly step: SopStep } | undefined {
  const step = row.state === 'open' ? stepOfRow(row) : undefined;
  if (!step) return undefined;
  const acts = Object.keys(step.acts) as ActKind[]; // The keys of the record are its acts, in the order of the SOP.
  const act = acts.find((kind) => !(kind === 'send' && row.sent));
  return act && { act, step };
}
