import { join } from 'node:path';
import type { Clock, Random } from '#shared/kernel/ports.ts';
import { type Disk, diskProblem } from '../ports/disk.ts';
import { runBackup } from './backup.ts';
import { restoreBackup } from './backup-restore.ts';
import { type OfficeDesk, openOfficeDesk, profileFolders } from './office-desk.ts';
import { unopenedSource } from './unopened-source.ts';

/** Which desk is open: the office's own, or the sample's, which lives in a folder of its own and can be deleted as one. */
export interface DeskKeeper {
  desk(): OfficeDesk;
  switchTo(to: 'office' | 'sample' | 'discard-sample'): Promise<void>;
  /** Restores into the empty office profile; null when the copy cannot be used. Nothing is left behind in that case. */
  restoreFrom(copyFolder: string): Promise<number | null>;
  close(): Promise<void>;
}

export interface KeeperOptions {
  readonly disk: Disk;
  readonly root: string;
  readonly clock: Clock;
  readonly random: Random;
  /** Fills a new sample profile. */
  readonly fillSample: (desk: OfficeDesk) => Promise<void>;
}

export async function openDeskKeeper(options: KeeperOptions): Promise<DeskKeeper> {
  const { disk, root, clock, random, fillSample } = options;
  const officeFolder = join(root, 'kantor');
  const sampleFolder = join(root, 'contoh');
  const open = (sample: boolean) => openOfficeDesk({ disk, folder: sample ? sampleFolder : officeFolder, sample, clock, random });
  let current = await open(false);
  return {
    desk: () => current,
    async switchTo(to) {
      await current.close();
      if (to === 'discard-sample') await disk.removeFolder(sampleFolder);
      current = await open(to === 'sample');
      if (current.sample && current.journal.end === 0) await fillSample(current);
    },
    async restoreFrom(copyFolder) {
      const folders = profileFolders(officeFolder);
      await current.close();
      try {
        const restored = await restoreBackup(disk, copyFolder, folders);
        return restored.ok ? restored.value : null;
      } catch {
        // Half a journal must not look like a whole one.
        await disk.removeFolder(folders.journalFolder);
        return null;
      } finally {
        current = await open(false);
      }
    },
    close: () => current.close(),
  };
}

/** A backup of a profile that nobody has opened yet: what an update must not be able to spoil (F134). */
export async function backUpUnopened(
  disk: Disk,
  root: string,
  target: string,
  version: string,
  now: number,
): Promise<string | null> {
  const source = await unopenedSource(disk, join(root, 'kantor'));
  if (!source) return null;
  try {
    return (await runBackup(disk, source, target, version, now)).name;
  } catch (error) {
    return diskProblem(error);
  }
}
