import * as v from 'valibot';
import type { PushName } from './push-names.ts';
import { count, nothing } from './schemas.ts';

/** What each push carries. */
export const pushes = {
  /** Operations arrived that the page did not record itself; the views catch up to `end`. */
  'journal.grew': v.strictObject({ end: count }),
  /** `sync.status` would answer differently now. */
  'sync.changed': nothing,
} as const satisfies Readonly<Record<PushName, v.GenericSchema>>;

export type PushDetail<N extends PushName> = v.InferOutput<(typeof pushes)[N]>;
