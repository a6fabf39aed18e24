import type { Sections } from '../domain/office/operations.ts';
import { fieldOf, leadOpd, type Opinion } from '../domain/opinion/opinion.ts';
import type { Identity } from '../domain/reporter/reporter.ts';
import { dateAt } from '../kernel/calendar-date.ts';
import { type OfficeOnPaper, printStampAt } from './from-office.ts';
import { blot } from './identity.ts';
import type { OpinionFacts, ReporterIdentity } from './inputs.ts';

/** A berkas that stands on a document. The identity comes along only where somebody asked for it, with a reason. */
export interface CaseOnPaper {
  readonly id: string;
  readonly opinion: Opinion;
  readonly identity?: Identity | null;
}

/** `reporter` where the document may name an open reporter, `source` where it may show the link alone, `closed` where it may show neither. */
export type Naming = 'reporter' | 'source' | 'closed';

/** True when the reporter agreed to be named. Anything else, also nothing said, is closed. */
export function isOpen(opinion: Opinion): boolean {
  return fieldOf(opinion, 'openness') === 'terbuka';
}

function mayName({ opinion }: CaseOnPaper, naming: Naming): boolean {
  return naming !== 'closed' && isOpen(opinion);
}

/** Who a letter addresses. People are recorded by name or by account, whichever was known. */
export function calledBy(identity: Identity | null | undefined): string {
  return identity ? identity.name.trim() || identity.account.trim() : '';
}

/** Nothing of a closed reporter goes into a document, so that no template can print it by mistake. */
function reporterOf(at: CaseOnPaper, naming: Naming): ReporterIdentity {
  if (!mayName(at, naming)) return { open: false };
  const { opinion, identity } = at;
  const link = fieldOf(opinion, 'link');
  const source = link ? { link } : {};
  if (naming === 'source' || !identity) return { open: true, ...source };
  const { account, phone } = identity;
  const name = calledBy(identity);
  return { open: true, ...source, ...(name && { name }), ...(account && { account }), ...(phone && { contact: phone }) };
}

/**
 * A free text about the opinion as it may stand on a document: where the reporter is not named, what leads to him is blotted out, and phone
 * numbers, NIK and mailboxes that he wrote himself are masked (DOMAIN 3.5).
 */
export function guardedText(text: string, at: CaseOnPaper, naming: Naming = 'closed'): string {
  if (mayName(at, naming)) return text;
  const { opinion, identity } = at;
  const { name, account, phone } = identity ?? { name: '', account: '', phone: '' };
  return maskedNumbers(blot(text, { open: false, name, account, contact: phone, link: fieldOf(opinion, 'link') }));
}

const phoneNumber = /(?<!\d)(?:\+?62|0)[\s.-]?8(?:[\s.-]?\d){7,11}(?!\d)/g;
const nik = /(?<!\d)\d{16}(?!\d)/g;
const mailbox = /[\p{L}\p{N}._%+-]+(?=@[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+)/gu;

function maskedNumbers(text: string): string {
  return text
    .replace(nik, (figures) => `${figures.slice(0, 4)}**********${figures.slice(-2)}`)
    .replace(phoneNumber, (written) => {
      const figures = written.replace(/[^\d+]/g, '');
      return `${figures.slice(0, 4)}****${figures.slice(-2)}`;
    })
    .replace(mailbox, '***');
}

/** True when the text still names an account (`@…`) where the reporter is not named: a person has to look whether it is his. */
export function mentionsAccount(at: CaseOnPaper, naming: Naming): boolean {
  if (mayName(at, naming)) return false;
  const texts = [fieldOf(at.opinion, 'text') || fieldOf(at.opinion, 'title'), fieldOf(at.opinion, 'location')];
  return texts.some((text) => /(?<![\p{L}\p{N}*])@[\p{L}\p{N}_.]{3,}/u.test(guardedText(text, at, naming)));
}

/** Name of the OPD that leads; an id that no OPD answers to is the name that an imported file gave. */
export function leadOpdName(opinion: Opinion, opdList: OfficeOnPaper['opdList']): string {
  const id = leadOpd(opinion);
  return opdList.find((opd) => opd.id === id)?.name || id;
}

export function topicLabel(opinion: Opinion, topics: Sections['topics']): string {
  const id = fieldOf(opinion, 'topic');
  return topics.find((topic) => topic.id === id)?.label ?? id;
}

/** What every document tells of an opinion. The time is left out where only the day is known. */
export function opinionFactsOf(at: CaseOnPaper, { sections }: Pick<OfficeOnPaper, 'sections'>, naming: Naming): OpinionFacts {
  const { opinion } = at;
  const code = fieldOf(opinion, 'channel');
  const channel = sections.channels.find((one) => one.code === code)?.label ?? code;
  const posted = opinion.uploadedAt ?? opinion.receivedAt;
  const { time } = printStampAt(posted, sections.hours.zone);
  const location = guardedText(fieldOf(opinion, 'location'), at, naming);
  const topic = topicLabel(opinion, sections.topics);
  return {
    number: opinion.number,
    date: dateAt(posted, sections.hours.zone),
    ...(time !== '00:00' && { time }),
    channel: channel || 'kanal tidak tercatat',
    reporter: reporterOf(at, naming),
    ...(location && { location }),
    summary: guardedText(fieldOf(opinion, 'text') || fieldOf(opinion, 'title'), at, naming),
    ...(topic && { topic }),
  };
}
