import { useState } from 'react';
import { leadOpd, positionOf, stepOf } from '#shared/domain/opinion/opinion.ts';
import { actorLabel, refusalSentence } from '#shared/sop/sentences.ts';
import type { CaseAtHand } from '../../data/queries.ts';
import { useRowWords } from '../../data/row-words.ts';
import { usePantau } from '../../data/store.ts';
import { useNow } from '../../data/use-now.ts';
import { Stepper, StepRow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EndedStep } from './ended-step.tsx';
import { type FlowRow, flowRows, officeTime } from './flow-rows.ts';
import { NowStep } from './now-step.tsx';
import { stepTimes } from './step-times.ts';
import { caseText } from './text.ts';
import { useShortWindow } from './use-short-window.ts';

/** Middle: the whole SOP, with this berkas in it. */
export function FlowPanel({ at, onDone }: { readonly at: CaseAtHand; readonly onDone: () => void }) {
  const labels = usePantau((state) => state.sections.roleLabels);
  const calendar = usePantau((state) => state.calendar);
  const opdDays = usePantau((state) => state.sections.limits.opdDays);
  const words = useRowWords();
  const now = useNow(60_000);
  const place = stepOf(at.opinion);
  const { end } = positionOf(at.opinion);
  if (!place)
    return (
      <Panel title={caseText.flow} fill>
        <Notice tone="warn">{refusalSentence({ code: 'unknown-sop' }, labels)}</Notice>
      </Panel>
    );
  if (end === 'history')
    return (
      <Panel title={caseText.flow} fill>
        <EndedStep at={at} end={end} />
      </Panel>
    );
  const times = stepTimes(at.opinion, calendar, now);
  const rows = flowRows(at.opinion, times, { opdName: words.opd(leadOpd(at.opinion)), opdDays });
  const present = rows.find(({ state }) => state === 'now');
  const done = rows.filter(({ state }) => state === 'done');
  const later = rows.filter(({ state }) => state === 'todo' || state === 'returned');
  return (
    <Panel
      title={caseText.flow}
      note={place.sop.number}
      fill
      flush
      action={
        <span className="t2 s12" title={caseText.officeTimeHint}>
          {officeTime(times, place.sop)}
        </span>
      }
    >
      {done.length > 0 && <DoneSteps rows={done} />}
      {end === null ? (
        <NowStep key={place.step.id} at={at} step={place.step} number={present?.column.number ?? ''} onDone={onDone} />
      ) : (
        <EndedStep at={at} end={end} />
      )}
      {end === null && later.length > 0 && (
        <Stepper label={caseText.flowNext}>
          {later.map((row) => (
            <Row key={row.column.id} row={row} actor={actorLabel(row.column.actor, labels)} />
          ))}
        </Stepper>
      )}
    </Panel>
  );
}

/** On a low window the finished steps fold into one row, so that the present one stays in sight. */
function DoneSteps({ rows }: { readonly rows: readonly FlowRow[] }) {
  const labels = usePantau((state) => state.sections.roleLabels);
  const isShort = useShortWindow();
  const [opened, setOpened] = useState(false);
  const folds = isShort && !opened && rows.length > 2;
  const shown = folds ? rows.slice(-1) : rows;
  return (
    <>
      {folds && (
        <p className="case-folded">
          <span>{caseText.showSteps(rows.length - 1)}</span>
          <button type="button" className="case-link" onClick={() => setOpened(true)}>
            {caseText.show}
          </button>
        </p>
      )}
      <Stepper label={caseText.flowDone}>
        {shown.map((row) => (
          <Row key={row.column.id} row={row} actor={actorLabel(row.column.actor, labels)} />
        ))}
      </Stepper>
    </>
  );
}

function Row({ row, actor }: { readonly row: FlowRow; readonly actor: string }) {
  const { column, state, title, time } = row;
  return (
    <StepRow
      state={state}
      {...(column.number !== '' && { number: column.number })}
      title={title}
      tone={column.actor}
      actor={column.actor === 'opd' ? caseText.opd : actor}
      time={time}
    />
  );
}
