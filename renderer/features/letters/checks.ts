import { calledBy, isOpen, leadOpdName, mentionsAccount } from '#shared/documents/case-on-paper.ts';
import { readEnclosure } from '#shared/documents/enclosure.ts';
import { tanggalPanjang } from '#shared/documents/format-id.ts';
import { answerLimitOn, namingIn, type PaperFacts } from '#shared/documents/from-case.ts';
import type { TemplateId } from '#shared/domain/document/paper-document.ts';
import { fieldOf, hardcopyPlace } from '#shared/domain/opinion/opinion.ts';
import { checkText } from './text.ts';

export interface Check {
  readonly id: string;
  readonly tone: 'ok' | 'warn';
  readonly text: string;
  /** A place in the settings where it can be mended. */
  readonly mend?: 'profil';
}

export interface CheckInput extends Omit<PaperFacts, 'printed'> {
  readonly template: TemplateId;
  /** Null until the pages are painted. */
  readonly pages: number | null;
  readonly isNumberUsed: boolean;
}

type Finder = (input: CheckInput) => readonly Check[];

const ok = (id: string, text: string): readonly Check[] => [{ id, tone: 'ok', text }];
const warn = (id: string, text: string): readonly Check[] => [{ id, tone: 'warn', text }];

const number: Finder = ({ content, isNumberUsed }) =>
  content.number.trim() === ''
    ? warn('number', checkText.numberMissing)
    : isNumberUsed
      ? warn('number', checkText.numberUsed)
      : ok('number', checkText.numberFree);

const limit: Finder = ({ content, office }) => {
  const { day, warnings } = answerLimitOn(office, content.date);
  const closing = content.paragraphs[1]?.trim() ?? '';
  return [
    ...(warnings[0] === undefined ? ok('limit', checkText.limitOk) : warn('limit', warnings[0])),
    ...(closing && !closing.includes(tanggalPanjang(day)) ? warn('limit-unsaid', checkText.limitUnsaid) : []),
  ];
};

const recipient: Finder = ({ content, cases, office }) => [
  ...(content.recipient.trim() === '' ? warn('recipient', checkText.recipientMissing) : []),
  ...(new Set(cases.map(({ opinion }) => leadOpdName(opinion, office.opdList))).size > 1
    ? warn('opd', checkText.differentOpd)
    : []),
];

const identity: Finder = ({ template, cases }) => {
  const [first] = cases;
  const hint = cases.some((at) => mentionsAccount(at, namingIn[template])) ? warn('account', checkText.account) : [];
  if (template !== 'surat-jawaban' || !first || !isOpen(first.opinion)) return [...ok('identity', checkText.closed), ...hint];
  return calledBy(first.identity) ? ok('identity', checkText.named) : warn('identity', checkText.openUnnamed);
};

const enclosure: Finder = ({ content }) => {
  const read = readEnclosure(content.enclosure);
  if (read === undefined) return warn('enclosure', checkText.enclosureUnread);
  return ok('enclosure', read === null ? checkText.noEnclosure : checkText.enclosure(`${read.count} ${read.unit}`));
};

const answer: Finder = ({ cases, content }) =>
  cases[0] && fieldOf(cases[0].opinion, 'answer').trim() === '' && !content.paragraphs[1]?.trim()
    ? warn('answer', checkText.answerMissing)
    : [];

const signer: Finder = ({ content, office }) =>
  office.people.some(({ id }) => id === content.signerId) ? [] : warn('signer', checkText.signerMissing);

const places: Finder = ({ cases }) => {
  const without = cases.filter(({ opinion }) => hardcopyPlace(opinion) === null).length;
  return without > 0 ? warn('place', checkText.placeMissing(without)) : [];
};

const head: Finder = ({ office }) => {
  const { government, agency, address } = office.sections.profile;
  return government && agency && address ? [] : [{ id: 'head', tone: 'warn', text: checkText.headMissing, mend: 'profil' }];
};

const paper: Finder = ({ office, pages }) => {
  const name = office.sections.letter.paper;
  if (pages === null) return [];
  return ok('pages', pages === 1 ? checkText.onePage(name) : checkText.pages(pages, name));
};

const finders: Readonly<Record<TemplateId, readonly Finder[]>> = {
  'surat-penerusan': [number, recipient, limit, identity, paper, enclosure, signer, head],
  'surat-jawaban': [number, identity, answer, paper, enclosure, signer, head],
  'lembar-hasil-pantauan': [identity, paper, signer, head],
  'lembar-persetujuan': [identity, paper, signer, head],
  'lembar-kendali': [identity, paper, head],
  'label-arsip': [places, paper],
};

/** What a person would check before printing, in the order of the page. */
export function checksOf(input: CheckInput): readonly Check[] {
  return finders[input.template].flatMap((find) => find(input));
}
