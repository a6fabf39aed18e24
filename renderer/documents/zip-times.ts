const centralHeader = 0x02014b50;
const endRecord = 0x06054b50;
const endRecordSize = 22;

/**
 * Gives every entry of a ZIP the same time, in place, so that the same document always has the same bytes (and the same SHA-256 in
 * the archive). Expects what the docx library writes: no comment after the end record, no ZIP64.
 */
export function setZipTimes(zip: Uint8Array, at: Date): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - endRecordSize;
  if (view.getUint32(end, true) !== endRecord) throw new Error('The ZIP does not end with its end record');
  const stamp = dosTime(at);
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== centralHeader) throw new Error('The ZIP directory is damaged');
    view.setUint32(entry + 12, stamp, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, stamp, true);
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
}

/** Years 1980 to 2107, two-second steps; UTC, because the zone of the PC must not change the bytes. */
function dosTime(at: Date): number {
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}
