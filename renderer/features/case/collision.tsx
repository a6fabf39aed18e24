import { useState } from 'react';
import { settleCollision } from '#shared/domain/opinion/commands.ts';
import { mayRecord } from '#shared/domain/registry.ts';
import { findStep, sopById } from '#shared/sop/catalogue.ts';
import { performer, record } from '../../data/case-commands.ts';
import { usePcName } from '../../data/pc-names.ts';
import type { CaseAtHand } from '../../data/queries.ts';
import { usePantau } from '../../data/store.ts';
import { useNow } from '../../data/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { caseText } from './text.ts';
import { useTimeline } from './use-timeline.ts';
import { whenWords } from './when-words.ts';

/** Two PCs moved the berkas to different steps: who did what, when and where, and one choice for those who may decide it. */
export function Collision({ at }: { readonly at: CaseAtHand }) {
  const labels = usePantau((state) => state.sections.roleLabels);
  const zone = usePantau((state) => state.sections.hours.zone);
  const now = useNow(60_000);
  const pcName = usePcName();
  const events = useTimeline(at);
  const [chosen, setChosen] = useState<string>();
  const sop = sopById(at.opinion.sopId);
  const maySettle = mayRecord(performer().roles, { kind: 'opinion.collision-settled' });
  const nameOf = (stepId: string) => (sop && findStep(sop, stepId)?.long) ?? stepId;
  const settle = async (reason: string) => {
    if (chosen === undefined) return undefined;
    const recorded = await record(settleCollision(at, chosen, reason));
    if (!recorded.ok) return recorded.error.sentence;
    setChosen(undefined);
    return undefined;
  };
  return (
    <Notice tone="warn" icon="split" title={caseText.collisionTitle}>
      {maySettle ? caseText.collisionText : caseText.collisionWait(`${labels.kasi} atau ${labels.kabid}`)}
      <ul className="case-versions">
        {at.opinion.position?.versions.map(({ value, by }) => {
          const operation = at.operations.find(({ id }) => id === by);
          const event = events.find(({ id }) => id === by);
          const place = value.end === null ? nameOf(value.step) : `${nameOf(value.step)}, ${caseText.archivedThere}`;
          return (
            <li key={by}>
              <span>
                <b>{place}</b>
                {operation && event && (
                  <small className="t2">
                    {caseText.movedBy(`${event.who} ${event.what}`, whenWords(event.at, now, zone), pcName(operation.writer))}
                  </small>
                )}
                {event?.details.map((line) => (
                  <small key={line}>{line}</small>
                ))}
              </span>
              {maySettle && (
                <Button size="s" onClick={() => setChosen(value.step)}>
                  {caseText.settleAt(nameOf(value.step))}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {chosen !== undefined && (
        <ReasonDialog
          form={`tetapkan-${at.id}`}
          title={caseText.settleAt(nameOf(chosen))}
          text={caseText.collisionText}
          label={caseText.settleReason}
          confirmText={caseText.settleAt(nameOf(chosen))}
          onConfirm={settle}
          onCancel={() => setChosen(undefined)}
        />
      )}
    </Notice>
  );
}
