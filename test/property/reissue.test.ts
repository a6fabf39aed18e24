import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentAggregate } from '#shared/domain/document/paper-document.ts';
import { needsAnotherNumber, renumbering, typesLeftBehind, withoutAdmin } from '#shared/domain/joining.ts';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import { referencesOf } from '#shared/domain/references.ts';
import { aggregates } from '#shared/domain/registry.ts';
import { randomId, type WriterId } from '#shared/kernel/ids.ts';
import { canonicalJson, type Json } from '#shared/kernel/json.ts';
import { type AggregateDefinition, fold } from '#shared/operations/fold.ts';
import { type Actor, aggregateKey, isIntact, type Operation } from '#shared/operations/operation.ts';
import { nextStamp, type Stamp } from '#shared/operations/stamp.ts';
import { knownInOffice } from '#shared/sync/common-history.ts';
import { type Reissue, reissue } from '#shared/sync/reissue.ts';
import { sha256 } from '../../electron/ports/host.ts';
import { actorWith, createFakeWriter } from '../support/build-operations.ts';
import { createFakeClock, createFakeRandom } from '../support/fake-host.ts';
import { operationSamples } from '../support/operation-samples.ts';

/** Own persons; the office knows `own-1` as `office-7`. */
const people = new Map([['own-1', 'office-7']]);
/** The office knows `opd-1` under another id, too. */
const opds = new Map([['opd-1', 'office-opd-4']]);
const newWriter = randomId(createFakeRandom(99)) as WriterId;

type Step =
  | {
      readonly kind: 'edit' | 'act' | 'undo' | 'withdraw' | 'document' | 'other';
      readonly pc: number;
      readonly person: number;
      readonly on: number;
    }
  | { readonly kind: 'sync'; readonly from: number; readonly to: number }
  | { readonly kind: 'clock'; readonly pc: number; readonly jump: number };

const two = fc.integer({ min: 0, max: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'edit' as const,
        'act' as const,
        'undo' as const,
        'withdraw' as const,
        'document' as const,
        'other' as const,
      ),
      pc: two,
      person: two,
      on: fc.integer({ min: 0, max: 2 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('sync' as const), from: two, to: two }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('clock' as const), pc: two, jump: fc.integer({ min: -9e10, max: 9e10 }) }),
  },
);

const actors: readonly Actor[] = [actorWith('own-1', 'pemantau', 'kasi'), actorWith('own-2', 'pemantau', 'kasi')];
const content = (operationSamples['document.drafted'] as { readonly content: { readonly [key: string]: Json } }).content;

const bothPosts = [
  { role: 'admin', title: 'Pranata Komputer', acting: 'definitif', from: '2026-01-01' },
  { role: 'kasi', title: 'Kepala Seksi', acting: 'definitif', from: '2026-01-01' },
];
const edits = [
  { field: 'title', value: 'judul' },
  { field: 'proposedOpd', value: 'opd-1' },
  { field: 'supportingOpd', value: ['opd-2', 'opd-1'] },
];
const forwarded = { forwarding: { opdId: 'opd-1', channel: 'surat', address: 'Jl. Cempaka', at: 1 } };

/** Operations that every history begins with. */
const firstSteps = 9;

/** An office of two PCs, as it lies in the journal of one of them: in order of arrival, which is not the order of stamps. */
function journal(steps: readonly Step[]): readonly Operation[] {
  const pcs = [1, 2].map((seed) => {
    const clock = createFakeClock();
    return { clock, pen: createFakeWriter({ clock, seed }), known: new Map<string, Operation>() };
  });
  const write = (at: number, person: number, type: string, id: string, kind: string, payload: Json) => {
    const { known, pen } = pcs[at]!;
    const own = [...known.values()].filter(({ aggregate }) => aggregate.type === type && aggregate.id === id);
    const definition = aggregates.find((one) => one.type === type)!;
    const seen = fold(definition, own).heads;
    for (const operation of pen.seal(actors[person]!, [{ aggregate: { type, id }, kind, version: 1, payload, seen: [...seen] }]))
      known.set(operation.id, operation);
  };
  const caseState = (at: number, id: string) =>
    fold(
      opinionAggregate,
      [...pcs[at]!.known.values()].filter(({ aggregate }) => aggregate.type === 'opinion' && aggregate.id === id),
    ).state;
  write(0, 0, 'office', 'office', 'office.founded', { officeId: 'own', sample: false });
  for (const person of [1, 2]) {
    const registered = { name: `Nama ${person}`, nip: '', rank: '', posts: bothPosts };
    write(0, 0, 'person', `own-${person}`, 'person.registered', registered);
  }
  for (const opd of [1, 2])
    write(0, 0, 'opd', `opd-${opd}`, 'opd.registered', { ...(operationSamples['opd.registered'] as object), name: `OPD ${opd}` });
  for (const on of [0, 1, 2])
    write(0, 0, 'opinion', `k${on}`, 'opinion.received', {
      ...(operationSamples['opinion.received'] as object),
      number: `OP-202${4 + on}-0001`,
      proposedOpd: `opd-${1 + (on % 2)}`,
    });
  write(0, 0, 'document', 'd0', 'document.drafted', {
    ...(operationSamples['document.drafted'] as object),
    content: { ...content, signerId: 'own-1' },
  });
  for (const [id, operation] of pcs[0]!.known) pcs[1]!.known.set(id, operation);
  for (const one of steps) {
    if (one.kind === 'clock') pcs[one.pc]!.clock.advance(one.jump);
    else if (one.kind === 'sync') for (const [id, operation] of pcs[one.from]!.known) pcs[one.to]!.known.set(id, operation);
    else {
      const { pc, person, on } = one;
      const id = `k${on}`;
      if (one.kind === 'edit') write(pc, person, 'opinion', id, 'opinion.edited', edits[(on + person) % edits.length]!);
      else if (one.kind === 'withdraw') write(pc, person, 'opinion', id, 'opinion.withdrawn', { reason: 'import-undone' });
      else if (one.kind === 'other') write(pc, person, 'opinion', id, 'opinion.teleported', { act: 'x' });
      else if (one.kind === 'document')
        write(
          pc,
          person,
          'document',
          'd0',
          on === 2 ? 'document.signed' : 'document.edited',
          on === 2
            ? operationSamples['document.signed']!
            : { content: { ...content, signerId: `own-${person + 1}`, subject: `hal ${on}` } },
        );
      else if (one.kind === 'act') {
        const { step: from } = caseState(pc, id).position!.versions[0].value;
        const capacity = from === '3' ? 'kasi' : 'pemantau';
        write(pc, person, 'opinion', id, 'opinion.acted', {
          act: 'hand-over',
          from,
          capacity,
          details: forwarded,
        });
      } else {
        const act = caseState(pc, id).acts.findLast(({ undone }) => !undone);
        if (act) write(pc, person, 'opinion', id, 'opinion.undone', { act: act.id });
      }
    }
  }
  for (const [id, operation] of pcs[1]!.known) pcs[0]!.known.set(id, operation);
  return [...pcs[0]!.known.values()];
}

function wishOf(more: Partial<Reissue> = {}): Reissue {
  let seq = 0;
  let stamp: Stamp = [1_900_000_000_000, 0];
  const random = createFakeRandom(7);
  return {
    people,
    opds,
    dropped: typesLeftBehind,
    known: new Map(),
    referencesOf,
    nextHeader: () => {
      seq += 1;
      stamp = nextStamp(stamp, stamp[0]);
      return { writer: newWriter, seq, stamp, salt: randomId(random) };
    },
    sha256,
    ...more,
  };
}

/** A state without what must differ: ids of operations by their place in the history, stamps, the writing PC, and persons as the office knows them. */
function comparable(
  state: unknown,
  ids: ReadonlyMap<string, string>,
  matched: ReadonlyMap<string, string> = new Map([...people, ...opds]),
): string {
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return ids.get(value) ?? matched.get(value) ?? value;
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, key === 'stamp' || key === 'writer' ? null : plain(item)]),
    );
  };
  return canonicalJson(plain(state));
}

const isMatched = ({ aggregate: { type, id } }: Operation, wish: Reissue) =>
  (type === 'person' && wish.people.has(id)) || (type === 'opd' && wish.opds.has(id));

/** Original → new, told by who wrote what when. */
function successors(before: readonly Operation[], after: readonly Operation[], wish: Reissue): ReadonlyMap<string, string> {
  const kept = before.filter((one) => !wish.dropped.has(one.aggregate.type) && !isMatched(one, wish));
  const byKey = Map.groupBy(after, ({ aggregate }) => aggregateKey(aggregate));
  const ids = new Map<string, string>();
  for (const [key, own] of Map.groupBy(kept, ({ aggregate }) => aggregateKey(aggregate))) {
    const type = key.slice(0, key.indexOf(':'));
    const definition = aggregates.find((one) => one.type === type) as AggregateDefinition<unknown>;
    const order: string[] = [];
    const apply: typeof definition.apply = (state, operation, context) => {
      order.push(operation.id);
      return definition.apply(state, operation, context);
    };
    fold({ ...definition, apply }, own);
    order.forEach((id, at) => {
      ids.set(id, byKey.get(key)![at]!.id);
    });
  }
  return ids;
}

const histories = fc.array(step, { minLength: 1, maxLength: 30, size: 'max' }).map(journal);
const runs = Math.ceil(Number(process.env.PANTAU_HISTORIES ?? 10_000) / 10);

describe('berkas that a PC brings along when it joins an office', () => {
  it('fold as before, with the people of the office in place of those who were matched', () => {
    fc.assert(
      fc.property(histories, (before) => {
        const wish = wishOf();
        const after = [...reissue(before, wish)];
        const ids = successors(before, after, wish);
        for (const type of ['opinion', 'document', 'person', 'opd'] as const) {
          const definition = aggregates.find((one) => one.type === type) as AggregateDefinition<unknown>;
          const known = (operations: readonly Operation[]) =>
            Map.groupBy(
              operations.filter(({ aggregate }) => aggregate.type === type),
              ({ aggregate }) => aggregate.id,
            );
          const old = known(before);
          for (const [id, own] of known(after)) {
            const one = fold(definition, own);
            const other = fold(definition, old.get(id)!);
            expect(comparable(one.state, new Map())).toBe(comparable(other.state, ids));
            expect(one.rejected.map(({ reason }) => reason)).toEqual(other.rejected.map(({ reason }) => reason));
          }
        }
      }),
      { numRuns: runs },
    );
  });

  it('are whole records of the new writer that name nobody who stayed behind', () => {
    fc.assert(
      fc.property(histories, (before) => {
        const after = [...reissue(before, wishOf())];
        expect(after.every((operation) => isIntact(operation, sha256) && operation.writer === newWriter)).toBe(true);
        expect(after.map(({ seq }) => seq)).toEqual(after.map((_, at) => at + 1));
        const text = JSON.stringify(after);
        expect(text).not.toContain('"own-1"');
        expect(text).not.toContain('"opd-1"');
        expect(after.filter(({ aggregate }) => aggregate.type === 'opd').map(({ aggregate }) => aggregate.id)).toEqual(['opd-2']);
        for (const { id } of before) expect(text).not.toContain(id);
        expect(after.some(({ aggregate }) => typesLeftBehind.has(aggregate.type))).toBe(false);
        expect(after.filter(({ aggregate }) => aggregate.type === 'person').map(({ aggregate }) => aggregate.id)).toEqual([
          'own-2',
        ]);
        expect(new Set(after.map(({ at }) => at))).toEqual(
          new Set(before.filter((one) => one.aggregate.type !== 'office' && !isMatched(one, wishOf())).map(({ at }) => at)),
        );
      }),
      { numRuns: runs },
    );
  });

  it('get a temporary number where the office has theirs or still gives numbers of that year, and keep the old one findable', () => {
    fc.assert(
      fc.property(histories, (before) => {
        const office = { numbers: new Set(['OP-2024-0001']), year: 2026 };
        const followedBy = renumbering((number) => needsAnotherNumber(number, office), 'SEM-PC-BARU');
        const after = [...reissue(before, wishOf({ followedBy }))];
        const numbersOf = (id: string) => {
          const { state } = fold(
            opinionAggregate,
            after.filter(({ aggregate }) => aggregate.id === id),
          );
          return [state.number, ...state.formerNumbers];
        };
        expect(numbersOf('k0')).toEqual(['SEM-PC-BARU-1', 'OP-2024-0001']);
        expect(numbersOf('k1')).toEqual(['OP-2025-0001']);
        expect(numbersOf('k2')).toEqual(['SEM-PC-BARU-2', 'OP-2026-0001']);
        const plain = [...reissue(before, wishOf())];
        for (const id of ['k0', 'k1', 'k2']) {
          const fieldsOf = (operations: readonly Operation[]) => {
            const { state, heads } = fold(
              opinionAggregate,
              operations.filter(({ aggregate }) => aggregate.id === id),
            );
            return [
              heads.length,
              state.acts.length,
              state.acts.filter(({ undone }) => undone).length,
              state.presence?.versions.length,
              state.position?.versions.length,
            ];
          };
          expect(fieldsOf(after)).toEqual(fieldsOf(plain));
        }
      }),
      { numRuns: runs },
    );
  });

  it('go on in the office that grew from the same backup: nothing twice, and every berkas as if one PC had done all', () => {
    const alone = fc
      .array(
        step.filter((one) => one.kind !== 'clock' && one.kind !== 'sync'),
        { minLength: 1, maxLength: 30, size: 'max' },
      )
      .map((steps) => journal(steps.map((one) => ({ ...one, pc: 0 }))));
    fc.assert(
      fc.property(alone, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (before, part, wasBrought) => {
        const parted = firstSteps + Math.floor(part * (before.length - firstSteps));
        const backup = before.slice(0, parted);
        // The other PC founded the office, or brought its work into it: then its records have other ids there.
        const wish = wasBrought ? wishOf() : wishOf({ people: new Map(), opds: new Map() });
        const matched = new Map([...wish.people, ...wish.opds]);
        const office = wasBrought ? [...reissue(backup, wish)] : backup;
        const known = knownInOffice(before, office);
        const after = [...reissue(before, { ...wish, known })];
        const left = (one: Operation) => wish.dropped.has(one.aggregate.type) || isMatched(one, wish);
        expect(after.length).toBe(before.slice(parted).filter((one) => !left(one)).length);
        const together = [...office, ...after];
        const ids = successors(before, together, wish);
        for (const type of ['opinion', 'document'] as const) {
          const definition = aggregates.find((one) => one.type === type) as AggregateDefinition<unknown>;
          for (const id of new Set(
            before.filter(({ aggregate }) => aggregate.type === type).map(({ aggregate }) => aggregate.id),
          )) {
            const ofThis = (operations: readonly Operation[]) =>
              operations.filter(({ aggregate }) => aggregate.type === type && aggregate.id === id);
            const [one, other] = [fold(definition, ofThis(together)), fold(definition, ofThis(before))];
            expect(comparable(one.state, new Map(), matched)).toBe(comparable(other.state, ids, matched));
            expect(one.heads.length).toBe(other.heads.length);
            expect(one.rejected.length).toBe(other.rejected.length);
          }
        }
      }),
      { numRuns: runs },
    );
  });

  it('leave the post of Admin behind with whoever comes along as a new person, and nothing else', () => {
    const after = [...reissue(journal([]), wishOf({ payloadOf: withoutAdmin }))];
    const person = after.find(({ aggregate }) => aggregate.id === 'own-2')!;
    expect(person.payload).toEqual({ name: 'Nama 2', nip: '', rank: '', posts: [bothPosts[1]] });
    const posted = { ...person, kind: 'person.posted', payload: { posts: bothPosts } };
    expect(withoutAdmin(posted)).toEqual({ posts: [bothPosts[1]] });
    for (const payload of [null, 'x', { posts: 'semua' }, { posts: [null, 3] }] as const)
      expect(withoutAdmin({ ...posted, payload })).toEqual(payload);
  });

  it('keep the content of documents and the signatures', () => {
    const signer = { ...content, signerId: 'own-1' };
    const before = journal([{ kind: 'document', pc: 0, person: 0, on: 2 }]);
    const after = [...reissue(before, wishOf())].filter(({ aggregate }) => aggregate.type === 'document');
    const { state } = fold(documentAggregate, after);
    expect(state.signedContent).toEqual({ ...signer, signerId: 'office-7' });
  });
});
