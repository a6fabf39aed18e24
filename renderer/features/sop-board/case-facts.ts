import { factsOf } from '#shared/domain/opinion/opinion.ts';
import type { CaseFacts } from '#shared/sop/engine.ts';
import { officeRules, performer } from '../../data/case-commands.ts';
import { caseById } from '../../data/queries.ts';
import { store } from '../../data/store.ts';
import { factsOfRow, type Mover } from './drop-target.ts';
import { caseWords } from './move-words.ts';

/** The person at the screen and the rules of the office, as the SOP judges by them. */
export function mover(): Mover {
  return { performer: performer(), rules: officeRules() };
}

/** What the open rows in memory know, at once. */
export function factsFromRows(caseIds: readonly string[]): readonly CaseFacts[] {
  const { openCases } = store.getState();
  return caseIds.flatMap((id) => {
    const row = openCases.get(id);
    return row ? [factsOfRow(row)] : [];
  });
}

/** What the history of a single berkas adds a moment later: who acted on it before, and whether it collides. */
export async function factsFromHistory(caseIds: readonly string[]): Promise<readonly CaseFacts[] | undefined> {
  const [id, ...more] = caseIds;
  if (id === undefined || more.length > 0) return undefined;
  const at = await caseById(id);
  return at && [factsOf(at.opinion)];
}

/** "OP-2199", or "3 berkas". */
export function namesOf(caseIds: readonly string[]): string {
  const { openCases } = store.getState();
  return caseWords(caseIds.map((id) => openCases.get(id)?.number ?? ''));
}
