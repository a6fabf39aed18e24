import { clockTime, longDateWithWeekday } from '#shared/calendar/date-words.ts';
import { calendarWarningSentence, explainDueDate, explainReceipt } from '#shared/calendar/explain-due-date.ts';
import type { StepLimit } from '#shared/domain/office/working-time.ts';
import { timeAt } from '#shared/kernel/calendar-date.ts';
import { usePantau } from '../../data/store.ts';
import { caseText } from './text.ts';

/** Every deadline can be asked how it was counted, day by day. */
export function WhyDate({ limit, since }: { readonly limit: StepLimit; readonly since: number }) {
  const calendar = usePantau((state) => state.calendar);
  const { days, warnings } = explainDueDate(calendar, { start: limit.from, workingDays: limit.days });
  const receipt = explainReceipt(calendar, since);
  const lines = [
    caseText.whyCount(limit.days),
    ...(receipt === null ? [] : [receipt]),
    ...days.map(({ sentence }) => sentence),
    ...warnings.map(calendarWarningSentence),
  ];
  return (
    <details className="case-why">
      <summary>
        {caseText.limitOn(longDateWithWeekday(limit.day), clockTime(timeAt(limit.at, calendar.rules.zone)))}{' '}
        <span className="case-link">{caseText.why}</span>
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
