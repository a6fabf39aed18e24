import type { DocumentContent, TemplateId } from '../domain/document/paper-document.ts';
import { calendarOf } from '../domain/office/working-time.ts';
import { fieldOf } from '../domain/opinion/opinion.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { actsOnPaper, decisionOf, stateOnPaper } from './acts-on-paper.ts';
import { type CaseOnPaper, leadOpdName, type Naming, opinionFactsOf } from './case-on-paper.ts';
import { readEnclosure } from './enclosure.ts';
import {
  type AnswerLimit,
  answerLimitOf,
  headOf,
  holderAsSigner,
  letterSettingsOf,
  type OfficeOnPaper,
  signerOf,
} from './from-office.ts';
import type {
  ApprovalSheet,
  ArchiveLabelSheet,
  ControlSheet,
  DocumentBasis,
  ForwardingLetter,
  LetterBasis,
  MonitoringSheet,
  PrintStamp,
  ReplyLetter,
} from './inputs.ts';
import { labelArsip } from './label-arsip.ts';
import { labelsFromCases } from './labels-from-cases.ts';
import { lembarHasilPantauan } from './lembar-hasil-pantauan.ts';
import { lembarKendali } from './lembar-kendali.ts';
import { lembarPersetujuan } from './lembar-persetujuan.ts';
import { standardReplyBody, suratJawaban } from './surat-jawaban.ts';
import { standardForwardingBody, suratPenerusan } from './surat-penerusan.ts';
import type { DocumentTree } from './tree.ts';

/** From berkas, office and what a person wrote to the inputs of the templates. Holds no wording of its own. */
export interface PaperFacts {
  readonly content: DocumentContent;
  /** In the order in which they are printed; at least one. */
  readonly cases: readonly CaseOnPaper[];
  readonly office: OfficeOnPaper;
  readonly printed: PrintStamp;
}

/** Who each document may name. An OPD needs the matter, not the person: also an open reporter is not named to it. */
export const namingIn: Readonly<Record<TemplateId, Naming>> = {
  'lembar-hasil-pantauan': 'source',
  'lembar-persetujuan': 'closed',
  'surat-penerusan': 'closed',
  'surat-jawaban': 'reporter',
  'lembar-kendali': 'closed',
  'label-arsip': 'closed',
};

/** Parts of a letter's text that a person may write himself: `content.paragraphs` holds them in this order, '' keeps the standing text. */
export type BodyPart = 'opening' | 'answer' | 'closing';

const bodyParts: Readonly<Partial<Record<TemplateId, readonly BodyPart[]>>> = {
  'surat-penerusan': ['opening', 'closing'],
  'surat-jawaban': ['opening', 'answer', 'closing'],
};

export function bodyPartsOf(template: TemplateId): readonly BodyPart[] {
  return bodyParts[template] ?? [];
}

/** Letters leave the office with a number, an addressee and a subject; sheets stay inside. */
export function isLetter(template: TemplateId): boolean {
  return bodyPartsOf(template).length > 0;
}

/** An empty line parts paragraphs. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function ownText(content: DocumentContent, template: TemplateId, part: BodyPart): readonly string[] | undefined {
  const own = paragraphsOf(content.paragraphs[bodyPartsOf(template).indexOf(part)] ?? '');
  return own.length > 0 ? own : undefined;
}

function basisOf({ office, printed }: PaperFacts): DocumentBasis {
  return { head: headOf(office), settings: letterSettingsOf(office.sections.letter), printed, sample: office.sample };
}

function letterBasisOf(facts: PaperFacts, template: TemplateId): LetterBasis {
  const { content, office } = facts;
  const { number, date, nature, enclosure, subject, signerId, signerAuthority, copies } = content;
  const opening = ownText(content, template, 'opening');
  const closing = ownText(content, template, 'closing');
  return {
    ...basisOf(facts),
    number: number.trim() || null,
    date,
    sifat: nature,
    lampiran: readEnclosure(enclosure) ?? null,
    ...(subject.trim() && { subject: subject.trim() }),
    signer: signerOf(office, { signerId, authority: signerAuthority, date }),
    tembusan: copies.filter((copy) => copy.trim() !== ''),
    ...(opening && { opening }),
    ...(closing && { closing }),
  };
}

/** The number of a sheet, or of its only berkas, or of the first of them. */
function sheetNumber({ content, cases }: PaperFacts): string {
  const first = cases[0]?.opinion.number ?? '';
  return content.number.trim() || (cases.length > 1 ? `${first} dan ${cases.length - 1} berkas lain` : first);
}

export function monitoringSheetOf(facts: PaperFacts): MonitoringSheet {
  const { content, cases, office } = facts;
  const { date, signerId, signerAuthority } = content;
  return {
    ...basisOf(facts),
    number: sheetNumber(facts),
    date,
    roles: office.sections.roleLabels,
    monitor: signerOf(office, { signerId, authority: signerAuthority, date }),
    receiver: holderAsSigner(office, 'kasi', date),
    rows: cases.map((at) => {
      const proposedOpd = leadOpdName(at.opinion, office.opdList);
      return { ...opinionFactsOf(at, office, namingIn['lembar-hasil-pantauan']), ...(proposedOpd && { proposedOpd }) };
    }),
  };
}

export function approvalSheetOf(facts: PaperFacts): ApprovalSheet {
  const { content, cases, office } = facts;
  const { date, signerId, signerAuthority } = content;
  return {
    ...basisOf(facts),
    number: sheetNumber(facts),
    date,
    roles: office.sections.roleLabels,
    proposer: holderAsSigner(office, 'kasi', date),
    decider: signerOf(office, { signerId, authority: signerAuthority, date }),
    rows: cases.map((at) => {
      const proposedOpd = leadOpdName(at.opinion, office.opdList);
      return {
        ...opinionFactsOf(at, office, namingIn['lembar-persetujuan']),
        ...(proposedOpd && { proposedOpd }),
        ...decisionOf(at),
      };
    }),
  };
}

/** Until when a letter of this date asks the OPD to answer. */
export function answerLimitOn(office: Pick<OfficeOnPaper, 'sections'>, date: string): AnswerLimit {
  const { hours, holidays, limits } = office.sections;
  return answerLimitOf(calendarOf(hours, holidays), limits, date as CalendarDate); // An ISO day, checked by the content's schema.
}

export function forwardingLetterOf(facts: PaperFacts): ForwardingLetter {
  const { content, cases, office } = facts;
  const { profile } = office.sections;
  return {
    ...letterBasisOf(facts, 'surat-penerusan'),
    recipient: { title: content.recipient, place: profile.city || 'Tempat' },
    opinions: cases.map((at) => opinionFactsOf(at, office, namingIn['surat-penerusan'])),
    answerBy: answerLimitOn(office, content.date).day,
    contact: profile.phone
      ? { name: profile.section || profile.unit || profile.agency, reach: `telepon ${profile.phone}` }
      : null,
  };
}

export function replyLetterOf(facts: PaperFacts): ReplyLetter {
  const { content, cases, office } = facts;
  const { profile } = office.sections;
  const at = cases[0] as CaseOnPaper; // A document has at least one berkas (schema of document.drafted).
  const reach = [profile.email && `pos-el ${profile.email}`, profile.phone && `telepon ${profile.phone}`].filter(Boolean);
  return {
    ...letterBasisOf(facts, 'surat-jawaban'),
    opinion: opinionFactsOf(at, office, namingIn['surat-jawaban']),
    opd: leadOpdName(at.opinion, office.opdList) || 'perangkat daerah terkait',
    answer: ownText(content, 'surat-jawaban', 'answer') ?? paragraphsOf(fieldOf(at.opinion, 'answer')),
    replyTo: reach.join(' atau ') || profile.agency,
  };
}

export function controlSheetOf(facts: PaperFacts): ControlSheet {
  const { content, cases, office } = facts;
  const at = cases[0] as CaseOnPaper; // As above.
  const { signerId, signerAuthority, date } = content;
  const opd = leadOpdName(at.opinion, office.opdList);
  return {
    ...basisOf(facts),
    opinion: opinionFactsOf(at, office, namingIn['lembar-kendali']),
    ...(opd && { opd }),
    state: stateOnPaper(at.opinion),
    acts: actsOnPaper(at, office.sections),
    ...(signerId && { signer: signerOf(office, { signerId, authority: signerAuthority, date }) }),
  };
}

export function labelSheetOf(facts: PaperFacts): ArchiveLabelSheet {
  const { cases, office } = facts;
  return { ...basisOf(facts), unit: office.sections.profile.unit, labels: labelsFromCases(cases, office) };
}

/** The document as it will be printed. */
export function documentTreeOf(template: TemplateId, facts: PaperFacts): DocumentTree {
  switch (template) {
    case 'lembar-hasil-pantauan':
      return lembarHasilPantauan(monitoringSheetOf(facts));
    case 'lembar-persetujuan':
      return lembarPersetujuan(approvalSheetOf(facts));
    case 'surat-penerusan':
      return suratPenerusan(forwardingLetterOf(facts));
    case 'surat-jawaban':
      return suratJawaban(replyLetterOf(facts));
    case 'lembar-kendali':
      return lembarKendali(controlSheetOf(facts));
    case 'label-arsip':
      return labelArsip(labelSheetOf(facts));
  }
}

/** The standing text of each part that a person may replace, paragraphs parted by an empty line. */
export function standingBodyOf(template: TemplateId, facts: PaperFacts): Readonly<Record<BodyPart, string>> {
  const joined = (texts: readonly string[]) => texts.join('\n\n');
  if (template === 'surat-penerusan') {
    const { opening, closing } = standardForwardingBody(forwardingLetterOf(facts));
    return { opening: joined(opening), answer: '', closing: joined(closing) };
  }
  if (template !== 'surat-jawaban') return { opening: '', answer: '', closing: '' };
  const { opening, closing } = standardReplyBody(replyLetterOf(facts));
  const answer = paragraphsOf(fieldOf((facts.cases[0] as CaseOnPaper).opinion, 'answer')); // As above.
  return { opening: joined(opening), answer: joined(answer), closing: joined(closing) };
}
