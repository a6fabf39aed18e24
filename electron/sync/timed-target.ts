import { type SyncTarget, targetProblem } from './target.ts';

/** A share that hangs would keep a person waiting for ever: after a while every call rejects with ETIMEDOUT instead. */
export function createTimedTarget(target: SyncTarget, limit: number): SyncTarget {
  function within<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(targetProblem('ETIMEDOUT', 'the shared folder')), limit);
      work.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }
  return {
    identify: () => within(target.identify()),
    list: (prefix, isWanted) => within(target.list(prefix, isWanted)),
    get: (key, bytes) => within(target.get(key, bytes)),
    put: (key, bytes) => within(target.put(key, bytes)),
    removeOwn: (key) => within(target.removeOwn(key)),
  };
}
