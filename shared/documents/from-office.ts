import { calendarWarningSentence } from '../calendar/explain-due-date.ts';
import { type WorkingCalendar, warningsBetween } from '../calendar/working-calendar.ts';
import { addWorkingDays, receivedOn } from '../calendar/working-days.ts';
import type { DocumentContent } from '../domain/document/paper-document.ts';
import type { Sections } from '../domain/office/operations.ts';
import type { OpdDescription } from '../domain/opd/opd.ts';
import type { Post } from '../domain/person/operations.ts';
import { type CalendarDate, dateAt, instantAt, startOfDay, timeAt } from '../kernel/calendar-date.ts';
import type { EpochMs } from '../kernel/ports.ts';
import type { Role } from '../operations/operation.ts';
import { defaultLetterSettings, type LetterSettings, type OfficeHead, type PrintStamp, type Signer } from './inputs.ts';

/** The office's side of a document: its settings, its people, its agencies. */

export interface PersonOnPaper {
  readonly id: string;
  readonly name: string;
  readonly nip: string;
  readonly rank: string;
  readonly posts: readonly Post[];
  readonly active: boolean;
}

export interface OpdOnPaper extends OpdDescription {
  readonly id: string;
}

export interface OfficeOnPaper {
  readonly sections: Sections;
  readonly people: readonly PersonOnPaper[];
  readonly opdList: readonly OpdOnPaper[];
  readonly sample: boolean;
  readonly logo?: Uint8Array;
}

export type Authority = DocumentContent['signerAuthority'];

/** Dots to be filled in by hand where the office has not told a name. */
const blank = '.'.repeat(30);

interface HeadSource extends Pick<OfficeOnPaper, 'logo'> {
  readonly sections: Pick<Sections, 'profile'>;
}

export function headOf({ sections: { profile }, logo }: HeadSource): OfficeHead {
  return {
    pemerintah: profile.government,
    dinas: profile.agency,
    alamat: profile.address,
    telepon: profile.phone,
    laman: profile.website,
    posel: profile.email,
    kota: profile.city,
    ...(logo && { logo }),
  };
}

export function letterSettingsOf(letter: Sections['letter']): LetterSettings {
  return {
    ...defaultLetterSettings,
    paper: letter.paper,
    fontSize: letter.fontSize,
    lineSpacing: letter.lineSpacing,
    margins: { top: letter.marginTop, bottom: letter.marginBottom, left: letter.marginLeft, right: letter.marginRight },
    subjectLabel: letter.subjectLabel,
    placeBeforeDate: letter.placeBeforeDate,
    showPangkat: letter.showRank,
  };
}

/** The moment of printing as the office's clock shows it. */
export function printStampAt(now: EpochMs, zone: Sections['hours']['zone']): PrintStamp {
  const minutes = timeAt(now, zone);
  const two = (value: number) => String(value).padStart(2, '0');
  return { date: dateAt(now, zone), time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`, zone };
}

/** Highest first: who holds two posts signs letters in the higher one. */
const byRank: readonly Role[] = ['kepala-dinas', 'kabid', 'kasi', 'pemantau', 'arsiparis', 'admin'];

/** The posts that a person holds on a day, highest first. */
export function postsOn({ posts }: Pick<PersonOnPaper, 'posts'>, date: string): readonly Post[] {
  return posts
    .filter((post) => post.from <= date && (post.until === undefined || date <= post.until))
    .sort((left, right) => byRank.indexOf(left.role) - byRank.indexOf(right.role));
}

/** Active people who hold a post on that day, highest post first. */
export function holdersOf(people: readonly PersonOnPaper[], role: Role, date: string): readonly PersonOnPaper[] {
  return people.filter((person) => person.active && postsOn(person, date).some((post) => post.role === role));
}

/** `Kepala Dinas …`, in whose name letters are signed: the title of who holds the post, else made from the name of the agency. */
export function chiefTitle(office: Pick<OfficeOnPaper, 'people' | 'sections'>, date: string): string {
  const [chief] = holdersOf(office.people, 'kepala-dinas', date);
  const title = chief && postsOn(chief, date).find(({ role }) => role === 'kepala-dinas')?.title;
  return title || `Kepala ${office.sections.profile.agency}`;
}

function postFor(person: PersonOnPaper, authority: Authority, date: string): Post | undefined {
  const posts = postsOn(person, date);
  if (authority === 'an') return posts.find(({ role }) => role !== 'kepala-dinas') ?? posts[0];
  return posts.find(({ acting }) => acting === authority) ?? posts[0];
}

const prefixes = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' } as const;

/** Who signs, with the title of that day. Nobody, or somebody unknown to this office, leaves dots to be filled in. */
export function signerOf(
  office: Pick<OfficeOnPaper, 'people' | 'sections'>,
  wish: { readonly signerId: string; readonly authority: Authority; readonly date: string },
): Signer {
  const { signerId, authority, date } = wish;
  const person = office.people.find(({ id }) => id === signerId);
  if (!person) return { authority: 'langsung', jabatan: blank, nama: blank };
  const post = postFor(person, authority, date);
  const title = post?.title ?? '';
  const named = { nama: person.name, pangkat: person.rank, nip: person.nip };
  if (authority === 'an')
    return {
      ...named,
      authority,
      onBehalfOf: chiefTitle(office, date),
      jabatan: `${prefixes[post?.acting ?? 'definitif']}${title}`,
    };
  // Who holds the post only for a time says so, also without being asked.
  const own = authority === 'langsung' && post && post.acting !== 'definitif' ? post.acting : authority;
  return { ...named, authority: own, jabatan: title };
}

/** The first active holder of a role; dots to be filled in by hand when the post is empty. */
export function holderAsSigner(office: Pick<OfficeOnPaper, 'people' | 'sections'>, role: Role, date: string): Signer {
  const [holder] = holdersOf(office.people, role, date);
  return holder
    ? signerOf(office, { signerId: holder.id, authority: 'langsung', date })
    : { authority: 'langsung', jabatan: office.sections.roleLabels[role], nama: blank };
}

export interface AnswerLimit {
  readonly day: CalendarDate;
  readonly workingDays: number;
  /** What makes the day uncertain, in a sentence; empty when nothing does. */
  readonly warnings: readonly string[];
}

/** Until when the OPD is asked to answer a letter of that day: the batas for OPD, counted as for the step that waits. */
export function answerLimitOf(calendar: WorkingCalendar, limits: Sections['limits'], date: CalendarDate): AnswerLimit {
  const from = receivedOn(calendar, instantAt(date, startOfDay, calendar.rules.zone));
  const day = addWorkingDays(calendar, from, limits.opdDays);
  return { day, workingDays: limits.opdDays, warnings: warningsBetween(calendar, from, day).map(calendarWarningSentence) };
}
