import { useEffect, useState } from 'react';
import type { BackupStatus } from '#shared/bridge/schemas.ts';
import { clockTime } from '#shared/calendar/date-words.ts';
import { timeAt, type Zone } from '#shared/kernel/calendar-date.ts';
import { backupStatus } from '../../data/backup.ts';
import { hrefOf } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { useOpenSync } from '../../data/sync.ts';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { backupAge } from './backup-age.ts';
import { SyncStrip } from './sync-strip.tsx';
import { homeText } from './text.ts';

/** What is safe: the last save on this PC and the age of the last copy elsewhere. */
export function SavingStrip({ now }: { readonly now: number }) {
  const saving = usePantau((state) => state.saving);
  const zone = usePantau((state) => state.sections.hours.zone);
  const status = useBackupStatus(now);
  const sync = useOpenSync();
  const isSaved = saving.kind !== 'not-saved';
  if (sync && isSaved) return <SyncStrip sync={sync} now={now} zone={zone} />;
  return (
    <Panel label={homeText.saving} className="home-saving">
      <Icon name={isSaved ? 'check-circle' : 'warning'} size={20} className={isSaved ? 'ok' : 'bad'} />
      <b className="home-saved">
        {saving.kind === 'saved'
          ? homeText.savedAt(clockTime(timeAt(saving.at, zone)))
          : saving.kind === 'not-saved'
            ? homeText.notSaved
            : saving.kind === 'saving'
              ? homeText.savingNow
              : homeText.savedHere}
      </b>
      {status && <Backup status={status} now={now} zone={zone} />}
      <a className="s13" href={hrefOf({ screen: 'pengaturan', section: 'cadangan' })}>
        {homeText.details}
      </a>
    </Panel>
  );
}

interface BackupProps {
  readonly status: BackupStatus;
  readonly now: number;
  readonly zone: Zone;
}

function Backup({ status, now, zone }: BackupProps) {
  const { tone, days } = backupAge(status, now, zone);
  const words =
    status.lastProblem !== null
      ? homeText.backupProblem[status.lastProblem]
      : status.lastAt === null
        ? homeText.backupNone
        : days === 0
          ? homeText.backupToday(clockTime(timeAt(status.lastAt, zone)))
          : homeText.backupDays(days);
  return (
    <span className={`home-backup push ${tone}`}>
      <Icon name={tone === 'ok' ? 'database' : 'warning'} size={16} />
      {words}
    </span>
  );
}

/** Asked again with every minute that the page stands open. */
function useBackupStatus(now: number): BackupStatus | undefined {
  const [status, setStatus] = useState<BackupStatus>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the minute is the reason to ask again
  useEffect(() => {
    let current = true;
    void backupStatus().then((answer) => current && answer.ok && setStatus(answer.value));
    return () => {
      current = false;
    };
  }, [now]);
  return status;
}
