import { useEffect, useMemo, useRef } from 'react';
import { isOpen } from '#shared/documents/case-on-paper.ts';
import { contentOf, type DocumentContent, type TemplateId } from '#shared/domain/document/paper-document.ts';
import { mayRecord } from '#shared/domain/registry.ts';
import type { DocumentFacts } from '../../data/document-facts.ts';
import { saveDocument } from '../../data/documents.ts';
import { type DraftState, useFormDraft } from '../../data/form-draft.ts';
import type { PaperAtHand } from '../../data/queries.ts';
import { store, usePantau } from '../../data/store.ts';
import { sameContent } from './letter-content.ts';
import { useNamedReporter } from './use-named-reporter.ts';

/** One document as it lies on the desk: what is recorded, what was typed since, and what it is made from. */
export interface Letter {
  readonly at: PaperAtHand;
  readonly template: TemplateId;
  readonly content: DocumentContent;
  readonly facts: DocumentFacts;
  readonly isLocked: boolean;
  readonly mayWrite: boolean;
  readonly change: (part: Partial<DocumentContent>) => void;
  /** What was typed has become an operation. */
  readonly settle: (content: DocumentContent) => void;
  readonly draft: DraftState;
}

/** What was typed is a draft until the person leaves or prints; then it is recorded. */
export function useLetter(at: PaperAtHand, template: TemplateId, recorded: DocumentContent, given: DocumentFacts): Letter {
  const { value, change, clear, state } = useFormDraft<DocumentContent>(`surat-${at.id}`, recorded);
  const roles = usePantau((pantau) => pantau.session?.roles ?? []);
  const isLocked = at.paper.signed !== null;
  const mayWrite =
    !isLocked &&
    at.paper.unread === 0 &&
    mayRecord(
      roles.map(({ role }) => role),
      { kind: 'document.edited' },
    );
  useRecordedElsewhere(at, recorded, value, clear);
  const content = mayWrite ? value : recorded;
  useSavedOnLeaving(at.id, content, mayWrite && state.kind !== 'loading' && !sameContent(value, recorded), clear);
  const first = given.cases[0];
  const named = useNamedReporter(template === 'surat-jawaban' && first && isOpen(first.opinion) ? first.id : null);
  const facts = useMemo<DocumentFacts>(
    () =>
      named ? { ...given, cases: given.cases.map((one) => (one.id === first?.id ? { ...one, identity: named } : one)) } : given,
    [given, named, first?.id],
  );
  return { at, template, content, facts, isLocked, mayWrite, change, settle: clear, draft: state };
}

/** A content that came from elsewhere takes the place of ours where nothing was typed over the former one. */
function useRecordedElsewhere(
  { paper }: PaperAtHand,
  recorded: DocumentContent,
  typed: DocumentContent,
  clear: (next: DocumentContent) => void,
): void {
  const by = paper.content?.versions[0].by;
  const known = useRef({ by, recorded });
  useEffect(() => {
    if (known.current.by === by) return;
    const wasUntouched = sameContent(typed, known.current.recorded);
    known.current = { by, recorded };
    if (wasUntouched) clear(recorded);
  });
}

function useSavedOnLeaving(id: string, content: DocumentContent, isDirty: boolean, clear: (next: DocumentContent) => void): void {
  const latest = useRef({ content, isDirty, clear });
  useEffect(() => {
    latest.current = { content, isDirty, clear };
  });
  useEffect(
    () => () => {
      const { content: typed, isDirty: unsaved, clear: settle } = latest.current;
      const { session } = store.getState();
      // Behind a locked screen nothing is recorded: the draft waits for its person.
      if (!unsaved || !session || session.locked) return;
      void saveDocument(id, typed).then((saved) => saved.ok && settle(typed));
    },
    [id],
  );
}

/** The content of a document that can be shown; undefined for one that was never drafted. */
export function drafted({
  paper,
}: PaperAtHand): { readonly template: TemplateId; readonly content: DocumentContent } | undefined {
  const content = contentOf(paper);
  return paper.template && content ? { template: paper.template, content } : undefined;
}
