import { useEffect, useRef, useState } from 'react';
import type { DocumentContent } from '#shared/domain/document/paper-document.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { NotDone } from '../../data/case-commands.ts';
import { deliverDocument } from '../../data/document-files.ts';
import { recordPrinted, replaceDocument, type Signing, saveDocument, signDocument } from '../../data/documents.ts';
import { navigate } from '../../data/route.ts';
import { templateName } from '../../data/template-names.ts';
import { useToast } from '../../ui/toast.tsx';
import { sameContent } from './letter-content.ts';
import { fileName, lettersText } from './text.ts';
import type { Letter } from './use-letter.ts';
import type { LetterPages } from './use-letter-pages.ts';

export type LetterAct = 'print' | 'pdf' | 'word' | 'sign' | 'replace';

export interface LetterActs {
  readonly busy: LetterAct | undefined;
  /** Why the last act was not done, and what to do. */
  readonly problem: string | undefined;
  readonly print: () => void;
  readonly exportPdf: () => void;
  readonly exportWord: () => void;
  readonly sign: (signing: Signing) => Promise<Result<null, NotDone>>;
  readonly replace: () => void;
}

/** Printing, exporting, signing. Nothing leaves that the screen does not show, and nothing is printed that is not recorded. */
export function useLetterActs(letter: Letter, { renew, word }: LetterPages): LetterActs {
  const { show } = useToast();
  const [busy, setBusy] = useState<LetterAct>();
  const [problem, setProblem] = useState<string>();
  const running = useRef(false);
  const latest = useRef(letter);
  useEffect(() => {
    latest.current = letter;
  });
  const { at, template, facts } = letter;
  const name = fileName(
    templateName(template),
    facts.cases.map(({ opinion }) => opinion.number),
  );

  const run = async (act: LetterAct, work: () => Promise<Result<unknown, NotDone>>) => {
    if (running.current) return;
    running.current = true;
    setBusy(act);
    const done = await work();
    running.current = false;
    setBusy(undefined);
    setProblem(done.ok ? undefined : done.error.sentence);
  };
  const settle = (recorded: DocumentContent) => {
    // What was typed meanwhile stays a draft.
    if (latest.current.mayWrite && sameContent(latest.current.content, recorded)) latest.current.settle(recorded);
  };

  const print = async () => {
    const page = await renew();
    if (!page.ok) return page;
    const { pdf, content } = page.value;
    const recorded = await recordPrinted(at.id, content, 'print');
    if (!recorded.ok) return recorded;
    settle(content);
    const delivered = await deliverDocument({ name, target: 'print', bytes: pdf });
    if (delivered.ok) show({ text: lettersText.printed(templateName(template)), icon: 'printer' });
    return delivered;
  };

  const exportPdf = async () => {
    const page = await renew();
    if (!page.ok) return page;
    const { pdf, content } = page.value;
    const delivered = await deliverDocument({ name, target: 'pdf', bytes: pdf });
    if (!delivered.ok || delivered.value === null) return delivered;
    show({ text: lettersText.fileSaved(delivered.value) });
    const recorded = await recordPrinted(at.id, content, 'pdf');
    if (recorded.ok) settle(content);
    return recorded;
  };

  const exportWord = async () => {
    const made = await word();
    if (!made.ok) return made;
    const delivered = await deliverDocument({ name, target: 'word', bytes: made.value.bytes });
    if (!delivered.ok || delivered.value === null) return delivered;
    show({ text: lettersText.fileSaved(delivered.value) });
    if (!letter.mayWrite) return ok(null);
    const recorded = await saveDocument(at.id, made.value.content);
    if (recorded.ok) settle(made.value.content);
    return recorded;
  };

  const sign = async (signing: Signing) => {
    const { content } = latest.current;
    const signed = await signDocument(at.id, signing, content);
    if (signed.ok) latest.current.settle(content);
    return signed;
  };

  const replace = async () => {
    const next = await replaceDocument(at.id);
    if (next.ok) navigate({ screen: 'surat', documentId: next.value });
    return next;
  };

  return {
    busy,
    problem,
    print: () => void run('print', print),
    exportPdf: () => void run('pdf', exportPdf),
    exportWord: () => void run('word', exportWord),
    sign,
    replace: () => void run('replace', replace),
  };
}
