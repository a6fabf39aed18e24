import { join } from 'node:path';
import { referencedOperations } from '../services/journal-reference.ts';
import type { EngineOptions } from './engine-options.ts';
import { currentEpoch } from './keys/keyring.ts';
import type { Placed } from './operation-columns.ts';
import type { OpenedSegment } from './segment.ts';

/**
 * Under a name with whose work another PC goes on, two PCs may have published: a copy, or one that was set back to an older state. Their files then say
 * different things of the same places, so every file of such a name is opened once, whatever is known of its places, and its operations are told
 * apart by id.
 */
export interface Forks {
  /** True when this file was compared with what is here, as far as this PC may read it by now. */
  isCompared(key: string): boolean;
  note(key: string, opened: Pick<OpenedSegment, 'hidden'>): Promise<void>;
}

const withoutIdentities = (key: string) => `terkunci ${key}`;

export async function openForks({ disk, folder, keyring }: Pick<EngineOptions, 'disk' | 'folder' | 'keyring'>): Promise<Forks> {
  const path = join(folder, 'cabang.json');
  const compared = new Set<string>(await readKept());

  async function readKept(): Promise<readonly string[]> {
    try {
      return JSON.parse(Buffer.from(await disk.read(path)).toString('utf8')) as string[]; // Written below.
    } catch {
      return [];
    }
  }

  return {
    isCompared: (key) => compared.has(key) || (compared.has(withoutIdentities(key)) && !currentEpoch(keyring()).reporterPrivate),
    async note(key, { hidden }) {
      const noted = hidden ? withoutIdentities(key) : key;
      if (compared.has(noted)) return;
      compared.add(noted);
      await disk.makeFolder(folder);
      await disk.replace(path, Buffer.from(JSON.stringify([...compared])));
    },
  };
}

/** Operations of a file that did not arrive by another file of its publisher. */
export async function notArrivedYet(
  { host, archive }: Pick<EngineOptions, 'host' | 'archive'>,
  { header, operations }: OpenedSegment,
): Promise<readonly Placed[]> {
  const arrived = new Set<string>();
  for (const reference of host.references()) {
    if (reference.publisher !== header.publisher || reference.to <= header.from || reference.from >= header.to) continue;
    const placed = (await archive.open(reference.file)) ?? [];
    for (const { operation } of referencedOperations(reference, placed)) arrived.add(operation.id);
  }
  return operations.filter(({ operation }) => !arrived.has(operation.id));
}
