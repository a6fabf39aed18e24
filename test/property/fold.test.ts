import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Opinion } from '#shared/domain/opinion/opinion.ts';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { fold } from '#shared/operations/fold.ts';
import type { Draft, Operation } from '#shared/operations/operation.ts';
import { actorWith, createFakeWriter } from '../support/build-operations.ts';
import { createFakeClock } from '../support/fake-host.ts';
import { referenceHeads, referencePast, referenceVersions } from '../support/reference-fold.ts';

const fiveYears = 5 * 365 * 86_400_000;
const writerCount = 5;
const fields = ['title', 'text', 'location'] as const;

type Step =
  | { readonly kind: 'edit'; readonly writer: number; readonly field: number; readonly value: number }
  | { readonly kind: 'act'; readonly writer: number }
  | { readonly kind: 'sync'; readonly from: number; readonly to: number }
  | { readonly kind: 'clock'; readonly writer: number; readonly jump: number };

const writer = fc.integer({ min: 0, max: writerCount - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), writer, field: fc.integer({ min: 0, max: 2 }), value: fc.nat(5) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('act' as const), writer }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('sync' as const), from: writer, to: writer }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('clock' as const), writer, jump: fc.integer({ min: -fiveYears, max: fiveYears }) }),
  },
);

const draft = (kind: string, payload: object, seen: readonly string[]): Draft => ({
  aggregate: { type: 'opinion', id: 'a' },
  kind,
  version: 1,
  payload: payload as Draft['payload'],
  seen,
});

/** Plays a history on five PCs with wrong clocks and answers every operation that anybody wrote. */
function play(steps: readonly Step[]): readonly Operation[] {
  const pcs = Array.from({ length: writerCount }, (_, index) => {
    const clock = createFakeClock();
    return { clock, writer: createFakeWriter({ clock, seed: index + 1 }), known: new Map<string, Operation>() };
  });
  const all: Operation[] = [];
  const actor = actorWith('p1', 'pemantau', 'kasi', 'kabid');
  const write = (pc: (typeof pcs)[number], made: Draft) => {
    for (const operation of pc.writer.seal(actor, [made])) {
      pc.known.set(operation.id, operation);
      all.push(operation);
    }
  };
  const receipt = {
    number: 'OP-2026-0001',
    sop: 'pemantauan-opini-publik/1',
    receivedAt: 0,
    title: 'a',
    text: 'b',
    channel: 'WA',
    openness: 'rahasia',
  };
  write(pcs[0]!, draft('opinion.received', receipt, []));
  for (const pc of pcs) for (const operation of all) pc.known.set(operation.id, operation);
  for (const one of steps) {
    if (one.kind === 'clock') {
      pcs[one.writer]!.clock.advance(one.jump);
      continue;
    }
    if (one.kind === 'sync') {
      for (const [id, operation] of pcs[one.from]!.known) pcs[one.to]!.known.set(id, operation);
      continue;
    }
    const pc = pcs[one.writer]!;
    const { heads, state } = fold(opinionAggregate, [...pc.known.values()]);
    if (one.kind === 'edit') write(pc, draft('opinion.edited', { field: fields[one.field]!, value: `v${one.value}` }, heads));
    else {
      const from = state.position!.versions[0].value.step;
      write(
        pc,
        draft('opinion.acted', { act: 'hand-over', from, capacity: from === '3' ? 'kasi' : 'pemantau', details: {} }, heads),
      );
    }
  }
  return all;
}

function versionsOf(opinion: Opinion, register: string): ReadonlySet<string> {
  const found = register === 'position' ? opinion.position : opinion.fields[register as (typeof fields)[number]];
  return new Set(found?.versions.map((version) => version.by) ?? []);
}

const history = fc.array(step, { minLength: 3, maxLength: 40, size: 'max' }).map(play);
const runs = Number(process.env.PANTAU_HISTORIES ?? 10_000);

describe('the fold of an opinion', () => {
  it('comes to the same state in whatever order and however often operations arrive (G3, G7, G8)', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (operations, dice) => {
        const shuffled = [...operations, ...operations.slice(0, 3)]
          .map((operation) => ({ operation, at: dice.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ operation }) => operation);
        const one = fold(opinionAggregate, operations);
        const other = fold(opinionAggregate, shuffled);
        expect(canonicalJson({ ...other, rejected: other.rejected.map(({ operation }) => operation.id) })).toBe(
          canonicalJson({ ...one, rejected: one.rejected.map(({ operation }) => operation.id) }),
        );
      }),
      { numRuns: runs / 2 },
    );
  });

  it('keeps every edit that nobody had seen when writing over it, and only those (G4)', () => {
    fc.assert(
      fc.property(history, (operations) => {
        const { state, heads, rejected } = fold(opinionAggregate, operations);
        const past = referencePast(operations);
        const refused = new Set(rejected.map(({ operation }) => operation.id));
        expect(heads).toEqual(referenceHeads(operations));
        for (const register of ['position', ...fields]) {
          const writes = operations.filter(
            ({ id, kind, payload }) =>
              !refused.has(id) &&
              (kind === 'opinion.received' ||
                (register === 'position'
                  ? kind === 'opinion.acted'
                  : kind === 'opinion.edited' && (payload as { field: string }).field === register)),
          );
          const expected = referenceVersions(writes, past);
          const before = versionsOf(state, register);
          // The receipt writes a field only when it had a value.
          const written = register === 'location' ? new Set([...expected].filter((id) => id !== operations[0]?.id)) : expected;
          expect([...before].sort()).toEqual([...written].sort());
        }
      }),
      { numRuns: runs / 2 },
    );
  });
});
