import type { EpochMs } from '../kernel/ports.ts';

/**
 * Hybrid logical clock: `[milliseconds, counter]`. It breaks ties between edits that did not know of each other and orders what is shown;
 * it never decides between an edit and a later one that had seen it (see fold.ts), so a wrong clock loses nothing.
 */
export type Stamp = readonly [ms: EpochMs, counter: number];

/** How far ahead of our wall clock a colleague's stamp may pull ours: 10 minutes (a PC set to next year must not drag the office along). */
const maxLead = 10 * 60_000;

/** The next stamp of this writer: never lower than the last one, also when the wall clock was set back. */
export function nextStamp(last: Stamp, wall: EpochMs): Stamp {
  return wall > last[0] ? [wall, 0] : [last[0], last[1] + 1];
}

/** Our clock after seeing a colleague's operation. A stamp too far ahead is accepted as data, but does not move our clock. */
export function observeStamp(last: Stamp, seen: Stamp, wall: EpochMs): Stamp {
  if (seen[0] > wall + maxLead) return last;
  return compareStamps(seen, last) > 0 ? seen : last;
}

export function compareStamps(a: Stamp, b: Stamp): number {
  return a[0] - b[0] || a[1] - b[1];
}
