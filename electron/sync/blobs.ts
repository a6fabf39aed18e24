import { createHmac } from 'node:crypto';
import { blobKey } from '#shared/sync/file-names.ts';
import { sha256OfBytes } from '../ports/host.ts';
import { deriveKey, open, seal } from './keys/aead.ts';
import { currentEpoch, type Keyring } from './keys/keyring.ts';
import type { SyncTarget } from './target.ts';

/** An attachment as an operation names it. */
export interface NamedFile {
  readonly hash: string;
  readonly size: number;
}

/** Where attachments lie on this PC. */
export interface BlobStore {
  has(hash: string): Promise<boolean>;
  /** Which of these are here, for many at once. */
  here(hashes: Iterable<string>): Promise<ReadonlySet<string>>;
  read(hash: string): Promise<Uint8Array | undefined>;
  keep(hash: string, bytes: Uint8Array): Promise<void>;
}

const part = 6 * 1024 * 1024;
const largest = part + 1024;

const nameKeys = new WeakMap<Keyring, Buffer>();

function nameKeyOf(keyring: Keyring): Buffer {
  const known = nameKeys.get(keyring);
  if (known) return known;
  // The first epoch's key names files for ever: the same file keeps its name after a revocation.
  const key = deriveKey(keyring.epochs[0]?.office ?? new Uint8Array(32), Buffer.from(keyring.officeId), 'nama-lampiran');
  nameKeys.set(keyring, key);
  return key;
}

/** Names that a folder may show: keyed, so that nobody can ask whether a known file lies here. */
function partName(keyring: Keyring, hash: string, index: number): string {
  return createHmac('sha256', nameKeyOf(keyring)).update(`${hash}:${index}`).digest('hex');
}

const partsOf = (size: number) => Math.max(1, Math.ceil(size / part));

function sealPart(keyring: Keyring, hash: string, index: number, bytes: Uint8Array): Buffer {
  const { epoch, office } = currentEpoch(keyring);
  const head = Buffer.alloc(8);
  head.write('PBLB');
  head.writeUInt32LE(epoch, 4);
  const key = deriveKey(office, Buffer.from(hash, 'hex'), 'lampiran');
  return Buffer.concat([head, seal(key, bytes, Buffer.concat([head, Buffer.from([index])]))]);
}

function openPart(keyring: Keyring, hash: string, index: number, bytes: Buffer): Buffer | undefined {
  if (bytes.length < 8 || bytes.toString('latin1', 0, 4) !== 'PBLB') return undefined;
  const epoch = keyring.epochs.find((one) => one.epoch === bytes.readUInt32LE(4));
  if (!epoch) return undefined;
  try {
    const key = deriveKey(epoch.office, Buffer.from(hash, 'hex'), 'lampiran');
    return open(key, bytes.subarray(8), Buffer.concat([bytes.subarray(0, 8), Buffer.from([index])]));
  } catch {
    return undefined;
  }
}

export interface BlobOptions {
  readonly keyring: () => Keyring;
  readonly store: BlobStore;
  readonly writer: string;
}

/** File names under which the folder holds an attachment. */
export function partNamesOf(keyring: Keyring, { hash, size }: NamedFile): readonly string[] {
  return Array.from({ length: partsOf(size) }, (_, index) => blobFileName(keyring, hash, index));
}

function blobFileName(keyring: Keyring, hash: string, index: number): string {
  const key = blobKey('', partName(keyring, hash, index));
  return key.slice(key.lastIndexOf('/') + 1);
}

/** The parts of an attachment as files, in order. */
export function* sealedParts(
  keyring: Keyring,
  writer: string,
  hash: string,
  bytes: Uint8Array,
): Generator<{ readonly key: string; readonly seal: () => Buffer }> {
  for (let index = 0; index < partsOf(bytes.length); index++) {
    const seal = () => sealPart(keyring, hash, index, bytes.subarray(index * part, (index + 1) * part));
    yield { key: blobKey(writer, partName(keyring, hash, index)), seal };
  }
}

/**
 * Puts an attachment into the folder before the operation that names it. `listed` are file names that anybody has put already. False when there was
 * nothing to put: all of it is there, or it is not here.
 */
export async function publishBlob(
  target: SyncTarget,
  options: BlobOptions,
  file: NamedFile,
  listed: ReadonlySet<string>,
): Promise<boolean> {
  const { keyring, store, writer } = options;
  if (partNamesOf(keyring(), file).every((name) => listed.has(name))) return false;
  const bytes = await store.read(file.hash);
  // Not here (yet): whoever recorded it has it, and readers accept the operation first.
  if (!bytes) return false;
  for (const { key, seal } of sealedParts(keyring(), writer, file.hash, bytes))
    if (!listed.has(key.slice(key.lastIndexOf('/') + 1))) await target.put(key, seal());
  return true;
}

/** Fetches an attachment from whoever put it; false when a part is not there or not whole yet. `byName` gives the keys of a file name. */
export async function fetchBlob(
  target: Pick<SyncTarget, 'get'>,
  options: Pick<BlobOptions, 'keyring' | 'store'>,
  file: NamedFile,
  byName: ReadonlyMap<string, readonly string[]>,
): Promise<boolean> {
  const { keyring, store } = options;
  const parts: Buffer[] = [];
  for (let index = 0; index < partsOf(file.size); index++) {
    const found = await firstWhole(target, byName.get(blobFileName(keyring(), file.hash, index)) ?? [], (bytes) =>
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
      const raw = await target.get(key, largest);
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
