import { join } from 'node:path';
import type { EngineOptions } from './engine-options.ts';
import { maxSegment } from './segment.ts';
import { codeOf } from './target.ts';

/** Sealed files of this PC on their way (`keluar`): each stays here until the folder was seen to hold these very bytes. */
export interface Outbox {
  add(key: string, bytes: Uint8Array): Promise<void>;
  /** Of these keys those that wait here. */
  waiting(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Reads back what a listing shows and lets go of what is right. Answers the keys under which the folder holds something else. */
  confirm(listed: ReadonlySet<string>, keys: readonly string[]): Promise<readonly string[]>;
  drop(keys: readonly string[]): Promise<void>;
  /** Puts what waits and is not listed. Answers true when something was put. */
  send(listed: ReadonlySet<string>, keys: readonly string[]): Promise<boolean>;
}

const nameOf = (key: string) => key.slice(key.lastIndexOf('/') + 1);

export async function openOutbox({ target, disk, folder }: Pick<EngineOptions, 'target' | 'disk' | 'folder'>): Promise<Outbox> {
  const outbox = join(folder, 'keluar');
  await disk.makeFolder(outbox);

  async function waiting(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const names = new Set(await disk.list(outbox));
    return new Set(keys.filter((key) => names.has(nameOf(key))));
  }

  async function drop(keys: readonly string[]): Promise<void> {
    for (const key of keys) await disk.remove(join(outbox, nameOf(key)));
  }

  return {
    waiting,
    drop,
    add: (key, bytes) => disk.replace(join(outbox, nameOf(key)), bytes),
    async confirm(listed, keys) {
      const others: string[] = [];
      for (const key of await waiting(keys)) {
        if (!listed.has(key)) continue;
        try {
          const there = await target.get(key, maxSegment);
          if (Buffer.compare(there, await disk.read(join(outbox, nameOf(key)))) === 0) await drop([key]);
          else others.push(key);
        } catch (error) {
          // Held by somebody, or not listed rightly: it waits for another turn. A place that does not answer is not asked for each file.
          if (codeOf(error) === 'ETIMEDOUT') break;
        }
      }
      return others;
    },
    async send(listed, keys) {
      const known = new Map(keys.map((key) => [nameOf(key), key]));
      let sent = false;
      for (const name of await disk.list(outbox)) {
        const key = known.get(name);
        if (!key) await disk.remove(join(outbox, name));
        else if (!listed.has(key)) {
          await target.put(key, await disk.read(join(outbox, name)));
          sent = true;
        }
      }
      return sent;
    },
  };
}
