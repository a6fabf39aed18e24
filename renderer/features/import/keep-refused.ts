import { saveRefused } from '../../data/import-going.ts';
import { importView } from '../../data/import-view.ts';
import { refusalSentence } from './problem-words.ts';
import { text } from './text.ts';

/** Keeps the rows that are not imported, each with its reason in words. */
export function keepRefused(fileName: string): Promise<void> {
  const { knownNumbers } = importView();
  return saveRefused(text.refusedName(fileName), (row) =>
    refusalSentence(row, row.opinion ? knownNumbers.get(row.opinion.identity) : undefined),
  );
}
