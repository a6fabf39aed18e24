import { join } from 'node:path';
import type { Disk } from '../ports/disk.ts';
import { holdsKeys } from './keyring-store.ts';

/** `underway`: the office has keys, but not everything of this profile is sealed yet (a crash, a full disk). */
export type SealState = 'plain' | 'underway' | 'whole';

const markName = 'segel.json';

export async function sealStateOf(disk: Disk, folder: string): Promise<SealState> {
  const names = await disk.list(folder);
  if (names.includes(markName)) return 'whole';
  return holdsKeys(names) ? 'underway' : 'plain';
}

/** Written after the last plain file is gone. */
export async function markSealed(disk: Disk, folder: string): Promise<void> {
  await disk.replace(join(folder, markName), Buffer.from(JSON.stringify({ format: 1 })));
}
