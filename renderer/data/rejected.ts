import type { RejectedRow } from './database.ts';
import { openViews } from './views.ts';

export interface RejectedOperations {
  readonly count: number;
  /** The first ones only; a person looks at a few, a developer at the journal. */
  readonly rows: readonly RejectedRow[];
}

/** Operations that are kept but not applied: of a newer Pantau, or breaking a rule of the SOP. */
export async function rejectedOperations(limit = 50): Promise<RejectedOperations> {
  const { rejected } = openViews();
  const [count, rows] = await Promise.all([rejected.count(), rejected.limit(limit).toArray()]);
  return { count, rows };
}
