import { join } from 'node:path';
import type { Clock, Random } from '#shared/kernel/ports.ts';
import { type Disk, diskProblem } from '../ports/disk.ts';
import type { SafeStorage } from '../ports/safe-storage.ts';
import { runBackup } from './backup.ts';
import { restoreBackup } from './backup-restore.ts';
import { exchangeProfile, officeName, settleExchange } from './exchange-profile.ts';
import type { IncomingProfile } from './joined-profile.ts';
import { createJournalCipher } from './journal-cipher.ts';
import { sealJournal } from './journal-seal.ts';
import { createKeyringStore, type KeyringStore } from './keyring-store.ts';
import { type OfficeDesk, openOfficeDesk, profileFolders } from './office-desk.ts';
import { sealProfile } from './seal-profile.ts';
import type { OpenSession } from './session.ts';
import { createSettableClock, type SettableClock } from './settable-clock.ts';
import { unopenedSource } from './unopened-source.ts';

/** Which desk is open: the office's own, or the sample's, which lives in a folder of its own and can be deleted as one. */
export interface DeskKeeper {
  /** The desk that is open; while another one is being opened the one before, which records nothing any more. */
  desk(): OfficeDesk;
  /** Waits until no desk is being closed or opened. */
  ready(): Promise<void>;
  /** Keys of the office's profile. */
  readonly keyringStore: KeyringStore;
  readonly officeFolder: string;
  switchTo(to: 'office' | 'sample' | 'discard-sample'): Promise<void>;
  /** Closes the office's desk, does the work on its folder, and opens what is there then. Whoever was signed in goes on, locked if locked. */
  reopen(work: () => Promise<void>): Promise<void>;
  /** Puts another profile in the place of the office's, whole or not at all, and opens it; the one before stays beside it under another name. */
  exchange(build: (incoming: IncomingProfile) => Promise<void>): Promise<void>;
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
  const officeFolder = join(root, officeName);
  const sampleFolder = join(root, 'contoh');
  // Stands in, empty, while a person has to open the keys; nothing of it is ever kept.
  const lockedFolder = join(root, 'terkunci');
  const keyringStore = createKeyringStore(disk, officeFolder, safeStorage);
  const host = { disk, clock, random };
  // The work of the sample lies in the last weeks.
  const sampleClock = createSettableClock(clock);

  async function openOffice(carried: OpenSession | null): Promise<OfficeDesk> {
    await disk.removeFolder(lockedFolder);
    await settleExchange(disk, root);
    const keys = await keyringStore.load();
    if (keys === 'none') return openOfficeDesk({ ...host, folder: officeFolder, sample: false, carried });
    if (keys === 'locked') return openOfficeDesk({ ...host, folder: lockedFolder, sample: false, locked: true });
    const keyring = () => keys.keyring;
    const sealFiles = () => sealJournal(disk, profileFolders(officeFolder).journalFolder, createJournalCipher(keyring));
    // A full disk must not keep the office closed: what is sealed in part reads as well, and the next start goes on.
    await sealProfile({ disk, folder: officeFolder, keyring, sealJournal: sealFiles }).catch(onSealProblem);
    return openOfficeDesk({ ...host, folder: officeFolder, sample: false, keys, carried });
  }

  let last: Promise<unknown> = Promise.resolve();
  /** One change of desks at a time: each must find the desk open that the one before it left. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  async function close(): Promise<void> {
    onClosing?.();
    await current.close();
  }

  async function openAgain(next: Promise<OfficeDesk>): Promise<void> {
    const { journalId } = current.journal;
    current = await next;
    // People of one office are nobody in another.
    if (current.journal.journalId !== journalId) current.session.signOut();
    onOpened?.(current);
  }

  let current = await openOffice(null);
  return {
    desk: () => current,
    ready: async () => void (await last),
    keyringStore,
    officeFolder,
    switchTo: (to) =>
      inTurn(async () => {
        await close();
        if (to === 'discard-sample') await disk.removeFolder(sampleFolder);
        if (to !== 'sample') return openAgain(openOffice(null));
        await openAgain(openOfficeDesk({ ...host, clock: sampleClock, folder: sampleFolder, sample: true }));
        if (current.journal.end === 0) await fillSample(current, sampleClock);
      }),
    reopen: (work) =>
      inTurn(async () => {
        await close();
        try {
          await work();
        } finally {
          // Read as late as this: the screen may have been locked meanwhile.
          await openAgain(openOffice(current.session.carryOver()));
        }
      }),
    exchange: (build) =>
      inTurn(async () => {
        const buildThere = (folder: string) => build({ folder, keyringStore: createKeyringStore(disk, folder, safeStorage) });
        await close();
        try {
          await exchangeProfile({ disk, root, now: clock.now(), build: buildThere });
        } finally {
          await openAgain(openOffice(current.session.carryOver()));
        }
      }),
    restoreFrom: (copyFolder) =>
      inTurn(async () => {
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
          await openAgain(openOffice(null));
        }
      }),
    close: () => inTurn(close),
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
  const source = await unopenedSource(disk, join(root, officeName));
  if (!source) return null;
  try {
    return (await runBackup(disk, source, target, version, now)).name;
  } catch (error) {
    return diskProblem(error);
  }
}
