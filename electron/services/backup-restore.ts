import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Disk } from '../ports/disk.ts';
import { sha256OfBytes } from '../ports/host.ts';
import { type BackupManifest, readManifest } from './backup-manifest.ts';

export interface RestoreTarget {
  /** The profile, which is empty. */
  readonly folder: string;
  readonly journalFolder: string;
  readonly attachmentFolder: string;
  readonly archiveFolder: string;
}

/** One file of a copy: where it lies there, what it must be, and where it belongs. */
interface Restored {
  readonly from: string;
  readonly sha256: string;
  readonly folder: string;
  readonly name: string;
}

/** The manifest of a copy all of whose files are there as listed; undefined for every other. Needs no key. */
export async function verifiedManifest(disk: Disk, copyFolder: string): Promise<BackupManifest | undefined> {
  const manifest = await readManifest(disk, copyFolder);
  // Where the files belong does not matter for looking at them.
  const nowhere: RestoreTarget = { folder: '', journalFolder: '', attachmentFolder: '', archiveFolder: '' };
  const files = manifest ? filesOf(manifest, copyFolder, nowhere) : [];
  try {
    for (const { from, sha256 } of files) if (sha256OfBytes(await disk.read(from)) !== sha256) return undefined;
  } catch {
    return undefined;
  }
  return manifest;
}

/** In the order of writing: the journal comes last, because with it the profile is an office. */
function filesOf(manifest: BackupManifest, copyFolder: string, target: RestoreTarget): readonly Restored[] {
  const home = join(copyFolder, '..');
  const journal = manifest.files.map(({ name, sha256 }) => ({
    from: join(copyFolder, 'jurnal', name),
    sha256,
    folder: target.journalFolder,
    name,
  }));
  if (manifest.format === 1) {
    const attachments = manifest.attachments.map((hash) => ({
      from: join(home, 'lampiran', hash.slice(0, 2), hash),
      sha256: hash,
      folder: join(target.attachmentFolder, hash.slice(0, 2)),
      name: hash,
    }));
    return [...attachments, ...journal];
  }
  const folders: Readonly<Record<string, string>> = { lampiran: target.attachmentFolder, arsip: target.archiveFolder };
  const shared = manifest.shared.map(({ name, sha256 }) => {
    const [under = '', group = '', file = ''] = name.split('/');
    return {
      from: join(home, manifest.store, under, group, file),
      sha256,
      folder: join(folders[under] ?? '', group),
      name: file,
    };
  });
  const keys = manifest.keys.map(({ name, sha256 }) => ({ from: join(copyFolder, name), sha256, folder: target.folder, name }));
  return [...shared, ...keys, ...journal];
}

/**
 * Restores a copy into an empty profile: everything is verified against the manifest before the first byte is written, so a damaged copy
 * changes nothing. Answers the number of operations. A sealed office comes back sealed: the profile then holds its passphrase file and asks for
 * the passphrase (with the pepper of the invite) like any PC that lost its keys, and gets a new name as a writer.
 */
export async function restoreBackup(
  disk: Disk,
  copyFolder: string,
  target: RestoreTarget,
): Promise<Result<number, 'backup-not-usable'>> {
  const manifest = await verifiedManifest(disk, copyFolder);
  if (!manifest) return fail('backup-not-usable');
  const files = filesOf(manifest, copyFolder, target);
  try {
    for (const { from, folder, name } of files) {
      await disk.makeFolder(folder);
      await disk.replace(join(folder, name), await disk.read(from));
    }
  } catch (error) {
    // Half a journal must not look like a whole one, nor keys without one like an office.
    const made = files.filter(({ folder }) => folder === target.folder || folder === target.journalFolder);
    for (const { folder, name } of made) await disk.remove(join(folder, name));
    throw error;
  }
  return ok(manifest.operations);
}
