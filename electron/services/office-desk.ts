import { join } from 'node:path';
import { randomId, type WriterId } from '#shared/kernel/ids.ts';
import type { Clock, Random } from '#shared/kernel/ports.ts';
import type { Disk } from '../ports/disk.ts';
import { sha256 } from '../ports/host.ts';
import type { Keyring } from '../sync/keys/keyring.ts';
import { type Attachments, createAttachments } from './attachments.ts';
import type { BackupSource } from './backup.ts';
import { createDirectory, type Directory, isDirectoryOperation } from './directory.ts';
import { createFormDrafts, type FormDrafts } from './form-drafts.ts';
import { type Journal, openJournal } from './journal.ts';
import { createJournalCipher } from './journal-cipher.ts';
import { createLockout } from './lockout.ts';
import { createSealedDisk } from './sealed-disk.ts';
import { createSessionDesk, type SessionDesk } from './session.ts';
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
  backupSource(): BackupSource;
  close(): Promise<void>;
}

export interface DeskOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly sample: boolean;
  readonly clock: Clock;
  readonly random: Random;
  /** Seals whatever this desk keeps; absent while the office has no keys. */
  readonly keyring?: () => Keyring;
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
  const { disk, folder, sample, clock, random, keyring } = options;
  await disk.makeFolder(folder);
  const folders = profileFolders(folder);
  const kept = keyring ? createSealedDisk(disk, keyring) : disk;
  // Asked only long after the journal is open.
  const directory = createDirectory(async (position) => (await journal.read(position, 1)).operations[0]);
  const journal: Journal = await openJournal({
    disk,
    folder: folders.journalFolder,
    writer: await deviceWriter(disk, folder, random),
    clock,
    random,
    sha256,
    observer: { ...directory, wants: isDirectoryOperation },
    ...(keyring && { cipher: createJournalCipher(keyring) }),
  });
  const now = () => clock.now();
  return {
    folder,
    sample,
    journal,
    directory,
    session: createSessionDesk(directory, createLockout(kept, folder, now), now),
    attachments: createAttachments(kept, folders.attachmentFolder),
    drafts: createFormDrafts(kept, join(folder, 'draf'), now),
    batches: await createStagedBatches(disk, join(folder, 'tahap')),
    backupSource: () => ({ ...folders, journalId: journal.journalId, operations: journal.end, files: journal.files() }),
    close: () => journal.close(),
  };
}

/** This PC's name as a writer. It lies beside the journal and in no backup: a restored journal goes on under a new writer. */
async function deviceWriter(disk: Disk, folder: string, random: Random): Promise<WriterId> {
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
