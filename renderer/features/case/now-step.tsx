import { limitOf } from '#shared/domain/office/working-time.ts';
import { createDueReader } from '#shared/domain/opinion/due.ts';
import { factsOf, fieldOf, lastAct, openReturn, since } from '#shared/domain/opinion/opinion.ts';
import { isTurnOf } from '#shared/sop/engine.ts';
import { actorLabel } from '#shared/sop/sentences.ts';
import type { SopStep } from '#shared/sop/sop.ts';
import { performer } from '../../data/case-commands.ts';
import type { CaseAtHand } from '../../data/queries.ts';
import { usePantau } from '../../data/store.ts';
import { useNow } from '../../data/use-now.ts';
import { StepNow } from '../../ui/flow.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type Check, checklist } from './checklist.ts';
import { Collision } from './collision.tsx';
import { StepActs } from './step-acts.tsx';
import { SopRow, StepContent } from './step-content.tsx';
import { caseText } from './text.ts';
import { useAnswerDraft } from './use-answer-draft.ts';
import { whenWords } from './when-words.ts';
import { WhyDate } from './why-date.tsx';

export interface NowStepProps {
  readonly at: CaseAtHand;
  readonly step: SopStep;
  readonly number: string;
  readonly onDone: () => void;
}

/** The present step: framed, with the note of a return on top, what it needs, and the acts. */
export function NowStep({ at, step, number, onDone }: NowStepProps) {
  const labels = usePantau((state) => state.sections.roleLabels);
  const calendar = usePantau((state) => state.calendar);
  const limits = usePantau((state) => state.sections.limits);
  const now = useNow(60_000);
  const answer = useAnswerDraft(at);
  const facts = factsOf(at.opinion);
  const arrived = since(at.opinion);
  const limit = limitOf(calendar, limits, step.actor, arrived);
  const due = createDueReader(calendar, now)(limit, arrived);
  const isMine = isTurnOf(facts, performer().roles);
  const checks = checklist(at.opinion, step, answerEditedAt(at));
  return (
    <StepNow
      {...(number !== '' && { number })}
      title={step.long}
      note={isMine ? <span className="case-activity">{step.activity}</span> : caseText.turnOf(actorLabel(step.actor, labels))}
      tone={step.actor}
      clock={{ text: due.words, value: due.used, tone: due.tone }}
    >
      {facts.contested ? (
        <Collision at={at} />
      ) : facts.hold ? (
        <SopRow step={step} />
      ) : (
        <>
          <ReturnNote at={at} now={now} />
          <StepContent at={at} step={step} answer={answer} isMine={isMine} />
          <CheckList checks={checks} />
          <StepActs at={at} step={step} checks={checks} settle={answer.settle} onDone={onDone} />
          <SopRow step={step} />
          <WhyDate limit={limit} since={arrived} />
        </>
      )}
    </StepNow>
  );
}

function ReturnNote({ at, now }: { readonly at: CaseAtHand; readonly now: number }) {
  const labels = usePantau((state) => state.sections.roleLabels);
  const zone = usePantau((state) => state.sections.hours.zone);
  const returned = openReturn(at.opinion);
  const last = lastAct(at.opinion);
  return (
    <>
      {returned && (
        <Notice
          tone="bad"
          icon="return"
          title={
            returned.act === 'refuse-by-opd'
              ? caseText.refusedByOpd(whenWords(returned.at, now, zone))
              : caseText.returnedBy(labels[returned.capacity], whenWords(returned.at, now, zone))
          }
        >
          “{returned.details.note ?? returned.details.reason}”
        </Notice>
      )}
      {last?.requestedBack && (
        <Notice tone="warn" icon="undo" title={caseText.askedBack(last.personName)}>
          {caseText.askedBackText}
        </Notice>
      )}
    </>
  );
}

function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  // The Kasi's proposal stands in full above; only its absence is worth a word.
  const done = checks.filter((check) => check.done && check.id !== 'decision-opd');
  if (done.length === 0) return null;
  return (
    <ul className="case-checks">
      {done.map(({ id, words }) => (
        <li key={id} className="s13 t2">
          <Icon name="check-circle" size={15} className="ok" /> {words}
        </li>
      ))}
    </ul>
  );
}

/** When the answer was last changed by hand; null when it still is what the OPD wrote. */
function answerEditedAt(at: CaseAtHand): number | null {
  if (fieldOf(at.opinion, 'answer') === '') return null;
  const edited = at.operations.filter(
    ({ kind, payload }) => kind === 'opinion.edited' && (payload as { readonly field?: unknown }).field === 'answer',
  );
  return edited.length > 0 ? Math.max(...edited.map((operation) => operation.at)) : null;
}
