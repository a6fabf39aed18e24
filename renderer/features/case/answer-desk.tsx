import { clockTime } from '#shared/calendar/date-words.ts';
import { lastAct } from '#shared/domain/opinion/opinion.ts';
import { timeAt } from '#shared/kernel/calendar-date.ts';
import type { CaseAtHand } from '../../data/queries.ts';
import { usePantau } from '../../data/store.ts';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useScrollStop } from '../../ui/use-scroll-stop.ts';
import { EvidenceList } from './evidence.tsx';
import { caseText } from './text.ts';
import type { AnswerDraft } from './use-answer-draft.ts';

export interface AnswerDeskProps {
  readonly at: CaseAtHand;
  readonly answer: AnswerDraft;
  readonly mayEdit: boolean;
}

/** What the OPD wrote beside what the citizen will read, so that no change of meaning slips in unseen. */
export function AnswerDesk({ at, answer, mayEdit }: AnswerDeskProps) {
  const received = lastAct(at.opinion, 'receive-answer');
  return (
    <div className="case-desk">
      <div className="case-raw" {...useScrollStop<HTMLDivElement>()}>
        <h4>{caseText.rawAnswer}</h4>
        <p>{received?.details.answerText ?? caseText.none}</p>
        {received && received.attachments.length > 0 && <EvidenceList files={received.attachments} />}
      </div>
      <AnswerField answer={answer} mayEdit={mayEdit} />
    </div>
  );
}

function AnswerField({ answer, mayEdit }: Omit<AnswerDeskProps, 'at'>) {
  const zone = usePantau((state) => state.sections.hours.zone);
  const { state } = answer;
  const saved =
    state.kind === 'saved'
      ? caseText.savedAt(clockTime(timeAt(state.at, zone)))
      : state.kind === 'not-saved'
        ? caseText.notSaved
        : undefined;
  const words = answer.text.trim().split(/\s+/).filter(Boolean).length;
  return (
    <div className="case-answer">
      <Field label={caseText.answer} {...(saved !== undefined && { note: saved })} hint={caseText.words(words)}>
        <TextArea
          rows={4}
          value={answer.text}
          readOnly={!mayEdit}
          onValue={answer.type}
          onBlur={() => void answer.settle()}
          {...(mayEdit && { 'data-case-focus': true })}
        />
      </Field>
      {answer.problem !== undefined && <Notice tone="bad">{answer.problem}</Notice>}
    </div>
  );
}
