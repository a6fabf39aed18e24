import { blobKey, blobPart, readBlobKey } from '#shared/sync/file-names.ts';
import { sha256OfBytes } from '../ports/host.ts';
import {
  type BlobKeys,
  contentOf,
  isListed,
  largestPart,
  type NamedFile,
  openPart,
  partName,
  partsOf,
  sealedParts,
  sealPart,
} from './blob-parts.ts';
import type { Keyring } from './keys/keyring.ts';
import { codeOf, type SyncTarget } from './target.ts';

/** Where attachments lie on this PC. */
export interface BlobStore {
  has(hash: string): Promise<boolean>;
  /** Which of these are here, for many at once. */
  here(hashes: Iterable<string>): Promise<ReadonlySet<string>>;
  /** Undefined for what is not here, or damaged. Rejects where the disk does not give it now. */
  read(hash: string): Promise<Uint8Array | undefined>;
  keep(hash: string, bytes: Uint8Array): Promise<void>;
}

export interface BlobOptions {
  readonly keyring: () => Keyring;
  readonly store: BlobStore;
  readonly writer: string;
}

/**
 * Puts an attachment into the folder before the operation that names it. `there`: all of it is listed, whoever put it. `absent`: it is not here (yet);
 * whoever recorded it has it, and readers accept the operation first. `unread`: it is here, and the disk does not give it now.
 */
export async function publishBlob(
  target: SyncTarget,
  { keyring, store, writer }: BlobOptions,
  file: NamedFile,
  listed: BlobKeys,
): Promise<'there' | 'put' | 'absent' | 'unread'> {
  if (isListed(keyring(), file, listed)) return 'there';
  let bytes: Uint8Array | undefined;
  try {
    bytes = await store.read(file.hash);
  } catch {
    return 'unread';
  }
  if (!bytes) return 'absent';
  for (const { key, seal } of sealedParts(keyring(), writer, file.hash, bytes))
    if (!listed.has(readBlobKey(key) ?? '')) await target.put(key, seal());
  return 'put';
}

/**
 * Opens what the folder has of an attachment that is here, and puts what is missing or damaged there as a further copy. Answers true when something was
 * put. A file that cannot be read now says nothing and is left alone.
 */
export async function mendBlob(
  target: SyncTarget,
  { keyring, writer }: Omit<BlobOptions, 'store'>,
  { hash, bytes }: { readonly hash: string; readonly bytes: Uint8Array },
  listed: BlobKeys,
): Promise<boolean> {
  let mended = false;
  for (let index = 0; index < partsOf(bytes.length); index++) {
    const name = partName(keyring(), hash, index);
    const keys = listed.get(blobPart(name)) ?? [];
    const content = contentOf(bytes, index);
    const isThere = await isSound(target, keys, (raw) => openPart(keyring(), hash, index, raw)?.equals(content) ?? false);
    if (isThere !== false) continue;
    await putCopy(target, writer, name, keys, sealPart(keyring(), hash, index, content));
    mended = true;
  }
  return mended;
}

/** Under the first name of this PC that nothing has: a listing may be old news, so the put itself decides. */
async function putCopy(
  target: SyncTarget,
  writer: string,
  name: string,
  listed: readonly string[],
  bytes: Buffer,
): Promise<void> {
  for (let copy = 0; ; copy++) {
    const key = blobKey(writer, name, copy);
    if (!listed.includes(key) && (await target.put(key, bytes)) !== 'differs') return;
  }
}

/** What the folder holds of an attachment, judged by opening it. */
export async function judgeBlob(
  target: Pick<SyncTarget, 'get'>,
  keyring: Keyring,
  { hash, size }: NamedFile,
  listed: BlobKeys,
): Promise<'sound' | 'damaged' | 'missing' | 'unread'> {
  let judged: 'sound' | 'damaged' | 'unread' = 'sound';
  for (let index = 0; index < partsOf(size); index++) {
    const keys = listed.get(blobPart(partName(keyring, hash, index))) ?? [];
    if (keys.length === 0) return 'missing';
    const isThere = await isSound(target, keys, (raw) => openPart(keyring, hash, index, raw) !== undefined);
    if (isThere === 'unread' && judged === 'sound') judged = 'unread';
    if (isThere === false) judged = 'damaged';
  }
  return judged;
}

/** True when one of these files is what it should be. A place that does not answer rejects: it says nothing about its files. */
async function isSound(
  target: Pick<SyncTarget, 'get'>,
  keys: readonly string[],
  judge: (bytes: Buffer) => boolean,
): Promise<boolean | 'unread'> {
  let isUnread = false;
  for (const key of keys) {
    try {
      const raw = await target.get(key, largestPart);
      if (judge(Buffer.from(raw.buffer, raw.byteOffset, raw.length))) return true;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ETIMEDOUT') throw error;
      if (code !== 'ENOENT' && code !== 'EFBIG') isUnread = true;
    }
  }
  return isUnread && 'unread';
}

/** Fetches an attachment from whoever put it; false when a part is not there or not whole yet. */
export async function fetchBlob(
  target: Pick<SyncTarget, 'get'>,
  options: Pick<BlobOptions, 'keyring' | 'store'>,
  file: NamedFile,
  listed: BlobKeys,
): Promise<boolean> {
  const { keyring, store } = options;
  const parts: Buffer[] = [];
  for (let index = 0; index < partsOf(file.size); index++) {
    const found = await firstWhole(target, listed.get(blobPart(partName(keyring(), file.hash, index))) ?? [], (bytes) =>
      openPart(keyring(), file.hash, index, bytes),
    );
    if (!found) return false;
    parts.push(found);
  }
  const bytes = Buffer.concat(parts);
  if (sha256OfBytes(bytes) !== file.hash) return false;
  await store.keep(file.hash, bytes);
  return true;
}

async function firstWhole(
  target: Pick<SyncTarget, 'get'>,
  keys: readonly string[],
  openBytes: (bytes: Buffer) => Buffer | undefined,
): Promise<Buffer | undefined> {
  for (const key of keys) {
    try {
      const raw = await target.get(key, largestPart);
      const found = openBytes(Buffer.from(raw.buffer, raw.byteOffset, raw.length));
      if (found) return found;
    } catch {
      // Vanished, locked or still arriving: another copy may serve, or the next turn.
    }
  }
  return undefined;
}

/** Attachments named anywhere in a payload: an object with the four members of an attachment. */
export function filesNamedIn(value: unknown, found: NamedFile[] = []): readonly NamedFile[] {
  if (typeof value !== 'object' || value === null) return found;
  if ('hash' in value && 'size' in value && 'mime' in value && typeof value.hash === 'string' && typeof value.size === 'number') {
    if (/^[0-9a-f]{64}$/.test(value.hash)) found.push({ hash: value.hash, size: value.size });
    return found;
  }
  for (const member of Object.values(value)) filesNamedIn(member, found);
  return found;
}
