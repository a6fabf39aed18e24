import { join } from 'node:path';
import type { Range } from '#shared/sync/ranges.ts';
import type { Disk } from '../ports/disk.ts';
import type { Archive } from '../services/journal-reference.ts';
import type { Placed } from './operation-columns.ts';
import { openSegment, type SegmentKeys } from './segment.ts';

/** The exact bytes of every segment that arrived: each PC is a whole copy of what the office wrote. */
export interface SegmentArchive extends Archive {
  /** Keeps a file before the journal refers to it. */
  keep(file: string, bytes: Uint8Array): Promise<void>;
  /** Another process kept it. */
  noteKept(file: string): void;
  bytes(file: string): Promise<Buffer | undefined>;
  files(): readonly string[];
}

export function archiveName(publisher: string, from: number, to: number, hash: string): string {
  return `${publisher}/${String(from).padStart(10, '0')}-${String(to).padStart(10, '0')}-${hash.slice(0, 12)}.seg`;
}

/** The positions that a file of the archive covers. */
export function rangeOfArchived(file: string): Range {
  const [, from, to] = /\/(\d{10})-(\d{10})-[0-9a-f]{12}\.seg$/.exec(file) ?? [];
  return { from: Number(from ?? 0), to: Number(to ?? 0) };
}

export async function openArchive(disk: Disk, folder: string, keys: SegmentKeys): Promise<SegmentArchive> {
  const known = new Set<string>();
  for (const publisher of await disk.list(folder)) {
    for (const name of await disk.list(join(folder, publisher))) if (name.endsWith('.seg')) known.add(`${publisher}/${name}`);
  }

  async function bytes(file: string): Promise<Buffer | undefined> {
    try {
      const raw = await disk.read(join(folder, file));
      return Buffer.from(raw.buffer, raw.byteOffset, raw.length);
    } catch {
      return undefined;
    }
  }

  return {
    has: (file) => known.has(file),
    async open(file): Promise<readonly Placed[] | undefined> {
      const stored = await bytes(file);
      const opened = stored && openSegment(stored, keys);
      return opened?.ok ? opened.value.operations : undefined;
    },
    async keep(file, content) {
      await disk.makeFolder(join(folder, file.slice(0, file.indexOf('/'))));
      await disk.replace(join(folder, file), content);
      known.add(file);
    },
    noteKept: (file) => void known.add(file),
    bytes,
    files: () => [...known],
  };
}
