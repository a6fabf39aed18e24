import { useRef, useState } from 'react';
import { clockTime } from '#shared/calendar/date-words.ts';
import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import { headline } from '#shared/domain/opinion/opinion.ts';
import { timeAt } from '#shared/kernel/calendar-date.ts';
import type { RoleLabels } from '#shared/sop/sentences.ts';
import type { ActKind } from '#shared/sop/sop.ts';
import { type ActDone, actOnMany } from '../../data/case-commands.ts';
import { useFormDraft } from '../../data/form-draft.ts';
import { printDocument } from '../../data/print-request.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type ActForm, confirmLabel, type FormOffice, fillAct, gapOf } from './act-form.ts';
import { AskList, focusAsk } from './ask-list.tsx';
import { proposedMessage } from './forward-ask.tsx';
import { askFor, type PlannedCase } from './plan.ts';
import { actsText } from './text.ts';

export interface ActDialogProps {
  readonly act: ActKind;
  readonly planned: PlannedCase;
  readonly opening: ActForm;
  readonly office: FormOffice;
  readonly labels: RoleLabels;
  readonly onDone: (done: readonly ActDone[]) => void;
  readonly onCancel: () => void;
}

/** Asks what one act on one berkas still needs, keeps it as a draft, and records it. */
export function ActDialog({ act, planned, opening, office, labels, onDone, onCancel }: ActDialogProps) {
  const { at, step, asks } = planned;
  const { value: form, change, clear, state } = useFormDraft(`act-${act}-${at.id}`, opening);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  const confirm = async () => {
    if (running.current) return;
    const clock = { ...office, now: Date.now() };
    const gap = gapOf(planned, form, clock);
    if (gap) {
      setProblem(gap.sentence);
      focusAsk(gap.ask);
      return;
    }
    running.current = true;
    setBusy(true);
    const message = asks.includes('forward') ? proposedMessage(at, form.opdId, clock.now) : '';
    const outcome = await actOnMany([{ caseId: at.id, ...fillAct(act, planned, form, clock, message) }]);
    running.current = false;
    setBusy(false);
    const refused = outcome.ok ? outcome.value.refused[0] : undefined;
    if (outcome.ok && !refused) {
      clear();
      onDone(outcome.value.done);
      return;
    }
    setProblem(outcome.ok ? (refused?.sentence ?? actsText.notFound) : outcome.error.sentence);
    const ask = refused && askFor(refused.refusal, act);
    if (ask) focusAsk(ask, refused.refusal.code);
  };
  const print = async () => {
    const printed = await printDocument('lembar-hasil-pantauan', [at.id]);
    if (printed.ok) onCancel();
    else setProblem(printed.error.sentence);
  };
  const verb = confirmLabel(act, planned, form, labels);
  return (
    <Dialog
      open
      wide={asks.some((ask) => ask === 'forward' || ask === 'sending' || ask === 'filing' || ask === 'received')}
      title={`${verb}: ${shortNumber(at.opinion.number)}`}
      confirmText={verb}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
      busy={busy}
    >
      <p className="row">
        <span className="grow ell">{headline(at.opinion)}</span>
        {state.kind === 'saved' && (
          <span className="nowrap s12 t3">{actsText.savedAt(clockTime(timeAt(state.at, office.zone)))}</span>
        )}
      </p>
      {problem !== undefined && (
        <div role="status">
          <Notice tone="warn">{problem}</Notice>
        </div>
      )}
      <AskList {...{ act, asks, planned, form, change, office, labels }} onPrint={() => void print()} />
      <span className="sr">{step.long}</span>
    </Dialog>
  );
}
