import { clockTime, shortDate } from '#shared/calendar/date-words.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { fieldOf, type Opinion, standingActs } from '#shared/domain/opinion/opinion.ts';
import { dateAt, timeAt } from '#shared/kernel/calendar-date.ts';
import { findStep, sopById } from '#shared/sop/catalogue.ts';
import { useRowWords } from '../../data/row-words.ts';
import { usePantau } from '../../data/store.ts';
import { homeText } from './text.ts';

/** What the section found out: note, proposed OPD, by whom and when. */
export function StudyResult({ row, opinion }: { readonly row: CaseRow; readonly opinion: Opinion | undefined }) {
  const words = useRowWords();
  const zone = usePantau((state) => state.sections.hours.zone);
  const opdDays = usePantau((state) => state.sections.limits.opdDays);
  const sop = sopById(row.sopId);
  const study = opinion && standingActs(opinion).findLast((act) => sop && findStep(sop, act.from)?.kind === 'study');
  const note = (opinion && fieldOf(opinion, 'note')) || study?.details.note;
  return (
    <div>
      <h3>{homeText.study}</h3>
      <p className={note ? 's13' : 's13 t3'}>{note || homeText.noNote}</p>
      <dl className="facts">
        <dt>{homeText.proposedOpd}</dt>
        <dd className="b">{words.opdName(row.opd) || homeText.noOpd}</dd>
        {row.supportingOpd.length > 0 && (
          <>
            <dt>{homeText.supporting}</dt>
            <dd>{row.supportingOpd.map(words.opdName).join(', ')}</dd>
          </>
        )}
        <dt>{homeText.opdLimit}</dt>
        <dd>{homeText.opdDays(opdDays)}</dd>
        {study && (
          <>
            <dt>{homeText.studiedBy}</dt>
            <dd>
              {study.personName}, {shortDate(dateAt(study.at, zone))} {clockTime(timeAt(study.at, zone))}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
