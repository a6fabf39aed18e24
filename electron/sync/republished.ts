import { join } from 'node:path';
import type { EngineOptions } from './engine-options.ts';
import type { Placed } from './operation-columns.ts';

/**
 * Whose work lies here under another publisher: after a clone or a restore a PC publishes again what it holds of its older name. The original may
 * come later, and must then be recognised.
 */
export interface Republished {
  /** Up to which `seq` operations of this writer may be here already. */
  upTo(writer: string): number;
  note(publisher: string, placed: readonly Placed[]): Promise<void>;
}

const batch = 5_000;

export async function openRepublished({
  disk,
  folder,
  device,
  continues,
  host,
}: Pick<EngineOptions, 'disk' | 'folder' | 'device' | 'continues' | 'host'>): Promise<Republished> {
  const path = join(folder, 'terbit-ulang.json');
  const known = new Map<string, number>(Object.entries(await readKept()));

  async function readKept(): Promise<Readonly<Record<string, number>>> {
    try {
      return JSON.parse(Buffer.from(await disk.read(path)).toString('utf8')) as Record<string, number>; // Written below.
    } catch {
      return {};
    }
  }

  async function note(publisher: string, placed: readonly Placed[]): Promise<void> {
    let grown = false;
    for (const { operation } of placed) {
      const { writer, seq } = operation;
      if (writer === publisher || seq <= (known.get(writer) ?? 0)) continue;
      known.set(writer, seq);
      grown = true;
    }
    if (!grown) return;
    await disk.makeFolder(folder);
    await disk.replace(path, Buffer.from(JSON.stringify(Object.fromEntries(known))));
  }

  // A PC that goes on with another's work holds that work itself.
  for (let from = 0; continues !== null && from < host.ownEnd(); ) {
    const placed = await host.readOwn(from, batch);
    const last = placed.at(-1);
    if (!last) break;
    await note(device.writer, placed);
    from = last.position + 1;
  }
  return { upTo: (writer) => known.get(writer) ?? 0, note };
}
