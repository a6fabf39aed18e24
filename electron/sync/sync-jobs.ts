import type { CheckReport, DrillReport, RepairReport } from '#shared/bridge/sync-schemas.ts';
import type { Engine } from './engine.ts';
import type { EngineOptions } from './engine-state.ts';

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
      readonly receipt: string | null;
    };

export interface JobContext {
  readonly options: EngineOptions;
  readonly engine: Engine;
}
