import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, makeFolders, removeFile } from './folder-walk.ts';
import { officeFolder, officeFoldersIn, officeOfHeader, readHeader } from './office-folder.ts';
import { patiently, pause, type Wait } from './patience.ts';
import { publishFile, readWhole } from './publish-file.ts';
import { codeOf, type SyncTarget } from './target.ts';
import { partsOfGivenKey, partsOfMetKey, partsOfOwnKey, partsOfPrefix, temporaryMark } from './target-keys.ts';
import { createTurns } from './turns.ts';

export interface FolderTargetOptions {
  /** The folder that a person chose; the office lies in `pantau-<officeId>` inside. */
  readonly folder: string;
  readonly officeId: string;
  readonly writer: string;
  /** Stands for the clock in tests. */
  readonly wait?: Wait;
}

/** An office in a folder: a Windows share, or a folder that Syncthing, OneDrive or Nextcloud carries between PCs. */
export function createFolderTarget({ folder, officeId, writer, wait = pause }: FolderTargetOptions): SyncTarget {
  const home = officeFolder(folder, officeId);
  /** The temporary name says whose it is, so that each PC clears away its own left-overs and never another's file in the making. */
  const ownTemporary = `${temporaryMark}${writer}-`;
  const inTurn = createTurns();
  let cleared: Promise<void> | undefined;

  /** What a crash left behind. Nothing depends on it, so that no trouble on this way stops a put. */
  async function clearLeftOvers(): Promise<void> {
    const own = join(home, 'v1', writer);
    for (const place of [home, join(home, 'kunci'), own]) {
      const entries = await readdir(place, { withFileTypes: true, recursive: place === own }).catch(() => []);
      const left = entries.filter((entry) => entry.isFile() && entry.name.startsWith(ownTemporary));
      for (const { parentPath, name } of left) await unlink(join(parentPath, name)).catch(() => undefined);
    }
  }

  /**
   * Rejects unless the header can be read. Where nothing was found, only this tells an office without such a file from a share that went away:
   * network folders answer questions about a vanished folder from memory for some seconds.
   */
  async function assureOffice(): Promise<void> {
    await readHeader(folder, officeId, wait);
  }

  return {
    async identify() {
      try {
        const header = await readHeader(folder, officeId, wait);
        return officeOfHeader(header) === officeId ? { kind: 'office', officeId, header } : { kind: 'foreign' };
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw error;
        const here = await officeFoldersIn(folder, wait);
        if (here.includes(officeId)) throw error;
        return { kind: here.length === 0 ? 'empty' : 'foreign' };
      }
    },

    async list(prefix, isWanted = () => true) {
      const files = await listFiles({ home, parts: partsOfPrefix(prefix), wait }, isWanted);
      if (files.length === 0) await assureOffice();
      return files;
    },

    async get(key, limit) {
      const path = join(home, ...partsOfMetKey(key));
      return patiently(wait, () => readWhole(path, limit));
    },

    async put(key, bytes) {
      const folders = [...partsOfGivenKey(key)];
      const name = folders.pop() ?? '';
      // Two puts of one key would share a temporary name.
      return inTurn(key, async () => {
        await assureOffice();
        cleared ??= clearLeftOvers();
        await cleared;
        await makeFolders({ home, parts: folders, wait });
        const place = join(home, ...folders);
        return publishFile({ path: join(place, name), temporary: join(place, ownTemporary + name), bytes, wait });
      });
    },

    async removeOwn(key) {
      const parts = partsOfOwnKey(key, writer);
      if (await removeFile({ home, parts, wait })) return;
      await assureOffice();
    },
  };
}
