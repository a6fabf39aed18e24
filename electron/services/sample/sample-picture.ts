import { crc32, deflateSync } from 'node:zlib';

const width = 480;
const height = 320;

type Grey = number;
interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly grey: Grey;
}

/** A drawn post without words or faces, as a PNG: a stand-in for a screenshot of a real one. `variant` moves its picture and lines. */
export function samplePicture(variant: number): Uint8Array {
  const boxes: readonly Box[] = [
    { x: 0, y: 0, w: width, h: 44, grey: 200 },
    { x: 16, y: 60, w: 36, h: 36, grey: 150 },
    { x: 62, y: 62, w: 150, h: 12, grey: 120 },
    { x: 62, y: 82, w: 90, h: 10, grey: 190 },
    { x: 16, y: 112, w: 440 - (variant % 3) * 40, h: 10, grey: 140 },
    { x: 16, y: 130, w: 380 - (variant % 2) * 60, h: 10, grey: 140 },
    { x: 16, y: 152, w: 448, h: 128, grey: 205 },
    { x: 40 + (variant % 4) * 60, y: 190, w: 150, h: 90, grey: 170 },
    { x: 16, y: 294, w: 60, h: 10, grey: 190 },
    { x: 96, y: 294, w: 60, h: 10, grey: 190 },
  ];
  // One grey byte a pixel; every line begins with the byte of its filter (0: none).
  const lines = Buffer.alloc((width + 1) * height, 245);
  for (let y = 0; y < height; y++) lines[y * (width + 1)] = 0;
  for (const { x, y, w, h, grey } of boxes)
    for (let row = y; row < Math.min(y + h, height); row++)
      lines.fill(grey, row * (width + 1) + 1 + x, row * (width + 1) + 1 + Math.min(x + w, width));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
