import { randomBytes } from 'node:crypto';
import { deriveKey, open, seal, sealOverhead } from '../sync/keys/aead.ts';
import { type Epoch, epochOf, type Keyring } from '../sync/keys/keyring.ts';

/**
 * A small file sealed as a whole:
 *
 *     magic 4 | format u8 | epoch u32 | salt 32 | nonce 12 | ciphertext | tag 16
 *
 * little-endian; everything before the nonce is the associated data. The salt gives each writing a key of its own. The name of the file takes no
 * part: whoever can write on the disk could put an older copy back anyway, and a copy under another name (a backup) stays readable.
 */
export interface SealedKind {
  /** Four letters. */
  readonly magic: string;
  readonly purpose: string;
}

/** Attachments, drafts and the other small files of a profile. */
export const keptFile: SealedKind = { magic: 'PSIM', purpose: 'simpan' };

const format = 1;
const saltAt = 9;
const headerBytes = saltAt + 32;
/** Enough bytes of a file to tell what it is. */
export const signBytes = 5;
export const sealedFileOverhead = headerBytes + sealOverhead;

const unreadable = (code: 'EBADMSG' | 'ENOKEY', why: string) => Object.assign(new Error(why), { code });

/** Whether a file that begins like this is a sealed one, of this or a later format. */
export function isSealedFile({ magic }: SealedKind, head: Uint8Array): boolean {
  // A text may begin with the same four letters (PSIM is also a football club), but not go on with such a control character.
  const version = head[magic.length] ?? 0;
  return version > 0 && version < 9 && Buffer.from(head.subarray(0, magic.length)).toString('latin1') === magic;
}

export function sealFile({ magic, purpose }: SealedKind, epoch: Epoch, plain: Uint8Array): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.write(magic, 0, 'latin1');
  header.writeUInt8(format, magic.length);
  header.writeUInt32LE(epoch.epoch, signBytes);
  header.set(randomBytes(headerBytes - saltAt), saltAt);
  return Buffer.concat([header, seal(deriveKey(epoch.office, header.subarray(saltAt), purpose), plain, header)]);
}

/** The epoch that a sealed file needs; null when it is none. */
export function epochOfSealed(kind: SealedKind, bytes: Uint8Array): number | null {
  if (!isSealedFile(kind, bytes) || bytes.length < headerBytes) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).readUInt32LE(signBytes);
}

/** Throws with `code` EBADMSG where a byte of it changed, and ENOKEY where the keyring does not hold its epoch. */
export function openSealedFile(kind: SealedKind, keyring: Keyring, bytes: Uint8Array): Buffer {
  const epoch = epochOfSealed(kind, bytes);
  if (epoch === null || bytes[kind.magic.length] !== format) throw unreadable('EBADMSG', 'Not a sealed file of this format');
  const key = epochOf(keyring, epoch)?.office;
  if (!key) throw unreadable('ENOKEY', 'The key of this epoch is not in the keyring');
  const header = bytes.subarray(0, headerBytes);
  try {
    return open(deriveKey(key, header.subarray(saltAt), kind.purpose), bytes.subarray(headerBytes), header);
  } catch {
    throw unreadable('EBADMSG', 'The seal of this file is broken');
  }
}
