import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import type { HardcopyPlace } from '#shared/sop/engine.ts';
import { createRequests, type Waiting } from './requests.ts';

interface PlaceWish {
  readonly rows: readonly Pick<CaseRow, 'id' | 'number'>[];
  /** Where the hard copy of the one berkas lies until now; absent where it has no place yet. */
  readonly from?: HardcopyPlace;
}

export type PlaceRequest = Waiting<PlaceWish, boolean>;

/** Asks where the hard copies of these ended berkas lie. True once that is recorded. */
export const { ask: requestPlace, useWaiting: usePlaceRequest } = createRequests<PlaceWish, boolean>();
