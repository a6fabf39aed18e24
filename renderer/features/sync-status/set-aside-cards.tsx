import type { SetAsideFile } from '#shared/bridge/sync-schemas.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useToast } from '../../ui/toast.tsx';
import { groupSetAside, type SetAsideGroup, setAsideWords } from './set-aside-words.ts';
import { setAsideText, syncText } from './text.ts';
import { useTask } from './use-task.ts';
import { atTime, type Clockwork } from './when-words.ts';

/** Files that are kept out of the books, each kind with what happened, what follows and what can be done. */
export function SetAsideCards({ files, clock }: { readonly files: readonly SetAsideFile[]; readonly clock: Clockwork }) {
  return groupSetAside(files).map((group, at) => (
    <SetAsideCard key={`${group.reason} ${group.publisher}`} group={group} clock={clock} isFirst={at === 0} />
  ));
}

interface CardProps {
  readonly group: SetAsideGroup;
  readonly clock: Clockwork;
  /** One filled button on the page: that of the gravest. */
  readonly isFirst: boolean;
}

function SetAsideCard({ group, clock, isFirst }: CardProps) {
  const words = setAsideWords(group, clock);
  const task = useTask();
  const toast = useToast();
  const resend = async () => {
    for (const { id } of group.files) if (!(await task.run('sync.resend', { id }))) return;
    toast.show({ text: setAsideText.resent(group.label) });
  };
  return (
    <Panel
      title={words.title}
      icon={words.tone === 'warn' ? 'shield-alert' : 'info'}
      {...(words.tone === 'warn' && { tone: 'warn' })}
      className="sync-aside"
      footer={<Technical group={group} clock={clock} />}
    >
      <dl>
        <dt>{setAsideText.what}</dt>
        <dd>{words.what}</dd>
        <dt>{setAsideText.effect}</dt>
        <dd>{words.effect}</dd>
        <dt>{setAsideText.remedy}</dt>
        <dd>{words.remedy}</dd>
      </dl>
      {task.problem && <Notice tone="bad">{task.problem.sentence}</Notice>}
      {words.action === 'resend' && (
        <Button icon="sync" kind={isFirst ? 'primary' : 'default'} busy={task.busy !== null} onClick={() => void resend()}>
          {setAsideText.resend}
        </Button>
      )}
    </Panel>
  );
}

function Technical({ group, clock }: { readonly group: SetAsideGroup; readonly clock: Clockwork }) {
  return (
    <details className="sync-technical">
      <summary>{syncText.details}</summary>
      <ul>
        {group.files.map(({ id, file, since }) => (
          <li key={id} className="mono s12">
            {setAsideText.file(file, atTime(since, clock))}
          </li>
        ))}
      </ul>
    </details>
  );
}
