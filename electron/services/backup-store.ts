import { join } from 'node:path';
import type { Disk } from '../ports/disk.ts';
import { sha256OfBytes } from '../ports/host.ts';
import type { CopiedFile } from './backup-manifest.ts';
import { officeFileName, portableKeyFiles } from './keyring-store.ts';

const hashPattern = /^[0-9a-f]{64}$/;
const segmentPattern = /^[0-9a-z-]{1,80}\.seg$/;

/** Attachments of an office without keys, into a store that all of its copies share. */
export async function copyAttachments(disk: Disk, from: string, to: string): Promise<readonly string[]> {
  const all: string[] = [];
  for (const group of await disk.list(from)) {
    await disk.makeFolder(join(to, group));
    const there = new Set(await disk.list(join(to, group)));
    for (const hash of await disk.list(join(from, group))) {
      if (!hashPattern.test(hash)) continue;
      all.push(hash);
      if (!there.has(hash)) await disk.replace(join(to, group, hash), await disk.read(join(from, group, hash)));
    }
  }
  return all;
}

interface SharedSource {
  readonly attachmentFolder: string;
  readonly archiveFolder: string;
}

/** Attachments and archived segments of a sealed office, as they lie there. Neither ever changes, so each is copied once for all copies. */
export async function copyShared(
  disk: Disk,
  source: SharedSource,
  store: string,
  known: ReadonlyMap<string, CopiedFile>,
): Promise<readonly CopiedFile[]> {
  return [
    ...(await copyFiles(disk, source.attachmentFolder, { store, under: 'lampiran', pattern: hashPattern, known })),
    ...(await copyFiles(disk, source.archiveFolder, { store, under: 'arsip', pattern: segmentPattern, known })),
  ];
}

interface StorePlace {
  readonly store: string;
  readonly under: string;
  readonly pattern: RegExp;
  readonly known: ReadonlyMap<string, CopiedFile>;
}

async function copyFiles(disk: Disk, from: string, place: StorePlace): Promise<readonly CopiedFile[]> {
  const { store, under, pattern, known } = place;
  const all: CopiedFile[] = [];
  for (const group of await disk.list(from)) {
    const to = join(store, under, group);
    await disk.makeFolder(to);
    const there = new Set(await disk.list(to));
    for (const file of (await disk.list(join(from, group))).filter((one) => pattern.test(one))) {
      const name = `${under}/${group}/${file}`;
      const before = there.has(file) ? known.get(name) : undefined;
      // What lies there under the same name stays: the copy may be sealed by another salt, and other copies rely on its bytes.
      const bytes = before ? undefined : await disk.read(there.has(file) ? join(to, file) : join(from, group, file));
      if (bytes && !there.has(file)) await disk.replace(join(to, file), bytes);
      if (before) all.push(before);
      else if (bytes) all.push({ name, length: bytes.length, sha256: sha256OfBytes(bytes) });
    }
  }
  return all;
}

/** What opens the office elsewhere, into the copy itself: these files do change. */
export async function copyKeys(disk: Disk, from: string, to: string): Promise<readonly CopiedFile[]> {
  const there = await disk.list(from);
  const copied: CopiedFile[] = [];
  for (const name of portableKeyFiles.filter((file) => there.includes(file))) {
    const stored = await disk.read(join(from, name));
    const bytes = name === officeFileName ? withoutThisPc(stored) : stored;
    if (!bytes) continue;
    await disk.replace(join(to, name), bytes);
    copied.push({ name, length: bytes.length, sha256: sha256OfBytes(bytes) });
  }
  return copied;
}

/**
 * The office file without the names of this PC as a writer (a restored journal goes on under another) and without the invite: whoever finds a
 * backup must not be able to guess at the passphrase. Null for a file that a broken disk ate.
 */
function withoutThisPc(stored: Uint8Array): Buffer | null {
  try {
    const all = JSON.parse(Buffer.from(stored).toString('utf8')) as Readonly<Record<string, unknown>>; // Written by this program.
    const { writer: _writer, invite: _invite, ...office } = all;
    return Buffer.from(JSON.stringify('continues' in office ? { ...office, continues: null } : office));
  } catch {
    return null;
  }
}
