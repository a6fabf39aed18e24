import type { WriterId } from '#shared/kernel/ids.ts';
import type { Clock, Random, Sha256Hex } from '#shared/kernel/ports.ts';
import type { AggregateRef, Operation } from '#shared/operations/operation.ts';
import type { Disk } from '../ports/disk.ts';
import type { JournalCipher } from './journal-cipher.ts';
import type { Archive } from './journal-reference.ts';

/** What a journal needs of its host. */
export interface JournalOptions {
  readonly disk: Disk;
  readonly folder: string;
  /** This PC as a writer. */
  readonly writer: WriterId;
  readonly clock: Clock;
  readonly random: Random;
  readonly sha256: Sha256Hex;
  /** Seals new files and opens sealed ones; absent while the office has no keys. */
  readonly cipher?: JournalCipher;
  /** Where the segments of colleagues lie; absent on a PC that never joined. */
  readonly archive?: Archive;
  /** From which position on the stream of a revoked PC is shown to nobody; null for everybody else. */
  readonly withheldFrom?: (publisher: WriterId) => number | null;
  readonly observer?: JournalObserver;
}

/** Whose stream an operation stands in, and at which place of it. */
export interface Source {
  readonly publisher: string;
  readonly place: number;
}

/** Sees what main itself must know, once and in order: what is on disk when the journal opens, then each arrival as it is acknowledged. */
export interface JournalObserver {
  /** A cheap test on the stored text, so that opening does not parse what nobody observes. */
  wants(stored: Buffer): boolean;
  observe(operation: Operation, position: number, source: Source): void;
  /** An operation that stays where it is and is read again when somebody asks. */
  note(ref: AggregateRef, position: number): void;
}
