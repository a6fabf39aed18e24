import { stripVTControlCharacters } from 'node:util';

/** What the tour could not do, and where. The message names the stage and the step before the cause. */
export class TourFailure extends Error {}

/** The first line of what went wrong, without the log that a browser tool hangs below it. */
export function causeOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim());
  const [first = ''] = lines.filter((line) => line !== '' && !line.startsWith('='));
  const waiting = lines.find((line) => line.startsWith('- waiting for'));
  return waiting === undefined ? first : `${first} (${waiting.slice(2)})`;
}

/** A sentence for what should have been so on the screen. */
export function expectThat(isSo: boolean, sentence: string): asserts isSo {
  if (!isSo) throw new TourFailure(sentence);
}

/** Looks again until it is so; what has not come within a few seconds does not come. */
export async function until(isSo: () => Promise<boolean>, sentence: () => Promise<string> | string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new TourFailure(await sentence());
}
