import { needsSigningAgain } from '#shared/domain/document/paper-document.ts';
import { newerPantauSentence } from '#shared/sop/sentences.ts';
import type { ClashRow } from '../../data/database.ts';
import { successorOf } from '../../data/document-numbers.ts';
import { clashAround } from '../../data/number-clashes.ts';
import { documentRowsByIds, useAnswer } from '../../data/queries.ts';
import { hrefOf } from '../../data/route.ts';
import { templateName } from '../../data/template-names.ts';
import { Notice } from '../../ui/notice.tsx';
import { lettersText } from './text.ts';
import type { Letter } from './use-letter.ts';

/** What colleagues on other PCs did with this document or its number, and what can be done about it. */
export function LetterNotices({ letter: { at } }: { readonly letter: Letter }) {
  const { paper } = at;
  const key = `document:${at.id}`;
  const clash = useAnswer(async () => (await clashAround(key)) ?? null, [key]);
  const successor = useAnswer(() => successorOf({ id: at.id, caseIds: paper.caseIds }), [at.id]);
  return (
    <>
      {paper.unread > 0 && (
        <Notice tone="warn" icon="lock" title={lettersText.newerTitle}>
          {newerPantauSentence}
        </Notice>
      )}
      {needsSigningAgain(paper) && !successor && (
        <Notice tone="warn" icon="split" title={lettersText.signAgainTitle}>
          {lettersText.signAgainText}
        </Notice>
      )}
      {paper.alsoSigned.length > 0 && (
        <Notice>{lettersText.alsoSigned(paper.alsoSigned.map(({ signer }) => signer).join(', '))}</Notice>
      )}
      {clash && <NumberClash clash={clash} isFlagged={clash.key === key} />}
    </>
  );
}

function NumberClash({ clash, isFlagged }: { readonly clash: ClashRow; readonly isFlagged: boolean }) {
  const otherId = (isFlagged ? clash.keeper : clash.key).slice('document:'.length);
  const [other] = useAnswer(() => documentRowsByIds([otherId]), [otherId]) ?? [];
  const name = other ? `${templateName(other.template)} “${other.subject}”` : '';
  return (
    <Notice tone={isFlagged ? 'bad' : 'warn'} icon="split" title={lettersText.clashTitle(clash.number)}>
      {isFlagged ? lettersText.clashFlagged(name) : lettersText.clashKept(name)}{' '}
      <a href={hrefOf({ screen: 'surat', documentId: otherId })}>{lettersText.openOther}</a>
    </Notice>
  );
}
