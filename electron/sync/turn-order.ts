import type { EngineState } from './engine-state.ts';

/** Longer than a PC whose Pantau is open stays silent (kabar.ts). */
const lately = 30 * 60_000;

/**
 * This PC's place in the line of those that are on now, the same on all of them. Where any PC can help, each waits longer than the one before it, and
 * finds that nothing is left to do.
 */
export function placeInLine({ notes }: Pick<EngineState, 'notes'>, own: string, now: number): number {
  return [...notes].filter(([writer, { note }]) => writer < own && Math.abs(now - note.at) < lately).length;
}
