import { join } from 'node:path';
import type { Clock, Random } from '#shared/kernel/ports.ts';
import { type Disk, diskProblem } from '../ports/disk.ts';
import type { SafeStorage } from '../ports/safe-storage.ts';
import { runBackup } from './backup.ts';
import { restoreBackup } from './backup-restore.ts';
import { createJournalCipher } from './journal-cipher.ts';
import { sealJournal } from './journal-seal.ts';
import { createKeyringStore, type KeyFiles, type KeyringState, type KeyringStore } from './keyring-store.ts';
import { type OfficeDesk, openOfficeDesk, profileFolders } from './office-desk.ts';
import { sealProfile } from './seal-profile.ts';
import { createSettableClock, type SettableClock } from './settable-clock.ts';
import { unopenedSource } from './unopened-source.ts';

/** Which desk is open: the office's own, or the sample's, which lives in a folder of its own and can be deleted as one. */
export interface DeskKeeper {
  desk(): OfficeDesk;
  /** Keys of the office's profile. */
  readonly keyringStore: KeyringStore;
  readonly officeFolder: string;
  switchTo(to: 'office' | 'sample' | 'discard-sample'): Promise<void>;
  /** Closes the office's desk, does the work on its folder, and opens what is there then. */
  reopen(work: () => Promise<void>): Promise<void>;
  /** Puts the office's profile aside under another name, unopened and complete, and opens an empty one. Answers where it lies. */
  putAside(): Promise<string>;
  /** Seals a profile that was put aside, by the keys of the office that this PC joined: nothing plain stays on the disk. */
  sealAside(aside: string, keys: KeyringState, files: KeyFiles): Promise<void>;
  /** Restores into the empty office profile; null when the copy cannot be used. Nothing is left behind in that case. */
  restoreFrom(copyFolder: string): Promise<number | null>;
  close(): Promise<void>;
}

export interface KeeperOptions {
  readonly disk: Disk;
  readonly root: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly safeStorage: SafeStorage;
  /** Fills a new sample profile. */
  readonly fillSample: (desk: OfficeDesk, clock: SettableClock) => Promise<void>;
  /** Another desk than the first was opened, or one is about to be closed: the shared folder follows the office's desk. */
  readonly onOpened?: (desk: OfficeDesk) => void;
  readonly onClosing?: () => void;
  /** Not everything of the office's profile could be sealed. */
  readonly onSealProblem: (error: unknown) => void;
}

export async function openDeskKeeper(options: KeeperOptions): Promise<DeskKeeper> {
  const { disk, root, clock, random, safeStorage, fillSample, onOpened, onClosing, onSealProblem } = options;
  const officeFolder = join(root, 'kantor');
  const sampleFolder = join(root, 'contoh');
  // Stands in, empty, while a person has to open the keys; nothing of it is ever kept.
  const lockedFolder = join(root, 'terkunci');
  const keyringStore = createKeyringStore(disk, officeFolder, safeStorage);
  const host = { disk, clock, random };
  // The work of the sample lies in the last weeks.
  const sampleClock = createSettableClock(clock);

  async function openOffice(): Promise<OfficeDesk> {
    await disk.removeFolder(lockedFolder);
    const keys = await keyringStore.load();
    if (keys === 'none') return openOfficeDesk({ ...host, folder: officeFolder, sample: false });
    if (keys === 'locked') return openOfficeDesk({ ...host, folder: lockedFolder, sample: false, locked: true });
    const keyring = () => keys.keyring;
    const sealFiles = () => sealJournal(disk, profileFolders(officeFolder).journalFolder, createJournalCipher(keyring));
    // A full disk must not keep the office closed: what is sealed in part reads as well, and the next start goes on.
    await sealProfile({ disk, folder: officeFolder, keyring, sealJournal: sealFiles }).catch(onSealProblem);
    return openOfficeDesk({ ...host, folder: officeFolder, sample: false, keys });
  }

  async function open(sample: boolean): Promise<OfficeDesk> {
    return sample ? openOfficeDesk({ ...host, clock: sampleClock, folder: sampleFolder, sample }) : openOffice();
  }

  async function close(): Promise<void> {
    onClosing?.();
    await current.close();
  }

  async function openAgain(sample: boolean): Promise<void> {
    current = await open(sample);
    onOpened?.(current);
  }

  let current = await open(false);
  return {
    desk: () => current,
    keyringStore,
    officeFolder,
    async switchTo(to) {
      await close();
      if (to === 'discard-sample') await disk.removeFolder(sampleFolder);
      await openAgain(to === 'sample');
      if (current.sample && current.journal.end === 0) await fillSample(current, sampleClock);
    },
    async reopen(work) {
      await close();
      try {
        await work();
      } finally {
        await openAgain(false);
      }
    },
    async putAside() {
      const aside = `${officeFolder}-lama-${new Date(clock.now()).toISOString().slice(0, 19).replace(/[-:T]/g, '')}`;
      await close();
      try {
        await disk.move(officeFolder, aside);
      } finally {
        await openAgain(false);
      }
      return aside;
    },
    async sealAside(aside, keys, files) {
      await createKeyringStore(disk, aside, safeStorage).save(keys, files);
      const keyring = () => keys.keyring;
      const cipher = createJournalCipher(keyring);
      await sealProfile({
        disk,
        folder: aside,
        keyring,
        sealJournal: () => sealJournal(disk, profileFolders(aside).journalFolder, cipher),
      }).catch(onSealProblem);
    },
    async restoreFrom(copyFolder) {
      const folders = profileFolders(officeFolder);
      await close();
      try {
        const restored = await restoreBackup(disk, copyFolder, folders);
        return restored.ok ? restored.value : null;
      } catch {
        // Half a journal must not look like a whole one.
        await disk.removeFolder(folders.journalFolder);
        return null;
      } finally {
        await openAgain(false);
      }
    },
    close,
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
