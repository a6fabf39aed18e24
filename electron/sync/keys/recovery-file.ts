import { randomBytes } from 'node:crypto';
import { deriveKey, open, seal } from './aead.ts';
import { type Keyring, parseKeyring, serializeKeyring } from './keyring.ts';

const saltBytes = 32;
const magic = Buffer.from('PPLH\x01', 'latin1');
const headerBytes = magic.length + saltBytes;

/** The whole keyring, reporter keys too, sealed by the secret of the printed words: `PPLH` | format 1 | salt 32 | nonce 12 | ciphertext | tag 16. */
export function wrapForRecovery(keyring: Keyring, secret: Uint8Array): Buffer {
  const header = Buffer.concat([magic, randomBytes(saltBytes)]);
  return Buffer.concat([header, seal(recoveryKey(secret, header), serializeKeyring(keyring), header)]);
}

/** Null when the words belong to another sheet, or the bytes are not such a file. */
export function unwrapFromRecovery(bytes: Uint8Array, secret: Uint8Array): Keyring | null {
  const header = bytes.subarray(0, headerBytes);
  if (header.length < headerBytes || !magic.equals(header.subarray(0, magic.length))) return null;
  try {
    return parseKeyring(open(recoveryKey(secret, header), bytes.subarray(headerBytes), header));
  } catch {
    return null;
  }
}

function recoveryKey(secret: Uint8Array, header: Uint8Array): Buffer {
  // The words hold 176 random bits, so nothing has to be made slow here.
  return deriveKey(secret, header.subarray(magic.length), 'pemulihan');
}
