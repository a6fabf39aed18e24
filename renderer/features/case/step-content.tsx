import { longDate } from '#shared/calendar/date-words.ts';
import { fieldOf, forwardingOf, lastAct, leadOpd } from '#shared/domain/opinion/opinion.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { actorLabel } from '#shared/sop/sentences.ts';
import type { SopStep } from '#shared/sop/sop.ts';
import type { CaseAtHand } from '../../data/queries.ts';
import { useRowWords } from '../../data/row-words.ts';
import { usePantau } from '../../data/store.ts';
import { AnswerDesk } from './answer-desk.tsx';
import { OpdFact, TextFact } from './fact-form.tsx';
import { hasAnswerField } from './step-acts.tsx';
import { caseText } from './text.ts';
import type { AnswerDraft } from './use-answer-draft.ts';
import { useFieldEdits } from './use-field-edits.ts';

/** The SOP's own row of this step, as it is printed. */
export function SopRow({ step }: { readonly step: SopStep }) {
  const labels = usePantau((state) => state.sections.roleLabels);
  return (
    <dl className="case-sop">
      <Cell term={caseText.performer} text={actorLabel(step.actor, labels)} />
      <Cell term={caseText.standardTime} text={step.minutes === null ? caseText.none : caseText.minutesLong(step.minutes)} />
      <Cell term={caseText.requirement} text={step.requirement ?? caseText.none} />
      <Cell term={caseText.output} text={step.output ?? caseText.none} />
    </dl>
  );
}

function Cell({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd title={text}>{text}</dd>
    </div>
  );
}

export interface StepContentProps {
  readonly at: CaseAtHand;
  readonly step: SopStep;
  readonly answer: AnswerDraft;
  readonly isMine: boolean;
}

/** What must be read or written in this step, apart from the acts. */
export function StepContent({ at, step, answer, isMine }: StepContentProps) {
  if (hasAnswerField(step)) return <AnswerDesk at={at} answer={answer} mayEdit={isMine} />;
  switch (step.kind) {
    case 'study':
      return isMine ? <StudyFields at={at} /> : null;
    case 'submit':
    case 'decide':
    case 'approve':
      return <Proposal at={at} />;
    case 'wait-opd':
      return <Forwarded at={at} />;
    case 'send-and-archive':
      return (
        <div className="case-raw">
          <h4>{caseText.answerToRead}</h4>
          <p>{fieldOf(at.opinion, 'answer') || caseText.none}</p>
        </div>
      );
    default:
      return null;
  }
}

function StudyFields({ at }: { readonly at: CaseAtHand }) {
  const edits = useFieldEdits(at, 'teliti');
  return (
    <div className="field-row case-study">
      <OpdFact edits={edits} label={caseText.studyOpd} />
      <TextFact edits={edits} field="note" label={caseText.studyNote} rows={2} />
    </div>
  );
}

/** What the Kabid decides about: the Kasi's finding and proposal. */
function Proposal({ at }: { readonly at: CaseAtHand }) {
  const words = useRowWords();
  const supporting = fieldOf(at.opinion, 'supportingOpd').map(words.opdName).join(', ');
  const note = fieldOf(at.opinion, 'note');
  const studied = lastAct(at.opinion, 'hand-over');
  return (
    <div className="case-raw">
      <h4>{caseText.studied}</h4>
      {note !== '' && <p>{note}</p>}
      <dl className="facts">
        <dt>{caseText.proposal}</dt>
        <dd className="b">{words.opdName(leadOpd(at.opinion)) || caseText.noOpd}</dd>
        {supporting !== '' && (
          <>
            <dt>{caseText.supporting}</dt>
            <dd>{supporting}</dd>
          </>
        )}
        {studied && (
          <>
            <dt>{caseText.studiedBy}</dt>
            <dd>
              {studied.personName}, {studied.title}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

function Forwarded({ at }: { readonly at: CaseAtHand }) {
  const words = useRowWords();
  const zone = usePantau((state) => state.sections.hours.zone);
  const forwarding = forwardingOf(at.opinion);
  if (!forwarding) return null;
  return (
    <dl className="facts">
      <dt>{caseText.forwardedTo}</dt>
      <dd className="b">{words.opdName(forwarding.opdId)}</dd>
      <dt>{caseText.by}</dt>
      <dd>
        {forwarding.channel}, {forwarding.address}
      </dd>
      <dt>{caseText.on}</dt>
      <dd>{longDate(dateAt(forwarding.at, zone))}</dd>
    </dl>
  );
}
