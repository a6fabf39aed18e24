import { diffieHellman, hash, randomBytes, sign as signBytes, verify as verifyBytes } from 'node:crypto';
import type { WriterId } from '#shared/kernel/ids.ts';
import { deriveKey, open, seal } from './aead.ts';
import { type Curve, privateKeyOf, publicHalf, publicKeyOf } from './key-objects.ts';
import { base64urlToBytes, bytesToBase64url } from './text-bytes.ts';

/** Raw keys of 32 bytes each. */
export interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

/** What makes one PC this writer and no other: Ed25519 to sign, X25519 to receive keys. */
export interface DeviceKeys {
  readonly writer: WriterId;
  readonly sign: KeyPair;
  readonly box: KeyPair;
}

const publicBytes = 32;
export const signatureBytes = 64;

/** A new pair of raw keys. Every 32 bytes are a private key of both curves, so `seed` may be anything unpredictable. */
export function createKeyPair(curve: Curve, seed: Uint8Array = randomBytes(32)): KeyPair {
  const privateKey = Uint8Array.from(seed);
  return { publicKey: publicHalf(curve, privateKey), privateKey };
}

/** Keys for a writer that has none yet. */
export function createDeviceKeys(writer: WriterId): DeviceKeys {
  return { writer, sign: createKeyPair('ed25519'), box: createKeyPair('x25519') };
}

/** Ed25519 signature of 64 bytes. */
export function sign(device: DeviceKeys, bytes: Uint8Array): Buffer {
  return signBytes(null, bytes, privateKeyOf('ed25519', device.sign.privateKey));
}

/** Whether the holder of this public key signed exactly these bytes. Never throws: a malformed key or signature proves nothing. */
export function verify(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== publicBytes || signature.length !== signatureBytes) return false;
  try {
    return verifyBytes(null, bytes, publicKeyOf('ed25519', publicKey), signature);
  } catch {
    return false;
  }
}

/** The key that only the two of a box know. Both public keys take part, so a box cannot be turned into one for somebody else. */
function boxKey(own: Uint8Array, other: Uint8Array, ephemeral: Uint8Array, recipient: Uint8Array): Buffer {
  // Refuses the few points that would make the secret zero for every private key.
  const secret = diffieHellman({ privateKey: privateKeyOf('x25519', own), publicKey: publicKeyOf('x25519', other) });
  return deriveKey(secret, Buffer.concat([ephemeral, recipient]), 'kotak');
}

/** Seals for the holder of an X25519 key: ephemeral public key 32 | nonce 12 | ciphertext | tag 16. Throws for a public key that no one can own. */
export function sealFor(boxPublic: Uint8Array, plain: Uint8Array, aad: Uint8Array): Buffer {
  const ephemeral = createKeyPair('x25519');
  const key = boxKey(ephemeral.privateKey, boxPublic, ephemeral.publicKey, boxPublic);
  return Buffer.concat([ephemeral.publicKey, seal(key, plain, aad)]);
}

/** Opens what was sealed for this private key. Throws for every other key, changed bytes and another `aad`. */
export function openBox(boxPrivate: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Buffer {
  const ephemeral = sealed.subarray(0, publicBytes);
  const key = boxKey(boxPrivate, ephemeral, ephemeral, publicHalf('x25519', boxPrivate));
  return open(key, sealed.subarray(publicBytes), aad);
}

/** Short name of a public key for people and invites: the first 16 bytes of its SHA-256, as 32 hex digits. */
export function fingerprintOf(publicKey: Uint8Array): string {
  return hash('sha256', publicKey, 'hex').slice(0, 32);
}

export interface StoredDeviceKeys {
  readonly writer: string;
  readonly sign: string;
  readonly box: string;
}

/** The private halves as text; the public ones are computed again on reading. */
export function storeDeviceKeys({ writer, sign: signing, box }: DeviceKeys): StoredDeviceKeys {
  return { writer, sign: bytesToBase64url(signing.privateKey), box: bytesToBase64url(box.privateKey) };
}

/** Null for anything that `storeDeviceKeys` would not write. */
export function readDeviceKeys(stored: unknown): DeviceKeys | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { writer, sign: signing, box, ...rest } = stored as Readonly<Record<string, unknown>>; // Every member is checked below.
  const signSeed = base64urlToBytes(signing, 32);
  const boxSeed = base64urlToBytes(box, 32);
  if (typeof writer !== 'string' || !/^[a-z2-7]{16}$/.test(writer)) return null;
  if (!signSeed || !boxSeed || Object.keys(rest).length > 0) return null;
  return { writer: writer as WriterId, sign: createKeyPair('ed25519', signSeed), box: createKeyPair('x25519', boxSeed) };
}
