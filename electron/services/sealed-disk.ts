import type { Disk } from '../ports/disk.ts';
import { currentEpoch, type Keyring } from '../sync/keys/keyring.ts';
import { isSealedFile, keptFile, openSealedFile, sealedFileOverhead, sealFile, signBytes } from './sealed-file.ts';

/**
 * A disk whose files are sealed by the office key: `replace` seals, `read`, `readRange` and `size` speak of the content. A file that is plain
 * (from before the office had keys) is read as it is, so a profile can be sealed file by file. `copy` moves bytes as they are; `openAppend` is
 * refused, because a file that is sealed as a whole cannot grow. A changed byte rejects with EBADMSG.
 *
 * Overwriting does not erase: what was plain once may still lie in unused sectors, against which the encryption of the whole drive helps.
 */
export function createSealedDisk(disk: Disk, keyring: () => Keyring): Disk {
  const isSealed = async (path: string) => isSealedFile(keptFile, await disk.readRange(path, 0, signBytes));
  const content = (bytes: Uint8Array) => (isSealedFile(keptFile, bytes) ? openSealedFile(keptFile, keyring(), bytes) : bytes);
  return {
    ...disk,
    async size(path) {
      const size = await disk.size(path);
      return (await isSealed(path)) ? size - sealedFileOverhead : size;
    },
    read: async (path) => content(await disk.read(path)),
    async readRange(path, from, length) {
      if (!(await isSealed(path))) return disk.readRange(path, from, length);
      // Nothing is handed out before the whole file is proved.
      return content(await disk.read(path)).subarray(from, from + length);
    },
    openAppend: () => Promise.reject(Object.assign(new Error('A sealed file cannot grow'), { code: 'ENOTSUP' })),
    replace: (path, bytes) => disk.replace(path, sealFile(keptFile, currentEpoch(keyring()), bytes)),
  };
}
