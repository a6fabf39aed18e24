import { rowsByIds, useAnswer } from '../data/queries.ts';
import type { Route } from '../data/route.ts';
import { type ScreenTitle, titleOf } from './screens.tsx';

/** The words of the bar; a berkas is called by its number. */
export function useTitle(route: Route): ScreenTitle {
  const caseId = route.screen === 'berkas' ? route.id : undefined;
  const row = useAnswer(async () => (caseId === undefined ? undefined : (await rowsByIds([caseId]))[0]), [caseId]);
  const title = titleOf(route);
  return row && row.id === caseId ? { ...title, title: row.number } : title;
}
