import type { Zone } from '../../kernel/calendar-date.ts';
import type { EpochMs } from '../../kernel/ports.ts';
import type { ChannelAliases } from './default-channel-aliases.ts';
import type { Hash } from './identity.ts';

/** What checking needs to know of the world outside the file. */
export interface ImportContext {
  /** Name of the system or list that the file comes from. Ids are compared only within one source. */
  readonly source: string;
  readonly zone: Zone;
  readonly now: EpochMs;
  /** When the file was copied from a screen, for dates like "7 jam yang lalu"; null when nobody knows. */
  readonly capturedAt: EpochMs | null;
  readonly channels: readonly ChannelAliases[];
  /** Identities of opinions that the office already has. */
  readonly knownIdentities: ReadonlySet<string>;
  readonly hash: Hash;
}
