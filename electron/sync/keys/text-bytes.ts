const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Lower-case base32 without padding, as ids and file names use it. */
export function bytesToBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += alphabet[(value >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text;
}

/** The bytes of a base32 text; null when the text is not exactly what `bytesToBase32` writes for so many bytes. */
export function base32ToBytes(text: string, length: number): Uint8Array | null {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const letter of text) {
    value = ((value << 5) | alphabet.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((value >> bits) & 0xff);
  }
  const decoded = Uint8Array.from(bytes);
  return decoded.length === length && bytesToBase32(decoded) === text ? decoded : null;
}

export function bytesToBase64url(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url');
}

/** The bytes of a base64url text; null when the text is not exactly what `bytesToBase64url` writes for so many bytes. */
export function base64urlToBytes(text: unknown, length: number): Uint8Array | null {
  if (typeof text !== 'string') return null;
  const decoded = Buffer.from(text, 'base64url');
  return decoded.length === length && decoded.toString('base64url') === text ? new Uint8Array(decoded) : null;
}
