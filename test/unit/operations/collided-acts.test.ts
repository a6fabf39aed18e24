import { describe, expect, it } from 'vitest';
import { collisionsIn } from '#shared/domain/collisions.ts';
import { caseRowOf } from '#shared/domain/opinion/case-row.ts';
import { settleCollision, undoAct } from '#shared/domain/opinion/commands.ts';
import { factsOf, hardcopyPlace, leadOpd, type Opinion, positionOf, standingActs } from '#shared/domain/opinion/opinion.ts';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import type { Json } from '#shared/kernel/json.ts';
import { type Folded, fold } from '#shared/operations/fold.ts';
import type { Draft, Operation } from '#shared/operations/operation.ts';
import { actorWith, createFakeWriter } from '../../support/build-operations.ts';
import { createFakeClock } from '../../support/fake-host.ts';
import { operationSamples } from '../../support/operation-samples.ts';
import { place } from '../sop/questions.ts';

const everyRole = actorWith('rina', 'pemantau', 'kasi', 'kabid', 'arsiparis');
const dedi = actorWith('dedi', 'pemantau', 'kasi', 'kabid', 'arsiparis');

/** One berkas on two PCs that are apart from now on; `apart` writes on either of them what rests on the common past. */
function createApart(path: readonly (readonly [act: string, from: string, capacity: string, details?: object])[]) {
  const clock = createFakeClock();
  const pens = { here: createFakeWriter({ clock, seed: 1 }), there: createFakeWriter({ clock, seed: 2 }) };
  const draft = (kind: string, payload: object, seen: readonly string[]): Draft => ({
    aggregate: { type: 'opinion', id: 'a' },
    kind,
    version: 1,
    payload: payload as Json,
    seen,
  });
  const received = { ...(operationSamples['opinion.received'] as object), importId: '' };
  const past: Operation[] = [...pens.here.seal(everyRole, [draft('opinion.received', received, [])])];
  for (const [act, from, capacity, details = {}] of path) {
    const { heads } = fold(opinionAggregate, past);
    past.push(...pens.here.seal(everyRole, [draft('opinion.acted', { act, from, capacity, details }, heads)]));
  }
  const common = [...past];
  return {
    common,
    /** On one of the PCs, after what that PC wrote itself (`own`). */
    apart(pc: keyof typeof pens, kind: string, payload: object, own: readonly Operation[] = []): Operation {
      clock.advance(60_000);
      const { heads } = fold(opinionAggregate, [...common, ...own]);
      return pens[pc].seal(pc === 'here' ? everyRole : dedi, [draft(kind, payload, heads)])[0]!;
    },
    seal: (drafts: readonly Draft[]) => pens.there.seal(dedi, drafts),
  };
}

function both(operations: readonly Operation[]): Folded<Opinion> {
  const one = fold(opinionAggregate, operations);
  expect(fold(opinionAggregate, [...operations].reverse()).state).toEqual(one.state);
  return one;
}

const toForwarding = [
  ['hand-over', '1', 'pemantau'],
  ['hand-over', '2', 'pemantau'],
  ['hand-over', '3', 'kasi'],
  ['hand-over', '4', 'kasi'],
  ['approve', '4D', 'kabid'],
  ['hand-over', '5', 'kabid'],
  ['hand-over', '6', 'kasi'],
] as const;
const filing = { place: null, hardcopyLater: true };
const toArchive = [
  ...toForwarding.slice(0, 4),
  ['decline', '4D', 'kabid', { reason: 'Sudah dijawab' }],
  ['archive', '4X', 'kasi', { filing }],
] as const;
const forwardTo = (opdId: string) => ({
  act: 'forward',
  from: '7',
  capacity: 'pemantau',
  details: { forwarding: { opdId, channel: 'e-mail', address: 'a@b.id', at: 1 } },
});

describe('a berkas that two people forwarded to different OPD without knowing of each other', () => {
  it('is shown as collided with both, and goes on once one who may has decided which OPD answers', () => {
    const { common, apart, seal } = createApart(toForwarding);
    const operations = [
      ...common,
      apart('here', 'opinion.acted', forwardTo('dlh')),
      apart('there', 'opinion.acted', forwardTo('pu')),
    ];
    const { state, heads } = both(operations);
    expect(factsOf(state).contested).toBe(true);
    expect(caseRowOf('a', state)?.contested).toBe(true);
    const [collision] = collisionsIn('opinion', operations);
    expect(collision).toMatchObject({ subject: 'forwardedTo', settled: null });
    expect(collision?.sides.map(({ value }) => value).sort()).toEqual(['dlh', 'pu']);
    const settled = [...operations, ...seal(settleCollision({ id: 'a', opinion: state, heads }, { opd: 'dlh' }, 'Wilayahnya'))];
    const decided = both(settled).state;
    expect(factsOf(decided).contested).toBe(false);
    expect(leadOpd(decided)).toBe('dlh');
    expect(positionOf(decided)).toEqual(positionOf(state));
    expect(collisionsIn('opinion', settled)[0]).toMatchObject({ shown: 'dlh', settled: { actor: { personId: 'dedi' } } });
  });

  it('is no collision when both meant the same OPD, nor when one took his forwarding back', () => {
    const { common, apart } = createApart(toForwarding);
    const here = apart('here', 'opinion.acted', forwardTo('dlh'));
    const same = both([...common, here, apart('there', 'opinion.acted', forwardTo('dlh'))]).state;
    expect(factsOf(same).contested).toBe(false);
    const undone = apart('here', 'opinion.undone', { act: here.id }, [here]);
    const other = apart('there', 'opinion.acted', forwardTo('pu'));
    const { state } = both([...common, here, undone, other]);
    expect(leadOpd(state)).toBe('pu');
    expect(state.forwardedTo?.versions.map(({ value }) => value)).toEqual(['pu']);
  });
});

describe('a collision', () => {
  it('is not settled by one of its sides taking his act back', () => {
    const { common, apart } = createApart(toForwarding.slice(0, 1));
    const back = { act: 'return', from: '2', capacity: 'pemantau', details: { note: 'Keliru', returnTo: '1' } };
    const on = { act: 'hand-over', from: '2', capacity: 'pemantau', details: {} };
    const { state, heads } = both([...common, apart('here', 'opinion.acted', back), apart('there', 'opinion.acted', on)]);
    expect(factsOf(state).contested).toBe(true);
    const last = standingActs(state).at(-1)!;
    expect(undoAct({ id: 'a', opinion: state, heads }, last, last.personId)).toEqual({ ok: false, error: { code: 'collided' } });
  });
});

describe('what two people did at once and meant alike', () => {
  it('reopening it twice is one reopening to work on, and both reasons stay', () => {
    const { common, apart } = createApart(toArchive);
    const reopened = (reason: string) => ({ reason, to: '3' });
    const { state, rejected } = both([
      ...common,
      apart('here', 'opinion.reopened', reopened('Warga bertanya lagi')),
      apart('there', 'opinion.reopened', reopened('Ada bukti baru')),
    ]);
    expect(rejected).toEqual([]);
    expect(state.reopenings.map(({ reason }) => reason).sort()).toEqual(['Ada bukti baru', 'Warga bertanya lagi']);
    expect(factsOf(state)).toMatchObject({ stepId: '3', end: null, contested: false });
    expect(standingActs(state)).toEqual([]);
  });

  it('keeps what one did after his reopening in the round, and asks where it stands', () => {
    const { common, apart } = createApart(toArchive);
    const here = apart('here', 'opinion.reopened', { reason: 'Warga bertanya lagi', to: '3' });
    const act = { act: 'hand-over', from: '3', capacity: 'kasi', details: {} };
    const studied = apart('here', 'opinion.acted', act, [here]);
    const { state, rejected } = both([
      ...common,
      here,
      studied,
      apart('there', 'opinion.reopened', { reason: 'Bukti', to: '3' }),
    ]);
    expect(rejected).toEqual([]);
    expect(standingActs(state).map(({ act: kind }) => kind)).toEqual(['hand-over']);
    expect(factsOf(state)).toMatchObject({ stepId: '3', contested: true });
  });

  it('taking one act back on two PCs is taking it back once', () => {
    const { common, apart } = createApart(toForwarding.slice(0, 2));
    const last = common.at(-1)!.id;
    const here = apart('here', 'opinion.undone', { act: last });
    // The same person at another PC.
    const there: Operation = { ...apart('there', 'opinion.undone', { act: last }), actor: everyRole };
    const { state, rejected } = both([...common, here, there]);
    expect(rejected).toEqual([]);
    expect(factsOf(state)).toMatchObject({ stepId: '2', contested: false });
  });
});

describe('the place of a hard copy', () => {
  it('stays known where a colleague reopened the berkas meanwhile, and gives way to that of the next archive', () => {
    const { common, apart } = createApart(toArchive);
    const reopened = apart('here', 'opinion.reopened', { reason: 'Warga bertanya lagi', to: '3' });
    const filed = apart('there', 'opinion.hardcopy-filed', { place });
    const { state, rejected, heads } = both([...common, reopened, filed]);
    expect(rejected).toEqual([]);
    expect(hardcopyPlace(state)).toEqual(place);
    expect(factsOf(state).end).toBeNull();
    const other = { ...place, box: 'Boks 99' };
    const act = { act: 'archive', from: '4X', capacity: 'kasi', details: { filing: { place: other, hardcopyLater: false } } };
    const archived = { ...apart('here', 'opinion.acted', act), seen: heads };
    expect(hardcopyPlace(both([...common, reopened, filed, archived]).state)).toEqual(other);
  });

  it('is refused by the berkas of which the writer knew that it is open', () => {
    const { common, apart } = createApart(toForwarding);
    const { rejected } = both([...common, apart('here', 'opinion.hardcopy-filed', { place })]);
    expect(rejected.map(({ reason }) => reason)).toEqual(['not-ended']);
  });
});
