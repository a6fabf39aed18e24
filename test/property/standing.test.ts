import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '#shared/kernel/json.ts';
import { countedOf, type Observed } from '../../electron/services/standing.ts';
import { actorWith, createFakeWriter } from '../support/build-operations.ts';
import { writerName } from '../support/sync/sim-office.ts';

const count = 5;
const signOf = (pc: number) => `${pc}`.repeat(43);
const pen = createFakeWriter();
const admin = actorWith('a1', 'admin');

function observed(kind: string, by: number, about: number, place: number, payload: Json): Observed {
  const aggregate = { type: 'device', id: writerName(about) };
  const [operation] = pen.seal(admin, [{ aggregate, kind, version: 1, payload, seen: [] }]);
  return { operation: operation!, publisher: writerName(by), place };
}

const admitted = (by: number, about: number, place: number) =>
  observed('device.admitted', by, about, place, { label: `PC ${about}`, sign: signOf(about), box: 'b'.repeat(43) });
const revoked = (by: number, about: number, place: number, upTo: number) =>
  observed('device.revoked', by, about, place, { upTo });

const pc = fc.nat(count - 1);
const place = fc.nat(30);
const history = fc
  .tuple(fc.array(fc.tuple(pc, pc, place), { maxLength: 10 }), fc.array(fc.tuple(pc, pc, place, place), { maxLength: 8 }))
  .map(([admissions, revocations]) => [
    admitted(0, 0, 0),
    ...admissions.map(([by, about, at]) => admitted(by, about, at)),
    ...revocations.map(([by, about, at, upTo]) => revoked(by, about, at, upTo)),
  ]);

// Of a PC that nobody let in and that recorded nothing: the view of the office.
const judges = { founder: signOf(0), own: writerName(20) };
const idsOf = (all: readonly Observed[]) =>
  countedOf(judges, all)
    .map(({ id }) => id)
    .sort();

describe('what counts of operations about PCs', () => {
  it('is the same on every PC, in whatever order they arrived', () => {
    fc.assert(
      fc.property(
        history.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(idsOf(shuffled)).toEqual(idsOf(all));
        },
      ),
    );
  });

  it('never contains what a PC recorded behind its revocation, nor the word of one that nobody let in', () => {
    fc.assert(
      fc.property(history, (all) => {
        const counted = new Set<string>(idsOf(all));
        const standing = all.filter(({ operation }) => counted.has(operation.id));
        const members = new Set(
          standing.filter(({ operation }) => operation.kind === 'device.admitted').map(({ operation }) => operation.aggregate.id),
        );
        expect(members).toContain(writerName(0));
        for (const { operation, publisher, place: at } of standing) {
          // The founder's key is in the invite, whoever repeats it.
          if (operation.kind === 'device.admitted' && operation.aggregate.id === writerName(0)) continue;
          expect(members).toContain(publisher);
          for (const { operation: other } of standing)
            if (other.kind === 'device.revoked' && other.aggregate.id === publisher)
              expect(at).toBeLessThan((other.payload as { readonly upTo: number }).upTo);
        }
      }),
    );
  });
});
