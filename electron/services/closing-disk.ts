import type { Disk } from '../ports/disk.ts';

/**
 * A disk on which one desk writes its small files. Closing waits for what is being written; afterwards a write rejects, because the next desk may
 * have sealed these files or put another profile in their place.
 */
export function createClosingDisk(disk: Disk): { readonly disk: Disk; readonly close: () => Promise<void> } {
  const underWay = new Set<Promise<void>>();
  let isClosed = false;
  const whileOpen = (work: () => Promise<void>): Promise<void> => {
    if (isClosed) return Promise.reject(Object.assign(new Error('The desk was closed'), { code: 'EBUSY' }));
    const writing = work();
    underWay.add(writing);
    return writing.finally(() => underWay.delete(writing));
  };
  return {
    disk: {
      ...disk,
      replace: (path, bytes) => whileOpen(() => disk.replace(path, bytes)),
      remove: (path) => whileOpen(() => disk.remove(path)),
    },
    async close() {
      isClosed = true;
      await Promise.allSettled(underWay);
    },
  };
}
