import type { Disk } from '../ports/disk.ts';
import { runBackup } from './backup.ts';
import type { OfficeDesk } from './office-desk.ts';
import { sealBackups } from './seal-backups.ts';

export interface BackupRoundOptions {
  readonly disk: Disk;
  readonly desk: () => OfficeDesk;
  /** Where copies go now. */
  readonly target: () => string;
  /** Folders where copies lie from before, which another choice of the person left behind. */
  readonly earlierTargets: readonly string[];
  readonly version: string;
  readonly now: () => number;
  readonly report: (where: string, error: unknown) => void;
}

export interface BackupRounds {
  /** Copies what is new since the last round. */
  copy(): Promise<void>;
  /** Replaces plain copies after the office got keys; a look where there are none. */
  seal(): Promise<void>;
}

/** The backups that nobody has to ask for. Works in the background: a problem is reported and tried again in the next round. */
export function createBackupRounds(options: BackupRoundOptions): BackupRounds {
  const { disk, desk, target, earlierTargets, version, now, report } = options;
  let copied = { journalId: '', end: 0 };
  let last: Promise<void> = Promise.resolve();
  /** One at a time: a copy that is being made must not be taken for one that is done. */
  const inTurn = (where: string, work: () => Promise<void>): Promise<void> => {
    last = last.then(work).catch((error) => report(where, error));
    return last;
  };

  async function copy(): Promise<void> {
    const { journal, sample, backupSource } = desk();
    const { journalId, end } = journal;
    if (sample || end === 0 || (copied.journalId === journalId && copied.end === end)) return;
    await runBackup(disk, backupSource(), target(), version, now());
    copied = { journalId, end };
  }

  async function seal(): Promise<void> {
    const { keys, sample, journal, backupSource } = desk();
    const held = keys();
    if (sample || !held || journal.end === 0) return;
    for (const folder of new Set([target(), ...earlierTargets])) {
      const keyring = () => held.keyring;
      await sealBackups({ disk, source: backupSource(), target: folder, keyring, version, now: now() }).catch((error) =>
        report('seal-backups', error),
      );
    }
  }

  return { copy: () => inTurn('backup', copy), seal: () => inTurn('seal-backups', seal) };
}
