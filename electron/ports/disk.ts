/** A file that only grows. */
export interface AppendFile {
  /** Bytes that the file held when it was opened plus everything appended since. */
  readonly length: number;
  append(bytes: Uint8Array): Promise<void>;
  /** Returns when the bytes are on the disk itself, not in a buffer that a power cut empties. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The disk as Pantau uses it. Every method rejects with a Node-style error (`code`: ENOSPC, EIO, EACCES, ENOENT …); callers translate it by
 * `diskProblem`. Paths are absolute.
 */
export interface Disk {
  /** Names in a folder, sorted; empty when the folder does not exist. */
  list(folder: string): Promise<readonly string[]>;
  makeFolder(folder: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  size(path: string): Promise<number>;
  read(path: string): Promise<Uint8Array>;
  readRange(path: string, from: number, length: number): Promise<Uint8Array>;
  openAppend(path: string): Promise<AppendFile>;
  /** Writes all or nothing and keeps it through a power cut: temporary file, sync, rename, sync of the folder. */
  replace(path: string, bytes: Uint8Array): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  /** Gives a file or folder another name on the same disk; the name must be free. */
  move(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  removeFolder(folder: string): Promise<void>;
}

export type DiskProblem = 'disk-full' | 'disk-failed' | 'read-only' | 'not-found';

/** What a failed disk call means to a person. */
export function diskProblem(error: unknown): DiskProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'read-only';
    case 'ENOENT':
      return 'not-found';
    default:
      return 'disk-failed';
  }
}
