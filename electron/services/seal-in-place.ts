import { join } from 'node:path';
import type { Disk } from '../ports/disk.ts';
import { currentEpoch, type Keyring } from '../sync/keys/keyring.ts';
import { isSealedFile, keptFile, openSealedFile, sealFile } from './sealed-file.ts';

export interface SealInPlace {
  /** Seals one file. Leaves alone what is sealed already, and a sealed file that is damaged without a copy to mend it from. */
  seal(path: readonly string[]): Promise<void>;
}

const otherBytes = () => Object.assign(new Error('The disk gave back other bytes than were written'), { code: 'EIO' });

/**
 * Seals the plain files of a profile one by one. Before the plain file is replaced, its sealed form lies beside the profile's files under
 * `segel/`, read back and compared; it stays until the replaced file, too, was read back. So at each moment a proved copy exists, and a run that
 * was cut off is continued by the next one.
 */
export function createSealInPlace(disk: Disk, folder: string, keyring: () => Keyring): SealInPlace {
  const besides = join(folder, 'segel');

  async function opens(path: string, content?: Uint8Array): Promise<boolean> {
    try {
      const opened = openSealedFile(keptFile, keyring(), await disk.read(path));
      return content === undefined || opened.equals(content);
    } catch {
      return false;
    }
  }

  async function writeProved(path: string, sealed: Uint8Array, content: Uint8Array): Promise<void> {
    await disk.replace(path, sealed);
    if (!(await opens(path, content))) throw otherBytes();
  }

  /** A run that was cut off left a proved copy beside a file that does not read any more. */
  async function mend(path: string, beside: string): Promise<void> {
    if (!(await opens(beside))) return;
    await disk.replace(path, await disk.read(beside));
    if (!(await opens(path))) throw otherBytes();
  }

  return {
    async seal(parts) {
      const path = join(folder, ...parts);
      const beside = join(besides, parts.join('.'));
      const bytes = await disk.read(path);
      if (isSealedFile(keptFile, bytes)) {
        if (!(await opens(path))) await mend(path, beside);
      } else {
        const sealed = sealFile(keptFile, currentEpoch(keyring()), bytes);
        await disk.makeFolder(besides);
        await writeProved(beside, sealed, bytes);
        await writeProved(path, sealed, bytes);
      }
      await disk.remove(beside);
    },
  };
}
