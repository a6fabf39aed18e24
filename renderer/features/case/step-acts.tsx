import { useState } from 'react';
import { factsOf } from '#shared/domain/opinion/opinion.ts';
import { isCurable, offeredActs } from '#shared/sop/engine.ts';
import { actLabel } from '#shared/sop/sentences.ts';
import type { ActKind, SopStep } from '#shared/sop/sop.ts';
import { requestAct } from '../../data/act-request.ts';
import { officeRules, performer } from '../../data/case-commands.ts';
import type { CaseAtHand } from '../../data/queries.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.tsx';
import type { Check } from './checklist.ts';
import { NotMine } from './not-mine.tsx';
import { caseText } from './text.ts';

export interface StepActsProps {
  readonly at: CaseAtHand;
  readonly step: SopStep;
  readonly checks: readonly Check[];
  /** What must be recorded before the act; false holds the act back. */
  readonly settle: () => Promise<boolean>;
  readonly onDone: () => void;
}

const icons: Readonly<Partial<Record<ActKind, IconName>>> = {
  return: 'return',
  'ask-rework': 'return',
  decline: 'archive',
  archive: 'archive',
  send: 'send',
  'refuse-by-opd': 'return',
  approve: 'check',
};

/** One filled button and the other ways from here; letters do the same while no field has the focus. */
export function StepActs({ at, step, checks, settle, onDone }: StepActsProps) {
  const labels = usePantau((state) => state.sections.roleLabels);
  const letters = usePantau((state) => state.settings.letterShortcuts);
  const [busy, setBusy] = useState(false);
  const facts = factsOf(at.opinion);
  const offered = offeredActs(facts, performer(), officeRules());
  const possible = offered.filter(({ refusal }) => refusal === undefined || isCurable(refusal)).map(({ act }) => act);
  const primary = step.kind === 'send-and-archive' && facts.sent ? 'archive' : possible[0];
  // Sent already: sending again is no way on, only archiving and the way back are.
  const others = possible.filter((act) => act !== primary && !(act === 'send' && facts.sent));
  const run = async (act: ActKind) => {
    if (busy) return;
    setBusy(true);
    const ready = await settle();
    const done = ready ? await requestAct({ caseIds: [at.id], act }) : [];
    setBusy(false);
    if (done.length > 0) onDone();
  };
  const keyOf = (act: ActKind): string | undefined => {
    if (step.kind === 'decide' && act === 'approve') return 'Y';
    if (step.kind === 'decide' && act === 'decline') return 'T';
    if (act === primary) return 'S';
    return act === 'return' || act === 'ask-rework' ? 'K' : undefined;
  };
  const lookOf = (act: ActKind) => {
    const icon = icons[act];
    const keys = letters ? keyOf(act) : undefined;
    return { ...(icon ? { icon } : { iconAfter: 'arrow-right' as const }), ...(keys !== undefined && { keys }) };
  };
  useShortcuts(
    possible.flatMap((act) => {
      const keys = keyOf(act);
      return keys === undefined ? [] : [{ keys, label: actLabel(act, step, labels), run: () => void run(act) }];
    }),
  );
  if (primary === undefined) return <NotMine step={step} refusal={offered[0]?.refusal} onRun={run} />;
  const missing = checks.filter(({ done }) => !done).map(({ words }) => words);
  return (
    <div className="step-acts">
      <Button
        kind="primary"
        size="l"
        onClick={() => void run(primary)}
        {...lookOf(primary)}
        {...(!hasAnswerField(step) && { 'data-case-focus': true })}
      >
        {actLabel(primary, step, labels)}
      </Button>
      {others.map((act) => (
        <Button key={act} size="l" onClick={() => void run(act)} {...lookOf(act)}>
          {labelOf(act, step, labels)}
        </Button>
      ))}
      {missing.length > 0 && (
        <span className="step-need">
          <Icon name="pen" size={14} />
          {caseText.needs(missing.join(', '))}
        </span>
      )}
    </div>
  );
}

/** From the answer of an OPD the way back leads out of the office. */
function labelOf(act: ActKind, step: SopStep, labels: Parameters<typeof actLabel>[2]): string {
  const isBackToOpd = act === 'return' && (step.kind === 'receive-answer' || step.kind === 'rework');
  return isBackToOpd ? caseText.returnToOpd : actLabel(act, step, labels);
}

export function hasAnswerField(step: SopStep): boolean {
  return step.kind === 'receive-answer' || step.kind === 'rework' || step.kind === 'review-language';
}
