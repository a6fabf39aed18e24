import type { WriterId } from '#shared/kernel/ids.ts';
import type { Clock, Random, Sha256Hex } from '#shared/kernel/ports.ts';
import type { Operation } from '#shared/operations/operation.ts';
import type { Disk } from '../ports/disk.ts';

/** What a journal needs of its host. */
export interface JournalOptions {
  readonly disk: Disk;
  readonly folder: string;
  /** This PC as a writer. */
  readonly writer: WriterId;
  readonly clock: Clock;
  readonly random: Random;
  readonly sha256: Sha256Hex;
  /** Sees every operation once, in order: those on disk when the journal opens, then each one as it is acknowledged. */
  readonly observe?: (operation: Operation) => void;
  /** A cheap test on the stored text, so that opening does not parse what nobody observes. */
  readonly isObserved?: (stored: Buffer) => boolean;
}
