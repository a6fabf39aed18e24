import { describe, expect, it } from 'vitest';
import { collisionsIn } from '#shared/domain/collisions.ts';
import type { Draft, Operation } from '#shared/operations/operation.ts';
import { actorWith, createFakeWriter } from '../../support/build-operations.ts';
import { createFakeClock } from '../../support/fake-host.ts';
import { operationSamples } from '../../support/operation-samples.ts';

const rina = actorWith('rina', 'pemantau');
const kasi = actorWith('bambang', 'kasi');
const draft = (kind: string, payload: Draft['payload'], seen: readonly Operation[] = []): Draft => ({
  aggregate: { type: 'opinion', id: 'a' },
  kind,
  version: 1,
  payload,
  seen: seen.map(({ id }) => id),
});
const edit = (field: string, value: string, seen: readonly Operation[]) => draft('opinion.edited', { field, value }, seen);
const handOver = (from: string, capacity: string, seen: readonly Operation[]) =>
  draft('opinion.acted', { act: 'hand-over', from, capacity, details: {} }, seen);

/** Two PCs with one berkas on both. */
function twoPcs() {
  const clock = createFakeClock();
  const one = createFakeWriter({ clock, seed: 1 });
  const two = createFakeWriter({ clock, seed: 2 });
  const [receipt] = one.seal(rina, [draft('opinion.received', operationSamples['opinion.received']!)]);
  clock.advance(60_000);
  return { clock, one, two, receipt: receipt! };
}

describe('collisions in a history', () => {
  it('are none while one writes after the other, whoever it is', () => {
    const { one, two, receipt } = twoPcs();
    const [a] = one.seal(rina, [edit('title', 'Satu', [receipt])]);
    const [b] = two.seal(kasi, [edit('title', 'Dua', [a!])]);
    expect(collisionsIn('opinion', [receipt, a!, b!])).toEqual([]);
  });

  it('are none where two write different fields, or the same value', () => {
    const { one, two, receipt } = twoPcs();
    const [a] = one.seal(rina, [edit('location', 'Jalan Merdeka', [receipt])]);
    const [b] = two.seal(kasi, [edit('topic', 'jalan', [receipt])]);
    const [c] = two.seal(kasi, [edit('location', 'Jalan Merdeka', [receipt])]);
    expect(collisionsIn('opinion', [receipt, a!, b!, c!])).toEqual([]);
  });

  it('name both values with who wrote them where, and stay open until somebody who saw both writes', () => {
    const { clock, one, two, receipt } = twoPcs();
    const [a] = one.seal(rina, [edit('proposedOpd', 'dlh', [receipt])]);
    clock.advance(60_000);
    const [b] = two.seal(kasi, [edit('proposedOpd', 'dishub', [receipt])]);
    const [open] = collisionsIn('opinion', [receipt, b!, a!]);
    expect(open).toMatchObject({ subject: 'proposedOpd', at: b!.at, shown: 'dishub', settled: null });
    expect(open!.sides.map(({ value, operation }) => [value, operation.writer])).toEqual([
      ['dishub', two.writer],
      ['dlh', one.writer],
    ]);
    clock.advance(60_000);
    const [c] = one.seal(rina, [edit('proposedOpd', 'dlh', [a!, b!])]);
    const settled = collisionsIn('opinion', [receipt, a!, b!, c!]);
    expect(settled).toHaveLength(1);
    expect(settled[0]).toMatchObject({ shown: 'dlh', settled: { id: c!.id } });
  });

  it('show the careful step while two PCs moved the berkas apart', () => {
    const { one, two, receipt } = twoPcs();
    const [print] = one.seal(rina, [draft('opinion.printed', { template: 'lembar-hasil-pantauan', documentId: 'd' }, [receipt])]);
    const [first] = one.seal(rina, [handOver('1', 'pemantau', [print!])]);
    const [second] = one.seal(rina, [handOver('2', 'pemantau', [first!])]);
    const [undone] = two.seal(rina, [draft('opinion.undone', { act: first!.id }, [first!])]);
    const [found] = collisionsIn('opinion', [receipt, print!, first!, second!, undone!]);
    expect(found).toMatchObject({ subject: 'position', shown: { step: '1', end: null }, settled: null });
    const [decided] = two.seal(kasi, [
      draft('opinion.collision-settled', { step: '3', reason: 'Sudah diserahkan' }, [second!, undone!]),
    ]);
    const [closed] = collisionsIn('opinion', [receipt, print!, first!, second!, undone!, decided!]);
    expect(closed).toMatchObject({ shown: { step: '3', end: null }, settled: { id: decided!.id } });
  });

  it('vanish when the operation arrives that shows them to be none', () => {
    const { one, two, receipt } = twoPcs();
    const [a] = one.seal(rina, [edit('title', 'Satu', [receipt])]);
    const [between] = two.seal(kasi, [edit('note', 'dibaca', [a!])]);
    const [b] = two.seal(kasi, [edit('title', 'Dua', [between!])]);
    expect(collisionsIn('opinion', [receipt, a!, b!])).toHaveLength(1);
    expect(collisionsIn('opinion', [receipt, a!, b!, between!])).toEqual([]);
  });

  it('are the same in whatever order the operations arrived', () => {
    const { clock, one, two, receipt } = twoPcs();
    const [a] = one.seal(rina, [edit('title', 'Satu', [receipt])]);
    clock.advance(1);
    const [b] = two.seal(kasi, [edit('title', 'Dua', [receipt])]);
    const all = [receipt, a!, b!];
    const expected = collisionsIn('opinion', all);
    expect(expected).toHaveLength(1);
    for (const order of [
      [2, 1, 0],
      [1, 0, 2],
      [2, 0, 1, 1],
    ])
      expect(
        collisionsIn(
          'opinion',
          order.map((at) => all[at]!),
        ),
      ).toEqual(expected);
  });
});
