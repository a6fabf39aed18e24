import type { CheckReport, DrillReport, RepairReport } from '#shared/bridge/sync-schemas.ts';
import type { Engine } from './engine.ts';
import type { EngineOptions } from './engine-options.ts';

/** Work on folders that a person asks for; it runs in the sync process, because a stick may hang like a share. */
export type SyncJob =
  | { readonly job: 'check'; readonly depth: 'quick' | 'full' }
  | { readonly job: 'repair' }
  | { readonly job: 'drill' }
  | { readonly job: 'export-bundle'; readonly path: string; readonly writer: string | null }
  | { readonly job: 'import-bundle'; readonly path: string };

export type SyncJobResult =
  | { readonly job: 'check'; readonly report: CheckReport }
  | { readonly job: 'repair'; readonly done: RepairReport['done'] }
  | { readonly job: 'drill'; readonly report: DrillReport }
  | { readonly job: 'export-bundle'; readonly operations: number }
  | {
      readonly job: 'import-bundle';
      readonly kind: 'bundle' | 'receipt';
      readonly from: string;
      readonly operations: number;
      /** Files that stay out for now: their author is not admitted, or they need a key or a Pantau that this PC lacks. */
      readonly held: number;
      /** Where the receipt lies; null for a receipt itself, and on a stick that takes no more. */
      readonly receipt: string | null;
    };

export interface JobContext {
  readonly options: EngineOptions;
  readonly engine: Engine;
}
