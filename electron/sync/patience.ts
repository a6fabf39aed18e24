import { codeOf } from './target.ts';

/** Resolves after that many milliseconds. */
export type Wait = (ms: number) => Promise<void>;

export const pause: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** An antivirus, an indexer or a backup holds a file for a moment (RELIABILITY 1.3). */
const passing: ReadonlySet<string | undefined> = new Set(['EBUSY', 'EPERM', 'EACCES', 'UNKNOWN']);
const waits = [50, 100, 200, 400, 800, 1600, 3200, 8000];

/** Does the work, again and again for about 15 seconds while somebody holds the file; then rejects with the last error. */
export async function patiently<T>(wait: Wait, work: () => Promise<T>): Promise<T> {
  for (const ms of waits) {
    try {
      return await work();
    } catch (error) {
      if (!passing.has(codeOf(error))) throw error;
      await wait(ms);
    }
  }
  return work();
}
