import { type BodyPart, bodyPartsOf } from '#shared/documents/from-case.ts';
import { type NumberFrame, numberFrame, numberInFrame, serialInFrame } from '#shared/documents/letter-number.ts';
import type { DocumentContent, TemplateId } from '#shared/domain/document/paper-document.ts';
import type { Sections } from '#shared/domain/office/operations.ts';
import { canonicalJson } from '#shared/kernel/json.ts';

/** What changes in the content of a document when a person writes one part of it. */

type Numbering = Pick<Sections, 'letter' | 'profile'>;

export function sameContent(left: DocumentContent, right: DocumentContent): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

/** The letter that says how secret it is, as some patterns begin with it. */
const securityOf = (nature: string): string => ({ Rahasia: 'R', Terbatas: 'T' })[nature] ?? 'B';

export function frameOf(
  { letter, profile }: Numbering,
  content: Pick<DocumentContent, 'date' | 'nature'>,
): NumberFrame | undefined {
  return numberFrame(letter.numberPattern, {
    classification: profile.archiveCode,
    unit: profile.letterCode,
    date: content.date,
    security: securityOf(content.nature),
  });
}

/** Another date or nature: a number made by the pattern follows, one written by hand stays. */
export function withNumbering(
  numbering: Numbering,
  content: DocumentContent,
  part: Partial<Pick<DocumentContent, 'date' | 'nature'>>,
): Partial<DocumentContent> {
  const before = frameOf(numbering, content);
  const after = frameOf(numbering, { ...content, ...part });
  const serial = before && serialInFrame(before, content.number);
  return serial && after ? { ...part, number: numberInFrame(after, serial) } : part;
}

export function ownPart(content: DocumentContent, template: TemplateId, part: BodyPart): string {
  return content.paragraphs[bodyPartsOf(template).indexOf(part)] ?? '';
}

/** A part in own words; the standing text, or nothing, gives it back to the template. */
export function withPart(
  content: DocumentContent,
  template: TemplateId,
  change: { readonly part: BodyPart; readonly text: string; readonly standing: string },
): Partial<DocumentContent> {
  const kept = change.text.trim() === change.standing.trim() ? '' : change.text;
  const paragraphs = bodyPartsOf(template).map((part) => (part === change.part ? kept : ownPart(content, template, part)));
  return { paragraphs: paragraphs.every((text) => text.trim() === '') ? [] : paragraphs };
}
