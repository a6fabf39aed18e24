import { type RefObject, useEffect, useRef, useState } from 'react';
import { hasLabel } from '#shared/documents/labels-from-cases.ts';
import type { DocumentContent, TemplateId } from '#shared/domain/document/paper-document.ts';
import { type DocumentFacts, documentFacts } from '../../data/document-facts.ts';
import { documentById, type PaperAtHand, useAnswer } from '../../data/queries.ts';
import { hrefOf } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { startWorker } from '../../data/worker-policy.ts';
import { createDocumentRenderer, type DocumentRenderer } from '../../documents/render-document.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState, Notice, Skeleton } from '../../ui/notice.tsx';
import { Page } from '../../ui/pages.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.tsx';
import { LetterDesk } from './letter-desk.tsx';
import { LetterForm } from './letter-form.tsx';
import { LetterTools } from './letter-tools.tsx';
import './letters.css';
import { NoLabel } from './no-label.tsx';
import { lettersText } from './text.ts';
import { drafted, useLetter } from './use-letter.ts';
import { useLetterActs } from './use-letter-acts.ts';
import { useLetterPages } from './use-letter-pages.ts';

/** One letter or sheet: what is written into it at the left, its real pages at the right. */
export function LetterScreen({ documentId }: { readonly documentId: string }) {
  // One worker for all documents that are looked at in a row: starting it takes longer than making a page.
  const [renderer] = useState(() => createDocumentRenderer(startWorker));
  useEffect(() => () => renderer.close(), [renderer]);
  const at = useAnswer(async () => (await documentById(documentId)) ?? null, [documentId]);
  const sections = usePantau((state) => state.sections);
  const people = usePantau((state) => state.people);
  const opdList = usePantau((state) => state.opdList);
  const paper = at?.id === documentId ? at : undefined;
  const facts = useAnswer(
    async () => paper && { id: paper.id, facts: await documentFacts(paper.paper) },
    [paper, sections, people, opdList],
  );
  const content = paper && drafted(paper);
  const given = facts?.id === documentId ? facts.facts : undefined;
  if (at === null || (paper && !content) || given?.cases.length === 0)
    return (
      <EmptyState
        icon="letter"
        title={lettersText.notFound}
        action={<ButtonLink href={hrefOf({ screen: 'papan' })}>{lettersText.toBoard}</ButtonLink>}
      >
        {lettersText.notFoundText}
      </EmptyState>
    );
  if (!paper || !content || !given)
    return (
      <Page>
        <Skeleton count={6} text={lettersText.opening} />
      </Page>
    );
  if (content.template === 'label-arsip' && !given.cases.some(({ opinion }) => hasLabel(opinion)))
    return <NoLabel cases={given.cases} />;
  return <OpenLetter key={documentId} renderer={renderer} at={paper} facts={given} {...content} />;
}

interface OpenLetterProps {
  readonly renderer: DocumentRenderer;
  readonly at: PaperAtHand;
  readonly template: TemplateId;
  readonly content: DocumentContent;
  readonly facts: DocumentFacts;
}

function OpenLetter({ renderer, at, template, content, facts }: OpenLetterProps) {
  const letter = useLetter(at, template, content, facts);
  const pages = useLetterPages(letter, renderer);
  const acts = useLetterActs(letter, pages);
  useShortcuts([{ keys: 'Ctrl+P', label: lettersText.printPlain, inFields: true, run: acts.print }]);
  const problem = acts.problem ?? pages.problem;
  const frame = useFirstFocus();
  return (
    <div className="letters" ref={frame}>
      <LetterTools letter={letter} acts={acts} />
      {problem !== undefined && (
        <div className="letters-problem" role="status">
          <Notice tone="warn">{problem}</Notice>
        </div>
      )}
      <LetterForm letter={letter} />
      <LetterDesk letter={letter} page={pages.page} />
    </div>
  );
}

/** Where the work begins: at the number of a letter, else at the next button. Whoever holds the focus elsewhere keeps it. */
function useFirstFocus(): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body && activeElement.id !== 'isi') return;
    const find = (selector: string) => frame.current?.querySelector<HTMLElement>(selector);
    (find('.letters-number input') ?? find('.letters-buttons .btn.primary'))?.focus({ preventScroll: true });
  }, []);
  return frame;
}
