import { fieldOf, positionOf } from '#shared/domain/opinion/opinion.ts';
import type { CaseAtHand } from '../../data/queries.ts';
import { useRowWords } from '../../data/row-words.ts';
import { usePantau } from '../../data/store.ts';
import { CopyLink } from './copy-link.tsx';
import { factFields, valueWords } from './fact-values.ts';
import { IdentityFact } from './identity-fact.tsx';
import { caseText, fieldLabels } from './text.ts';
import { uploadedWords } from './when-words.ts';

/** What is known beside the words of the citizen. The source is text to copy: Pantau opens no address. */
export function FactList({ at }: { readonly at: CaseAtHand }) {
  const words = useRowWords();
  const zone = usePantau((state) => state.sections.hours.zone);
  const { opinion } = at;
  const isOpen = positionOf(opinion).end === null;
  const link = fieldOf(opinion, 'link');
  const rest = factFields.filter((field) => field !== 'link');
  return (
    <dl className="facts">
      {link !== '' && (
        <>
          <dt>{fieldLabels.link}</dt>
          <dd>
            <CopyLink link={link} />
          </dd>
        </>
      )}
      <dt>{caseText.reporter}</dt>
      <dd>
        <IdentityFact at={at} />
      </dd>
      {opinion.uploadedAt !== null && (
        <>
          <dt>{caseText.uploaded}</dt>
          <dd>{uploadedWords(opinion.uploadedAt, zone)}</dd>
        </>
      )}
      {rest.map((field) => {
        const text = valueWords(field, fieldOf(opinion, field), words);
        if (text === '' && !(field === 'proposedOpd' && isOpen)) return null;
        return (
          <FactRow key={field} label={fieldLabels[field]}>
            {text || caseText.noOpd}
          </FactRow>
        );
      })}
    </dl>
  );
}

function FactRow({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="case-fact">{children}</dd>
    </>
  );
}
