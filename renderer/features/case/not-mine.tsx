import { mayRecord } from '#shared/domain/registry.ts';
import type { ActRefusal } from '#shared/sop/engine.ts';
import { actLabel, actorLabel, refusalSentence } from '#shared/sop/sentences.ts';
import type { ActKind, SopStep } from '#shared/sop/sop.ts';
import { performer } from '../../data/case-commands.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { caseText } from './text.ts';

interface NotMineProps {
  readonly step: SopStep;
  readonly refusal: ActRefusal | undefined;
  readonly onRun: (act: ActKind) => Promise<void>;
}

/** Nobody waits for this person here, except that a decision on paper may be recorded by whoever holds the sheet (F24). */
export function NotMine({ step, refusal, onRun }: NotMineProps) {
  const labels = usePantau((state) => state.sections.roleLabels);
  const { roles } = performer();
  const holdsPaper = step.actor === 'kabid' && (roles.includes('kasi') || roles.includes('pemantau'));
  const acts = Object.keys(step.acts) as ActKind[]; // The keys of the record are its acts.
  const isWaiting = refusal === undefined || refusal.code === 'not-your-role';
  return (
    <div className="stack">
      <Notice icon="clock">
        {isWaiting
          ? caseText.waiting(actorLabel(step.actor, labels), mayRecord(roles, { kind: 'opinion.evidence-added' }))
          : refusalSentence(refusal, labels)}
      </Notice>
      {holdsPaper && isWaiting && (
        <div className="case-paper">
          <span className="t2 s13">
            <b>{caseText.paperTitle}</b> {caseText.paperText(labels.kabid)}
          </span>
          <span className="row wrap">
            {acts.map((act) => (
              <Button key={act} icon="pen" onClick={() => void onRun(act)}>
                {actLabel(act, step, labels)}
              </Button>
            ))}
          </span>
        </div>
      )}
    </div>
  );
}
