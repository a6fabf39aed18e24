/**
 * Bytes of a text file as text. A byte order mark decides; without one, zero bytes betray UTF-16, valid UTF-8 is taken as such, and the
 * rest is what Windows in this country writes (windows-1252).
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A few broken bytes in an otherwise UTF-8 file: better one odd character than every accent wrong.
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const broken = lenient.split('\uFFFD').length - 1;
    const beyondAscii = lenient.replaceAll(/[\p{ASCII}\uFFFD]/gu, '').length;
    return beyondAscii > broken * 4 ? lenient : new TextDecoder('windows-1252').decode(bytes);
  }
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const most = length / 2;
  if (odd > most * 0.6 && even < most * 0.1) return 'utf-16le';
  return even > most * 0.6 && odd < most * 0.1 ? 'utf-16be' : null;
}
