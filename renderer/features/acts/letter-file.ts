import { contentOf } from '#shared/domain/document/paper-document.ts';
import type { EmlAttachment } from '#shared/domain/opinion/eml-message.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { NotDone } from '../../data/case-commands.ts';
import { documentFacts } from '../../data/document-facts.ts';
import { printedTree } from '../../data/document-tree.ts';
import { letterOfCase, mailPartOf } from '../../data/mail-draft.ts';
import type { PaperAtHand } from '../../data/queries.ts';
import { templateName } from '../../data/template-names.ts';
import { startWorker } from '../../data/worker-policy.ts';
import { createDocumentRenderer } from '../../documents/render-document.ts';
import { actsText } from './text.ts';

export interface LetterForMail {
  /** Nothing where no letter is drafted, or where it must not leave yet. */
  readonly part: EmlAttachment | null;
  /** What the person is told about it. */
  readonly words: string | undefined;
}

/** The letter that goes with the forwarding mail: its signed scan, or its pages as PDF while there is none. */
export async function letterForMail(caseId: string, number: string): Promise<Result<LetterForMail, NotDone>> {
  const letter = await letterOfCase(caseId);
  switch (letter.kind) {
    case 'none':
      return ok({ part: null, words: undefined });
    case 'unnumbered':
      return ok({ part: null, words: actsText.mailUnnumbered });
    case 'scan': {
      const part = await mailPartOf(letter.scan);
      return part.ok ? ok({ part: part.value, words: actsText.mailWithLetter }) : part;
    }
    case 'pages': {
      const bytes = await pagesOf(letter.letter);
      if (!bytes) return fail({ sentence: actsText.letterNotRendered });
      const name = `${templateName('surat-penerusan')} ${number}.pdf`;
      return ok({ part: { name, mime: 'application/pdf', bytes }, words: actsText.mailWithPages });
    }
  }
}

async function pagesOf({ paper }: PaperAtHand): Promise<Uint8Array | undefined> {
  const content = contentOf(paper);
  if (!content || !paper.template) return undefined;
  const { tree, createdAt } = printedTree({ template: paper.template, content, facts: await documentFacts(paper), paper });
  const renderer = createDocumentRenderer(startWorker);
  const made = await renderer.render({ tree, target: 'pdf', createdAt });
  renderer.close();
  return made.ok ? made.value : undefined;
}
