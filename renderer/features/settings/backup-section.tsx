import { useEffect, useState } from 'react';
import type { BackupStatus } from '#shared/bridge/schemas.ts';
import { angka } from '#shared/documents/format-id.ts';
import type { Result } from '#shared/kernel/result.ts';
import { backupStatus, chooseBackupFolder, runBackup } from '../../data/backup.ts';
import type { NotDone } from '../../data/case-commands.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Notice, Skeleton } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toast.tsx';
import { HealthPanel } from './health-panel.tsx';
import { ImportHistory } from './import-history.tsx';
import { bytesWords, useMomentWords } from './moment-words.ts';
import { backupText } from './text-pc.ts';

/** Copies, how to restore them, and the state of the data on this PC. */
export function BackupSection() {
  return (
    <>
      <CopiesPanel />
      <HealthPanel />
      <ImportHistory />
      <Panel title={backupText.restoreTitle} icon="history">
        <ol className="settings-steps">
          {backupText.restoreSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Panel>
    </>
  );
}

function CopiesPanel() {
  const [status, setStatus] = useState<BackupStatus>();
  const [busy, setBusy] = useState<'run' | 'choose' | null>(null);
  const [notDone, setNotDone] = useState<string | null>(null);
  const momentWords = useMomentWords();
  const toast = useToast();

  const take = (answer: Result<BackupStatus | null, NotDone>): BackupStatus | null => {
    setNotDone(answer.ok ? null : answer.error.sentence);
    if (!answer.ok || !answer.value) return null;
    setStatus(answer.value);
    return answer.value;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once; later answers come from the buttons.
  useEffect(() => {
    void backupStatus().then(take);
  }, []);

  const choose = async () => {
    setBusy('choose');
    take(await chooseBackupFolder());
    setBusy(null);
  };
  const run = async () => {
    setBusy('run');
    const made = take(await runBackup());
    setBusy(null);
    if (made) toast.show({ text: backupText.done(angka(made.copies[0]?.operations ?? 0)) });
  };

  const columns: readonly Column<BackupStatus['copies'][number]>[] = [
    { id: 'at', header: backupText.at, width: '40%', cell: (copy) => <b>{momentWords(copy.at)}</b> },
    { id: 'name', header: backupText.copy, cell: (copy) => <span className="mono nowrap">{copy.name}</span> },
    { id: 'operations', header: backupText.operations, numeric: true, cell: (copy) => angka(copy.operations) },
    { id: 'size', header: backupText.size, numeric: true, cell: (copy) => bytesWords(copy.bytes) },
  ];
  return (
    <Panel title={backupText.title} icon="save" footer={<span>{backupText.kept}</span>}>
      <div className="stack">
        <p className="t2 s13">{backupText.note}</p>
        {notDone && <Notice tone="bad">{notDone}</Notice>}
        {status?.lastProblem && <Notice tone="bad">{backupText.problems[status.lastProblem]}</Notice>}
        <dl className="facts settings-facts">
          <dt>{backupText.folder}</dt>
          <dd>{status?.folder ?? backupText.noFolder}</dd>
        </dl>
        <div className="row wrap">
          <Button kind="primary" icon="save" busy={busy === 'run'} busyText={backupText.running} onClick={() => void run()}>
            {backupText.run}
          </Button>
          <Button icon="folder" busy={busy === 'choose'} onClick={() => void choose()}>
            {backupText.choose}
          </Button>
          <span className="t2 s13" role="status">
            {status && (status.lastAt === null ? backupText.never : backupText.last(momentWords(status.lastAt)))}
          </span>
        </div>
        {status ? (
          <div className="settings-table settings-long">
            <Table
              label={backupText.table}
              columns={columns}
              rows={status.copies}
              rowKey={({ name }) => name}
              empty={
                <EmptyState icon="save" title={backupText.empty}>
                  {backupText.emptyNote}
                </EmptyState>
              }
            />
          </div>
        ) : (
          <Skeleton text={backupText.reading} count={2} />
        )}
      </div>
    </Panel>
  );
}
