import type { Reference } from '../services/journal-reference.ts';
import type { BareJob, BareResult } from './bare-jobs.ts';
import type { EngineReport, TurnReport } from './engine.ts';
import type { Stranger } from './engine-options.ts';
import type { Placed } from './operation-columns.ts';
import type { SyncJob, SyncJobResult } from './sync-jobs.ts';
import type { KnownDevice } from './trust.ts';

/** What main tells the sync process of this PC; sent again whenever it changes. */
export interface SyncFacts {
  readonly ownEnd: number;
  readonly devices: readonly KnownDevice[];
  readonly self: {
    readonly label: string;
    readonly app: string;
    readonly people: readonly string[];
    readonly stateHash: string | null;
  };
}

export interface SyncConfig {
  /** The folder that a person chose. */
  readonly shared: string;
  /** The profile's own folder. */
  readonly profile: string;
  readonly office: string;
  /** Keyring and device keys as the keyring store keeps them: this process is the other one that may hold them. */
  readonly keyring: Uint8Array;
  readonly device: { readonly writer: string; readonly sign: string; readonly box: string };
  readonly continues: { readonly writer: string; readonly signature: Uint8Array } | null;
  readonly references: readonly Reference[];
  readonly facts: SyncFacts;
  /** Milliseconds between turns, and of quiet after an edit before it is sent. */
  readonly pace: { readonly every: number; readonly quiet: number };
}

export type ToSync =
  | { readonly kind: 'start'; readonly config: SyncConfig }
  | { readonly kind: 'facts'; readonly facts: SyncFacts }
  | { readonly kind: 'keyring'; readonly keyring: Uint8Array }
  | { readonly kind: 'turn' }
  | { readonly kind: 'ask'; readonly key: string }
  | { readonly kind: 'job'; readonly id: number; readonly job: SyncJob }
  | { readonly kind: 'bare'; readonly id: number; readonly job: BareJob }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refused'; readonly id: number; readonly code: string };

export type HostCall =
  | { readonly call: 'readOwn'; readonly from: number; readonly limit: number }
  | { readonly call: 'arrived'; readonly reference: Reference; readonly strangers: readonly Stranger[] };

/** What main answers to each call. */
export interface HostAnswers {
  readonly readOwn: readonly Placed[];
  readonly arrived: null;
}

export type FromSync =
  | { readonly kind: 'call'; readonly id: number; readonly call: HostCall }
  | { readonly kind: 'working' }
  /** The folder answered something: long work goes on. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'turned'; readonly report: EngineReport; readonly turn: TurnReport; readonly nextTryAt: number }
  | { readonly kind: 'arriving'; readonly done: number; readonly total: number }
  | { readonly kind: 'cloned' }
  | { readonly kind: 'done'; readonly id: number; readonly result: SyncJobResult }
  | { readonly kind: 'bare-done'; readonly id: number; readonly result: BareResult }
  | { readonly kind: 'failed'; readonly id: number; readonly code: string };

/** The other end, as Electron's utility process and its parent port both offer it. */
export interface SyncPort<In, Out> {
  post(message: Out): void;
  onMessage(listener: (message: In) => void): void;
}
