import type { ActKind } from '#shared/sop/sop.ts';
import { type ActForm, type FilledAct, type FormOffice, fillAct, type RowForm, softcopiesOf } from './act-form.ts';
import type { Ask, PlannedCase } from './plan.ts';
import { actsText } from './text.ts';

/** Questions that each row of a selection answers for itself; the others are asked once for all. */
const rowAsks: ReadonlySet<Ask> = new Set(['opd', 'forward', 'reason']);

export function sharedAsks(ready: readonly PlannedCase[]): readonly Ask[] {
  return [...new Set(ready.flatMap(({ asks }) => asks))].filter((ask) => !rowAsks.has(ask));
}

export type RowControl = 'decision' | 'opd' | 'forward' | 'none';

/** What a row lets the person choose. At the Kabid's decision every row is perlu or tidak. */
export function rowControlOf(act: ActKind, planned: PlannedCase): RowControl {
  if ((act === 'approve' || act === 'decline') && planned.step.acts.approve && planned.step.acts.decline) return 'decision';
  if (act === 'decline') return 'decision';
  if (planned.asks.includes('forward')) return 'forward';
  return planned.asks.includes('opd') ? 'opd' : 'none';
}

export function rowOf(form: ActForm, opening: ActForm, id: string): RowForm {
  return { decision: 'approve', reason: '', opdId: '', address: null, ...opening.rows[id], ...form.rows[id] };
}

/** One row as a wish. A row that declines becomes that act, whatever the others do. */
export function fillRow(
  act: ActKind,
  planned: PlannedCase,
  form: ActForm,
  row: RowForm,
  office: FormOffice,
  message: string,
): FilledAct {
  const own: ActForm = {
    ...form,
    opdId: row.opdId,
    address: row.address,
    supporting: planned.at.opinion.fields.supportingOpd?.versions[0].value ?? [],
    message: null,
    // A selection may stand at several steps; each returns to the step before its own unless that one was chosen.
    returnTo: planned.step.returnTo.includes(form.returnTo) ? form.returnTo : (planned.step.returnTo[0] ?? ''),
    // What lies in a berkas already is its own softcopy; files added here belong to the whole selection.
    files: planned.asks.includes('filing') ? [...softcopiesOf(planned.at.opinion), ...form.files] : form.files,
    reason: row.reason ? { chosen: [], text: row.reason } : form.reason,
  };
  if (rowControlOf(act, planned) !== 'decision') return fillAct(act, planned, own, office, message);
  const wanted: ActKind = row.decision;
  const asks: Ask[] = planned.asks.filter((ask) => ask !== 'reason' && ask !== 'opd');
  if (wanted === 'decline') asks.push('reason');
  return fillAct(wanted, { ...planned, asks }, own, office, message);
}

/** The first row that lacks its reason, as a sentence. */
export function rowGapOf(
  act: ActKind,
  ready: readonly PlannedCase[],
  form: ActForm,
  opening: ActForm,
): { readonly id: string; readonly sentence: string } | undefined {
  for (const planned of ready) {
    const row = rowOf(form, opening, planned.at.id);
    if (rowControlOf(act, planned) === 'decision' && row.decision === 'decline' && !row.reason.trim())
      return { id: planned.at.id, sentence: actsText.rowReasonMissing(planned.at.opinion.number) };
  }
  return undefined;
}
