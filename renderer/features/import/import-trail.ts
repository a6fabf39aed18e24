import type { ImportView } from '../../data/import-view.ts';
import type { TrailStep } from '../../ui/flow.tsx';
import { text } from './text.ts';

/** The four steps as far as they are. Matching and checking go on together until nothing of the matching is open. */
export function trailOf(
  view: Pick<ImportView, 'file' | 'committing' | 'outcome'>,
  isMatchingOpen: boolean,
): readonly TrailStep[] {
  const { file, committing, outcome } = view;
  const states = (): readonly TrailStep['state'][] => {
    if (outcome) return ['done', 'done', 'done', 'done'];
    if (committing) return ['done', 'done', 'done', 'now'];
    if (file) return ['done', isMatchingOpen ? 'now' : 'done', 'now', 'todo'];
    return ['now', 'todo', 'todo', 'todo'];
  };
  return text.stepNames.map((label, at) => ({ label, state: states()[at] ?? 'todo' }));
}
