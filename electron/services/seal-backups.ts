import { join } from 'node:path';
import { invariant } from '#shared/kernel/assert.ts';
import type { Disk } from '../ports/disk.ts';
import { sha256OfBytes } from '../ports/host.ts';
import type { Keyring } from '../sync/keys/keyring.ts';
import { type BackupSource, backupHome, isSealedCopy, runBackup } from './backup.ts';
import { type BackupManifest, readManifest, type SealedManifest } from './backup-manifest.ts';
import { verifiedManifest } from './backup-restore.ts';
import { formatSealed } from './journal-frames.ts';
import { holdsKeys } from './keyring-store.ts';
import { sealStateOf } from './seal-state.ts';
import { createSealedDisk } from './sealed-disk.ts';
import { keptFile, openSealedFile } from './sealed-file.ts';

export interface SealBackupsOptions {
  readonly disk: Disk;
  /** What a backup of the profile copies now. */
  readonly source: BackupSource;
  /** A folder for backups that is or was in use. One that is not there now (a stick) is seen to when it is there again. */
  readonly target: string;
  readonly keyring: () => Keyring;
  readonly version: string;
  readonly now: number;
}

/** `nothing`: no plain copy of this journal lies there. `not-yet`: the profile itself is not sealed throughout. */
export type SealedBackups = 'nothing' | 'replaced' | 'not-yet';

/** One listing, for whoever would have to read a whole journal to say what lies in it. */
export async function hasPlainCopies(disk: Disk, target: string, journalId: string): Promise<boolean> {
  const { plain, stores } = plainIn(await disk.list(backupHome(target, journalId)));
  return plain.length > 0 || stores.length > 0;
}

function plainIn(names: readonly string[]) {
  return {
    plain: names.filter((name) => name.startsWith('c-')),
    stores: names.filter((name) => name === 'lampiran' || name === 'isi-sementara'),
  };
}

/**
 * Replaces the plain copies of this journal by one fresh sealed copy. They are removed only after every file of that copy was read back, opened
 * and compared; before that they stay as they are. Costs one listing where nothing is left to do. Rejects like a disk.
 */
export async function sealBackups(options: SealBackupsOptions): Promise<SealedBackups> {
  const { disk, source, target, keyring, version, now } = options;
  const home = backupHome(target, source.journalId);
  const names = await disk.list(home);
  const { plain, stores } = plainIn(names);
  if (plain.length === 0 && stores.length === 0) return 'nothing';
  if ((await sealStateOf(disk, source.folder)) !== 'whole') return 'not-yet';
  const lost = await rescueAttachments(options, home);
  await rescueJournals(options, home, plain);
  const sound = (name: string) => isSound({ disk, copyFolder: join(home, name), keyring: keyring(), lost });
  if (!(await someAsync(names.filter(isSealedCopy), sound))) {
    const { name } = await runBackup(disk, source, target, version, now);
    invariant(await sound(name), 'a fresh copy opens before older ones are removed');
  }
  // Copies before what they share: a copy without its attachments would be worth less than none.
  for (const name of [...plain, ...stores]) await disk.removeFolder(join(home, name));
  return 'replaced';
}

async function someAsync<T>(values: readonly T[], test: (value: T) => Promise<boolean>): Promise<boolean> {
  for (const value of values) if (await test(value)) return true;
  return false;
}

/** Brings attachments that the profile lost or a broken disk ate back from the plain copies. Answers those that are whole in neither place. */
async function rescueAttachments({ disk, source, keyring }: SealBackupsOptions, home: string): Promise<ReadonlySet<string>> {
  const sealed = createSealedDisk(disk, keyring);
  const { attachmentFolder } = source;
  const isWhole = async (from: Disk, path: string, hash: string) =>
    from.read(path).then(
      (bytes) => sha256OfBytes(bytes) === hash,
      () => false,
    );
  const lost = new Set<string>();
  const hashes = new Set([...(await hashesIn(disk, attachmentFolder)), ...(await hashesIn(disk, join(home, 'lampiran')))]);
  for (const hash of hashes) {
    const own = join(attachmentFolder, hash.slice(0, 2), hash);
    const copy = join(home, 'lampiran', hash.slice(0, 2), hash);
    if (await isWhole(sealed, own, hash)) continue;
    if (await isWhole(disk, copy, hash)) {
      await disk.makeFolder(join(attachmentFolder, hash.slice(0, 2)));
      await sealed.replace(own, await disk.read(copy));
    } else lost.add(hash);
  }
  return lost;
}

async function hashesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  const all: string[] = [];
  for (const group of (await disk.list(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    all.push(...(await disk.list(join(folder, group))).filter((name) => /^[0-9a-f]{64}$/.test(name)));
  return all;
}

/** Where the journal was once damaged, an older copy may hold what it lost: its files join the damaged stretches in `karantina`, sealed. */
async function rescueJournals(
  { disk, source, keyring }: SealBackupsOptions,
  home: string,
  copies: readonly string[],
): Promise<void> {
  const sealed = createSealedDisk(disk, keyring);
  const aside = join(source.journalFolder, 'karantina');
  if ((await disk.list(aside)).length === 0) return;
  for (const name of copies) {
    const manifest = await readManifest(disk, join(home, name));
    for (const file of manifest?.files ?? []) {
      const path = join(aside, `${file.name}.cadangan-${file.sha256.slice(0, 16)}.bin`);
      const bytes = (await disk.exists(path)) ? null : await disk.read(join(home, name, 'jurnal', file.name)).catch(() => null);
      if (bytes) await sealed.replace(path, bytes);
    }
  }
}

interface CopyToProve {
  readonly disk: Disk;
  readonly copyFolder: string;
  readonly keyring: Keyring;
  /** Attachments that nobody has whole any more. */
  readonly lost: ReadonlySet<string>;
}

/** Every file is there as listed, and whoever has the keys can read each of them. */
async function isSound(copy: CopyToProve): Promise<boolean> {
  const { disk, copyFolder } = copy;
  const manifest = await verifiedManifest(disk, copyFolder);
  if (manifest?.format !== 2 || manifest.store !== 'isi') return false;
  if (!holdsKeys(manifest.keys.map(({ name }) => name))) return false;
  return (await journalIsSealed(disk, copyFolder, manifest)) && (await attachmentsOpen(copy, manifest));
}

async function journalIsSealed(disk: Disk, copyFolder: string, { files }: BackupManifest): Promise<boolean> {
  for (const { name } of files) {
    const [format] = await disk.readRange(join(copyFolder, 'jurnal', name), 0, 1);
    if (format !== formatSealed) return false;
  }
  return true;
}

async function attachmentsOpen({ disk, copyFolder, keyring, lost }: CopyToProve, manifest: SealedManifest): Promise<boolean> {
  const store = join(copyFolder, '..', manifest.store);
  for (const { name } of manifest.shared.filter((file) => file.name.startsWith('lampiran/'))) {
    const hash = name.slice(-64);
    try {
      const content = openSealedFile(keptFile, keyring, await disk.read(join(store, name)));
      if (sha256OfBytes(content) !== hash && !lost.has(hash)) return false;
    } catch {
      if (!lost.has(hash)) return false;
    }
  }
  return true;
}
