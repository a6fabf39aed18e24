import { documentTreeOf } from '#shared/documents/from-case.ts';
import { printStampAt } from '#shared/documents/from-office.ts';
import type { DocumentTree } from '#shared/documents/tree.ts';
import type { DocumentContent, PaperDocument, TemplateId } from '#shared/domain/document/paper-document.ts';
import type { DocumentFacts } from './document-facts.ts';

const minute = 60_000;

export interface TreeSource {
  readonly template: TemplateId;
  readonly content: DocumentContent;
  readonly facts: DocumentFacts;
  readonly paper: PaperDocument;
}

/** The document as it is printed at this minute; a signed one carries the minute of its signing. */
export function printedTree({ template, content, facts, paper }: TreeSource): {
  readonly tree: DocumentTree;
  readonly createdAt: Date;
} {
  const now = Math.floor((paper.signed?.at ?? Date.now()) / minute) * minute;
  const printed = printStampAt(now, facts.office.sections.hours.zone);
  return { tree: documentTreeOf(template, { content, ...facts, printed }), createdAt: new Date(now) };
}
