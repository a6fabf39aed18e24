import { diffieHellman } from 'node:crypto';
import { deriveKey, open, seal } from './aead.ts';
import { createKeyPair } from './device-keys.ts';
import { privateKeyOf, publicHalf, publicKeyOf } from './key-objects.ts';

const publicBytes = 32;

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
