import type { CaseOnPaper } from '#shared/documents/case-on-paper.ts';
import { hrefOf } from '../../data/route.ts';
import { FieldGroup } from '../../ui/field.tsx';
import { lettersText } from './text.ts';

const shown = 24;

/** The berkas that stand on the document, where it is more than the one in the title. */
export function CaseLinks({ cases }: { readonly cases: readonly CaseOnPaper[] }) {
  if (cases.length < 2) return null;
  const rest = cases.length - shown;
  return (
    <FieldGroup label={lettersText.cases} optional={lettersText.casesCount(cases.length)}>
      <ul className="letters-cases">
        {cases.slice(0, shown).map(({ id, opinion }) => (
          <li key={id}>
            <a href={hrefOf({ screen: 'berkas', id })}>{opinion.number}</a>
          </li>
        ))}
        {rest > 0 && <li className="t2">{lettersText.moreCases(rest)}</li>}
      </ul>
    </FieldGroup>
  );
}
