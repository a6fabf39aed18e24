import type { Dirent } from 'node:fs';
import { lstat, mkdir, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { patiently, type Wait } from './patience.ts';
import { codeOf, type FolderWish, type Listed, targetProblem } from './target.ts';
import { metKeyBelow } from './target-keys.ts';

/** A way inside the folder of an office. Links are never followed: they could lead out of it. */
export interface OfficeWay {
  readonly home: string;
  readonly parts: readonly string[];
  readonly wait: Wait;
}

/** All files at the end of the way and below; none where the way ends early, as it does when the office is gone. */
export async function listFiles(way: OfficeWay, isWanted: FolderWish): Promise<readonly Listed[]> {
  const { home, parts, wait } = way;
  return (await isPlainFolder(way)) ? listBelow(join(home, ...parts), parts.join('/')) : [];

  /** One question for each folder and none for each file: over a network every question counts. */
  async function listBelow(path: string, prefix: string): Promise<readonly Listed[]> {
    const entries = (await unlessMissing(wait, () => readdir(path, { withFileTypes: true }))) ?? [];
    const found = entries.map(async (entry): Promise<readonly Listed[]> => {
      const key = metKeyBelow(prefix, entry.name);
      if (key === undefined) return [];
      const kind = await kindOf(entry, wait);
      if (kind === 'file') return [{ key, size: null }];
      return kind === 'folder' && isWanted(key) ? listBelow(join(path, entry.name), key) : [];
    });
    return (await Promise.all(found)).flat();
  }
}

/** Removes the file at the end of the way. False when there is none. */
export async function removeFile({ home, parts, wait }: OfficeWay): Promise<boolean> {
  if (!(await isPlainFolder({ home, parts: parts.slice(0, -1), wait }))) return false;
  const removed = await unlessMissing(wait, async () => {
    await unlink(join(home, ...parts));
    return true;
  });
  return removed ?? false;
}

/** False where the way ends early or leaves by a link. */
async function isPlainFolder({ home, parts, wait }: OfficeWay): Promise<boolean> {
  for (const path of pathsAlong(home, parts)) {
    const stats = await unlessMissing(wait, () => lstat(path));
    if (!stats?.isDirectory()) return false;
  }
  return true;
}

/** Makes the folders of the way, one by one and never the office: where a share is not mounted, a put must not fill the empty place. */
export async function makeFolders({ home, parts, wait }: OfficeWay): Promise<void> {
  for (const path of pathsAlong(home, parts)) {
    const stats = await unlessMissing(wait, () => lstat(path));
    if (stats?.isSymbolicLink()) throw targetProblem('ELOOP', path);
    if (stats) continue;
    await patiently(wait, () => mkdir(path)).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
}

function pathsAlong(home: string, parts: readonly string[]): readonly string[] {
  return parts.map((_, at) => join(home, ...parts.slice(0, at + 1)));
}

async function unlessMissing<T>(wait: Wait, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await patiently(wait, work);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Windows tells a placeholder of OneDrive and a file of a deduplicated volume from a link only when asked. */
async function kindOf(entry: Dirent, wait: Wait): Promise<'file' | 'folder' | 'other'> {
  const seen = entry.isSymbolicLink() ? await unlessMissing(wait, () => lstat(join(entry.parentPath, entry.name))) : entry;
  if (seen?.isFile()) return 'file';
  return seen?.isDirectory() ? 'folder' : 'other';
}
