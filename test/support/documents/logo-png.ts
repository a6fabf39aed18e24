import { deflateSync } from 'node:zlib';

/** An opaque shield of a place that does not exist, drawn point by point: 232 × 264 pixels, RGB without transparency. */
export function logoPng(): Uint8Array {
  const [width, height] = [232, 264];
  const rows = Buffer.alloc((width * 3 + 1) * height, 255);
  for (let y = 0; y < height; y += 1) {
    rows[y * (width * 3 + 1)] = 0;
    for (let x = 0; x < width; x += 1) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      const shade = shadeAt(x / width, y / height);
      rows.fill(shade, at, at + 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]),
  );
}

/** Half width of the shield at height `y`: straight sides, then a curve to the point. */
const halfWidth = (y: number): number => (y < 0.5 ? 0.46 : 0.46 * Math.sqrt(Math.max(0, 1 - ((y - 0.5) / 0.48) ** 2)));

function shadeAt(x: number, y: number): number {
  const half = halfWidth(y);
  const fromCentre = Math.abs(x - 0.5);
  if (y < 0.03 || fromCentre > half) return 255;
  if (y < 0.08 || fromCentre > half - 0.045) return 20;
  const wave = Math.sin((x * 6 + y) * Math.PI);
  return y > 0.55 && Math.abs((((y - 0.55) * 9) % 1) - 0.5 - wave * 0.2) < 0.15 ? 90 : 255;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
