import { assertNever } from '../../kernel/assert.ts';
import type { Json } from '../../kernel/json.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Draft, Role } from '../../operations/operation.ts';
import { sopById, stepOfKind } from '../../sop/catalogue.ts';
import { type ActDetails, type ActRefusal, judgeAct, type OfficeRules, type Performer } from '../../sop/engine.ts';
import type { ActKind } from '../../sop/sop.ts';
import type { Attachment } from '../attachment.ts';
import { type FieldName, type OpinionFields, opinionOperations, type StoredDetails } from './operations.ts';
import { type ActRecord, contestedFields, factsOf, fieldOf, isCollided, type Opinion, positionOf } from './opinion.ts';

/** A berkas as a person has it in front of him. */
export interface OpinionAtHand {
  readonly id: string;
  readonly opinion: Opinion;
  readonly heads: readonly string[];
}

function draft(at: Pick<OpinionAtHand, 'id' | 'heads'>, kind: keyof typeof opinionOperations, payload: object): Draft {
  return {
    aggregate: { type: 'opinion', id: at.id },
    kind,
    version: opinionOperations[kind].version,
    payload: payload as Json, // Built from typed parts below; the reducer's schema reads it again.
    seen: at.heads,
  };
}

export interface Receipt {
  readonly number: string;
  readonly sop: string;
  readonly receivedAt: number;
  readonly uploadedAt?: number;
  readonly title: string;
  readonly text: string;
  readonly channel: string;
  readonly openness: OpinionFields['openness'];
  readonly link?: string;
  readonly origin?: string;
  readonly topic?: string;
  readonly location?: string;
  readonly proposedOpd?: string;
  readonly note?: string;
  readonly evidence?: readonly Attachment[];
  readonly identity?: string;
  readonly importId?: string;
  readonly history?: {
    readonly status: string;
    readonly agency?: string;
    readonly finishedAt?: number;
    readonly response?: string;
  };
}

export type ReceiptRefusal = { readonly code: 'text-missing' | 'channel-missing' };

/**
 * Records a new opinion. Text or title is needed, and a channel unless an imported file does not tell it; everything else may follow later.
 */
export function receiveOpinion(id: string, receipt: Receipt): Result<readonly Draft[], ReceiptRefusal> {
  if (!receipt.text.trim() && !receipt.title.trim()) return fail({ code: 'text-missing' });
  if (!receipt.channel && !receipt.importId) return fail({ code: 'channel-missing' });
  return ok([draft({ id, heads: [] }, 'opinion.received', receipt)]);
}

/** Writes a field. The same value again is nothing to record, unless it settles two versions of it. */
export function editField<K extends FieldName>(at: OpinionAtHand, field: K, value: OpinionFields[K]): readonly Draft[] {
  const same =
    JSON.stringify(fieldOf(at.opinion, field)) === JSON.stringify(value) && !contestedFields(at.opinion).includes(field);
  return same ? [] : [draft(at, 'opinion.edited', { field, value })];
}

export interface ActWish {
  readonly act: ActKind;
  readonly details: ActDetails & Pick<StoredDetails, 'forwarding'>;
  readonly attachments: readonly Attachment[];
}

/** One act of the SOP, or a refusal that says what is missing. */
export function performAct(
  at: OpinionAtHand,
  wish: ActWish,
  performer: Performer,
  rules: OfficeRules,
): Result<readonly Draft[], ActRefusal> {
  const verdict = judgeAct({ facts: factsOf(at.opinion), act: wish.act, details: wish.details, performer, rules });
  if (!verdict.ok) return verdict;
  const { sending, filing, ...rest } = wish.details;
  const details: StoredDetails = {
    ...rest,
    // Counts serve the judgement; the files themselves are stored beside the details.
    ...(sending && { sending: { channel: sending.channel, account: sending.account, at: sending.at, link: sending.link } }),
    ...(filing && { filing: { place: filing.place, hardcopyLater: filing.hardcopyLater } }),
  };
  const payload = {
    act: wish.act,
    from: positionOf(at.opinion).step,
    capacity: verdict.value.capacity satisfies Role,
    details,
    ...(wish.attachments.length > 0 && { attachments: wish.attachments }),
  };
  return ok([draft(at, 'opinion.acted', payload)]);
}

/** A correction of one field, made in the same form as an act. */
export type FieldEdit = { [K in FieldName]: { readonly field: K; readonly value: OpinionFields[K] } }[FieldName];

/** An act together with corrections: judged as if they already stood, and recorded after them in one batch, the act last. */
export function performActWith(
  at: OpinionAtHand,
  edits: readonly FieldEdit[],
  wish: ActWish,
  performer: Performer,
  rules: OfficeRules,
): Result<readonly Draft[], ActRefusal> {
  const corrections = edits.flatMap(({ field, value }) => editField(at, field, value));
  const corrected = Object.fromEntries(edits.map(({ field, value }) => [field, { versions: [{ value, by: '' }] }]));
  const opinion: Opinion = { ...at.opinion, fields: { ...at.opinion.fields, ...corrected } };
  const acted = performAct({ ...at, opinion }, wish, performer, rules);
  return acted.ok ? ok([...corrections, ...acted.value]) : acted;
}

export type UndoRefusal = { readonly code: 'nothing-to-undo' | 'not-your-act' | 'moved-on' | 'collided' };

/**
 * Takes the last act back. Only its author may, and only while nobody has acted after it. A collision is decided by those who may, not by one of
 * its sides taking his act back.
 */
export function undoAct(at: OpinionAtHand, act: ActRecord, personId: string): Result<readonly Draft[], UndoRefusal> {
  const last = at.opinion.acts.findLast((candidate) => !candidate.undone);
  if (!last || act.undone) return fail({ code: 'nothing-to-undo' });
  if (last.id !== act.id) return fail({ code: 'moved-on' });
  if (act.personId !== personId) return fail({ code: 'not-your-act' });
  if (isCollided(at.opinion)) return fail({ code: 'collided' });
  return ok([draft(at, 'opinion.undone', { act: act.id })]);
}

/** Asks the colleague who now holds the berkas to give it back ("Minta kembali"). */
export function requestBack(at: OpinionAtHand, act: ActRecord): readonly Draft[] {
  return [draft(at, 'opinion.requested-back', { act: act.id })];
}

export function addEvidence(at: OpinionAtHand, attachments: readonly Attachment[], documentId?: string): readonly Draft[] {
  return [draft(at, 'opinion.evidence-added', { attachments, ...(documentId && { documentId }) })];
}

export function recordPrint(at: Pick<OpinionAtHand, 'id' | 'heads'>, template: string, documentId: string): readonly Draft[] {
  return [draft(at, 'opinion.printed', { template, documentId })];
}

/** Opens an archived berkas again, at the step where the Kasi studies it (F27). */
export function reopen(at: OpinionAtHand, reason: string): Result<readonly Draft[], ActRefusal> {
  const end = positionOf(at.opinion).end;
  const sop = sopById(at.opinion.sopId);
  if (!sop) return fail({ code: 'unknown-sop' });
  if (end === null || end === 'history') return fail({ code: 'not-ended' });
  if (!reason.trim()) return fail({ code: 'reason-missing' });
  return ok([draft(at, 'opinion.reopened', { reason, to: stepOfKind(sop, 'study').id })]);
}

export function fileHardcopy(
  at: OpinionAtHand,
  place: NonNullable<NonNullable<ActDetails['filing']>['place']>,
): Result<readonly Draft[], ActRefusal> {
  if (positionOf(at.opinion).end === null) return fail({ code: 'not-ended' });
  if (!place.room.trim()) return fail({ code: 'hardcopy-missing' });
  return ok([draft(at, 'opinion.hardcopy-filed', { place })]);
}

/** What was decided of a collision: the step where the berkas stands from now on, or which OPD it was forwarded to. */
export type Settlement = { readonly step: string } | { readonly opd: string };

export function settleCollision(at: OpinionAtHand, settlement: Settlement, reason: string): readonly Draft[] {
  return [draft(at, 'opinion.collision-settled', { step: positionOf(at.opinion).step, ...settlement, reason })];
}

/** Goes on with a berkas that somebody withdrew without knowing of the work. */
export function keep(at: OpinionAtHand, reason: string): readonly Draft[] {
  return [draft(at, 'opinion.kept', { reason })];
}

/** Gives it another number. */
export function renumber(at: Pick<OpinionAtHand, 'id' | 'heads'>, number: string): readonly Draft[] {
  return [draft(at, 'opinion.numbered', { number })];
}

export function withdraw(at: Pick<OpinionAtHand, 'id' | 'heads'>, reason: 'import-undone' | 'receipt-undone'): readonly Draft[] {
  return [draft(at, 'opinion.withdrawn', { reason })];
}

/** Kinds of steps at which a whole selection may be handled at once (steps 2, 4, 5, 6, 7 of the SOP, DOMAIN 1.3). */
const bulkKinds = new Set(['hand-print', 'submit', 'decide', 'approve', 'hand-to-pemantau', 'forward']);

export function isBulkStep(kind: string): boolean {
  return bulkKinds.has(kind);
}

/** The wording of a refusal that is not the SOP's. */
export function undoSentence(refusal: UndoRefusal): string {
  switch (refusal.code) {
    case 'nothing-to-undo':
      return 'Tidak ada yang dapat dibatalkan pada berkas ini.';
    case 'not-your-act':
      return 'Hanya orang yang melakukannya yang dapat membatalkan. Gunakan Kembalikan untuk mengoreksi.';
    case 'collided':
      return 'Berkas bertabrakan dengan perubahan rekan. Tunggu keputusan langkahnya; sesudah itu tindakan dapat dikoreksi.';
    case 'moved-on':
      return 'Berkas sudah dikerjakan langkah berikutnya. Gunakan Minta kembali.';
    default:
      return assertNever(refusal.code);
  }
}
