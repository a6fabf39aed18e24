import { isLetter } from '#shared/documents/from-case.ts';
import { tidyNumber } from '#shared/domain/numbers/clash.ts';
import type { DocumentRow } from './database.ts';
import { openViews } from './views.ts';

/** Other documents that carry this number. What a document replaces may carry the same one. */
export async function documentsWithNumber(
  number: string,
  self: { readonly id: string; readonly replaces: string | null },
): Promise<readonly DocumentRow[]> {
  if (number.trim() === '') return [];
  const rows = await openViews().documents.where('number').equalsIgnoreCase(tidyNumber(number)).toArray();
  return rows.filter(({ id, replaces }) => id !== self.id && id !== self.replaces && replaces !== self.id);
}

/** The numbered letter that was drafted last on this PC, as a hint for the next number. */
export function lastNumberedLetter(exceptId: string): Promise<DocumentRow | undefined> {
  return openViews()
    .documents.orderBy('createdAt')
    .reverse()
    .filter((row) => row.number !== '' && row.id !== exceptId && isLetter(row.template))
    .first();
}

/** The document that took the place of a signed one, if any. */
export async function successorOf(document: {
  readonly id: string;
  readonly caseIds: readonly string[];
}): Promise<DocumentRow | undefined> {
  const rows = await openViews()
    .documents.where('caseIds')
    .equals(document.caseIds[0] ?? '')
    .toArray();
  return rows.filter(({ replaces }) => replaces === document.id).sort((left, right) => right.version - left.version)[0];
}
