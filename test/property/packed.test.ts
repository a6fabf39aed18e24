import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeJson, type Json } from '#shared/kernel/json.ts';
import { type Draft, type Operation, roles } from '#shared/operations/operation.ts';
import { packOperations, unpackOperations } from '#shared/operations/packed.ts';
import { actorWith, createFakeWriter } from '../support/build-operations.ts';
import { createFakeClock } from '../support/fake-host.ts';

const id = fc.stringMatching(/^[a-z2-7]{16}$/);
/** As it was written and read once: JSON knows no -0. */
const payload = fc
  .dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }))
  .filter((value) => isSafeJson(value))
  .map((value) => JSON.parse(JSON.stringify(value)) as Json);
const draft: fc.Arbitrary<Draft> = fc.record({
  aggregate: fc.record({ type: fc.constantFrom('opinion', 'opd', 'x'), id: fc.oneof(id, fc.constantFrom('a', 'b')) }),
  kind: fc.constantFrom('opinion.edited', 'opd.described'),
  version: fc.integer({ min: 1, max: 3 }),
  payload,
  seen: fc.array(fc.stringMatching(/^[0-9a-f]{32}$/), { maxLength: 3 }),
});
const written = fc.record({
  writer: fc.nat(2),
  role: fc.constantFrom(...roles),
  drafts: fc.array(draft, { minLength: 1, maxLength: 4 }),
  wait: fc.integer({ min: -1_000_000, max: 1_000_000 }),
});

/** What a few PCs with unsteady clocks wrote, in the order in which it arrived on one of them. */
const arrived = fc.array(written, { maxLength: 12 }).chain((turns) => {
  const pcs = [1, 2, 3].map((seed) => {
    const clock = createFakeClock();
    return { clock, pen: createFakeWriter({ clock, seed }) };
  });
  const operations = turns.flatMap(({ writer, role, drafts, wait }): readonly Operation[] => {
    const pc = pcs[writer]!;
    pc.clock.advance(wait);
    return pc.pen.seal(actorWith(`p-${role}`, role), drafts);
  });
  return fc.shuffledSubarray([...operations]);
});

describe('packed operations', () => {
  it('come back as they were, in their order', () => {
    fc.assert(
      fc.property(arrived, (operations) => {
        expect(unpackOperations(packOperations(operations))).toEqual(operations);
      }),
      { numRuns: 2_000 },
    );
  });
});
