import { useRef, useState } from 'react';
import { actLabel, type RoleLabels, refusalSentence } from '#shared/sop/sentences.ts';
import type { ActKind } from '#shared/sop/sop.ts';
import { actOnMany, type BulkOutcome } from '../../data/case-commands.ts';
import { useFormDraft } from '../../data/form-draft.ts';
import { printDocument } from '../../data/print-request.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type ActForm, type FormOffice, gapOf, type RowForm } from './act-form.ts';
import { AskList, focusAsk } from './ask-list.tsx';
import { proposedMessage, WayFields } from './forward-ask.tsx';
import { fillRow, rowControlOf, rowGapOf, rowOf, sharedAsks } from './many-form.ts';
import { ManyTable } from './many-table.tsx';
import type { ActPlan } from './plan.ts';
import { actsText } from './text.ts';

export interface ManyDialogProps {
  readonly act: ActKind;
  readonly plan: ActPlan;
  readonly opening: ActForm;
  readonly office: FormOffice;
  readonly labels: RoleLabels;
  readonly onDone: (outcome: BulkOutcome) => void;
  readonly onCancel: () => void;
}

/** One act on a selection: every row has its own verdict and, where the SOP leaves a choice, its own decision; all are recorded as one batch. */
export function ManyDialog({ act, plan, opening, office, labels, onDone, onCancel }: ManyDialogProps) {
  const { ready, refused } = plan;
  const [first] = ready;
  const asks = sharedAsks(ready);
  const draftName = `act-${act}-${first?.at.id ?? 'kosong'}-${ready.length}`;
  const { value: form, change, clear } = useFormDraft(draftName, opening);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const changeRow = (id: string, part: Partial<RowForm>) =>
    change({ rows: { ...form.rows, [id]: { ...rowOf(form, opening, id), ...part } } });

  const confirm = async () => {
    if (running.current) return;
    if (ready.length === 0) {
      onDone({ done: [], refused: [] });
      return;
    }
    const clock = { ...office, now: Date.now() };
    const isForward = ready.some((planned) => planned.asks.includes('forward'));
    const gap = gapOf({ asks: isForward ? [...asks, 'forward'] : asks }, form, clock);
    const rowGap = rowGapOf(act, ready, form, opening);
    if (gap || rowGap) {
      setProblem((rowGap ?? gap)?.sentence);
      if (rowGap) document.querySelector<HTMLElement>(`dialog [data-row="${rowGap.id}"] input`)?.focus();
      else if (gap) focusAsk(gap.ask);
      return;
    }
    running.current = true;
    setBusy(true);
    const wishes = ready.map((planned) => {
      const row = rowOf(form, opening, planned.at.id);
      const message = planned.asks.includes('forward') ? proposedMessage(planned.at, row.opdId, clock.now) : '';
      return { caseId: planned.at.id, ...fillRow(act, planned, form, row, clock, message) };
    });
    const outcome = await actOnMany(wishes);
    running.current = false;
    setBusy(false);
    if (!outcome.ok) {
      setProblem(outcome.error.sentence);
      return;
    }
    const [stopped] = outcome.value.refused;
    if (stopped && outcome.value.done.length === 0) {
      setProblem(stopped.sentence);
      return;
    }
    clear();
    onDone(outcome.value);
  };
  const print = async () => {
    const unprinted = ready.filter((planned) => planned.asks.includes('print')).map(({ at }) => at.id);
    const printed = await printDocument('lembar-hasil-pantauan', unprinted);
    if (printed.ok) onCancel();
    else setProblem(printed.error.sentence);
  };
  const isDecision = first !== undefined && rowControlOf(act, first) === 'decision';
  const verb = first ? actLabel(act, first.step, labels) : actsText.close;
  return (
    <Dialog
      open
      wide
      title={first ? `${isDecision ? actsText.decision : verb}: ${actsText.cases(ready.length)}` : actsText.notPossible}
      confirmText={first ? actsText.recordMany(ready.length) : actsText.close}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
      busy={busy}
    >
      {problem !== undefined && (
        <div role="status">
          <Notice tone="warn">{problem}</Notice>
        </div>
      )}
      {!first && <Notice tone="warn">{actsText.noRowReady}</Notice>}
      {first && ready.some((planned) => planned.asks.includes('forward')) && (
        <div data-ask="forward">
          <WayFields shared {...{ form, change, office }} />
        </div>
      )}
      {first && <AskList many {...{ act, asks, planned: first, form, change, office, labels }} onPrint={() => void print()} />}
      <ManyTable
        act={act}
        ready={ready}
        refused={refused.map(({ at, refusal }) => ({ at, sentence: refusalSentence(refusal, labels) }))}
        rowOf={(id) => rowOf(form, opening, id)}
        onRow={changeRow}
        form={form}
        office={office}
      />
    </Dialog>
  );
}
