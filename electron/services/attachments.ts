import { basename, extname, join } from 'node:path';
import type { Attachment } from '#shared/domain/attachment.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { type Disk, type DiskProblem, diskProblem } from '../ports/disk.ts';
import { sha256OfBytes } from '../ports/host.ts';

export type AttachmentProblem = DiskProblem | 'damaged' | 'unsupported-file' | 'too-large';

/** Files kept by content: stored once, verified on every read. */
export interface Attachments {
  /** Keeps the bytes before it answers. The kind is read from the bytes, not believed from the name. */
  add(name: string, bytes: Uint8Array): Promise<Result<Attachment, AttachmentProblem>>;
  read(hash: string): Promise<Result<Uint8Array, AttachmentProblem>>;
  readonly folder: string;
}

const maxBytes = 30 * 1024 * 1024;

interface Kind {
  readonly mime: string;
  readonly extensions: readonly string[];
  readonly magic: readonly (number | null)[];
}

/** What the office attaches: pictures, PDF, Office files (both are ZIP containers), e-mail and plain text. */
const kinds: readonly Kind[] = [
  { mime: 'image/png', extensions: ['.png'], magic: [0x89, 0x50, 0x4e, 0x47] },
  { mime: 'image/jpeg', extensions: ['.jpg', '.jpeg'], magic: [0xff, 0xd8, 0xff] },
  { mime: 'image/webp', extensions: ['.webp'], magic: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50] },
  { mime: 'application/pdf', extensions: ['.pdf'], magic: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['.docx'],
    magic: [0x50, 0x4b, 0x03, 0x04],
  },
  {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['.xlsx'],
    magic: [0x50, 0x4b, 0x03, 0x04],
  },
  { mime: 'text/plain', extensions: ['.txt', '.eml'], magic: [] },
];

function kindOf(name: string, bytes: Uint8Array): Kind | undefined {
  const extension = extname(name).toLowerCase();
  const fits = (kind: Kind) => kind.magic.every((byte, at) => byte === null || bytes[at] === byte);
  const named = kinds.find((kind) => kind.extensions.includes(extension));
  if (named) return fits(named) && (named.magic.length > 0 || !bytes.includes(0)) ? named : undefined;
  // A pasted picture has no name to believe.
  return kinds.find((kind) => kind.mime.startsWith('image/') && fits(kind));
}

export function createAttachments(disk: Disk, folder: string): Attachments {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash);
  return {
    folder,
    async add(name, bytes) {
      if (bytes.length > maxBytes) return fail('too-large');
      const kind = kindOf(name, bytes);
      if (!kind) return fail('unsupported-file');
      const hash = sha256OfBytes(bytes);
      const path = pathOf(hash);
      try {
        if (!(await disk.exists(path))) {
          await disk.makeFolder(join(folder, hash.slice(0, 2)));
          await disk.replace(path, bytes);
        }
        return ok({
          hash,
          name: basename(name).slice(0, 200) || `lampiran${kind.extensions[0]}`,
          size: bytes.length,
          mime: kind.mime,
        });
      } catch (error) {
        return fail(diskProblem(error));
      }
    },
    async read(hash) {
      try {
        const bytes = await disk.read(pathOf(hash));
        return sha256OfBytes(bytes) === hash ? ok(bytes) : fail('damaged');
      } catch (error) {
        return fail(isBroken(error) ? 'damaged' : diskProblem(error));
      }
    },
  };
}

/** A file whose seal no longer fits is a damaged file, not a disk that failed. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EBADMSG';
}
