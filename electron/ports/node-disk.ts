import { constants } from 'node:fs';
import { access, copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { AppendFile, Disk } from './disk.ts';

/** Errors that an antivirus or indexer causes by holding a file for a moment (RELIABILITY 1.3). */
const passing: ReadonlySet<unknown> = new Set(['EBUSY', 'EPERM', 'EACCES']);
const waits = [50, 100, 200, 400, 800, 1600, 3200];

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of waits) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && passing.has(error.code))) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return work();
}

/** Folders can be synced on POSIX; Windows has no such call and refuses, which changes nothing there. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openAppend(path: string): Promise<AppendFile> {
  const handle = await open(path, 'a');
  const before = (await handle.stat()).size;
  if (before === 0) await syncFolder(dirname(path));
  let length = before;
  return {
    get length() {
      return length;
    },
    async append(bytes) {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done);
        done += bytesWritten;
        length += bytesWritten;
      }
    },
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

async function replace(path: string, bytes: Uint8Array): Promise<void> {
  // The temporary name keeps the extension: folder-sync clients skip it and never re-append one on rename (RELIABILITY 1.2).
  const temporary = join(dirname(path), `~$${basename(path)}`);
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await patiently(() => rename(temporary, path));
  await syncFolder(dirname(path));
}

async function readRange(path: string, from: number, length: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const { bytesRead } = await handle.read(bytes, done, length - done, from + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return bytes.subarray(0, done);
  } finally {
    await handle.close();
  }
}

/** The disk of this PC. */
export const nodeDisk: Disk = {
  async list(folder) {
    try {
      return (await readdir(folder)).sort();
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
  },
  async makeFolder(folder) {
    await mkdir(folder, { recursive: true });
  },
  exists: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  size: async (path) => (await stat(path)).size,
  read: (path) => readFile(path),
  readRange,
  openAppend,
  replace,
  copy: (from, to) => copyFile(from, to),
  async move(from, to) {
    await patiently(() => rename(from, to));
    await syncFolder(dirname(to));
  },
  remove: (path) => rm(path, { force: true }),
  removeFolder: (folder) => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
};
