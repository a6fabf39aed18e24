import { fail, ok, type Result } from '../../kernel/result.ts';
import { defineAggregate, type FoldContext, type Reducer, type Reducers } from '../../operations/fold.ts';
import { type Register, withoutVersion, writeRegister } from '../../operations/register.ts';
import { firstStep, sopById, stepOfKind } from '../../sop/catalogue.ts';
import { judgeMove } from '../../sop/engine.ts';
import type { Target } from '../../sop/sop.ts';
import { type FieldName, type OpinionFields, opinionOperations } from './operations.ts';
import { type ActRecord, type Opinion, type Position, type Presence, positionOf, unknownOpinion } from './opinion.ts';

type Fields = { [K in FieldName]?: Register<OpinionFields[K]> };

function titleOf(context: FoldContext): string {
  return context.actor.roles.map((held) => held.title).join(', ');
}

function moved(opinion: Opinion, to: Position, context: FoldContext): Opinion {
  return { ...opinion, position: writeRegister(opinion.position, to, context) };
}

function withField<K extends FieldName>(opinion: Opinion, field: K, value: OpinionFields[K], context: FoldContext): Opinion {
  const before = opinion.fields[field] as Register<OpinionFields[K]> | undefined; // The key names the type.
  return { ...opinion, fields: { ...opinion.fields, [field]: writeRegister(before, value, context) } };
}

function numberedNow({ operation, operationId, at }: FoldContext): Opinion['numberedBy'] {
  return { stamp: operation.stamp, operation: operationId, writer: operation.writer, at };
}

function landing(target: Target, from: string): Position {
  if ('end' in target) return { step: from, end: target.end };
  return { step: 'step' in target ? target.step : from, end: null };
}

function existing(opinion: Opinion): Result<Opinion, string> {
  return opinion.position ? ok(opinion) : fail('opinion-not-received');
}

/** A reopening that the writer did not know of: he still had the ended berkas in front of him. */
function reopenedUnseen(opinion: Opinion, context: FoldContext) {
  return opinion.reopenings.find(({ id }) => !context.saw(id));
}

const reducers: Reducers<Opinion, typeof opinionOperations> = {
  'opinion.received': (opinion, receipt, context) => {
    if (opinion.position) return fail('already-received');
    const sop = sopById(receipt.sop);
    if (!sop) return fail('unknown-sop');
    const fields: Fields = {};
    const set = <K extends FieldName>(field: K, value: OpinionFields[K] | undefined) => {
      // A mapped type cannot be written through a generic key; the signature above ties key and value.
      if (value !== undefined && value !== '')
        (fields as Record<string, unknown>)[field] = writeRegister(undefined, value, context);
    };
    set('title', receipt.title);
    set('text', receipt.text);
    set('channel', receipt.channel);
    set('openness', receipt.openness);
    set('link', receipt.link);
    set('origin', receipt.origin);
    set('topic', receipt.topic);
    set('location', receipt.location);
    set('proposedOpd', receipt.proposedOpd);
    set('note', receipt.note);
    const { history } = receipt;
    return ok({
      ...opinion,
      number: receipt.number,
      numberedBy: numberedNow(context),
      presence: writeRegister<Presence>(undefined, 'here', context),
      sopId: receipt.sop,
      receivedAt: receipt.receivedAt,
      receivedBy: { personId: context.actor.personId, name: context.actor.name, title: titleOf(context) },
      uploadedAt: receipt.uploadedAt ?? null,
      fields,
      evidence: receipt.evidence ?? [],
      position: writeRegister<Position>(undefined, { step: firstStep(sop).id, end: history ? 'history' : null }, context),
      identity: receipt.identity ?? null,
      importId: receipt.importId ?? null,
      history: history
        ? {
            status: history.status,
            agency: history.agency ?? '',
            finishedAt: history.finishedAt ?? null,
            response: history.response ?? '',
          }
        : null,
    });
  },

  'opinion.edited': (opinion, edit, context) => {
    const there = existing(opinion);
    return there.ok ? ok(withField(there.value, edit.field, edit.value as never, context)) : there; // The schema pairs field and value.
  },

  'opinion.evidence-added': (opinion, { attachments }) => {
    const there = existing(opinion);
    if (!there.ok) return there;
    const known = new Set(opinion.evidence.map((file) => file.hash));
    return ok({ ...opinion, evidence: [...opinion.evidence, ...attachments.filter((file) => !known.has(file.hash))] });
  },

  'opinion.printed': (opinion, { template, documentId }, context) => {
    const there = existing(opinion);
    if (!there.ok) return there;
    const print = { template, documentId, at: context.at, personName: context.actor.name };
    return ok({ ...opinion, prints: [...opinion.prints, print] });
  },

  'opinion.acted': (opinion, payload, context) => {
    const there = existing(opinion);
    if (!there.ok) return there;
    const { act, from, capacity, details } = payload;
    const held = context.actor.roles.map((role) => role.role);
    // Judged from the step that its author saw, not from what colleagues did meanwhile: a concurrent move is a collision, not a mistake.
    const verdict = judgeMove({
      sopId: opinion.sopId,
      stepId: from,
      act,
      returnTo: details.returnTo,
      roles: held.filter((role) => role === capacity),
      onPaper: details.paper !== undefined,
    });
    if (!verdict.ok) return fail(verdict.error.code);
    const position = landing(verdict.value.target, from);
    const record: ActRecord = {
      id: context.operationId,
      act,
      from,
      position,
      at: context.at,
      personId: context.actor.personId,
      personName: context.actor.name,
      title: context.actor.roles.find((role) => role.role === capacity)?.title ?? titleOf(context),
      capacity,
      details,
      attachments: payload.attachments ?? [],
      undone: false,
      requestedBack: false,
    };
    let next: Opinion = { ...opinion, acts: [...opinion.acts, record] };
    if (!('stay' in verdict.value.target)) next = moved(next, position, context);
    if (details.forwarding) next = { ...next, forwardedTo: writeRegister(next.forwardedTo, details.forwarding.opdId, context) };
    // A new place of the hard copy stands in the act; one that was filed before belongs to an earlier round.
    if (details.filing) next = { ...next, filedLater: null };
    if (details.answerText !== undefined) next = withField(next, 'answer', details.answerText, context);
    return ok(next);
  },

  'opinion.undone': (opinion, { act: id }, context) => {
    const act = opinion.acts.find((candidate) => candidate.id === id);
    if (!act) return fail('act-not-found');
    if (act.personId !== context.actor.personId) return fail('not-your-act');
    // Taken back on two PCs at once: agreement.
    if (act.undone) return ok(opinion);
    const acts = opinion.acts.map((candidate) => (candidate.id === id ? { ...candidate, undone: true } : candidate));
    const back: Position = { step: act.from, end: null };
    const stayed = act.position.step === act.from && act.position.end === null;
    const next = { ...opinion, acts, forwardedTo: withoutVersion(opinion.forwardedTo, id) };
    return ok(stayed ? next : moved(next, back, context));
  },

  'opinion.requested-back': (opinion, { act: id }, context) => {
    const act = opinion.acts.find((candidate) => candidate.id === id);
    if (!act || act.undone) return fail('act-not-found');
    if (act.personId !== context.actor.personId) return fail('not-your-act');
    return ok({ ...opinion, acts: opinion.acts.map((one) => (one.id === id ? { ...one, requestedBack: true } : one)) });
  },

  'opinion.hardcopy-filed': (opinion, { place }, context) => {
    const there = existing(opinion);
    if (!there.ok) return there;
    // The paper lies there, also where a colleague reopened the berkas meanwhile.
    const sawItEnded = positionOf(opinion).end !== null || reopenedUnseen(opinion, context) !== undefined;
    return sawItEnded ? ok({ ...opinion, filedLater: place }) : fail('not-ended');
  },

  'opinion.reopened': (opinion, { reason, to }, context) => {
    const there = existing(opinion);
    if (!there.ok) return there;
    const sop = sopById(opinion.sopId);
    const end = positionOf(opinion).end;
    // Two who reopen it at once agree; what the first one did meanwhile belongs to the same round.
    const same = end === null ? reopenedUnseen(opinion, context) : undefined;
    if ((end === null && !same) || end === 'history') return fail('not-ended');
    if (!sop || to !== stepOfKind(sop, 'study').id) return fail('not-in-this-step');
    const reopening = {
      id: context.operationId,
      at: context.at,
      personName: context.actor.name,
      title: titleOf(context),
      reason,
      actsBefore: same?.actsBefore ?? opinion.acts.length,
    };
    const filedLater = same ? opinion.filedLater : null;
    const next = { ...opinion, reopenings: [...opinion.reopenings, reopening], filedLater };
    return ok(moved(next, { step: to, end: null }, context));
  },

  'opinion.collision-settled': (opinion, { step, opd }, context) => {
    const there = existing(opinion);
    if (!there.ok) return there;
    const next = moved(there.value, { step, end: null }, context);
    return ok(opd === undefined ? next : { ...next, forwardedTo: writeRegister(next.forwardedTo, opd, context) });
  },

  'opinion.numbered': (opinion, { number }, context) => {
    const there = existing(opinion);
    if (!there.ok) return there;
    if (opinion.number === number) return ok(opinion);
    return ok({
      ...opinion,
      number,
      numberedBy: numberedNow(context),
      formerNumbers: [...opinion.formerNumbers.filter((former) => former !== number), opinion.number],
    });
  },

  'opinion.kept': (opinion) => existing(opinion),

  'opinion.withdrawn': (opinion, { reason }, context) => {
    const there = existing(opinion);
    if (!there.ok) return there;
    // An act that the withdrawal had not seen makes both stand against each other; one that it had seen forbids it.
    if (opinion.acts.some((act) => !act.undone && context.saw(act.id))) return fail('already-walked');
    if (reason === 'receipt-undone' && opinion.receivedBy.personId !== context.actor.personId) return fail('not-your-act');
    return ok({ ...opinion, presence: writeRegister<Presence>(opinion.presence, 'withdrawn', context) });
  },
};

/** What Pantau writes by itself says nothing of whether somebody still works on the berkas. */
const silentKinds: ReadonlySet<string> = new Set(['opinion.received', 'opinion.numbered', 'opinion.withdrawn']);

/** Every act of work says that the berkas is on the books; so a withdrawal that did not know of it never makes it vanish. */
function saysHere<P>(kind: string, reduce: Reducer<Opinion, P>): Reducer<Opinion, P> {
  if (silentKinds.has(kind)) return reduce;
  return (opinion, payload, context) => {
    const reduced = reduce(opinion, payload, context);
    if (!reduced.ok) return reduced;
    return ok({ ...reduced.value, presence: writeRegister<Presence>(reduced.value.presence, 'here', context) });
  };
}

export const opinionAggregate = defineAggregate({
  type: 'opinion',
  initial: unknownOpinion,
  operations: opinionOperations,
  reducers: Object.fromEntries(
    Object.entries(reducers).map(([kind, reduce]) => [kind, saysHere(kind, reduce as Reducer<Opinion, unknown>)]),
  ) as typeof reducers, // The same kinds, each with its own payload.
  withUnread: (opinion, unread) => ({ ...opinion, unread }),
});
