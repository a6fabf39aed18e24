import type { DocumentImage } from './tree.ts';

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Reads type and pixel size of a PNG or JPEG from its own bytes (never from a file name); null for any other content. */
export function imageOf(bytes: Uint8Array): DocumentImage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = pngSize(view) ?? jpegSize(view);
  return found === null || found.width === 0 || found.height === 0 ? null : { kind: 'image', bytes, ...found };
}

type Found = Pick<DocumentImage, 'type' | 'width' | 'height'>;

function pngSize(view: DataView): Found | null {
  if (view.byteLength < 24 || pngSignature.some((byte, at) => view.getUint8(at) !== byte)) return null;
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the JPEG segments to the frame header (SOF), which holds the size. */
function jpegSize(view: DataView): Found | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
