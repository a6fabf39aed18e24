import type { PaperDocument } from '#shared/domain/document/paper-document.ts';
import type { FieldName } from '#shared/domain/opinion/operations.ts';
import type { ActRecord } from '#shared/domain/opinion/opinion.ts';
import { type CalendarDate, dateAt, type Zone } from '#shared/kernel/calendar-date.ts';
import { isUnread } from '#shared/operations/fold.ts';
import type { Operation } from '#shared/operations/operation.ts';
import { compareStamps } from '#shared/operations/stamp.ts';
import { findStep, sopById } from '#shared/sop/catalogue.ts';
import { actPastLabel, type RoleLabels } from '#shared/sop/sentences.ts';
import type { CaseAtHand } from '../../data/queries.ts';
import type { ActorTone } from '../../ui/tone.ts';
import { caseText, fieldLabels } from './text.ts';
import { numberEvents } from './text-notices.ts';

export interface TimelineEvent {
  readonly id: string;
  readonly at: number;
  readonly date: CalendarDate;
  readonly tone: ActorTone;
  readonly who: string;
  readonly what: string;
  readonly details: readonly string[];
  readonly undone: boolean;
  /** The act behind it, where there is one. */
  readonly act?: ActRecord;
}

export interface TimelineWords {
  readonly labels: RoleLabels;
  readonly zone: Zone;
  readonly opdName: (id: string) => string;
  readonly channelName: (code: string) => string;
  readonly templateName: (template: NonNullable<PaperDocument['template']>) => string;
}

/** Everything that happened to a berkas, newest first. Openings of the identity are not here: they are kept apart, in main. */
export function timelineOf(at: CaseAtHand, words: TimelineWords): readonly TimelineEvent[] {
  const acts = new Map(at.opinion.acts.map((act) => [act.id, act]));
  const rejected = new Map(at.rejected.map(({ operation, reason }) => [operation.id as string, reason]));
  const events: TimelineEvent[] = [];
  for (const operation of at.operations.toSorted(newestFirst)) {
    const act = acts.get(operation.id);
    const refused = rejected.get(operation.id);
    const told = refused
      ? { what: isUnread(refused) ? numberEvents.unread : caseText.events.rejected, details: [] }
      : act
        ? { what: actWords(act, at, words.labels), details: actDetails(act, words) }
        : eventWords(operation, words);
    if (!told) continue;
    events.push({
      id: operation.id,
      at: operation.at,
      date: dateAt(operation.at, words.zone),
      tone: toneOf(act?.capacity ?? operation.actor.roles[0]?.role),
      who: operation.actor.name,
      ...told,
      undone: act?.undone ?? false,
      ...(act && { act }),
    });
  }
  return joinEdits(events);
}

/** The wall clock is what a person reads; within the same instant the stamp knows the order. */
function newestFirst(left: Operation, right: Operation): number {
  return right.at - left.at || compareStamps(right.stamp, left.stamp);
}

function toneOf(role: string | undefined): ActorTone {
  return role === 'kasi' || role === 'kabid' || role === 'pemantau' ? role : 'opd';
}

function actWords(act: ActRecord, at: CaseAtHand, labels: RoleLabels): string {
  const sop = sopById(at.opinion.sopId);
  const step = sop && findStep(sop, act.from);
  return step ? actPastLabel(act.act, step, labels) : act.act;
}

function actDetails({ act, details, attachments }: ActRecord, words: TimelineWords): readonly string[] {
  const { detail } = caseText;
  const { forwarding, sending, paper } = details;
  return [
    details.reason && detail.reason(details.reason),
    details.note && details.note !== details.reason && (act === 'receive-answer' ? details.note : detail.note(details.note)),
    forwarding && detail.to(words.opdName(forwarding.opdId), forwarding.channel),
    sending && detail.sent(words.channelName(sending.channel), sending.account),
    paper && detail.paper(paper.signer, paper.signedOn.split('-').reverse().join('/')),
    details.notPrintedReason && detail.notPrinted(details.notPrintedReason),
    details.rangkapReason && detail.rangkap(details.rangkapReason),
    attachments.length > 0 && detail.files(attachments.length),
  ].filter((line): line is string => Boolean(line));
}

interface Told {
  readonly what: string;
  readonly details: readonly string[];
}

/** Payloads were read by the reducer, which accepted them; here they are only put into words. */
function eventWords(operation: Operation, words: TimelineWords): Told | undefined {
  const payload = operation.payload as Readonly<Record<string, unknown>>;
  const { events, detail } = caseText;
  const text = (key: string) => (typeof payload[key] === 'string' ? payload[key] : '');
  switch (operation.kind) {
    case 'opinion.received':
      return { what: text('importId') ? events.imported : events.received, details: [] };
    case 'opinion.edited':
      return { what: events.edited(insideSentence(fieldLabels[text('field') as FieldName] ?? text('field'))), details: [] };
    case 'opinion.evidence-added': {
      const files = Array.isArray(payload.attachments) ? payload.attachments.length : 0;
      return { what: text('documentId') ? events.scan : events.evidence(files), details: [] };
    }
    case 'opinion.printed':
      return {
        what: events.printed(words.templateName(text('template') as NonNullable<PaperDocument['template']>)),
        details: [],
      };
    case 'opinion.reopened':
      return { what: events.reopened, details: [detail.reason(text('reason'))] };
    case 'opinion.hardcopy-filed':
      return { what: events.filed, details: [] };
    case 'opinion.collision-settled':
      return {
        what: text('opd') ? events.settledOpd : events.settled,
        details: text('reason') ? [detail.reason(text('reason'))] : [],
      };
    case 'opinion.requested-back':
      return { what: events.askedBack, details: [] };
    case 'opinion.undone':
      return { what: events.undid, details: [] };
    case 'opinion.numbered':
      return { what: numberEvents.numbered(text('number')), details: [] };
    case 'opinion.kept':
      return { what: numberEvents.kept, details: text('reason') ? [detail.reason(text('reason'))] : [] };
    case 'opinion.withdrawn':
      return { what: events.withdrawn, details: [] };
    default:
      return undefined;
  }
}

/** "Usulan OPD" becomes "usulan OPD"; "OPD pendukung" stays. */
function insideSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

const editPrefix = caseText.events.edited('');

/** Corrections that one person made one after the other on one day stand in one line. */
function joinEdits(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const joined: TimelineEvent[] = [];
  for (const event of events) {
    const last = joined.at(-1);
    const isEdit = !event.act && event.what.startsWith(editPrefix);
    if (!last || !isEdit || last.act || !last.what.startsWith(editPrefix) || last.who !== event.who || last.date !== event.date) {
      joined.push(event);
      continue;
    }
    const fields = new Set([
      ...event.what.slice(editPrefix.length).split(', '),
      ...last.what.slice(editPrefix.length).split(', '),
    ]);
    joined[joined.length - 1] = { ...last, what: caseText.events.edited([...fields].join(', ')) };
  }
  return joined;
}
