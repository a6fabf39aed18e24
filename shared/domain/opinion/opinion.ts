import type { Role } from '../../operations/operation.ts';
import { isContested, type Register, shownValue } from '../../operations/register.ts';
import type { Stamp } from '../../operations/stamp.ts';
import { findStep, sopById } from '../../sop/catalogue.ts';
import type { CaseFacts, CaseHold, HardcopyPlace } from '../../sop/engine.ts';
import type { ActKind, EndKind, Sop, SopStep } from '../../sop/sop.ts';
import type { Attachment } from '../attachment.ts';
import type { FieldName, OpinionFields, StoredDetails } from './operations.ts';

export interface Position {
  readonly step: string;
  readonly end: EndKind | null;
}

/** One act of the SOP as it stands in the lembar kendali: who, with which title that day, when, with what. */
export interface ActRecord {
  readonly id: string;
  readonly act: ActKind;
  readonly from: string;
  readonly position: Position;
  readonly at: number;
  readonly personId: string;
  readonly personName: string;
  readonly title: string;
  readonly capacity: Role;
  readonly details: StoredDetails;
  readonly attachments: readonly Attachment[];
  /** Taken back; stays in the history. */
  readonly undone: boolean;
  /** Its author asked to have the berkas back. */
  readonly requestedBack: boolean;
}

export interface Reopening {
  readonly id: string;
  readonly at: number;
  readonly personName: string;
  readonly title: string;
  readonly reason: string;
  /** Acts before this index belong to an earlier round. */
  readonly actsBefore: number;
}

export interface SourceHistory {
  readonly status: string;
  readonly agency: string;
  readonly finishedAt: number | null;
  readonly response: string;
}

/** Whether a berkas is on the books. Whoever works on it says so with every act; withdrawing it says the opposite. */
export type Presence = 'here' | 'withdrawn';

/** One public opinion (berkas) as the fold of its operations. */
export interface Opinion {
  readonly number: string;
  /** The operation that gave it this number: of two berkas with one number the earlier keeps it. */
  readonly numberedBy: { readonly stamp: Stamp; readonly operation: string; readonly writer: string; readonly at: number } | null;
  /** Numbers that it bore before; nothing else will ever bear them. */
  readonly formerNumbers: readonly string[];
  readonly sopId: string;
  readonly receivedAt: number;
  readonly receivedBy: { readonly personId: string; readonly name: string; readonly title: string };
  readonly uploadedAt: number | null;
  readonly fields: { readonly [K in FieldName]?: Register<OpinionFields[K]> };
  readonly evidence: readonly Attachment[];
  readonly position: Register<Position> | undefined;
  /** The OPD that it was forwarded to; two of them when colleagues forwarded it without knowing of each other. */
  readonly forwardedTo: Register<string> | undefined;
  readonly acts: readonly ActRecord[];
  readonly reopenings: readonly Reopening[];
  readonly prints: readonly {
    readonly template: string;
    readonly documentId: string;
    readonly at: number;
    readonly personName: string;
  }[];
  readonly filedLater: HardcopyPlace | null;
  readonly identity: string | null;
  readonly importId: string | null;
  readonly history: SourceHistory | null;
  readonly presence: Register<Presence> | undefined;
  /** Operations of a newer Pantau that this one cannot read. */
  readonly unread: number;
}

export const unknownOpinion: Opinion = {
  number: '',
  numberedBy: null,
  formerNumbers: [],
  sopId: '',
  receivedAt: 0,
  receivedBy: { personId: '', name: '', title: '' },
  uploadedAt: null,
  fields: {},
  evidence: [],
  position: undefined,
  forwardedTo: undefined,
  acts: [],
  reopenings: [],
  prints: [],
  filedLater: null,
  identity: null,
  importId: null,
  history: null,
  presence: undefined,
  unread: 0,
};

export function exists(opinion: Opinion): boolean {
  return opinion.position !== undefined && !isWithdrawn(opinion);
}

/** Withdrawn by somebody who had seen everything that was done with it. */
export function isWithdrawn(opinion: Opinion): boolean {
  return opinion.presence?.versions.every(({ value }) => value === 'withdrawn') ?? false;
}

/** "Perlu tinjauan": one withdrew it while another worked on it. It stays on the books until somebody decides. */
export function needsReview(opinion: Opinion): boolean {
  return isContested(opinion.presence);
}

/** "Bertabrakan": colleagues moved it to different steps, or forwarded it to different OPD, without knowing of each other. */
export function isCollided(opinion: Opinion): boolean {
  return isContested(opinion.position) || isContested(opinion.forwardedTo);
}

/** Why nobody may act on it for now; undefined when nothing stands in the way. */
export function holdOf(opinion: Opinion): CaseHold | undefined {
  if (opinion.unread > 0) return 'newer-pantau';
  return needsReview(opinion) ? 'withdrawn-elsewhere' : undefined;
}

const emptyFields: OpinionFields = {
  title: '',
  text: '',
  link: '',
  channel: '',
  origin: '',
  topic: '',
  location: '',
  proposedOpd: '',
  supportingOpd: [],
  openness: 'rahasia',
  answer: '',
  note: '',
};

/** The value shown for a field; empty when nobody wrote it. Identity is closed until somebody opened it. */
export function fieldOf<K extends FieldName>(opinion: Opinion, field: K): OpinionFields[K] {
  const register = opinion.fields[field] as Register<OpinionFields[K]> | undefined;
  return shownValue(register) ?? emptyFields[field];
}

/** Fields that carry "2 versi". */
export function contestedFields(opinion: Opinion): readonly FieldName[] {
  return (Object.keys(opinion.fields) as FieldName[]).filter((field) => isContested(opinion.fields[field] as Register<unknown>));
}

/**
 * Where the berkas stands. When colleagues moved it to different places without knowing of each other, the careful one counts: an open step
 * before an end, the earlier step before the later (RELIABILITY 2.8).
 */
export function positionOf(opinion: Opinion): Position {
  const versions = opinion.position?.versions ?? [];
  const sop = sopById(opinion.sopId);
  const rank = (position: Position): number =>
    (position.end === null ? 0 : 1_000) + (sop?.steps.findIndex((step) => step.id === position.step) ?? 0);
  return (
    versions.reduce<Position | undefined>((kept, { value }) => (kept && rank(kept) <= rank(value) ? kept : value), undefined) ?? {
      step: '',
      end: null,
    }
  );
}

export function stepOf(opinion: Opinion): { readonly sop: Sop; readonly step: SopStep } | undefined {
  const sop = sopById(opinion.sopId);
  const step = sop && findStep(sop, positionOf(opinion).step);
  return sop && step ? { sop, step } : undefined;
}

/** Acts of the present round that were not taken back, oldest first. */
export function standingActs(opinion: Opinion): readonly ActRecord[] {
  const round = opinion.reopenings.at(-1)?.actsBefore ?? 0;
  return opinion.acts.filter((act, index) => index >= round && !act.undone);
}

export function lastAct(opinion: Opinion, kind?: ActKind): ActRecord | undefined {
  return standingActs(opinion).findLast((act) => kind === undefined || act.act === kind);
}

/** When the berkas came to its present step: the batas langkah counts from here. */
export function since(opinion: Opinion): number {
  const step = positionOf(opinion).step;
  const moved = opinion.acts.findLast((act) => !act.undone && act.from !== act.position.step);
  const reopened = opinion.reopenings.at(-1);
  if (reopened && (!moved || reopened.at >= moved.at)) return reopened.at;
  return moved && moved.position.step === step ? moved.at : (moved?.at ?? opinion.receivedAt);
}

/** The forwarding that counts: the last one, or the one to the OPD that was decided on where colleagues forwarded it to several. */
export function forwardingOf(opinion: Opinion): StoredDetails['forwarding'] {
  const opd = shownValue(opinion.forwardedTo);
  return standingActs(opinion).findLast(({ details }) => details.forwarding?.opdId === opd)?.details.forwarding;
}

/** The OPD that leads: where it was forwarded to, else the proposal. Once that OPD refused, the proposal counts again. */
export function leadOpd(opinion: Opinion): string {
  const last = standingActs(opinion).findLast(({ act }) => act === 'forward' || act === 'refuse-by-opd');
  return (last?.act === 'forward' && forwardingOf(opinion)?.opdId) || fieldOf(opinion, 'proposedOpd');
}

/** The return or rework note on top of the step for the person who must mend it; undefined once the berkas moved on. */
export function openReturn(opinion: Opinion): ActRecord | undefined {
  const last = standingActs(opinion).findLast((act) => act.act !== 'send');
  return last && (last.act === 'return' || last.act === 'ask-rework' || last.act === 'refuse-by-opd') ? last : undefined;
}

/** The hard copy's place, or null while it is "menyusul". */
export function hardcopyPlace(opinion: Opinion): HardcopyPlace | null {
  return opinion.filedLater ?? lastAct(opinion, 'archive')?.details.filing?.place ?? null;
}

export function isHardcopyPending(opinion: Opinion): boolean {
  const end = positionOf(opinion).end;
  return (end === 'answered' || end === 'unanswered') && hardcopyPlace(opinion) === null;
}

/** What the SOP engine asks of a berkas. */
export function factsOf(opinion: Opinion): CaseFacts {
  const position = positionOf(opinion);
  return {
    sopId: opinion.sopId,
    stepId: position.step,
    end: position.end,
    contested: isCollided(opinion),
    hold: holdOf(opinion),
    printed: opinion.prints.some((print) => print.template === 'lembar-hasil-pantauan'),
    proposedOpd: fieldOf(opinion, 'proposedOpd') || null,
    answer: fieldOf(opinion, 'answer'),
    sent: lastAct(opinion, 'send') !== undefined,
    capacities: opinion.acts.filter((act) => !act.undone).map((act) => ({ personId: act.personId, role: act.capacity })),
  };
}

/** The title shown where none was written: the beginning of the text. */
export function headline(opinion: Opinion): string {
  const text = fieldOf(opinion, 'title') || fieldOf(opinion, 'text');
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 140 ? `${line.slice(0, 139)}…` : line;
}
