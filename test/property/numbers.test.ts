import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, type NumberBook, numberBookAggregate, numberBookRef } from '#shared/domain/numbers/book.ts';
import { judgeClash, type NumberHolder } from '#shared/domain/numbers/clash.ts';
import { blocksToGive, carve, deputyPool } from '#shared/domain/numbers/give.ts';
import { nextSerials } from '#shared/domain/numbers/take.ts';
import type { Opinion } from '#shared/domain/opinion/opinion.ts';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import { canonicalJson, type Json } from '#shared/kernel/json.ts';
import { fold } from '#shared/operations/fold.ts';
import { aggregateKey, type Draft, type Operation } from '#shared/operations/operation.ts';
import { actorWith, createFakeWriter } from '../support/build-operations.ts';
import { createFakeClock } from '../support/fake-host.ts';

const pcCount = 4;
const series = 'berkas-2026';
const fiveYears = 5 * 365 * 86_400_000;
const actor = actorWith('p1', 'pemantau', 'kasi', 'admin');

type Step =
  | { readonly kind: 'take' | 'withdraw' | 'give' | 'share' | 'void'; readonly pc: number }
  /** An admin who grants whatever he likes to whomever he likes, on any PC. */
  | { readonly kind: 'grant'; readonly pc: number; readonly to: number; readonly from: number; readonly size: number }
  | { readonly kind: 'sync'; readonly from: number; readonly to: number }
  | { readonly kind: 'clock'; readonly pc: number; readonly jump: number };

const pc = fc.integer({ min: 0, max: pcCount - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('take' as const), pc }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('withdraw' as const, 'void' as const), pc }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('give' as const), pc }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('share' as const), pc }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('grant' as const),
      pc,
      to: pc,
      from: fc.integer({ min: 1, max: 60 }),
      size: fc.integer({ min: 1, max: 30 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('sync' as const), from: pc, to: pc }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('clock' as const), pc, jump: fc.integer({ min: -fiveYears, max: fiveYears }) }),
  },
);

interface Taken {
  readonly serial: number;
  readonly writer: string;
}

/** The office as it is lived: everything a PC does rests only on what has reached it. */
function live(steps: readonly Step[]) {
  const pcs = Array.from({ length: pcCount }, (_, index) => {
    const clock = createFakeClock();
    return { clock, pen: createFakeWriter({ clock, seed: index + 1 }), known: new Map<string, Operation>() };
  });
  type Pc = (typeof pcs)[number];
  const everything = new Map<string, Operation>();
  const taken: Taken[] = [];
  const write = (at: Pc, draft: Draft) => {
    for (const operation of at.pen.seal(actor, [draft])) {
      at.known.set(operation.id, operation);
      everything.set(operation.id, operation);
    }
  };
  const bookOf = (at: Pc) =>
    fold(
      numberBookAggregate,
      [...at.known.values()].filter(({ aggregate }) => aggregate.type === 'numbers'),
    );
  const record = (at: Pc, kind: string, payload: Json) =>
    write(at, { aggregate: numberBookRef, kind, version: 1, payload, seen: bookOf(at).heads });
  const casesOf = (at: Pc) => {
    const byKey = Map.groupBy(
      [...at.known.values()].filter(({ aggregate }) => aggregate.type === 'opinion'),
      ({ aggregate }) => aggregateKey(aggregate),
    );
    return [...byKey.values()].map((operations) => ({ operations, folded: fold(opinionAggregate, operations) }));
  };
  /** As the views answer it: whatever ever carried a number counts, withdrawn or not. */
  const highestIn = (at: Pc, from: number, to: number) =>
    casesOf(at)
      .map(({ folded }) => Number(folded.state.number.slice(-5)))
      .reduce((highest, serial) => (from <= serial && serial <= to ? Math.max(highest, serial) : highest), 0);
  const usedBlocks = (at: Pc, book: NumberBook) =>
    blocksOf(book, series, at.pen.writer).map((block) => ({ block, highestSpent: highestIn(at, block.from, block.to) }));
  const liveWriters = pcs.map(({ pen }, index) => ({ writer: pen.writer as string, admittedAt: index }));
  record(pcs[0]!, 'numbers.opened', {});
  let count = 0;
  for (const one of steps) {
    if (one.kind === 'clock') pcs[one.pc]!.clock.advance(one.jump);
    else if (one.kind === 'sync') for (const [id, operation] of pcs[one.from]!.known) pcs[one.to]!.known.set(id, operation);
    else {
      const at = pcs[one.pc]!;
      const { state: book } = bookOf(at);
      const writer = at.pen.writer as string;
      if (one.kind === 'take') {
        const [serial] = nextSerials(book, usedBlocks(at, book), 1);
        if (serial === undefined) continue;
        taken.push({ serial, writer });
        count += 1;
        const payload = {
          number: `OP-2026-${String(serial).padStart(5, '0')}`,
          sop: 'pemantauan-opini-publik/1',
          receivedAt: 0,
          title: 'a',
          text: 'b',
          channel: 'WA',
          openness: 'rahasia',
        };
        write(at, { aggregate: { type: 'opinion', id: `k${count}` }, kind: 'opinion.received', version: 1, payload, seen: [] });
      } else if (one.kind === 'withdraw') {
        const last = casesOf(at).at(-1);
        if (!last) continue;
        const { aggregate } = last.operations[0]!;
        write(at, {
          aggregate,
          kind: 'opinion.withdrawn',
          version: 1,
          payload: { reason: 'import-undone' },
          seen: last.folded.heads,
        });
      } else if (one.kind === 'void') {
        const [serial] = nextSerials(book, usedBlocks(at, book), 1);
        if (serial !== undefined) record(at, 'numbers.voided', { series, serial, reason: 'Salah tulis' });
      } else if (one.kind === 'give') {
        const needs = liveWriters.map((candidate) => ({ writer: candidate.writer, left: 0, waiting: 0, waitingSince: null }));
        const giving = {
          series,
          author: writer,
          live: new Set(liveWriters.map((candidate) => candidate.writer)),
          needs,
          highestKnown: highestIn(at, 1, 99_999),
          now: 0,
        };
        for (const block of blocksToGive(book, giving)) record(at, 'numbers.block-granted', { ...block });
      } else if (one.kind === 'share') {
        const pool = deputyPool(book, writer, liveWriters, 0);
        if (pool) record(at, 'numbers.pool-given', { ...pool });
        const block = carve(bookOf(at).state, { series, author: writer, writer, count: 5, above: 0 });
        if (block) record(at, 'numbers.block-granted', { ...block });
      } else if (one.kind === 'grant') {
        const to = pcs[one.to]!.pen.writer;
        record(at, 'numbers.block-granted', { series, writer: to, from: one.from, to: one.from + one.size });
      }
    }
  }
  return { taken, everything: [...everything.values()], pcs };
}

const history = fc.array(step, { minLength: 5, maxLength: 60, size: 'max' });
const runs = Number(process.env.PANTAU_HISTORIES ?? 10_000);

function shuffled<T>(items: readonly T[], dice: { next(): { value: number } }): readonly T[] {
  return [...items, ...items.slice(0, 3)]
    .map((item) => ({ item, at: dice.next().value }))
    .sort((left, right) => left.at - right.at)
    .map(({ item }) => item);
}

describe('numbers of many PCs', () => {
  it('are never taken by two PCs or twice by one, however grants, withdrawals, wrong clocks and silence fall together', () => {
    let total = 0;
    fc.assert(
      fc.property(history, (steps) => {
        const { taken } = live(steps);
        total += taken.length;
        expect(new Set(taken.map(({ serial }) => serial)).size).toBe(taken.length);
      }),
      { numRuns: Math.ceil(runs / 5) },
    );
    expect(total).toBeGreaterThan(runs / 5);
  });

  it('lie in blocks that never overlap and are the same on every PC that heard the same', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (steps, dice) => {
        const operations = live(steps).everything.filter(({ aggregate }) => aggregate.type === 'numbers');
        const one = fold(numberBookAggregate, operations).state;
        const other = fold(numberBookAggregate, shuffled(operations, dice as never)).state;
        expect(canonicalJson(other)).toBe(canonicalJson(one));
        for (const parts of [one.blocks, one.pools.berkas]) {
          const sorted = [...parts].sort((left, right) => left.from - right.from);
          for (const [at, part] of sorted.entries()) expect(part.from).toBeGreaterThan(sorted[at - 1]?.to ?? 0);
        }
      }),
      { numRuns: Math.ceil(runs / 5) },
    );
  });

  it('clash alike for everybody when people type them by hand: the earlier keeps it', () => {
    const holder = fc.record({
      key: fc.constantFrom('opinion:a', 'opinion:b', 'opinion:c', 'opinion:d'),
      stamp: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1 })),
      operation: fc.stringMatching(/^[0-9a-f]{4}$/),
    });
    const holders = fc.uniqueArray(holder, { selector: ({ key }) => key, minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(holders, fc.infiniteStream(fc.nat()), (found, dice) => {
        const one = judgeClash(found);
        const again = shuffled(found, dice as never).filter((item, at, all) => all.indexOf(item) === at);
        expect(judgeClash(again)).toEqual(one);
        const keeper = found.find(({ key }) => key === one?.keeper) as NumberHolder;
        for (const { stamp } of found) expect([keeper.stamp[0], keeper.stamp[1]] <= [stamp[0], stamp[1]]).toBe(true);
        expect([...(one?.flagged ?? []), one?.keeper].sort()).toEqual(found.map(({ key }) => key).sort());
      }),
      { numRuns: Math.ceil(runs / 5) },
    );
  });

  it('once borne stay spent, whatever number a berkas gets next and in whatever order that is heard', () => {
    const numbers = fc.array(fc.record({ number: fc.integer({ min: 1, max: 5 }), blind: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(numbers, fc.infiniteStream(fc.nat()), (changes, dice) => {
        const pens = [createFakeWriter({ seed: 1 }), createFakeWriter({ seed: 2 })] as const;
        const aggregate = { type: 'opinion', id: 'a' };
        const received = {
          number: 'SEM-PC-1',
          sop: 'pemantauan-opini-publik/1',
          receivedAt: 0,
          title: 'a',
          text: 'b',
          channel: 'WA',
          openness: 'rahasia',
        };
        const operations = [
          ...pens[0].seal(actor, [{ aggregate, kind: 'opinion.received', version: 1, payload: received, seen: [] }]),
        ];
        const receipt = operations[0]!;
        changes.forEach(({ number, blind }, at) => {
          const seen = blind ? [receipt.id] : fold(opinionAggregate, operations).heads;
          const payload = { number: `OP-2026-000${number}` };
          operations.push(
            ...pens[at % 2]!.seal(actor, [{ aggregate, kind: 'opinion.numbered', version: 1, payload, seen: [...seen] }]),
          );
        });
        const one: Opinion = fold(opinionAggregate, operations).state;
        const other: Opinion = fold(opinionAggregate, shuffled(operations, dice as never)).state;
        expect(canonicalJson(other)).toBe(canonicalJson(one));
        const borne = new Set(['SEM-PC-1', ...changes.map(({ number }) => `OP-2026-000${number}`)]);
        expect(new Set([one.number, ...one.formerNumbers])).toEqual(borne);
        expect(one.formerNumbers).not.toContain(one.number);
      }),
      { numRuns: Math.ceil(runs / 10) },
    );
  });
});
