import { randomBytes, scrypt } from 'node:crypto';
import { open, seal } from './aead.ts';
import { type Keyring, parseKeyring, serializeKeyring, withoutReporterKeys } from './keyring.ts';

/** 128 MiB and about a second on an old PC, once at joining. Fixed by the format: a file cannot ask for less, or for all memory. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 } as const;
const saltBytes = 32;
/** The pepper travels in the invite and never in the folder, so a stolen folder alone cannot be guessed open. */
export const pepperBytes = 16;
/** Shortest passphrase that an office may choose, in characters after `normalisePassphrase`. */
export const shortestPassphrase = 12;

const magic = Buffer.from('PFRS\x01', 'latin1');
const headerBytes = magic.length + saltBytes;

/** One passphrase for every keyboard that can type it: the same letters however they are composed, and single spaces between words. */
export function normalisePassphrase(typed: string): string {
  return typed.normalize('NFKC').trim().replace(/\s+/gu, ' ');
}

export function isPassphraseLongEnough(typed: string): boolean {
  return [...normalisePassphrase(typed)].length >= shortestPassphrase;
}

export function createPepper(): Uint8Array {
  return Uint8Array.from(randomBytes(pepperBytes));
}

function passphraseKey(passphrase: string, pepper: Uint8Array, salt: Uint8Array): Promise<Buffer> {
  if (pepper.length !== pepperBytes) throw new Error(`A pepper has ${pepperBytes} bytes`);
  const secret = Buffer.concat([Buffer.from(normalisePassphrase(passphrase)), pepper]);
  return new Promise((resolve, reject) => {
    // The asynchronous form runs in Node's thread pool, so the process keeps answering.
    scrypt(secret, salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** The keyring without reporter keys, sealed by the passphrase: `PFRS` | format 1 | salt 32 | nonce 12 | ciphertext | tag 16. */
export async function wrapKeyring(keyring: Keyring, passphrase: string, pepper: Uint8Array): Promise<Buffer> {
  const header = Buffer.concat([magic, randomBytes(saltBytes)]);
  const key = await passphraseKey(passphrase, pepper, header.subarray(magic.length));
  return Buffer.concat([header, seal(key, serializeKeyring(withoutReporterKeys(keyring)), header)]);
}

/** Null when the passphrase or the pepper is another one, or the bytes are not such a file. Takes as long as `wrapKeyring`. */
export async function unwrapKeyring(bytes: Uint8Array, passphrase: string, pepper: Uint8Array): Promise<Keyring | null> {
  const header = bytes.subarray(0, headerBytes);
  if (header.length < headerBytes || !magic.equals(header.subarray(0, magic.length))) return null;
  const key = await passphraseKey(passphrase, pepper, header.subarray(magic.length));
  try {
    return parseKeyring(open(key, bytes.subarray(headerBytes), header));
  } catch {
    return null;
  }
}
