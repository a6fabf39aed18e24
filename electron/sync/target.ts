/** A file of the office. `size`, in bytes, is told only where it costs nothing. */
export interface Listed {
  readonly key: string;
  readonly size: number | null;
}

/** What lies in the place that a person chose: no office, only another one, or ours with the bytes of its `kantor.hdr`. */
export type TargetIdentity =
  | { readonly kind: 'empty' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'office'; readonly officeId: string; readonly header: Uint8Array };

/** Asked for each folder below the listed one, by its key. */
export type FolderWish = (folder: string) => boolean;

export type PutOutcome = 'created' | 'same' | 'differs';

/**
 * The place where the PCs of one office leave files for each other. Files are written once and never changed; nothing is promised about the order
 * in which others see them, and a file that is not there means nothing.
 *
 * Keys are relative to the office, with '/'. A key that leads elsewhere (target-keys.ts) is refused with EINVAL. Every method may reject with a
 * Node-style `code` (ENOENT, EFBIG, EBUSY, ENOSPC, EIO, ETIMEDOUT …), and may also never settle when the place hangs.
 */
export interface SyncTarget {
  /** An office that cannot be reached, or whose header has not arrived whole, is a rejection and never 'empty'. */
  identify(): Promise<TargetIdentity>;
  /**
   * All files below a folder key ('' = the office), in no order, without temporary names. A missing folder is []; a missing office rejects. A part
   * that cannot be read rejects the whole, yet what others wrote may be missing for a while. Folders of which `isWanted` says no are left out with
   * everything below them: over a network every folder costs a question.
   */
  list(prefix: string, isWanted?: FolderWish): Promise<readonly Listed[]>;
  /** The bytes that are there now, which may be fewer than the author wrote. Rejects ENOENT, or EFBIG beyond `limit` bytes. */
  get(key: string, limit: number): Promise<Uint8Array>;
  /**
   * Adds a file, whole or not at all, and never overwrites: 'same' when these very bytes are there already, 'differs' when others are. A rejection
   * may come after the file was added; asking again is always safe. Without the office (its `kantor.hdr`) it rejects; the office itself is never made.
   */
  put(key: string, bytes: Uint8Array): Promise<PutOutcome>;
  /** Removes a file below `v1/<own writer>/`; one that is gone already is no error. Any other key rejects EPERM. */
  removeOwn(key: string): Promise<void>;
}

/** An error as Node's own calls reject with. */
export function targetProblem(code: string, about: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${about}`), { code });
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
