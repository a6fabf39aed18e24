import { angka } from '#shared/documents/format-id.ts';
import { useOpenSync } from '../../../data/sync.ts';
import { Logo } from '../../../ui/logo.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { heroText } from '../text.ts';
import { arrivingText, wizardText } from './text.ts';
import '../sync-status.css';
import './setup.css';

/** A PC that has joined and has nothing of the office yet, not even names: nobody can sign in before the first arrival. */
export function ArrivingScreen() {
  const sync = useOpenSync();
  const problem = sync?.problem?.code ?? null;
  return (
    <main className="sync-alone">
      <div className="sync-wizard">
        <div className="sync-brand">
          <Logo size={32} />
          <span>{wizardText.brand}</span>
        </div>
        <Panel label={arrivingText.title}>
          <div className="sync-step">
            <h1>{arrivingText.title}</h1>
            <p className="t2">{arrivingText.lead}</p>
            <div role="status">
              <Notice tone={problem === null ? 'info' : 'warn'}>
                {problem === null
                  ? arrivingText.waiting
                  : problem === 'unreachable'
                    ? arrivingText.unreachable
                    : heroText.problems[problem].detail}
              </Notice>
            </div>
            {sync?.progress && (
              <Progress
                label={arrivingText.title}
                value={sync.progress.done}
                max={sync.progress.total}
                detail={heroText.arriving(angka(sync.progress.done), angka(sync.progress.total))}
              />
            )}
          </div>
        </Panel>
      </div>
    </main>
  );
}
