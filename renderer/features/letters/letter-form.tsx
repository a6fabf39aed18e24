import { tanggalPanjang } from '#shared/documents/format-id.ts';
import { bodyPartsOf, isLetter } from '#shared/documents/from-case.ts';
import { paperState } from '#shared/domain/document/paper-document.ts';
import { successorOf } from '../../data/document-numbers.ts';
import { documentById, useAnswer } from '../../data/queries.ts';
import { hrefOf } from '../../data/route.ts';
import { StepTrail, type TrailStep } from '../../ui/flow.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { BodyFields } from './body-fields.tsx';
import { CaseLinks } from './case-links.tsx';
import { HeadFields } from './head-fields.tsx';
import { LetterNotices } from './letter-notices.tsx';
import { LetterSummary } from './letter-summary.tsx';
import { SheetFields } from './sheet-fields.tsx';
import { lettersText } from './text.ts';
import type { Letter } from './use-letter.ts';

/** At the left: what a person writes into the document. Once signed, what was written. */
export function LetterForm({ letter }: { readonly letter: Letter }) {
  const { template, mayWrite, isLocked } = letter;
  const letterly = isLetter(template);
  return (
    <Panel
      label={letterly ? lettersText.form : lettersText.sheetForm}
      fill
      className="letters-form"
      footer={template === 'label-arsip' ? undefined : <PaperTrail letter={letter} />}
    >
      <LetterNotices letter={letter} />
      <Succession letter={letter} />
      {isLocked && <Locked letter={letter} />}
      {mayWrite ? letterly ? <HeadFields letter={letter} /> : <SheetFields letter={letter} /> : <LetterSummary letter={letter} />}
      {mayWrite && bodyPartsOf(template).length > 0 && <BodyFields letter={letter} />}
      <CaseLinks cases={letter.facts.cases} />
    </Panel>
  );
}

function Locked({ letter: { at } }: { readonly letter: Letter }) {
  const { signed } = at.paper;
  if (!signed) return null;
  return (
    <div className="letters-locked">
      <Icon name="lock" size={18} />
      <p>
        <b>{lettersText.locked}</b>
        <br />
        {lettersText.lockedText(signed.signer, tanggalPanjang(signed.on))} {signed.scan === null && lettersText.onPaperOnly}
      </p>
    </div>
  );
}

/** Which document this one replaces, and which one took its place. */
function Succession({ letter: { at } }: { readonly letter: Letter }) {
  const { replaces, version, caseIds } = at.paper;
  const earlier = useAnswer(async () => (replaces === null ? undefined : documentById(replaces)), [replaces]);
  const later = useAnswer(() => successorOf({ id: at.id, caseIds }), [at.id]);
  return (
    <>
      {earlier && (
        <p className="s13 t2">
          {lettersText.version(version)}{' '}
          <a href={hrefOf({ screen: 'surat', documentId: earlier.id })}>
            {lettersText.earlier(earlier.paper.version, earlier.paper.content?.versions[0].value.number ?? '')}
          </a>
        </p>
      )}
      {later && (
        <p className="s13 t2">
          {lettersText.replaced}{' '}
          <a href={hrefOf({ screen: 'surat', documentId: later.id })}>{lettersText.earlier(later.version, later.number)}</a>
        </p>
      )}
    </>
  );
}

function PaperTrail({ letter: { at, template } }: { readonly letter: Letter }) {
  const { signed } = at.paper;
  const names = isLetter(template) ? lettersText.trailSteps : lettersText.sheetTrailSteps;
  const reached = { draft: 0, printed: 2, signed: 4 }[paperState(at.paper)];
  const steps = names.map((label, index): TrailStep => {
    if (index === 3 && signed && signed.scan === null) return { label: lettersText.filedOnPaper, state: 'done' };
    return { label, state: index < reached ? 'done' : index === reached ? 'now' : 'todo' };
  });
  return <StepTrail look="pipe" label={lettersText.trail} steps={steps} />;
}
