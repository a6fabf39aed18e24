import { type SyncTarget, targetProblem } from './target.ts';

function within<T>(limit: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(targetProblem('ETIMEDOUT', 'the shared folder')), limit);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A share that hangs would keep a person waiting for ever: after a while every call rejects with ETIMEDOUT instead. */
export function createTimedTarget(target: SyncTarget, limit: number): SyncTarget {
  return {
    identify: () => within(limit, target.identify()),
    list: (prefix, isWanted) => within(limit, target.list(prefix, isWanted)),
    get: (key, bytes) => within(limit, target.get(key, bytes)),
    put: (key, bytes) => within(limit, target.put(key, bytes)),
    removeOwn: (key) => within(limit, target.removeOwn(key)),
  };
}

/**
 * One file that hangs must not keep back all others: reading it rejects with ETIMEDOUT after a while, and with EBUSY as long as that reading hangs,
 * because each holds a thread of the process.
 */
export function createTimedReading(target: SyncTarget, limit: number): SyncTarget {
  const hanging = new Set<string>();
  return {
    ...target,
    async get(key, bytes) {
      if (hanging.has(key)) throw targetProblem('EBUSY', key);
      hanging.add(key);
      const reading = target.get(key, bytes).finally(() => hanging.delete(key));
      return within(limit, reading);
    },
  };
}

/** Tells of every answer of the place, so that long work on a slow share is not taken for hanging in it. */
export function createTellingTarget(target: SyncTarget, tell: () => void): SyncTarget {
  const told = <T>(work: Promise<T>) => work.finally(tell);
  return {
    identify: () => told(target.identify()),
    list(prefix, isWanted = () => true) {
      const asked = target.list(prefix, (folder) => {
        tell();
        return isWanted(folder);
      });
      return told(asked);
    },
    get: (key, bytes) => told(target.get(key, bytes)),
    put: (key, bytes) => told(target.put(key, bytes)),
    removeOwn: (key) => told(target.removeOwn(key)),
  };
}
