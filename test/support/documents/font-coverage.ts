/** Code points of the basic plane that a TrueType file maps to a glyph, read from its `cmap` table (format 4). */
export function coveredBy(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const covered = new Set<number>();
  for (let at = 0; at < view.getUint16(cmap + 2); at += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + at * 8 + 4);
    if (view.getUint16(subtable) === 4) readSegments(view, subtable, covered);
  }
  return covered;
}

function tableOffset(view: DataView, tag: string): number {
  for (let at = 0; at < view.getUint16(4); at += 1) {
    const record = 12 + at * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((part) => view.getUint8(record + part)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

function readSegments(view: DataView, subtable: number, covered: Set<number>): void {
  const doubled = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  const offsets = starts + 2 * doubled;
  for (let at = 0; at < doubled; at += 2) {
    const start = view.getUint16(starts + at);
    const delta = view.getInt16(starts + doubled + at);
    const offset = view.getUint16(offsets + at);
    for (let point = start; point <= view.getUint16(ends + at); point += 1) {
      const glyph = offset === 0 ? (point + delta) & 0xffff : view.getUint16(offsets + at + offset + (point - start) * 2);
      if (glyph !== 0) covered.add(point);
    }
  }
}
