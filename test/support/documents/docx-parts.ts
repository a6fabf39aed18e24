import { inflateRawSync } from 'node:zlib';

/** Reads one part of a Word file as text, by the directory at the end of the ZIP. */
export function docxPart(docx: Uint8Array, name: string): string {
  const zip = Buffer.from(docx);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(entry + 28);
    if (zip.toString('utf8', entry + 46, entry + 46 + nameLength) === name) return contentAt(zip, entry);
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  throw new Error(`The Word file has no part ${name}`);
}

function contentAt(zip: Buffer, entry: number): string {
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
  return (zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
}

/** What a person reads in the body of a Word file, top to bottom, with the numbers that Word puts before list items. */
export function docxText(docx: Uint8Array): string {
  const numbers = new Map<string, number>();
  const paragraphs = docxPart(docx, 'word/document.xml').split('</w:p>');
  return paragraphs.map((paragraph) => listNumber(paragraph, numbers) + runText(paragraph)).join('\n');
}

function listNumber(paragraph: string, numbers: Map<string, number>): string {
  const list = /<w:numId w:val="(\d+)"\/>/.exec(paragraph)?.[1];
  if (list === undefined) return '';
  const number = (numbers.get(list) ?? 0) + 1;
  numbers.set(list, number);
  return `${number}. `;
}

function runText(paragraph: string): string {
  const pieces = paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>/g);
  return [...pieces]
    .map((piece) => piece[1] ?? ' ')
    .join('')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '');
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
