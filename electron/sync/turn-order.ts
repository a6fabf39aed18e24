import type { EngineState } from './engine-state.ts';
import type { StatusNote } from './status-note.ts';

/** Longer than a PC whose Pantau is open stays silent (kabar.ts). */
const lately = 30 * 60_000;
const absentAfter = 24 * 3_600_000;

/**
 * This PC's place in the line of those that are on now and can help, the same on all of them. Each waits longer than the one before it, and finds that
 * nothing is left to do.
 */
export function placeInLine(
  { notes }: Pick<EngineState, 'notes'>,
  { own, now }: { readonly own: string; readonly now: number },
  canHelp: (note: StatusNote) => boolean = () => true,
): number {
  const isBefore = (writer: string, note: StatusNote) => writer < own && Math.abs(now - note.at) < lately && canHelp(note);
  return [...notes].filter(([writer, { note }]) => isBefore(writer, note)).length;
}

/** A PC without a fresh kabar. One that is on sends what the folder lost by itself. */
export function isAbsent({ notes }: Pick<EngineState, 'notes'>, writer: string, now: number): boolean {
  const known = notes.get(writer);
  return !known || Math.abs(now - known.note.at) > absentAfter;
}
