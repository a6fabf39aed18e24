import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export const keyBytes = 32;
export const nonceBytes = 12;
export const tagBytes = 16;
/** What sealing adds to the length of a text. */
export const sealOverhead = nonceBytes + tagBytes;

/** A key for one purpose: HKDF-SHA256 with info `pantau/<purpose>/1`, 32 bytes. Another salt or purpose gives an unrelated key. */
export function deriveKey(secret: Uint8Array, salt: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, `pantau/${purpose}/1`, keyBytes));
}

/** AES-256-GCM with a random nonce in front: nonce 12 | ciphertext | tag 16. `aad` is not hidden, but cannot be exchanged either. */
export function seal(key: Uint8Array, plain: Uint8Array, aad: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The text that was sealed. Throws when a byte of it, the key or `aad` is another one: nothing unproved is ever handed out. */
export function open(key: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Buffer {
  if (sealed.length < sealOverhead) throw new Error('Sealed bytes are shorter than their frame');
  const end = sealed.length - tagBytes;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(aad)
    .setAuthTag(sealed.subarray(end));
  const plain = decipher.update(sealed.subarray(nonceBytes, end));
  decipher.final();
  return plain;
}
