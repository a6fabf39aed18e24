import { type ActWish, performAct, receiveOpinion } from '#shared/domain/opinion/commands.ts';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import { fold } from '#shared/operations/fold.ts';
import type { Actor, Draft, Operation } from '#shared/operations/operation.ts';
import { currentSop } from '#shared/sop/catalogue.ts';
import type { ActKind } from '#shared/sop/sop.ts';
import type { CaseAtHand } from '../../../renderer/data/queries.ts';
import { actorWith, createFakeWriter } from '../../support/build-operations.ts';
import { createFakeClock } from '../../support/fake-host.ts';

export const rina = actorWith('rina', 'pemantau');
export const bambang = actorWith('bambang', 'kasi');
export const sri = actorWith('sri', 'kabid');

/** A berkas that grows by sealed operations, as a screen holds it. */
export function createCase(id = 'berkas1', fields: { readonly proposedOpd?: string } = { proposedOpd: 'dputr' }) {
  const clock = createFakeClock();
  const writer = createFakeWriter({ clock, seed: id.length + id.charCodeAt(id.length - 1) });
  let operations: readonly Operation[] = [];
  const hand = (): CaseAtHand => {
    const { state, heads, rejected } = fold(opinionAggregate, operations);
    return { id, opinion: state, heads, rejected, operations };
  };
  const write = (actor: Actor, drafts: readonly Draft[]) => {
    operations = [...operations, ...writer.seal(actor, drafts)];
  };
  const receipt = {
    number: 'OP-2026-1968',
    sop: currentSop.id,
    receivedAt: clock.now(),
    title: 'Jalan berlubang',
    text: 'Mohon ditambal',
  };
  const received = receiveOpinion(id, { ...receipt, channel: 'FB', openness: 'rahasia', ...fields });
  if (received.ok) write(rina, received.value);
  return {
    clock,
    hand,
    write,
    /** Acts after `minutes`; throws when the SOP refuses, because then the test is wrong. */
    act(actor: Actor, act: ActKind, details: ActWish['details'] = {}, minutes = 1) {
      clock.advance(minutes * 60_000);
      const performer = { personId: actor.personId, roles: actor.roles.map(({ role }) => role) };
      const done = performAct(hand(), { act, details, attachments: [] }, performer, { allowRangkap: false });
      if (!done.ok) throw new Error(done.error.code);
      write(actor, done.value);
    },
  };
}

export type TestCase = ReturnType<typeof createCase>;

export const forwarding = { opdId: 'dputr', channel: 'e-mail', address: 'admin@dputr.id', at: 1 };

/** Walks to the step that wants this act next, in the usual order. */
export function walkTo(one: TestCase, kind: string): TestCase {
  const turns: readonly (readonly [string, () => void])[] = [
    ['intake', () => one.act(rina, 'hand-over')],
    ['hand-print', () => one.act(rina, 'hand-over', { notPrintedReason: 'Pencetak rusak' })],
    ['study', () => one.act(bambang, 'hand-over')],
    ['submit', () => one.act(bambang, 'hand-over')],
    ['decide', () => one.act(sri, 'approve')],
    ['approve', () => one.act(sri, 'hand-over')],
    ['hand-to-pemantau', () => one.act(bambang, 'hand-over')],
    ['forward', () => one.act(rina, 'forward', { forwarding })],
    ['wait-opd', () => one.act(rina, 'receive-answer', { answerText: 'Sudah ditambal.' })],
    ['receive-answer', () => one.act(rina, 'hand-over')],
    ['review-language', () => one.act(bambang, 'pass-language')],
    ['send-and-archive', () => undefined],
  ];
  for (const [step, run] of turns) {
    if (step === kind) return one;
    run();
  }
  throw new Error(`no turn leads to ${kind}`);
}
