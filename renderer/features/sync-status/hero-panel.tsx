import { useEffect, useRef } from 'react';
import type { OpenSync } from '#shared/bridge/sync-schemas.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { heroWords, mayHaveMoved } from './hero-words.ts';
import { SyncPath } from './sync-path.tsx';
import { syncText } from './text.ts';
import { useTask } from './use-task.ts';
import type { Clockwork } from './when-words.ts';

export interface HeroPanelProps {
  readonly sync: OpenSync;
  readonly clock: Clockwork;
  readonly isAdmin: boolean;
}

/** The sentence that everybody comes for, and the way of a change from this PC to the others. */
export function HeroPanel({ sync, clock, isAdmin }: HeroPanelProps) {
  const { title, detail } = heroWords(sync, clock);
  const heading = useRef<HTMLHeadingElement>(null);
  const task = useTask();
  const isLeft = sync.folder === '';
  const wasLeft = useRef(isLeft);
  useEffect(() => {
    // What was pressed to leave the folder is gone, and the sentence at the top is the answer.
    if (wasLeft.current !== isLeft) heading.current?.focus();
    wasLeft.current = isLeft;
  }, [isLeft]);
  const choose = async () => {
    const chosen = await task.run('sync.chooseFolder', {});
    // The button goes with its reason; the new sentence takes the focus.
    if (chosen && (await task.run('sync.pointTo', { token: chosen.token }))) heading.current?.focus();
  };
  return (
    <Panel label={title} className="sync-hero">
      <div className="sync-hero-head">
        <div className="grow" role="status">
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <p>{detail}</p>
        </div>
        <div className="row wrap">
          {isAdmin && mayHaveMoved(sync) && (
            <Button
              icon="folder"
              kind={isLeft ? 'primary' : 'default'}
              busy={task.busy === 'sync.chooseFolder' || task.busy === 'sync.pointTo'}
              onClick={() => void choose()}
            >
              {syncText.chooseFolder}
            </Button>
          )}
          {!isLeft && (
            <Button
              icon="sync"
              busy={task.busy === 'sync.now' || sync.working}
              busyText={syncText.working}
              onClick={() => void task.run('sync.now', {})}
            >
              {syncText.now}
            </Button>
          )}
        </div>
      </div>
      {task.problem && <Notice tone="warn">{task.problem.sentence}</Notice>}
      {!isLeft && <SyncPath sync={sync} clock={clock} />}
    </Panel>
  );
}
