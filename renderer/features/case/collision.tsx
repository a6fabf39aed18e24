import { useState } from 'react';
import { type Settlement, settleCollision } from '#shared/domain/opinion/commands.ts';
import type { Opinion } from '#shared/domain/opinion/opinion.ts';
import { mayRecord } from '#shared/domain/registry.ts';
import { isContested } from '#shared/operations/register.ts';
import { findStep, sopById } from '#shared/sop/catalogue.ts';
import { performer, record } from '../../data/case-commands.ts';
import { usePcName } from '../../data/pc-names.ts';
import type { CaseAtHand } from '../../data/queries.ts';
import { useRowWords } from '../../data/row-words.ts';
import { usePantau } from '../../data/store.ts';
import { useNow } from '../../data/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { caseText } from './text.ts';
import { useTimeline } from './use-timeline.ts';
import { whenWords } from './when-words.ts';

interface Side {
  readonly by: string;
  readonly place: string;
  readonly settlement: Settlement;
  readonly settleText: string;
}

/** Two PCs moved or forwarded the berkas differently: who did what, when and where, and one choice for those who may decide it. */
export function Collision({ at }: { readonly at: CaseAtHand }) {
  const labels = usePantau((state) => state.sections.roleLabels);
  const zone = usePantau((state) => state.sections.hours.zone);
  const now = useNow(60_000);
  const pcName = usePcName();
  const words = useRowWords();
  const events = useTimeline(at);
  const [chosen, setChosen] = useState<Side>();
  const maySettle = mayRecord(performer().roles, { kind: 'opinion.collision-settled' });
  const deciders = `${labels.kasi} atau ${labels.kabid}`;
  // Where it stands comes first; to whom it went is asked when that is settled.
  const isMoved = isContested(at.opinion.position);
  const text = isMoved ? caseText.collisionText : caseText.forwardedText;
  const wait = isMoved ? caseText.collisionWait(deciders) : caseText.forwardedWait(deciders);
  const sides = isMoved ? movedSides(at.opinion) : forwardedSides(at.opinion, words.opdName);
  const settle = async (reason: string) => {
    if (!chosen) return undefined;
    const recorded = await record(settleCollision(at, chosen.settlement, reason));
    if (!recorded.ok) return recorded.error.sentence;
    setChosen(undefined);
    return undefined;
  };
  return (
    <Notice tone="warn" icon="split" title={caseText.collisionTitle}>
      {maySettle ? text : wait}
      <ul className="case-versions">
        {sides.map((side) => {
          const operation = at.operations.find(({ id }) => id === side.by);
          const event = events.find(({ id }) => id === side.by);
          return (
            <li key={side.by}>
              <span>
                <b>{side.place}</b>
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
                <Button size="s" onClick={() => setChosen(side)}>
                  {side.settleText}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {chosen && (
        <ReasonDialog
          form={`tetapkan-${at.id}`}
          title={chosen.settleText}
          text={text}
          label={caseText.settleReason}
          confirmText={chosen.settleText}
          onConfirm={settle}
          onCancel={() => setChosen(undefined)}
        />
      )}
    </Notice>
  );
}

function movedSides({ sopId, position }: Opinion): readonly Side[] {
  const sop = sopById(sopId);
  const nameOf = (stepId: string) => (sop && findStep(sop, stepId)?.long) ?? stepId;
  return (position?.versions ?? []).map(({ value, by }) => ({
    by,
    place: value.end === null ? nameOf(value.step) : `${nameOf(value.step)}, ${caseText.archivedThere}`,
    settlement: { step: value.step },
    settleText: caseText.settleAt(nameOf(value.step)),
  }));
}

function forwardedSides({ forwardedTo }: Opinion, opdName: (id: string) => string): readonly Side[] {
  return (forwardedTo?.versions ?? []).map(({ value, by }) => ({
    by,
    place: opdName(value),
    settlement: { opd: value },
    settleText: caseText.settleOpd(opdName(value)),
  }));
}
