import { join } from 'node:path';
import { invariant } from '#shared/kernel/assert.ts';
import type { Disk } from '../ports/disk.ts';
import type { Keyring } from '../sync/keys/keyring.ts';
import { formatSealed } from './journal-frames.ts';
import { countedLength, journalFilePattern } from './journal-load.ts';
import { scanJournalFile } from './journal-scan.ts';
import { createSealInPlace } from './seal-in-place.ts';
import { markSealed, sealStateOf } from './seal-state.ts';
import { createSealedDisk } from './sealed-disk.ts';

export interface SealProfileOptions {
  readonly disk: Disk;
  /** The profile. No desk may be open on it. */
  readonly folder: string;
  readonly keyring: () => Keyring;
  /** Rewrites the journal files sealed; does nothing for those that are. May be cut off at any point and called again. */
  readonly sealJournal: () => Promise<void>;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What an unfinished `replace` leaves: the same content under a temporary name. */
const isTemporary = (name: string) => name.startsWith('~$');

/**
 * Seals everything that this profile kept before its office had keys: attachments, drafts, counts of wrong secrets, what was set aside from the
 * journal, the journal itself. Called at each start and after create or join, before the desk opens; done when it answers, and then the next call
 * costs one look. Rejects like a disk; nothing is lost by that, and a profile sealed in part reads as well as any.
 */
export async function sealProfile(options: SealProfileOptions): Promise<void> {
  const { disk, folder, keyring, sealJournal, onProgress } = options;
  const state = await sealStateOf(disk, folder);
  if (state === 'whole') return;
  invariant(state === 'underway', 'keys are saved before anything is sealed with them');
  // Never acknowledged, and plain in versions before this one.
  await disk.removeFolder(join(folder, 'tahap'));
  const inPlace = createSealInPlace(disk, folder, keyring);
  const files = await keptFiles(disk, folder);
  for (const [at, file] of files.entries()) {
    await inPlace.seal(file);
    onProgress?.(at + 1, files.length);
  }
  await setAsideDamage(options);
  await sealJournal();
  await mustBeSealed(disk, join(folder, 'jurnal'));
  await removeTemporary(disk, folder);
  await disk.removeFolder(join(folder, 'segel'));
  await markSealed(disk, folder);
}

/** Paths below the profile, as their parts. Whatever else lies there is not ours (a `desktop.ini`) and stays. */
async function keptFiles(disk: Disk, folder: string): Promise<readonly (readonly string[])[]> {
  const within = async (parts: readonly string[], pattern: RegExp) =>
    (await disk.list(join(folder, ...parts))).filter((name) => pattern.test(name)).map((name) => [...parts, name]);
  const groups = await within(['lampiran'], /^[0-9a-f]{2}$/);
  const attachments = await Promise.all(groups.map((group) => within(group, /^[0-9a-f]{64}$/)));
  return [
    ...(await within([], /^percobaan-masuk\.json$/)),
    ...(await within(['draf'], /^[0-9a-f]+\.json$/)),
    ...(await within(['jurnal', 'karantina'], /^j-.*\.bin$/)),
    ...attachments.flat(),
  ];
}

/** Damage that no start has seen yet: the sealed journal carries only what counts, so the rest is kept for whoever can repair it. */
async function setAsideDamage({ disk, folder, keyring }: SealProfileOptions): Promise<void> {
  const journal = join(folder, 'jurnal');
  const sealed = createSealedDisk(disk, keyring);
  const names = (await disk.list(journal)).filter((name) => journalFilePattern.test(name));
  const contents = [];
  for (const name of names) contents.push(Buffer.from(await disk.read(join(journal, name))));
  for (const [at, bytes] of contents.entries()) {
    const name = names[at] ?? '';
    if (bytes[0] === formatSealed) continue;
    const { damaged } = scanJournalFile(bytes, countedLength(bytes, name, contents[at + 1]), () => undefined);
    for (const { from, to } of damaged) {
      const path = join(journal, 'karantina', `${name}.${from}.bin`);
      if (await disk.exists(path)) continue;
      await disk.makeFolder(join(journal, 'karantina'));
      await sealed.replace(path, bytes.subarray(from, to));
    }
  }
}

async function mustBeSealed(disk: Disk, journalFolder: string): Promise<void> {
  for (const name of (await disk.list(journalFolder)).filter((one) => journalFilePattern.test(one))) {
    const [format] = await disk.readRange(join(journalFolder, name), 0, 1);
    invariant(format === formatSealed, 'the journal is sealed before the profile counts as sealed');
  }
}

async function removeTemporary(disk: Disk, folder: string): Promise<void> {
  const groups = (await disk.list(join(folder, 'lampiran'))).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const places = [[], ['draf'], ['jurnal'], ['jurnal', 'karantina'], ...groups.map((group) => ['lampiran', group])];
  for (const parts of places) {
    const inside = join(folder, ...parts);
    for (const name of (await disk.list(inside)).filter(isTemporary)) await disk.remove(join(inside, name));
  }
}
