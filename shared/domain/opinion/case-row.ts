import { type CalendarDate, dateAt, type Zone } from '../../kernel/calendar-date.ts';
import type { CaseHold } from '../../sop/engine.ts';
import type { EndKind } from '../../sop/sop.ts';
import { isTemporary } from '../numbers/temporary.ts';
import {
  contestedFields,
  factsOf,
  fieldOf,
  hardcopyPlace,
  headline,
  holdOf,
  isHardcopyPending,
  isWithdrawn,
  lastAct,
  leadOpd,
  type Opinion,
  openReturn,
  positionOf,
  since,
} from './opinion.ts';

export type CaseState = 'open' | EndKind;

/** What cards, lists and search know of a berkas. Never the reporter's identity. */
export interface CaseRow {
  readonly id: string;
  readonly number: string;
  /** Sorts numbers: year × 10,000,000 + running number. */
  readonly serial: number;
  readonly state: CaseState;
  readonly sopId: string;
  readonly step: string;
  /** When it came to this step; the batas langkah counts from here. */
  readonly since: number;
  readonly title: string;
  readonly text: string;
  readonly channel: string;
  readonly topic: string;
  readonly location: string;
  readonly origin?: string;
  readonly link?: string;
  readonly opd: string;
  readonly supportingOpd: readonly string[];
  readonly receivedAt: number;
  readonly receivedBy: string;
  readonly endedAt?: number;
  /** Who holds or last handled it, by name, for "Petugas". */
  readonly handler: string;
  readonly returned: boolean;
  readonly requestedBack: boolean;
  readonly printed: boolean;
  readonly sent: boolean;
  readonly contested: boolean;
  /** Why nothing may be done with it for now; absent when nothing stands in the way. */
  readonly hold?: CaseHold;
  /** The PC that gave a temporary number, and when; absent for a final one. */
  readonly temporary?: { readonly writer: string; readonly since: number };
  /** Numbers that it bore before; absent when it bore none. */
  readonly formerNumbers?: readonly string[];
  readonly hardcopyPending: boolean;
  readonly place: string;
  readonly identity?: string;
  readonly importId?: string;
}

const excerptLength = 400;

/** The row of a berkas, or undefined when it was withdrawn or never received. */
export function caseRowOf(id: string, opinion: Opinion): CaseRow | undefined {
  if (!opinion.position || isWithdrawn(opinion)) return undefined;
  const position = positionOf(opinion);
  const facts = factsOf(opinion);
  const place = hardcopyPlace(opinion);
  const last = lastAct(opinion);
  const ended =
    position.end === 'history' ? opinion.history?.finishedAt : position.end ? lastAct(opinion, 'archive')?.at : undefined;
  const hold = holdOf(opinion);
  const { numberedBy } = opinion;
  const link = fieldOf(opinion, 'link');
  const origin = fieldOf(opinion, 'origin');
  return {
    id,
    number: opinion.number,
    serial: serialOf(opinion.number),
    state: position.end ?? 'open',
    sopId: opinion.sopId,
    step: position.step,
    since: since(opinion),
    title: headline(opinion),
    text: fieldOf(opinion, 'text').slice(0, excerptLength),
    channel: fieldOf(opinion, 'channel'),
    topic: fieldOf(opinion, 'topic'),
    location: fieldOf(opinion, 'location'),
    opd: leadOpd(opinion),
    supportingOpd: fieldOf(opinion, 'supportingOpd'),
    receivedAt: opinion.receivedAt,
    receivedBy: opinion.receivedBy.name,
    handler: last?.personName ?? opinion.receivedBy.name,
    returned: openReturn(opinion) !== undefined,
    requestedBack: last?.requestedBack ?? false,
    printed: facts.printed,
    sent: facts.sent,
    contested: facts.contested || contestedFields(opinion).length > 0,
    hardcopyPending: isHardcopyPending(opinion),
    place: place ? [place.room, place.rack, place.box, place.folder].filter(Boolean).join(' / ') : '',
    ...(hold && { hold }),
    ...(numberedBy && isTemporary(opinion.number) && { temporary: { writer: numberedBy.writer, since: numberedBy.at } }),
    ...(opinion.formerNumbers.length > 0 && { formerNumbers: opinion.formerNumbers }),
    // Absent rather than empty, so that an index holds only rows that have one.
    ...(link && { link }),
    ...(origin && { origin }),
    ...(ended && { endedAt: ended }),
    ...(opinion.identity && { identity: opinion.identity }),
    ...(opinion.importId && { importId: opinion.importId }),
  };
}

/** `OP-2026-1968` → 20260001968. Numbers in another shape, and temporary ones, sort first. */
export function serialOf(number: string): number {
  const parts = isTemporary(number) ? null : /(\d{4})-(\d+)$/.exec(number);
  return parts ? Number(parts[1]) * 10_000_000 + Number(parts[2]) : 0;
}

/** The next free number of a year after the highest known one. */
export function numberAfter(highestSerial: number, year: number): string {
  const last = Math.floor(highestSerial / 10_000_000) === year ? highestSerial % 10_000_000 : 0;
  return caseNumber(year, last + 1);
}

/** `OP-2026-0417`. */
export function caseNumber(year: number, serial: number): string {
  return `OP-${year}-${String(serial).padStart(4, '0')}`;
}

/** `OP-2026-1968` as people say it: `OP-1968`. */
export function shortNumber(number: string): string {
  return isTemporary(number) ? number : number.replace(/^([A-Z]+)-\d{4}-/, '$1-');
}

/** What a row adds to counters, so that no screen ever counts rows: received by day and channel, ended by month, folders by place. */
export function countedAs(row: CaseRow, zone: Zone): readonly string[] {
  const keys = [`state|${row.state}`];
  if (row.state !== 'history') keys.push(`received|${dateAt(row.receivedAt, zone)}|${row.channel}`);
  if ((row.state === 'answered' || row.state === 'unanswered') && row.endedAt)
    keys.push(`ended|${monthOf(row.endedAt, zone)}|${row.state}`);
  if (row.place) keys.push(`place|${row.place}`);
  if (row.hardcopyPending) keys.push('pending|hardcopy');
  return keys;
}

export function monthOf(instant: number, zone: Zone): string {
  const date: CalendarDate = dateAt(instant, zone);
  return date.slice(0, 7);
}
