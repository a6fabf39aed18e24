import { join } from 'node:path';
import type { Disk } from '../ports/disk.ts';
import type { Keyring } from '../sync/keys/keyring.ts';
import { copyKeys } from './backup-store.ts';
import { createJournalCipher } from './journal-cipher.ts';
import { journalFilePattern } from './journal-load.ts';
import { sealJournal } from './journal-seal.ts';
import { profileFolders } from './office-desk.ts';
import { sealProfile } from './seal-profile.ts';
import { sealStateOf } from './seal-state.ts';

export interface SealAsideOptions {
  readonly disk: Disk;
  /** A profile that was put aside when this PC joined an office. */
  readonly aside: string;
  /** The office's profile, whose passphrase or printed words open what is sealed here. */
  readonly officeFolder: string;
  readonly keyring: () => Keyring;
}

/**
 * Seals a profile that was put aside by the keys of the office that this PC joined: nothing plain stays on the disk. One in which nothing was ever
 * recorded is removed. May be cut off at any point and called again; costs one look where nothing is left to do. Rejects like a disk.
 */
export async function sealAside({ disk, aside, officeFolder, keyring }: SealAsideOptions): Promise<void> {
  if ((await sealStateOf(disk, aside)) === 'whole') return;
  if (await isBlank(disk, aside)) return disk.removeFolder(aside);
  await copyKeys(disk, officeFolder, aside);
  const cipher = createJournalCipher(keyring);
  const sealFiles = () => sealJournal(disk, profileFolders(aside).journalFolder, cipher);
  await sealProfile({ disk, folder: aside, keyring, sealJournal: sealFiles });
}

async function isBlank(disk: Disk, folder: string): Promise<boolean> {
  const { journalFolder, attachmentFolder } = profileFolders(folder);
  if ((await disk.list(journalFolder)).some((name) => journalFilePattern.test(name))) return false;
  const others = [join(journalFolder, 'karantina'), attachmentFolder, join(folder, 'draf')];
  for (const one of others) if ((await disk.list(one)).length > 0) return false;
  return true;
}
