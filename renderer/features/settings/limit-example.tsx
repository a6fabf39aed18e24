import { useState } from 'react';
import { clockTime, clockTimeWithZone, longDateWithWeekday } from '#shared/calendar/date-words.ts';
import { calendarWarningSentence, explainDueDate, explainReceipt } from '#shared/calendar/explain-due-date.ts';
import type { Sections } from '#shared/domain/office/operations.ts';
import { limitOf } from '#shared/domain/office/working-time.ts';
import { dateAt, instantAt, parseCalendarDate, plainTimeOf, timeAt, type Zone } from '#shared/kernel/calendar-date.ts';
import type { StepActor } from '#shared/sop/sop.ts';
import { usePantau } from '../../data/store.ts';
import { useNow } from '../../data/use-now.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segmented, type SegmentOption } from '../../ui/segmented.tsx';
import { limitsText } from './text-time.ts';

/** The limits know two kinds of actors: the OPD and anybody in the office. */
const actors: readonly SegmentOption<StepActor>[] = [
  { value: 'opd', label: limitsText.opd },
  { value: 'pemantau', label: limitsText.office },
];

interface LimitExampleProps {
  /** Null while the form cannot be read. */
  readonly limits: Sections['limits'] | null;
}

/** "Mengapa tanggal ini?" with the limits in the form: the same counting as on every berkas, day by day. */
export function LimitExample({ limits }: LimitExampleProps) {
  const calendar = usePantau((state) => state.calendar);
  const { zone } = calendar.rules;
  const now = useNow();
  const [start, setStart] = useState(() => momentText(now, zone));
  const [actor, setActor] = useState<StepActor>('opd');
  const since = instantOf(start, zone) ?? now;
  const limit = limits && limitOf(calendar, limits, actor, since);
  const explained = limit && explainDueDate(calendar, { start: limit.from, workingDays: limit.days });
  const receipt = explainReceipt(calendar, since);

  return (
    <Panel title={limitsText.example} icon="calendar" note={limitsText.exampleNote}>
      <div className="stack">
        <div className="row wrap settings-choices">
          <DateField label={limitsText.start} withTime value={start} onValue={setStart} />
          <FieldGroup label={limitsText.which}>
            <Segmented label={limitsText.which} options={actors} value={actor} onValue={setActor} />
          </FieldGroup>
        </div>
        {limit && explained ? (
          <>
            <p className="b" role="status">
              {limitsText.result(longDateWithWeekday(limit.day), clockTimeWithZone(timeAt(limit.at, zone), zone))}
            </p>
            <h3>{limitsText.why}</h3>
            {receipt && <p className="s13">{receipt}</p>}
            <ol className="settings-days">
              {explained.days.map((day) => (
                <li key={day.date} className={day.number === null ? 't3' : undefined}>
                  {day.sentence}
                </li>
              ))}
            </ol>
            {explained.warnings.map((warning) => (
              <Notice key={warning.year} tone="warn">
                {calendarWarningSentence(warning)}
              </Notice>
            ))}
          </>
        ) : (
          <p className="t2">{limitsText.noResult}</p>
        )}
      </div>
    </Panel>
  );
}

/** As the date field wants it: 2026-11-22T14:05. */
function momentText(instant: number, zone: Zone): string {
  return `${dateAt(instant, zone)}T${clockTime(timeAt(instant, zone)).replace('.', ':')}`;
}

function instantOf(text: string, zone: Zone): number | undefined {
  const date = parseCalendarDate(text.slice(0, 10));
  const time = plainTimeOf(Number(text.slice(11, 13)), Number(text.slice(14, 16)));
  return date && time !== null ? instantAt(date, time, zone) : undefined;
}
