import type { SpreadsheetRefusal } from './refusal.ts';

export type SniffedFile =
  | { readonly kind: 'zip' }
  | { readonly kind: 'text' }
  | { readonly kind: 'refused'; readonly refusal: SpreadsheetRefusal };

const oleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipMagic = [0x50, 0x4b, 0x03, 0x04];
/** PDF, PNG, JPEG, GIF, RAR, 7z, gzip, executables. */
const otherMagics = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
  [0x4d, 0x5a, 0x90],
];

/** Tells by its first bytes what a file is; its name is not trusted. Many "xls" downloads of web systems are HTML or CSV inside. */
export function sniffFile(bytes: Uint8Array): SniffedFile {
  if (bytes.length === 0) return refused({ code: 'empty-file' });
  if (startsWith(bytes, zipMagic)) return { kind: 'zip' };
  if (startsWith(bytes, oleMagic)) return refused(oleRefusal(bytes));
  if (otherMagics.some((magic) => startsWith(bytes, magic))) return refused({ code: 'not-a-spreadsheet' });
  return sniffText(bytes);
}

/** An old container: a workbook locked with a password, an .xls, or anything else of Office (its directory names the streams). */
function oleRefusal(bytes: Uint8Array): SpreadsheetRefusal {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => content.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return { code: 'password-protected' };
  return holds('Workbook') || holds('Book') ? { code: 'unsupported-file', kind: 'xls' } : { code: 'not-a-spreadsheet' };
}

function sniffText(bytes: Uint8Array): SniffedFile {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  const text = head
    .toString('latin1')
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (/^<(?:!doctype html|html|head|body|table|div|meta|style)\b/i.test(text))
    return refused({ code: 'unsupported-file', kind: 'html' });
  if (/^<\?xml\b/.test(text)) {
    const isWorkbook = /urn:schemas-microsoft-com:office:spreadsheet|<html/i.test(text);
    return refused(isWorkbook ? { code: 'unsupported-file', kind: 'xml' } : { code: 'not-a-spreadsheet' });
  }
  if (/^[{[]\s*["{[]/.test(text)) return refused({ code: 'not-a-spreadsheet' });
  return { kind: 'text' };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function refused(refusal: SpreadsheetRefusal): SniffedFile {
  return { kind: 'refused', refusal };
}
