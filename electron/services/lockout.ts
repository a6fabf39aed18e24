import { join } from 'node:path';
import type { Disk } from '../ports/disk.ts';

/** Waits after five wrong secrets in a row: 30 s, then 1, 5 and 15 minutes; never for ever (RELIABILITY 4.2). */
const waits = [30, 60, 300, 900] as const;
const freeTries = 5;

interface Count {
  readonly wrong: number;
  readonly until: number;
}

export interface Lockout {
  /** Seconds to wait before this person may try again; 0 when a try is free. */
  waitFor(personId: string): Promise<number>;
  failed(personId: string): Promise<void>;
  succeeded(personId: string): Promise<void>;
}

/** Counts wrong secrets in a small synced file, so that a restart does not reset the count. */
export function createLockout(disk: Disk, folder: string, now: () => number): Lockout {
  const path = join(folder, 'percobaan-masuk.json');
  let counts: Record<string, Count> | undefined;
  async function load(): Promise<Record<string, Count>> {
    if (counts) return counts;
    try {
      counts = JSON.parse(Buffer.from(await disk.read(path)).toString('utf8')) as Record<string, Count>; // Written below.
    } catch {
      counts = {};
    }
    return counts;
  }
  async function save(personId: string, count: Count): Promise<void> {
    const all = { ...(await load()), [personId]: count };
    counts = all;
    await disk.replace(path, Buffer.from(JSON.stringify(all)));
  }
  return {
    async waitFor(personId) {
      const count = (await load())[personId];
      return count ? Math.max(0, Math.ceil((count.until - now()) / 1000)) : 0;
    },
    async failed(personId) {
      const wrong = ((await load())[personId]?.wrong ?? 0) + 1;
      const step = Math.min(wrong - freeTries, waits.length - 1);
      const until = wrong >= freeTries ? now() + (waits[step] ?? 900) * 1000 : 0;
      await save(personId, { wrong, until });
    },
    async succeeded(personId) {
      if ((await load())[personId]) await save(personId, { wrong: 0, until: 0 });
    },
  };
}
