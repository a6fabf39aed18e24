import type { OpenSync } from '#shared/bridge/sync-schemas.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { heroWords } from './hero-words.ts';
import { SyncPath } from './sync-path.tsx';
import { syncText } from './text.ts';
import { useTask } from './use-task.ts';
import type { Clockwork } from './when-words.ts';

/** The sentence that everybody comes for, and the way of a change from this PC to the others. */
export function HeroPanel({ sync, clock }: { readonly sync: OpenSync; readonly clock: Clockwork }) {
  const { title, detail } = heroWords(sync, clock);
  const task = useTask();
  return (
    <Panel label={title} className="sync-hero">
      <div className="sync-hero-head">
        <div className="grow" role="status">
          <h2>{title}</h2>
          <p>{detail}</p>
        </div>
        <Button
          icon="sync"
          busy={task.busy !== null || sync.working}
          busyText={syncText.working}
          onClick={() => void task.run('sync.now', {})}
        >
          {syncText.now}
        </Button>
      </div>
      {task.problem && <Notice tone="warn">{task.problem.sentence}</Notice>}
      <SyncPath sync={sync} clock={clock} />
    </Panel>
  );
}
