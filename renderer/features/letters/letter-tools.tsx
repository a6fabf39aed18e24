import { useEffect, useRef, useState } from 'react';
import { clockTime } from '#shared/calendar/date-words.ts';
import { type PaperDocument, paperState } from '#shared/domain/document/paper-document.ts';
import { mayRecord } from '#shared/domain/registry.ts';
import { timeAt } from '#shared/kernel/calendar-date.ts';
import { hrefOf } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Badge } from '../../ui/marks.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { lettersText } from './text.ts';
import type { Letter } from './use-letter.ts';
import type { LetterActs } from './use-letter-acts.ts';

const looks = {
  draft: { tone: 'neutral', icon: 'pen' },
  printed: { tone: 'warn', icon: 'pen' },
  signed: { tone: 'ok', icon: 'check-circle' },
} as const;

/** Above the page: where the document stands, and what can be done with it. One of the buttons is the next step. */
export function LetterTools({ letter, acts }: { readonly letter: Letter; readonly acts: LetterActs }) {
  const [signing, setSigning] = useState(false);
  const { at, template, facts, mayWrite, isLocked } = letter;
  const roles = usePantau((state) => state.session?.roles ?? []).map(({ role }) => role);
  const state = paperState(at.paper);
  const [first, ...others] = facts.cases;
  const back = first && others.length === 0 ? hrefOf({ screen: 'berkas', id: first.id }) : hrefOf({ screen: 'papan' });
  const backLabel = others.length === 0 ? lettersText.back : lettersText.backToBoard;
  const takesInk = template !== 'label-arsip';
  const maySign = takesInk && !isLocked && mayRecord(roles, { kind: 'document.signed' });
  const nextIsInk = state === 'printed' && maySign;
  const printWords = state === 'draft' ? (takesInk ? lettersText.print : lettersText.printPlain) : lettersText.printAgain;
  const box = useRef<HTMLDivElement>(null);
  const wasLocked = useRef(isLocked);
  useEffect(() => {
    // The button that opened the dialog is gone once the document is locked, and the focus with it.
    if (isLocked && !wasLocked.current) box.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
    wasLocked.current = isLocked;
  }, [isLocked]);
  return (
    <div className="letters-tools">
      <a className="btn icon" href={back} aria-label={backLabel} title={backLabel}>
        <Icon name="arrow-left" size={19} />
      </a>
      <Badge {...looks[state]}>{stateWords(at.paper)}</Badge>
      <SavedWords letter={letter} />
      <div className="letters-buttons" ref={box}>
        <Button icon="word" busy={acts.busy === 'word'} busyText={lettersText.working} onClick={acts.exportWord}>
          {lettersText.exportWord}
        </Button>
        <Button icon="pdf" busy={acts.busy === 'pdf'} busyText={lettersText.working} onClick={acts.exportPdf}>
          {lettersText.exportPdf}
        </Button>
        {maySign && !nextIsInk && (
          <Button icon="scan" onClick={() => setSigning(true)}>
            {lettersText.uploadScan}
          </Button>
        )}
        <Button
          kind={state === 'draft' ? 'primary' : 'default'}
          icon="printer"
          keys="Ctrl P"
          busy={acts.busy === 'print'}
          busyText={lettersText.working}
          onClick={acts.print}
        >
          {printWords}
        </Button>
        {nextIsInk && (
          <Button kind="primary" icon="scan" onClick={() => setSigning(true)}>
            {lettersText.uploadScan}
          </Button>
        )}
        {isLocked && mayRecord(roles, { kind: 'document.drafted' }) && (
          <Button icon="pen" busy={acts.busy === 'replace'} onClick={acts.replace}>
            {lettersText.change}
          </Button>
        )}
      </div>
      {signing && (
        <SignDialog
          documentId={at.id}
          template={template}
          signerId={letter.content.signerId}
          sign={acts.sign}
          onClose={() => setSigning(false)}
        />
      )}
      {!mayWrite && !isLocked && <span className="sr">{lettersText.readOnly}</span>}
    </div>
  );
}

function stateWords(paper: PaperDocument): string {
  if (paper.signed) return paper.signed.scan ? lettersText.signedWithScan : lettersText.signedOnPaper;
  return lettersText.state[paper.printedAt === null ? 'draft' : 'printed'];
}

/** Says saved only when main has synced the draft. */
function SavedWords({ letter: { draft, mayWrite, isLocked } }: { readonly letter: Letter }) {
  const zone = usePantau((state) => state.sections.hours.zone);
  if (isLocked) return null;
  if (!mayWrite) return <span className="letters-saved">{lettersText.readOnly}</span>;
  if (draft.kind === 'saved')
    return <span className="letters-saved">{lettersText.savedAt(clockTime(timeAt(draft.at, zone)))}</span>;
  if (draft.kind === 'typing') return <span className="letters-saved">{lettersText.typing}</span>;
  return draft.kind === 'not-saved' ? <span className="letters-saved warn">{lettersText.notSaved}</span> : null;
}
