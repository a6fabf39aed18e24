import type { CollisionItem } from './database.ts';
import { openViews } from './views.ts';

/** A collision and the thing in which it happened. */
export interface KnownCollision extends CollisionItem {
  readonly aggregate: { readonly type: string; readonly id: string };
}

/** Collisions that nobody has settled, however old, and those that were settled since; the open ones first, then the newest. */
export async function collisionsSince(since: number): Promise<readonly KnownCollision[]> {
  const rows = await openViews().collisions.where('until').aboveOrEqual(since).toArray();
  return rows
    .flatMap(({ key, items }) => {
      const at = key.indexOf(':');
      return items.map((item) => ({ ...item, aggregate: { type: key.slice(0, at), id: key.slice(at + 1) } }));
    })
    .filter(({ settled }) => settled === null || settled.at >= since)
    .sort((left, right) => Number(left.settled !== null) - Number(right.settled !== null) || right.at - left.at);
}
