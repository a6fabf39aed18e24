import { hardcopyPlace } from '#shared/domain/opinion/opinion.ts';
import type { DocumentFacts } from '../../data/document-facts.ts';
import { hrefOf } from '../../data/route.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/notice.tsx';
import { lettersText } from './text.ts';

/** Instead of an empty page: where the place is filled in that a label would carry. */
export function NoLabel({ cases }: Pick<DocumentFacts, 'cases'>) {
  const [first, ...others] = cases;
  const isPlaced = cases.some(({ opinion }) => hardcopyPlace(opinion) !== null);
  const goal =
    first && others.length === 0
      ? { href: hrefOf({ screen: 'berkas', id: first.id }), label: lettersText.openCase }
      : { href: hrefOf({ screen: 'arsip' }), label: lettersText.openArchive };
  return (
    <EmptyState
      icon="tag"
      title={lettersText.noLabel}
      action={
        <ButtonLink kind="primary" href={goal.href}>
          {goal.label}
        </ButtonLink>
      }
    >
      {isPlaced ? lettersText.noLabelBox : lettersText.noLabelPlace(cases.length)}
    </EmptyState>
  );
}
