import type { Clock, Random } from '#shared/kernel/ports.ts';
import type { Disk } from '../ports/disk.ts';
import { type Bringing, bringOffice } from './bring-office.ts';
import type { KeyFiles, KeyringState, KeyringStore } from './keyring-store.ts';
import { type Membership, writeMembership } from './membership.ts';
import { openOfficeDesk } from './office-desk.ts';
import { markSealed } from './seal-state.ts';

/** A profile that is being put together and that nobody has opened yet. */
export interface IncomingProfile {
  readonly folder: string;
  readonly keyringStore: KeyringStore;
}

export interface JoinedProfile {
  readonly disk: Disk;
  readonly clock: Clock;
  readonly random: Random;
  readonly keys: KeyringState;
  readonly files: KeyFiles;
  readonly membership: Membership;
  /** Work of before that comes along. */
  readonly work: Omit<Bringing, 'desk' | 'keys' | 'disk' | 'clock' | 'random'> | null;
}

/** Puts together the profile of a PC that joins an office. Everything in it is sealed from the first byte on. */
export async function makeJoinedProfile({ folder, keyringStore }: IncomingProfile, wish: JoinedProfile): Promise<void> {
  const { disk, clock, random, keys, files, membership, work } = wish;
  await keyringStore.save(keys, files);
  await writeMembership(disk, folder, membership);
  if (work) {
    const desk = await openOfficeDesk({ disk, clock, random, folder, sample: false, keys });
    try {
      await bringOffice({ ...work, disk, clock, random, desk, keys });
    } finally {
      await desk.close();
    }
  }
  await markSealed(disk, folder);
}
