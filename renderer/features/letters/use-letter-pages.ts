import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { documentText } from '#shared/documents/document-text.ts';
import { documentTreeOf } from '#shared/documents/from-case.ts';
import type { DocumentTree } from '#shared/documents/tree.ts';
import type { DocumentContent } from '#shared/domain/document/paper-document.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { NotDone } from '../../data/case-commands.ts';
import { printedTree, type TreeSource } from '../../data/document-tree.ts';
import type { DocumentRenderer } from '../../documents/render-document.ts';
import { lettersText } from './text.ts';
import type { Letter } from './use-letter.ts';

/** The pages on the screen, and what they were made from. */
export interface LetterPage {
  readonly pdf: Uint8Array;
  readonly tree: DocumentTree;
  readonly text: string;
  /** What the pages say; recorded together with the printing. */
  readonly content: DocumentContent;
}

export interface LetterPages {
  readonly page: LetterPage | undefined;
  readonly problem: string | undefined;
  /** Pages of this very moment, shown and handed back: what is printed is what stands on the screen. */
  readonly renew: () => Promise<Result<LetterPage, NotDone>>;
  readonly word: () => Promise<Result<{ readonly bytes: Uint8Array; readonly content: DocumentContent }, NotDone>>;
}

const silence = 400;

/** Makes the pages in the worker, 400 ms after the last key; the old ones stay until the new ones are there. */
export function useLetterPages(letter: Letter, renderer: DocumentRenderer): LetterPages {
  const [page, setPage] = useState<LetterPage>();
  const [problem, setProblem] = useState<string>();
  const latest = useRef(letter);
  const turn = useRef(0);

  const renew = useCallback(async (): Promise<Result<LetterPage, NotDone>> => {
    turn.current += 1;
    const mine = turn.current;
    const { content } = latest.current;
    const { tree, createdAt } = printedTree(sourceOf(latest.current));
    const made = await renderer.render({ tree, target: 'pdf', createdAt });
    const isNewest = mine === turn.current;
    if (!made.ok) {
      if (isNewest) setProblem(lettersText.notRendered);
      return fail({ sentence: lettersText.notRendered });
    }
    const next = { pdf: made.value, tree, text: documentText(tree), content };
    if (isNewest) {
      setPage(next);
      setProblem(undefined);
    }
    return ok(next);
  }, [renderer]);

  const word = useCallback(async () => {
    const { content } = latest.current;
    const { tree, createdAt } = printedTree(sourceOf(latest.current));
    const made = await renderer.render({ tree, target: 'docx', createdAt });
    return made.ok ? ok({ bytes: made.value, content }) : fail({ sentence: lettersText.notRendered });
  }, [renderer]);

  const { at, template, content, facts } = letter;
  const said = useMemo(() => saying({ at, template, content, facts }), [at, template, content, facts]);
  useEffect(() => {
    latest.current = letter;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: new pages are due when the document says something else.
  useEffect(() => {
    const timer = setTimeout(() => void renew(), turn.current === 0 ? 0 : silence);
    return () => clearTimeout(timer);
  }, [said, renew]);
  return { page, problem, renew, word };
}

function sourceOf({ template, content, facts, at }: Letter): TreeSource {
  return { template, content, facts, paper: at.paper };
}

/** Everything that the pages say, the minute of printing aside. */
function saying({ template, content, facts, at }: Pick<Letter, 'template' | 'content' | 'facts' | 'at'>): string {
  const printed = { date: content.date, time: '', zone: '' };
  const tree = documentTreeOf(template, { content, ...facts, printed });
  // A picture is compared by its size: it changes only with the profile of the office.
  return `${at.id} ${JSON.stringify(tree, (_key, value) => (value instanceof Uint8Array ? value.length : value))}`;
}
