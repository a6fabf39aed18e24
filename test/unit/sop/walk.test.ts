import { describe, expect, it } from 'vitest';
import {
  type ActWish,
  editField,
  performAct,
  receiveOpinion,
  recordPrint,
  reopen,
  undoAct,
} from '#shared/domain/opinion/commands.ts';
import {
  factsOf,
  isHardcopyPending,
  leadOpd,
  openReturn,
  positionOf,
  standingActs,
  stepOf,
} from '#shared/domain/opinion/opinion.ts';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import { fold } from '#shared/operations/fold.ts';
import type { Actor, Draft, Operation } from '#shared/operations/operation.ts';
import { currentSop } from '#shared/sop/catalogue.ts';
import type { ActKind } from '#shared/sop/sop.ts';
import { actorWith, createFakeWriter } from '../../support/build-operations.ts';
import { createFakeClock } from '../../support/fake-host.ts';
import { forwarding, paper, place, sending, strict } from './questions.ts';

const rina = actorWith('rina', 'pemantau');
const bambang = actorWith('bambang', 'kasi');
const sri = actorWith('sri', 'kabid');

/** One berkas on one PC: every act goes through command, seal and fold, as on the screen. */
function createWalk() {
  const clock = createFakeClock();
  const writer = createFakeWriter({ clock });
  let operations: readonly Operation[] = [];
  const hand = () => {
    const { state, heads, rejected } = fold(opinionAggregate, operations);
    expect(rejected).toEqual([]);
    return { id: 'berkas1', opinion: state, heads };
  };
  const write = (actor: Actor, drafts: readonly Draft[]) => {
    clock.advance(60_000);
    operations = [...operations, ...writer.seal(actor, drafts)];
  };
  const receipt = {
    number: 'OP-2026-1968',
    sop: currentSop.id,
    receivedAt: clock.now(),
    title: 'Jalan berlubang',
    text: 'Mohon ditambal',
  };
  const received = receiveOpinion('berkas1', { ...receipt, channel: 'FB', openness: 'rahasia', proposedOpd: 'dputr' });
  if (received.ok) write(rina, received.value);
  return {
    hand,
    write,
    at: () => stepOf(hand().opinion)?.step.kind,
    act(actor: Actor, act: ActKind, details: ActWish['details'] = {}) {
      const performer = { personId: actor.personId, roles: actor.roles.map(({ role }) => role) };
      const done = performAct(hand(), { act, details, attachments: [] }, performer, strict);
      if (!done.ok) return done.error.code;
      write(actor, done.value);
      return 'done';
    },
  };
}

type Walk = ReturnType<typeof createWalk>;

function toDecision(walk: Walk) {
  expect(walk.act(rina, 'hand-over')).toBe('done');
  walk.write(rina, recordPrint(walk.hand(), 'lembar-hasil-pantauan', 'dokumen1'));
  expect(walk.act(rina, 'hand-over')).toBe('done');
  expect(walk.act(bambang, 'hand-over')).toBe('done');
  expect(walk.act(bambang, 'hand-over')).toBe('done');
}

function toAnswer(walk: Walk) {
  toDecision(walk);
  expect(walk.act(sri, 'approve')).toBe('done');
  expect(walk.act(sri, 'hand-over')).toBe('done');
  expect(walk.act(bambang, 'hand-over')).toBe('done');
  expect(walk.act(rina, 'forward', { forwarding })).toBe('done');
  expect(walk.act(rina, 'receive-answer', { answerText: 'Sudah ditambal.' })).toBe('done');
}

describe('a berkas walks', () => {
  it('from step 1 to the archive with an answer, each person in one role', () => {
    const walk = createWalk();
    toAnswer(walk);
    expect(walk.act(rina, 'hand-over')).toBe('done');
    expect(walk.act(bambang, 'pass-language')).toBe('done');
    expect(walk.act(rina, 'archive', { filing: { softcopies: 1, place, hardcopyLater: false } })).toBe('not-sent');
    expect(walk.act(rina, 'send', { sending })).toBe('done');
    expect(walk.act(rina, 'archive', { filing: { softcopies: 2, place, hardcopyLater: false } })).toBe('done');
    const { opinion } = walk.hand();
    expect(positionOf(opinion).end).toBe('answered');
    expect(isHardcopyPending(opinion)).toBe(false);
    expect(standingActs(opinion)).toHaveLength(13);
    expect(new Set(standingActs(opinion).map(({ personName, capacity }) => `${personName} ${capacity}`)).size).toBe(3);
  });

  it('from step 1 to the archive without an answer, because the Kabid saw no need', () => {
    const walk = createWalk();
    toDecision(walk);
    expect(walk.act(sri, 'decline')).toBe('reason-missing');
    expect(walk.act(sri, 'decline', { reason: 'Sudah pernah dijawab' })).toBe('done');
    expect(walk.at()).toBe('archive-unanswered');
    expect(walk.act(bambang, 'archive', { filing: { softcopies: 0, place: null, hardcopyLater: true } })).toBe('done');
    expect(positionOf(walk.hand().opinion).end).toBe('unanswered');
    expect(isHardcopyPending(walk.hand().opinion)).toBe(true);
  });

  it('through rework and back, with the note on top until it was mended', () => {
    const walk = createWalk();
    toAnswer(walk);
    walk.act(rina, 'hand-over');
    expect(walk.act(bambang, 'ask-rework', { note: 'Istilah sulit' })).toBe('done');
    expect(walk.at()).toBe('rework');
    expect(openReturn(walk.hand().opinion)?.details.note).toBe('Istilah sulit');
    expect(walk.act(rina, 'hand-over')).toBe('done');
    expect(openReturn(walk.hand().opinion)).toBeUndefined();
    expect(walk.at()).toBe('review-language');
  });

  it('back to the Kasi when the OPD refuses, and on to the newly proposed OPD', () => {
    const walk = createWalk();
    toDecision(walk);
    walk.act(sri, 'approve');
    walk.act(sri, 'hand-over');
    walk.act(bambang, 'hand-over');
    walk.act(rina, 'forward', { forwarding });
    expect(leadOpd(walk.hand().opinion)).toBe('dputr');
    expect(walk.act(rina, 'refuse-by-opd', { reason: 'Bukan kewenangan' })).toBe('done');
    expect(walk.at()).toBe('study');
    expect(openReturn(walk.hand().opinion)?.details.reason).toBe('Bukan kewenangan');
    walk.write(bambang, editField(walk.hand(), 'proposedOpd', 'dishub'));
    expect(leadOpd(walk.hand().opinion)).toBe('dishub');
  });

  it('on a decision signed in ink, recorded by the Kasi', () => {
    const walk = createWalk();
    toDecision(walk);
    expect(walk.act(bambang, 'approve')).toBe('not-your-role');
    expect(walk.act(bambang, 'approve', { paper })).toBe('done');
    expect(walk.at()).toBe('approve');
    expect(standingActs(walk.hand().opinion).at(-1)).toMatchObject({ capacity: 'kasi', details: { paper } });
  });

  it('again after it was reopened, with the earlier round kept', () => {
    const walk = createWalk();
    toDecision(walk);
    walk.act(sri, 'decline', { reason: 'Sudah dijawab' });
    walk.act(bambang, 'archive', { filing: { softcopies: 0, place, hardcopyLater: false } });
    expect(reopen(walk.hand(), ' ').ok).toBe(false);
    const again = reopen(walk.hand(), 'Warga melapor lagi');
    if (again.ok) walk.write(bambang, again.value);
    expect(walk.at()).toBe('study');
    expect(standingActs(walk.hand().opinion)).toEqual([]);
    expect(walk.hand().opinion.acts.length).toBeGreaterThan(4);
    expect(factsOf(walk.hand().opinion).end).toBeNull();
  });
});

describe('an act is taken back', () => {
  it('by its author alone, while nobody went on', () => {
    const walk = createWalk();
    walk.act(rina, 'hand-over');
    const [first] = walk.hand().opinion.acts;
    if (!first) throw new Error('the act is in the books');
    expect(undoAct(walk.hand(), first, 'bambang')).toEqual({ ok: false, error: { code: 'not-your-act' } });
    const taken = undoAct(walk.hand(), first, 'rina');
    if (taken.ok) walk.write(rina, taken.value);
    expect(walk.at()).toBe('intake');
    expect(walk.hand().opinion.acts).toHaveLength(1);
    expect(undoAct(walk.hand(), walk.hand().opinion.acts[0]!, 'rina')).toEqual({ ok: false, error: { code: 'nothing-to-undo' } });
  });

  it('no more once the next step has begun', () => {
    const walk = createWalk();
    walk.act(rina, 'hand-over');
    const first = walk.hand().opinion.acts[0]!;
    walk.act(rina, 'hand-over', { notPrintedReason: 'Pencetak rusak' });
    expect(undoAct(walk.hand(), first, 'rina')).toEqual({ ok: false, error: { code: 'moved-on' } });
  });
});
