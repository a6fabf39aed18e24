import { join } from 'node:path';
import type { Disk } from '../ports/disk.ts';

export const officeName = 'kantor';
const incomingName = 'kantor-baru';
const asidePrefix = 'kantor-lama-';
/** There from the moment on from which the new profile counts: it is whole, and only names are left to change. */
const noteName = 'gabung.json';

interface Note {
  /** What the profile of before is called from now on. */
  readonly aside: string;
}

export interface ExchangeOptions {
  readonly disk: Disk;
  readonly root: string;
  readonly now: number;
  /** Puts the new profile together in this folder. The profile of before lies where it was, closed. */
  readonly build: (folder: string) => Promise<void>;
}

/**
 * Puts another profile in the place of the office's: all or nothing. It is built whole beside the old one, a note decides, two renames follow.
 * Cut off before the note, the next start throws away what was built; cut off behind it, the next start finishes. Rejects like a disk, and then
 * the old profile is in its place.
 */
export async function exchangeProfile({ disk, root, now, build }: ExchangeOptions): Promise<void> {
  const incoming = join(root, incomingName);
  try {
    await disk.removeFolder(incoming);
    await build(incoming);
    const note: Note = {
      aside: `${asidePrefix}${new Date(now)
        .toISOString()
        .slice(0, 23)
        .replace(/[-:.T]/g, '')}`,
    };
    await disk.replace(join(root, noteName), Buffer.from(JSON.stringify(note)));
    await settleExchange(disk, root);
  } catch (error) {
    // Between the two names there is no way back; whoever opens the office's profile goes on.
    if (!(await disk.list(root)).includes(officeName)) return;
    await disk.remove(join(root, noteName));
    await disk.removeFolder(incoming);
    throw error;
  }
}

/** Finishes an exchange that was decided and clears away one that was not. Called before the office's profile is opened. */
export async function settleExchange(disk: Disk, root: string): Promise<void> {
  const names = await disk.list(root);
  const [note, office, incoming] = [noteName, officeName, incomingName].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  if (!names.includes(noteName)) {
    if (names.includes(incomingName)) await disk.removeFolder(incoming);
    return;
  }
  if (names.includes(incomingName)) {
    const { aside } = JSON.parse(Buffer.from(await disk.read(note)).toString('utf8')) as Note; // Written above, whole or not at all.
    if (names.includes(officeName)) await disk.move(office, join(root, aside));
    await disk.move(incoming, office);
  }
  await disk.remove(note);
}

/** Profiles that were put aside, as their folders. */
export async function profilesAside(disk: Disk, root: string): Promise<readonly string[]> {
  return (await disk.list(root)).filter((name) => name.startsWith(asidePrefix)).map((name) => join(root, name));
}
