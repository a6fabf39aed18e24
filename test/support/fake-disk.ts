import { dirname } from 'node:path';
import type { AppendFile, Disk } from '../../electron/ports/disk.ts';

interface Stored {
  /** The content, and room for more, so that a file that grows is not copied with each append. */
  room: Buffer;
  length: number;
  /** What a power cut leaves for certain. Beyond it a power cut keeps any part, the last write torn. */
  synced: number;
}

export interface FakeDisk extends Disk {
  /** Everything not synced is forgotten up to a random point; the tear may hold rubbish. */
  powerCut(dice: () => number): void;
  /** The call with this number (counted from now, 0 first) fails with this code; an append fails half written. */
  failAt(call: number, code: string): void;
  /** Calls since the last `failAt`. */
  calls(): number;
  /** Syncs answer and do nothing, like a journal that forgot them. */
  ignoreSyncs(): void;
  flip(path: string, at: number): void;
  cut(path: string, length: number): void;
  paths(): readonly string[];
}

const problem = (code: string) => Object.assign(new Error(code), { code });

/** A disk in memory that can lose power, fill up and break. */
export function createFakeDisk(): FakeDisk {
  const files = new Map<string, Stored>();
  let calls = 0;
  let failing: { readonly call: number; readonly code: string } | undefined;
  let syncs = true;
  const whole = (file: Stored) => file.room.subarray(0, file.length);
  const onDisk = (bytes: Uint8Array): Stored => ({ room: Buffer.from(bytes), length: bytes.length, synced: bytes.length });

  /** Throws when this is the call that fails; `half` runs first, so that a failed write leaves something behind. */
  function step(half: () => void = () => undefined): void {
    const isFailing = failing?.call === calls;
    calls += 1;
    if (!isFailing || !failing) return;
    half();
    throw problem(failing.code);
  }

  function stored(path: string): Stored {
    const file = files.get(path);
    if (!file) throw problem('ENOENT');
    return file;
  }

  function open(path: string): AppendFile {
    const file = files.get(path) ?? onDisk(Buffer.alloc(0));
    files.set(path, file);
    const add = (bytes: Uint8Array) => {
      const length = file.length + bytes.length;
      if (length > file.room.length) file.room = Buffer.concat([whole(file), Buffer.alloc(length * 2 - file.length)]);
      file.room.set(bytes, file.length);
      file.length = length;
    };
    return {
      get length() {
        return file.length;
      },
      async append(bytes) {
        step(() => add(bytes.subarray(0, bytes.length >> 1)));
        add(bytes);
      },
      async sync() {
        step();
        if (!syncs) return;
        file.synced = file.length;
      },
      async close() {},
    };
  }

  return {
    list: async (folder) =>
      [
        ...new Set(
          [...files.keys()]
            .filter((path) => path.startsWith(`${folder}/`))
            .map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''),
        ),
      ].sort(),
    makeFolder: async () => step(),
    exists: async (path) => files.has(path),
    size: async (path) => whole(stored(path)).length,
    read: async (path) => Buffer.from(whole(stored(path))),
    readRange: async (path, from, length) => Buffer.from(whole(stored(path)).subarray(from, from + length)),
    async openAppend(path) {
      step();
      return open(path);
    },
    async replace(path, bytes) {
      step();
      files.set(path, onDisk(bytes));
    },
    async copy(from, to) {
      step();
      files.set(to, onDisk(whole(stored(from))));
    },
    async move(from, to) {
      step();
      for (const [path, file] of [...files]) {
        if (path !== from && !path.startsWith(`${from}/`)) continue;
        files.delete(path);
        files.set(to + path.slice(from.length), file);
      }
    },
    remove: async (path) => {
      files.delete(path);
    },
    async removeFolder(folder) {
      for (const path of files.keys()) if (path.startsWith(`${folder}/`) || dirname(path) === folder) files.delete(path);
    },
    powerCut(dice) {
      for (const [path, file] of files) {
        const loose = whole(file).subarray(file.synced);
        const kept = Buffer.from(loose.subarray(0, Math.floor(dice() * (loose.length + 1))));
        // The last sector may be torn: zeros, or whatever lay there before.
        for (let at = Math.max(0, kept.length - 64); at < kept.length && dice() < 0.5; at++)
          kept[at] = dice() < 0.5 ? 0 : Math.floor(dice() * 256);
        if (file.synced === 0 && kept.length === 0) files.delete(path);
        else files.set(path, onDisk(Buffer.concat([file.room.subarray(0, file.synced), kept])));
      }
    },
    failAt(call, code) {
      calls = 0;
      failing = { call, code };
    },
    calls: () => calls,
    ignoreSyncs() {
      syncs = false;
    },
    flip(path, at) {
      const file = stored(path);
      const bytes = Buffer.from(whole(file));
      bytes[at] = (bytes[at] ?? 0) ^ 0x41;
      files.set(path, onDisk(bytes));
    },
    cut(path, length) {
      files.set(path, onDisk(whole(stored(path)).subarray(0, length)));
    },
    paths: () => [...files.keys()].sort(),
  };
}

/** Reproducible dice in [0, 1). */
export function createDice(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}
