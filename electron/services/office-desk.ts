import { join } from 'node:path';
import { invariant } from '#shared/kernel/assert.ts';
import { randomId, type WriterId } from '#shared/kernel/ids.ts';
import type { Clock, Random } from '#shared/kernel/ports.ts';
import type { Disk } from '../ports/disk.ts';
import { sha256 } from '../ports/host.ts';
import { openArchive, type SegmentArchive } from '../sync/archive.ts';
import { epochOf, type Keyring } from '../sync/keys/keyring.ts';
import { type Attachments, createAttachments } from './attachments.ts';
import type { BackupSource } from './backup.ts';
import { createClosingDisk } from './closing-disk.ts';
import { createDirectory, type Directory, isDirectoryOperation } from './directory.ts';
import { withheldFrom } from './engine-host.ts';
import { createFormDrafts, type FormDrafts } from './form-drafts.ts';
import { type Journal, openJournal } from './journal.ts';
import { createJournalCipher } from './journal-cipher.ts';
import { formatPlain } from './journal-frames.ts';
import { journalFilePattern } from './journal-load.ts';
import type { KeyringState } from './keyring-store.ts';
import { createLockout } from './lockout.ts';
import { createSealedDisk } from './sealed-disk.ts';
import { createSessionDesk, type OpenSession, type SessionDesk } from './session.ts';
import { createStagedBatches, type StagedBatches } from './staged-batches.ts';

/** Everything of one office (or of the sample) on this PC: one folder, one journal, one session. */
export interface OfficeDesk {
  readonly folder: string;
  readonly sample: boolean;
  readonly journal: Journal;
  readonly directory: Directory;
  readonly session: SessionDesk;
  readonly attachments: Attachments;
  readonly drafts: FormDrafts;
  readonly batches: StagedBatches;
  /** Segments of colleagues; null while the office has no keys. */
  readonly archive: SegmentArchive | null;
  /** Keyring and device keys; null while the office has none. */
  keys(): KeyringState | null;
  /** The keyring grew: an epoch was opened, or a key to identities granted. */
  setKeyring(keyring: Keyring): void;
  /** Another invite was made. */
  setPepper(pepper: Uint8Array | null): void;
  /** True for the empty desk that stands in while a person has to open the keys of this profile. */
  readonly locked: boolean;
  backupSource(): BackupSource;
  close(): Promise<void>;
}

export interface DeskOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly sample: boolean;
  readonly clock: Clock;
  readonly random: Random;
  /** Seal whatever this desk keeps and make it this writer; absent while the office has no keys. */
  readonly keys?: KeyringState;
  readonly locked?: boolean;
  /** Who goes on from the desk before. */
  readonly carried?: OpenSession | null;
}

/** Where the parts of a profile lie. The restore of a backup writes there before the desk opens. */
export function profileFolders(folder: string) {
  return {
    folder,
    journalFolder: join(folder, 'jurnal'),
    attachmentFolder: join(folder, 'lampiran'),
    archiveFolder: join(folder, 'sinkron', 'arsip'),
  };
}

export async function openOfficeDesk(options: DeskOptions): Promise<OfficeDesk> {
  const { disk, folder, sample, clock, random } = options;
  await disk.makeFolder(folder);
  const folders = profileFolders(folder);
  let keys = options.keys ?? null;
  const keyring = (): Keyring => {
    invariant(keys !== null, 'only a desk with keys seals');
    return keys.keyring;
  };
  const writable = createClosingDisk(disk);
  const kept = keys ? createSealedDisk(writable.disk, keyring) : writable.disk;
  const archive = keys
    ? await openArchive(disk, folders.archiveFolder, {
        office: keys.keyring.officeId,
        epoch: (number) => epochOf(keyring(), number),
      })
    : null;
  // Asked only long after the journal is open.
  const directory = createDirectory({
    readAt: (position) => journal.readAt(position),
    judges: keys && { founder: keys.keyring.founder, own: keys.device.writer },
  });
  const journal: Journal = await openJournal({
    disk,
    folder: folders.journalFolder,
    writer: keys?.device.writer ?? (await deviceWriter(disk, folder, random)),
    clock,
    random,
    sha256,
    observer: { ...directory, wants: isDirectoryOperation },
    ...(keys && !(await goesOnPlain(disk, folders.journalFolder)) && { cipher: createJournalCipher(keyring) }),
    ...(archive && { archive, withheldFrom: (publisher: WriterId) => withheldFrom(directory, publisher) }),
  });
  const now = () => clock.now();
  const batches = await createStagedBatches(disk, join(folder, 'tahap'));
  return {
    folder,
    sample,
    locked: options.locked ?? false,
    journal,
    directory,
    archive,
    keys: () => keys,
    setKeyring(next) {
      if (keys) keys = { ...keys, keyring: next };
    },
    setPepper(pepper) {
      if (keys) keys = { ...keys, pepper };
    },
    session: createSessionDesk({ directory, lockout: createLockout(kept, folder, now), now, carried: options.carried ?? null }),
    attachments: createAttachments(kept, folders.attachmentFolder),
    drafts: createFormDrafts(kept, join(folder, 'draf'), now),
    batches,
    backupSource: () => ({ ...folders, journalId: journal.journalId, operations: journal.end, files: journal.files() }),
    async close() {
      await journal.close();
      await batches.close();
      await writable.close();
    },
  };
}

/**
 * Whether the journal stayed plain because its profile could not be sealed to its end (a full disk). It then goes on plain until it is sealed as a
 * whole: the head of a sealed file says how long the file before it is, which a later sealing would change.
 */
async function goesOnPlain(disk: Disk, journalFolder: string): Promise<boolean> {
  const names = (await disk.list(journalFolder)).filter((name) => journalFilePattern.test(name));
  for (const name of names) {
    const [format] = await disk.readRange(join(journalFolder, name), 0, 1);
    if (format !== formatPlain) return false;
  }
  return names.length > 0;
}

/** This PC's name as a writer. It lies beside the journal and in no backup: a restored journal goes on under a new writer. */
export async function deviceWriter(disk: Disk, folder: string, random: Random): Promise<WriterId> {
  const path = join(folder, 'perangkat.json');
  try {
    const stored = JSON.parse(Buffer.from(await disk.read(path)).toString('utf8')) as { readonly writer: WriterId }; // Written below.
    if (/^[a-z2-7]{16}$/.test(stored.writer)) return stored.writer;
  } catch {
    // First start, or a file that a broken disk ate: a new name as a writer loses nothing.
  }
  const writer = randomId(random) as WriterId;
  await disk.replace(path, Buffer.from(JSON.stringify({ writer })));
  return writer;
}
