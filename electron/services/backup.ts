import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Disk } from '../ports/disk.ts';
import { sha256OfBytes } from '../ports/host.ts';

export interface BackupManifest {
  readonly format: 1;
  readonly journalId: string;
  readonly version: string;
  readonly at: number;
  readonly operations: number;
  readonly files: readonly { readonly name: string; readonly length: number; readonly sha256: string }[];
  readonly attachments: readonly string[];
}

export interface BackupCopy {
  readonly name: string;
  readonly at: number;
  readonly bytes: number;
  readonly operations: number;
}

/** What is copied: the acknowledged part of each journal file, and every attachment. */
export interface BackupSource {
  readonly journalFolder: string;
  readonly attachmentFolder: string;
  readonly journalId: string;
  readonly operations: number;
  readonly files: readonly { readonly name: string; readonly length: number }[];
}

const manifestName = 'cadangan.json';
/** Kept: the newest 7, then one a week for 4 weeks and one a month for 12 months. */
const keptDays = 7;
const keptWeeks = 4;
const keptMonths = 12;
const dayMs = 86_400_000;

function folderOf(target: string, journalId: string): string {
  return join(target, `pantau-cadangan-${journalId}`);
}

/**
 * Copies the journal and its attachments to a folder of its own, attachments once for all copies, and drops copies that rotation no longer
 * keeps. The manifest is written last: a copy without it is unfinished and never offered.
 */
export async function runBackup(
  disk: Disk,
  source: BackupSource,
  target: string,
  version: string,
  now: number,
): Promise<BackupCopy> {
  const home = folderOf(target, source.journalId);
  const name = `c-${new Date(now).toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15)}`;
  const folder = join(home, name);
  await disk.makeFolder(join(folder, 'jurnal'));
  const attachments = await copyAttachments(disk, source.attachmentFolder, join(home, 'lampiran'));
  const files: { name: string; length: number; sha256: string }[] = [];
  let total = 0;
  for (const { name: file, length } of source.files) {
    const bytes = await disk.readRange(join(source.journalFolder, file), 0, length);
    await disk.replace(join(folder, 'jurnal', file), bytes);
    files.push({ name: file, length, sha256: sha256OfBytes(bytes) });
    total += length;
  }
  const { journalId, operations } = source;
  const manifest: BackupManifest = { format: 1, journalId, version, at: now, operations, files, attachments };
  await disk.replace(join(folder, manifestName), Buffer.from(JSON.stringify(manifest, null, 1)));
  await rotate(disk, home, now);
  return { name, at: now, bytes: total, operations: source.operations };
}

async function copyAttachments(disk: Disk, from: string, to: string): Promise<readonly string[]> {
  const all: string[] = [];
  for (const group of await disk.list(from)) {
    await disk.makeFolder(join(to, group));
    const there = new Set(await disk.list(join(to, group)));
    for (const hash of await disk.list(join(from, group))) {
      if (!/^[0-9a-f]{64}$/.test(hash)) continue;
      all.push(hash);
      if (!there.has(hash)) await disk.replace(join(to, group, hash), await disk.read(join(from, group, hash)));
    }
  }
  return all;
}

async function readManifest(disk: Disk, folder: string): Promise<BackupManifest | undefined> {
  try {
    const manifest = JSON.parse(Buffer.from(await disk.read(join(folder, manifestName))).toString('utf8')) as BackupManifest; // Written above.
    return manifest.format === 1 ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Finished copies of this journal in a folder, newest first. */
export async function listBackups(disk: Disk, target: string, journalId: string): Promise<readonly BackupCopy[]> {
  const home = folderOf(target, journalId);
  const copies: BackupCopy[] = [];
  for (const name of await disk.list(home)) {
    const manifest = name.startsWith('c-') ? await readManifest(disk, join(home, name)) : undefined;
    if (!manifest) continue;
    const bytes = manifest.files.reduce((sum, file) => sum + file.length, 0);
    copies.push({ name, at: manifest.at, bytes, operations: manifest.operations });
  }
  return copies.sort((a, b) => b.at - a.at);
}

async function rotate(disk: Disk, home: string, now: number): Promise<void> {
  const names = (await disk.list(home)).filter((name) => name.startsWith('c-'));
  const dated: { name: string; at: number }[] = [];
  for (const name of names) {
    const manifest = await readManifest(disk, join(home, name));
    if (manifest) dated.push({ name, at: manifest.at });
  }
  const keep = keptCopies(dated, now);
  for (const { name } of dated) if (!keep.has(name)) await disk.removeFolder(join(home, name));
}

/** Which copies rotation keeps: the newest seven, the newest of each of the last four weeks and twelve months. */
export function keptCopies(copies: readonly { readonly name: string; readonly at: number }[], now: number): ReadonlySet<string> {
  const newestFirst = [...copies].sort((a, b) => b.at - a.at);
  const keep = new Set(newestFirst.slice(0, keptDays).map(({ name }) => name));
  const newestOf = (period: number, count: number) => {
    const seen = new Set<number>();
    for (const { name, at } of newestFirst) {
      const age = Math.floor((now - at) / (period * dayMs));
      if (age < count && !seen.has(age)) {
        seen.add(age);
        keep.add(name);
      }
    }
  };
  newestOf(7, keptWeeks);
  newestOf(30, keptMonths);
  return keep;
}

/**
 * Restores a copy into an empty profile: everything is verified against the manifest before the first byte is written, so a damaged copy
 * changes nothing. Answers the number of operations.
 */
export async function restoreBackup(
  disk: Disk,
  copyFolder: string,
  target: { readonly journalFolder: string; readonly attachmentFolder: string },
): Promise<Result<number, 'backup-not-usable'>> {
  const manifest = await readManifest(disk, copyFolder);
  if (!manifest) return fail('backup-not-usable');
  const store = join(copyFolder, '..', 'lampiran');
  const journal: { name: string; bytes: Uint8Array }[] = [];
  try {
    for (const file of manifest.files) {
      const bytes = await disk.read(join(copyFolder, 'jurnal', file.name));
      if (sha256OfBytes(bytes) !== file.sha256) return fail('backup-not-usable');
      journal.push({ name: file.name, bytes });
    }
    for (const hash of manifest.attachments) {
      if (sha256OfBytes(await disk.read(join(store, hash.slice(0, 2), hash))) !== hash) return fail('backup-not-usable');
    }
  } catch {
    return fail('backup-not-usable');
  }
  for (const hash of manifest.attachments) {
    await disk.makeFolder(join(target.attachmentFolder, hash.slice(0, 2)));
    await disk.replace(
      join(target.attachmentFolder, hash.slice(0, 2), hash),
      await disk.read(join(store, hash.slice(0, 2), hash)),
    );
  }
  await disk.makeFolder(target.journalFolder);
  for (const { name, bytes } of journal) await disk.replace(join(target.journalFolder, name), bytes);
  return ok(manifest.operations);
}
