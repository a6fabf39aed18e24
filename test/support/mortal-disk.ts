import type { Disk } from '../../electron/ports/disk.ts';
import type { FakeDisk } from './fake-disk.ts';

/**
 * A disk that is there until its `life` changes are used up; then every change fails, as after the end of the process. A folder is removed file by
 * file, as a real one is.
 */
export function createMortalDisk(disk: FakeDisk, life: number): Disk {
  let left = life;
  const change =
    <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      if (left <= 0) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      left -= 1;
      return work(...args);
    };
  const remove = change(disk.remove);
  return {
    ...disk,
    replace: change(disk.replace),
    copy: change(disk.copy),
    move: change(disk.move),
    remove,
    async removeFolder(folder) {
      for (const path of disk.paths().filter((one) => one.startsWith(`${folder}/`))) await remove(path);
    },
    openAppend: change(disk.openAppend),
  };
}
