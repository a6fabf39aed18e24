import { join } from 'node:path';
import type { Disk } from '../ports/disk.ts';
import { sha256OfBytes } from '../ports/host.ts';
import type { BlobStore } from './blobs.ts';
import { codeOf } from './target.ts';

/** The attachments of this profile as the engine needs them; the same files that electron/services/attachments.ts keeps. */
export function createBlobStore(disk: Disk, folder: string): BlobStore {
  const folderOf = (hash: string) => join(folder, hash.slice(0, 2));
  const pathOf = (hash: string) => join(folderOf(hash), hash);
  return {
    has: (hash) => disk.exists(pathOf(hash)),
    async here(hashes) {
      const wanted = new Set(hashes);
      const found = new Set<string>();
      // One look into each folder: a PC that joins asks for many thousand files at once.
      for (const sub of new Set([...wanted].map((hash) => hash.slice(0, 2))))
        for (const name of await disk.list(join(folder, sub))) if (wanted.has(name)) found.add(name);
      return found;
    },
    async read(hash) {
      try {
        const bytes = await disk.read(pathOf(hash));
        return sha256OfBytes(bytes) === hash ? bytes : undefined;
      } catch (error) {
        // Not there, or its seal no longer fits.
        if (codeOf(error) === 'ENOENT' || codeOf(error) === 'EBADMSG') return undefined;
        throw error;
      }
    },
    async keep(hash, bytes) {
      await disk.makeFolder(folderOf(hash));
      await disk.replace(pathOf(hash), bytes);
    },
  };
}
