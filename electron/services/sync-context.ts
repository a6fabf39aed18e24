import type { BridgeError } from '#shared/bridge/errors.ts';
import type { OpenSync } from '#shared/bridge/sync-schemas.ts';
import type { Clock, Random } from '#shared/kernel/ports.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { Draft } from '#shared/operations/operation.ts';
import type { Disk } from '../ports/disk.ts';
import type { SyncConfig } from '../sync/sync-messages.ts';
import type { DeskKeeper } from './desk-keeper.ts';
import type { Membership } from './membership.ts';
import type { SyncHost } from './sync-host.ts';
import type { SyncChild } from './sync-link.ts';

/** What the parts of the sync desk share. */
export interface SyncContext {
  readonly disk: Disk;
  readonly clock: Clock;
  readonly random: Random;
  readonly version: string;
  readonly keeper: DeskKeeper;
  readonly fork: () => SyncChild;
  readonly pace: SyncConfig['pace'];
  /** Lets the person choose a folder or a file; null when they do not. */
  readonly askFolder: () => Promise<string | null>;
  readonly askBundle: () => Promise<string | null>;
  readonly askSave: (name: string, extension: string) => Promise<string | null>;
  /** The folder that a token stands for; a path never comes from the page. */
  readonly folders: Map<string, string>;
  membership(): Membership | null;
  setMembership(next: Membership): Promise<void>;
  host(): SyncHost | null;
  /** The page hears that the journal grew by work that it did not record itself. */
  onArrived(end: number): void;
  /** Closes and opens the office's desk around some work on its folder; the same person goes on. */
  reopen(work: () => Promise<void>): Promise<void>;
  /** Puts the profile of a joined office in the place of the present one, and opens it. */
  exchange: DeskKeeper['exchange'];
  /** The words of the newest sheet, as long as nobody has read them back from paper. Never written anywhere. */
  readonly sheet: { words: readonly string[] | null };
  /** The page's fingerprint of the state after so many operations of the journal. */
  readonly told: { state: { readonly hash: string; readonly end: number } | null };
  readonly results: { lastCheck: OpenSync['lastCheck']; lastDrill: OpenSync['lastDrill'] };
}

/** Records operations of main's own kinds for whoever is signed in. */
export async function record(context: SyncContext, drafts: readonly Draft[]): Promise<Result<null, BridgeError>> {
  const desk = context.keeper.desk();
  const actor = desk.session.actor();
  if (!actor.ok) return actor;
  const recorded = await desk.journal.append({ actor: actor.value, drafts: [drafts] });
  if (!recorded.ok) return fail({ code: recorded.error });
  context.host()?.refresh();
  context.onArrived(desk.journal.end);
  return { ok: true, value: null };
}
