// Draws the app's icon: icon.svg (the source of the others), icon.png (512) and icon.ico (16 to 256). Run again after a change of the logo.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const folder = new URL('./', import.meta.url);
const sizes = [16, 24, 32, 48, 64, 128, 256];

const petal = 'M16.5 16.5C9.5 15.5 5.5 11.5 4.5 4.5c7 1 11 5 12 12Z';
const petals = [0, 90, 180, 270].map((turn) => `<path d="${petal}" transform="rotate(${turn} 20 20)"/>`).join('');

/** Four kawung petals around a watching eye. Small icons carry filled petals, since a thin line would blur. */
function svgOf(size) {
  const isSmall = size <= 32;
  const ink = isSmall ? 'fill="#fff"' : 'fill="none" stroke="#fff" stroke-width="2.3" stroke-linejoin="round"';
  const scale = isSmall ? 1 : 0.95;
  const place = `translate(${20 - 20 * scale} ${20 - 20 * scale}) scale(${scale})`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 40 40">`,
    '<rect width="40" height="40" rx="8" fill="#10304f"/>',
    `<g transform="${place}"><g ${ink}>${petals}</g><circle cx="20" cy="20" r="${isSmall ? 4.6 : 4}" fill="#f2b84b"/></g>`,
    '</svg>',
  ].join('');
}

/** An .ico is a list of places followed by the pictures themselves; Windows has read PNG in it since Vista. */
function icoOf(pictures) {
  const entries = pictures.map(({ size, png }, at) => {
    const before = pictures.slice(0, at).reduce((bytes, one) => bytes + one.png.length, 0);
    const entry = Buffer.alloc(16);
    // One byte holds a side up to 255; 256 is written as 0.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(6 + 16 * pictures.length + before, 12);
    return entry;
  });
  const head = Buffer.alloc(6);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  return Buffer.concat([head, ...entries, ...pictures.map(({ png }) => png)]);
}

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
const pictures = [];
for (const size of [...sizes, 512]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0;background:transparent}svg{display:block}</style>${svgOf(size)}`);
  pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
}
await browser.close();
writeFileSync(new URL('icon.svg', folder), `${svgOf(512)}\n`);
writeFileSync(new URL('icon.png', folder), pictures.at(-1).png);
writeFileSync(new URL('icon.ico', folder), icoOf(pictures.slice(0, -1)));
console.log(`Icons drawn in ${fileURLToPath(folder)}`);
