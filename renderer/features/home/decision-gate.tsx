import { useEffect, useRef } from 'react';
import { longDate } from '#shared/calendar/date-words.ts';
import { stepOfRow } from '#shared/domain/opinion/board.ts';
import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { actLabel, actorLabel } from '#shared/sop/sentences.ts';
import { caseById, useAnswer } from '../../data/queries.ts';
import { hrefOf } from '../../data/route.ts';
import { useRowWords } from '../../data/row-words.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ChannelChip, Meter, RoleTag } from '../../ui/marks.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.tsx';
import './decision.css';
import type { QueueEntry } from './queue.ts';
import { StudyResult } from './study-result.tsx';
import { homeText } from './text.ts';
import { useDecide } from './use-decide.ts';

/** The one berkas that the decider looks at now: the opinion, what the study found, and the two answers. */
export function DecisionGate({ entry: { row, due } }: { readonly entry: QueueEntry }) {
  const gate = useRef<HTMLElement>(null);
  const words = useRowWords();
  const labels = usePantau((state) => state.sections.roleLabels);
  const zone = usePantau((state) => state.sections.hours.zone);
  const at = useAnswer(() => caseById(row.id), [row.id]);
  const decide = useDecide(row);
  const step = stepOfRow(row);
  useShortcuts(
    [
      { keys: 'Y', label: homeText.keyYes, run: decide.yes },
      { keys: 'T', label: homeText.keyNo, run: decide.no },
    ],
    { within: gate },
  );
  useEffect(() => {
    // Y and T work inside the gate, so a page that has just opened begins there.
    if (document.activeElement === document.body) gate.current?.focus({ preventScroll: true });
  }, []);
  if (!step) return null;
  return (
    <section
      ref={gate}
      className="panel is-kabid home-gate"
      tabIndex={-1}
      aria-label={homeText.decide(words.step(row), step.long)}
    >
      <header>
        <RoleTag tone={step.actor}>{actorLabel(step.actor, labels)}</RoleTag>
        <h2>{homeText.decide(words.step(row), step.long)}</h2>
        <span className={`home-gate-time push ${due.tone === 'ok' ? '' : due.tone}`}>
          <Meter value={due.used} tone={due.tone} />
          <b>{due.words}</b>
        </span>
      </header>
      <div className="home-gate-body">
        <div>
          <div className="home-facts">
            <b className="home-number">{shortNumber(row.number)}</b>
            <ChannelChip {...words.channel(row.channel)} showLabel />
            <span>{longDate(dateAt(row.receivedAt, zone))}</span>
          </div>
          <blockquote className="quote">{row.text || row.title}</blockquote>
          <div className="row s13">
            <a href={hrefOf({ screen: 'berkas', id: row.id })}>{homeText.openCase}</a>
            {at && at.opinion.evidence.length > 0 && (
              <span className="row t2">
                <Icon name="image" size={15} />
                {homeText.evidence(at.opinion.evidence.length)}
              </span>
            )}
          </div>
        </div>
        <StudyResult row={row} opinion={at?.opinion} />
      </div>
      <div className="home-gate-ask">
        <b className="home-ask-title s16">{homeText.yourDecision}</b>
        <Button size="l" icon="archive" keys="T" onClick={decide.no}>
          {actLabel('decline', step, labels)}
        </Button>
        <Button size="l" kind="primary" icon="check" keys="Y" onClick={decide.yes}>
          {actLabel('approve', step, labels)}
        </Button>
      </div>
    </section>
  );
}
