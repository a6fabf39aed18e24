import { join } from 'node:path';
import type { Disk } from '../ports/disk.ts';
import { sha256OfBytes } from '../ports/host.ts';
import { type BackupManifest, type CopiedFile, manifestName, readManifest } from './backup-manifest.ts';
import { copyAttachments, copyKeys, copyShared } from './backup-store.ts';
import { sealStateOf } from './seal-state.ts';

export interface BackupCopy {
  readonly name: string;
  readonly at: number;
  readonly bytes: number;
  readonly operations: number;
}

/** What is copied: the acknowledged part of each journal file, every attachment, and of a sealed office what another PC needs to open it. */
export interface BackupSource {
  /** The profile. */
  readonly folder: string;
  readonly journalFolder: string;
  readonly attachmentFolder: string;
  /** Segments of colleagues, to which the journal refers. */
  readonly archiveFolder: string;
  readonly journalId: string;
  readonly operations: number;
  readonly files: readonly { readonly name: string; readonly length: number }[];
}

/** Copies of a profile that is sealed throughout begin with another letter, so that plain ones are found without opening them. */
const prefixes = { sealed: 's-', plain: 'c-' } as const;
/** Kept: the newest 7, then one a week for 4 weeks and one a month for 12 months. */
const keptDays = 7;
const keptWeeks = 4;
const keptMonths = 12;
const dayMs = 86_400_000;

export function backupHome(target: string, journalId: string): string {
  return join(target, `pantau-cadangan-${journalId}`);
}

export const isSealedCopy = (name: string) => name.startsWith(prefixes.sealed);
const isCopy = (name: string) => isSealedCopy(name) || name.startsWith(prefixes.plain);

/**
 * Copies the journal and its attachments to a folder of its own, attachments once for all copies, and drops copies that rotation no longer
 * keeps. Files of a sealed profile are copied as they lie there, sealed. The manifest is written last: a copy without it is unfinished and never
 * offered.
 */
export async function runBackup(
  disk: Disk,
  source: BackupSource,
  target: string,
  version: string,
  now: number,
): Promise<BackupCopy> {
  const home = backupHome(target, source.journalId);
  const state = await sealStateOf(disk, source.folder);
  const stamp = new Date(now).toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const name = `${state === 'whole' ? prefixes.sealed : prefixes.plain}${stamp}`;
  const folder = join(home, name);
  await disk.makeFolder(join(folder, 'jurnal'));
  const attachments = state === 'plain' ? await copyAttachments(disk, source.attachmentFolder, join(home, 'lampiran')) : [];
  const store = state === 'whole' ? 'isi' : 'isi-sementara';
  const shared = state === 'plain' ? [] : await copyShared(disk, source, join(home, store), await knownIn(disk, home, store));
  const files: CopiedFile[] = [];
  let total = 0;
  for (const { name: file, length } of source.files) {
    const bytes = await disk.readRange(join(source.journalFolder, file), 0, length);
    await disk.replace(join(folder, 'jurnal', file), bytes);
    files.push({ name: file, length, sha256: sha256OfBytes(bytes) });
    total += length;
  }
  const { journalId, operations } = source;
  const about = { journalId, version, at: now, operations, files };
  const manifest: BackupManifest =
    state === 'plain'
      ? { format: 1, ...about, attachments: [...attachments] }
      : { format: 2, ...about, store, shared: [...shared], keys: [...(await copyKeys(disk, source.folder, folder))] };
  await disk.replace(join(folder, manifestName), Buffer.from(JSON.stringify(manifest, null, 1)));
  await rotate(disk, home, now);
  return { name, at: now, bytes: total, operations };
}

/** Finished copies in a home, unsorted. */
async function copiesIn(
  disk: Disk,
  home: string,
): Promise<readonly { readonly name: string; readonly manifest: BackupManifest }[]> {
  const copies = [];
  for (const name of (await disk.list(home)).filter(isCopy)) {
    const manifest = await readManifest(disk, join(home, name));
    if (manifest) copies.push({ name, manifest });
  }
  return copies;
}

/** Files that the newest copy of a store lists, so that they are not hashed again for each copy. */
async function knownIn(disk: Disk, home: string, store: string): Promise<ReadonlyMap<string, CopiedFile>> {
  // Names end in the time of the copy.
  for (const name of (await disk.list(home)).filter(isCopy).sort().reverse()) {
    const manifest = await readManifest(disk, join(home, name));
    if (manifest?.format === 2 && manifest.store === store) return new Map(manifest.shared.map((file) => [file.name, file]));
  }
  return new Map();
}

/** Finished copies of this journal in a folder, newest first. */
export async function listBackups(disk: Disk, target: string, journalId: string): Promise<readonly BackupCopy[]> {
  const copies = (await copiesIn(disk, backupHome(target, journalId))).map(({ name, manifest: { at, files, operations } }) => ({
    name,
    at,
    bytes: files.reduce((sum, file) => sum + file.length, 0),
    operations,
  }));
  return copies.sort((a, b) => b.at - a.at);
}

async function rotate(disk: Disk, home: string, now: number): Promise<void> {
  const dated = (await copiesIn(disk, home)).map(({ name, manifest }) => ({ name, at: manifest.at }));
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
