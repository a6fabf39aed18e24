import type { Disk } from '../ports/disk.ts';
import type { Keyring } from '../sync/keys/keyring.ts';
import { type BackupSource, runBackup } from './backup.ts';
import { profilesAside } from './exchange-profile.ts';
import type { OfficeDesk } from './office-desk.ts';
import { sealAside } from './seal-aside.ts';
import { hasPlainCopies, sealBackups } from './seal-backups.ts';
import { journalIdIn, unopenedSource } from './unopened-source.ts';

export interface BackupRoundOptions {
  readonly disk: Disk;
  /** The folder of all profiles of this PC. */
  readonly root: string;
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
  /** Seals what was left plain when the office got keys or was joined: a profile that was put aside, and copies. A look where there is nothing. */
  seal(): Promise<void>;
}

/** The backups that nobody has to ask for. Works in the background: a problem is reported and tried again in the next round. */
export function createBackupRounds(options: BackupRoundOptions): BackupRounds {
  const { disk, root, desk, target, earlierTargets, version, now, report } = options;
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
    const { keys, sample, folder, journal, backupSource } = desk();
    const held = keys();
    if (sample || !held) return;
    const { keyring } = held;
    if (journal.end > 0) await sealCopies(journal.journalId, async () => backupSource(), keyring);
    for (const aside of await profilesAside(disk, root)) {
      // One that cannot be sealed now is tried again at the next start, and keeps no other from it.
      await sealAside({ disk, aside, officeFolder: folder, keyring: () => keyring }).catch((error) => report('seal', error));
      const journalId = await journalIdIn(disk, aside);
      if (journalId !== null) await sealCopies(journalId, () => unopenedSource(disk, aside), keyring);
    }
  }

  async function sealCopies(journalId: string, sourceOf: () => Promise<BackupSource | null>, keyring: Keyring): Promise<void> {
    for (const folder of new Set([target(), ...earlierTargets])) {
      try {
        const source = (await hasPlainCopies(disk, folder, journalId)) ? await sourceOf() : null;
        if (source) await sealBackups({ disk, source, target: folder, keyring: () => keyring, version, now: now() });
      } catch (error) {
        report('seal-backups', error);
      }
    }
  }

  return { copy: () => inTurn('backup', copy), seal: () => inTurn('seal-backups', seal) };
}
