import { createHmac } from 'node:crypto';
import { blobKey, blobPart, readBlobKey } from '#shared/sync/file-names.ts';
import { deriveKey, open, seal } from './keys/aead.ts';
import { currentEpoch, type Keyring } from './keys/keyring.ts';
import type { Listed } from './target.ts';

/** An attachment as an operation names it. */
export interface NamedFile {
  readonly hash: string;
  readonly size: number;
}

const part = 6 * 1024 * 1024;
export const largestPart = part + 1024;

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
export function partName(keyring: Keyring, hash: string, index: number): string {
  return createHmac('sha256', nameKeyOf(keyring)).update(`${hash}:${index}`).digest('hex');
}

export const partsOf = (size: number) => Math.max(1, Math.ceil(size / part));

export function sealPart(keyring: Keyring, hash: string, index: number, bytes: Uint8Array): Buffer {
  const { epoch, office } = currentEpoch(keyring);
  const head = Buffer.alloc(8);
  head.write('PBLB');
  head.writeUInt32LE(epoch, 4);
  const key = deriveKey(office, Buffer.from(hash, 'hex'), 'lampiran');
  return Buffer.concat([head, seal(key, bytes, Buffer.concat([head, Buffer.from([index])]))]);
}

export function openPart(keyring: Keyring, hash: string, index: number, bytes: Buffer): Buffer | undefined {
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

/** The keys of a listing by the part of an attachment that they promise to be. */
export type BlobKeys = ReadonlyMap<string, readonly string[]>;

export function blobsByPart(listing: readonly Listed[]): BlobKeys {
  const byPart = new Map<string, string[]>();
  for (const { key } of listing) {
    const name = readBlobKey(key);
    if (name) byPart.set(name, [...(byPart.get(name) ?? []), key]);
  }
  return byPart;
}

/** True when a listing shows every part of an attachment, whoever put it. What lies under the names may still be damaged. */
export function isListed(keyring: Keyring, { hash, size }: NamedFile, listed: BlobKeys): boolean {
  return Array.from({ length: partsOf(size) }, (_, index) => blobPart(partName(keyring, hash, index))).every((name) =>
    listed.has(name),
  );
}

/** The parts of an attachment as files, in order. */
export function* sealedParts(
  keyring: Keyring,
  writer: string,
  hash: string,
  bytes: Uint8Array,
): Generator<{ readonly key: string; readonly seal: () => Buffer }> {
  for (let index = 0; index < partsOf(bytes.length); index++) {
    const seal = () => sealPart(keyring, hash, index, contentOf(bytes, index));
    yield { key: blobKey(writer, partName(keyring, hash, index)), seal };
  }
}

export const contentOf = (bytes: Uint8Array, index: number) => bytes.subarray(index * part, (index + 1) * part);
