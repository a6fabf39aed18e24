import type { Clock, Random } from '#shared/kernel/ports.ts';
import type { Disk } from '../ports/disk.ts';
import type { Reference } from '../services/journal-reference.ts';
import type { SegmentArchive } from './archive.ts';
import type { BlobStore } from './blobs.ts';
import type { Card } from './card.ts';
import type { DeviceKeys } from './keys/device-keys.ts';
import type { Keyring } from './keys/keyring.ts';
import type { Placed } from './operation-columns.ts';
import type { SyncTarget } from './target.ts';
import type { KnownDevice } from './trust.ts';

/** An operation whose author is not the PC that published it: work that went on after a clone or a restore. */
export interface Stranger {
  readonly position: number;
  readonly id: string;
}

/** What the engine asks of main, which owns the journal. */
export interface EngineHost {
  /** Operations of this PC's stream. */
  readOwn(from: number, limit: number): Promise<readonly Placed[]>;
  /** Length of this PC's stream. */
  ownEnd(): number;
  devices(): readonly KnownDevice[];
  /** References that the journal holds. */
  references(): readonly Reference[];
  /** Journals an arrival; resolves after the fsync. Main leaves out strangers that it knows under another publisher. */
  arrived(reference: Reference, strangers: readonly Stranger[]): Promise<void>;
  /** A large arrival goes on: so many of so many operations. */
  arriving?(done: number, total: number): void;
  /** What this PC tells the others of itself. */
  self(): { readonly label: string; readonly app: string; readonly people: readonly string[]; readonly stateHash: string | null };
  /** Own files in the folder that this PC did not write: it was cloned, or restored from an older copy. */
  cloned(): void;
}

export interface EngineOptions {
  readonly target: SyncTarget;
  readonly disk: Disk;
  /** `sinkron` in the profile: sealed files on their way (`keluar`) and notes of the engine. */
  readonly folder: string;
  readonly office: string;
  readonly device: DeviceKeys;
  readonly continues: Card['continues'];
  readonly keyring: () => Keyring;
  readonly archive: SegmentArchive;
  readonly blobs: BlobStore;
  readonly host: EngineHost;
  readonly clock: Clock;
  readonly random: Random;
}
