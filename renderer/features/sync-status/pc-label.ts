import { dialogText } from './text-pages.ts';

/** What keeps a name of a PC from being taken; undefined when nothing does. Capitals and blanks tell no PCs apart. */
export function labelProblem(label: string, taken: readonly string[]): string | undefined {
  const plain = (name: string) => name.trim().toLowerCase().replace(/\s+/g, ' ');
  if (plain(label) === '') return dialogText.rename.missing;
  return taken.some((other) => plain(other) === plain(label)) ? dialogText.rename.taken : undefined;
}
