import { useEffect, useState } from 'react';
import type { BackupStatus } from '#shared/bridge/schemas.ts';
import type { DrillReport, OpenSync } from '#shared/bridge/sync-schemas.ts';
import { shortDate } from '#shared/calendar/date-words.ts';
import { angka } from '#shared/documents/format-id.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { backupStatus, runBackup } from '../../data/backup.ts';
import { hrefOf } from '../../data/route.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useToast } from '../../ui/toast.tsx';
import { backupText } from './text-pages.ts';
import { useTask } from './use-task.ts';
import { type Clockwork, fullMoment } from './when-words.ts';

export interface BackupPanelProps {
  readonly clock: Clockwork;
  readonly lastDrill: OpenSync['lastDrill'];
  /** A drill compares with the shared folder, so it needs one. */
  readonly mayDrill: boolean;
}

/** The copies outside of the journal, and the proof that they can be used. */
export function BackupPanel({ clock, lastDrill, mayDrill }: BackupPanelProps) {
  const [status, setStatus] = useState<BackupStatus>();
  const [isRunning, setRunning] = useState(false);
  const [notDone, setNotDone] = useState<string | null>(null);
  const [drill, setDrill] = useState<DrillReport | null>(null);
  const task = useTask();
  const toast = useToast();
  useEffect(() => {
    void backupStatus().then((answer) => answer.ok && setStatus(answer.value));
  }, []);
  const run = async () => {
    setRunning(true);
    const done = await runBackup();
    setRunning(false);
    setNotDone(done.ok ? null : done.error.sentence);
    if (!done.ok) return;
    setStatus(done.value);
    toast.show({ text: backupText.done });
  };
  const test = async () => {
    setDrill(null);
    setDrill(await task.run('sync.drill', {}));
  };
  const { zone } = clock;
  const problem = notDone ?? task.problem?.sentence ?? (status?.lastProblem ? backupText.problems[status.lastProblem] : null);
  return (
    <Panel
      title={backupText.title}
      icon="archive"
      action={<a href={hrefOf({ screen: 'pengaturan', section: 'cadangan' })}>{backupText.manage}</a>}
    >
      <ul className="sync-facts">
        {status && (
          <Fact icon={status.lastAt === null ? 'warning' : 'check-circle'} isThin={status.lastAt === null}>
            {status.lastAt === null ? backupText.none : fullMoment(status.lastAt, zone)}
          </Fact>
        )}
        {mayDrill && (
          <Fact icon={lastDrill?.ok ? 'check-circle' : 'warning'} isThin={!lastDrill?.ok}>
            {lastDrill ? backupText.drill(shortDate(dateAt(lastDrill.at, zone)), lastDrill.ok) : backupText.noDrill}
          </Fact>
        )}
        {status?.folder && <Fact icon="folder">{backupText.copies(status.folder, status.copies.length)}</Fact>}
      </ul>
      {problem !== null && <Notice tone="bad">{problem}</Notice>}
      {drill && (
        <Notice tone={drill.ok ? 'ok' : 'bad'}>
          {drill.ok
            ? backupText.drillOk(backupText.sources[drill.source], angka(drill.operations), drill.sameState)
            : backupText.drillBad(backupText.sources[drill.source])}
        </Notice>
      )}
      <div className="row wrap">
        <Button icon="download" busy={isRunning} busyText={backupText.running} onClick={() => void run()}>
          {backupText.run}
        </Button>
        {mayDrill && (
          <Button busy={task.busy !== null} busyText={backupText.testing} onClick={() => void test()}>
            {backupText.test}
          </Button>
        )}
      </div>
    </Panel>
  );
}

interface FactProps {
  readonly icon: IconName;
  readonly isThin?: boolean;
  readonly children: string;
}

function Fact({ icon, isThin = false, children }: FactProps) {
  return (
    <li>
      <Icon name={icon} size={17} className={isThin ? 'warn' : 'ok'} />
      <span className="ell" title={children}>
        {children}
      </span>
    </li>
  );
}
