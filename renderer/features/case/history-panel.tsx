import { useState } from 'react';
import { clockTime } from '#shared/calendar/date-words.ts';
import { lastAct, positionOf, stepOf } from '#shared/domain/opinion/opinion.ts';
import { dateAt, timeAt } from '#shared/kernel/calendar-date.ts';
import { askBack, performer, undo } from '../../data/case-commands.ts';
import type { CaseAtHand } from '../../data/queries.ts';
import { usePantau } from '../../data/store.ts';
import { useNow } from '../../data/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Timeline, type TimelineEntry, type TimelineGroup } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { caseText } from './text.ts';
import type { TimelineEvent } from './timeline.ts';
import { useTimeline } from './use-timeline.ts';
import { dayHeading } from './when-words.ts';

const shortLength = 8;

/** Right, below: what happened, newest day first; the person's own last act can be asked back. */
export function HistoryPanel({ at }: { readonly at: CaseAtHand }) {
  const zone = usePantau((state) => state.sections.hours.zone);
  const now = useNow(600_000);
  const [isFull, setFull] = useState(false);
  const [problem, setProblem] = useState<string>();
  const events = useTimeline(at);
  const last = lastAct(at.opinion);
  const mine = last?.personId === performer().personId ? last : undefined;
  const holder = positionOf(at.opinion).end === null ? stepOf(at.opinion)?.step.actor : undefined;
  // Where no colleague holds the berkas there is nobody to ask, so the act is simply taken back.
  const isHeldByColleague = holder !== undefined && holder !== 'opd' && !performer().roles.includes(holder);
  const takeBack = async () => {
    if (!mine) return;
    const done = await (isHeldByColleague ? askBack(at, mine) : undo(at.id, mine.id));
    setProblem(done.ok ? undefined : done.error.sentence);
  };
  const entryOf = (event: TimelineEvent): TimelineEntry => ({
    id: event.id,
    time: clockTime(timeAt(event.at, zone)),
    tone: event.tone,
    title: <EventTitle event={event} />,
    detail: (
      <>
        {event.details.map((line) => (
          <span key={line} className="case-detail">
            {line}
          </span>
        ))}
        {mine && event.act?.id === mine.id && (
          <TakeBack
            asked={mine.requestedBack}
            label={isHeldByColleague ? caseText.askBack : caseText.takeBack}
            onRun={() => void takeBack()}
          />
        )}
      </>
    ),
  });
  const shown = isFull ? events : events.slice(0, shortLength);
  return (
    <Panel
      title={caseText.timeline}
      fill
      action={
        events.length > shortLength && (
          <button type="button" className="case-link" onClick={() => setFull(!isFull)}>
            {isFull ? caseText.fewer : caseText.all(events.length)}
          </button>
        )
      }
    >
      {problem !== undefined && <Notice tone="warn">{problem}</Notice>}
      <Timeline groups={groupsOf(shown, entryOf, (event) => dayHeading(event.date, dateAt(now, zone)))} />
    </Panel>
  );
}

function groupsOf(
  events: readonly TimelineEvent[],
  entryOf: (event: TimelineEvent) => TimelineEntry,
  headingOf: (event: TimelineEvent) => string,
): readonly TimelineGroup[] {
  const byDay = Map.groupBy(events, headingOf);
  return [...byDay].map(([heading, ofDay]) => ({ heading, entries: ofDay.map(entryOf) }));
}

function EventTitle({ event }: { readonly event: TimelineEvent }) {
  return (
    <span className={event.undone ? 'case-undone' : undefined}>
      <b>{event.who}</b> {event.what}
      {event.undone && ` (${caseText.undone})`}
    </span>
  );
}

interface TakeBackProps {
  readonly asked: boolean;
  readonly label: string;
  readonly onRun: () => void;
}

function TakeBack({ asked, label, onRun }: TakeBackProps) {
  if (asked) return <span className="case-detail">{caseText.askedBackDone}</span>;
  return (
    <Button size="s" kind="quiet" icon="undo" onClick={onRun}>
      {label}
    </Button>
  );
}
