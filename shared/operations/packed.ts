import type { OperationId, WriterId } from '../kernel/ids.ts';
import type { Json } from '../kernel/json.ts';
import type { Actor, AggregateRef, Operation } from './operation.ts';

/** One step back in the history of the same aggregate is 1; what is not in this text stands by its id. */
type Seen = number | string;

type Row = readonly [
  aggregate: number,
  kind: number,
  writer: number,
  actor: number,
  seq: number,
  ms: number,
  counter: number,
  /** Wall clock less the stamp: 0 on a PC whose clock is right. */
  drift: number,
  id: OperationId,
  salt: string,
  seen: Seen | readonly Seen[],
  payload: Json,
];

interface Packed {
  readonly g: readonly AggregateRef[];
  readonly k: readonly (readonly [kind: string, version: number])[];
  readonly w: readonly WriterId[];
  readonly a: readonly Actor[];
  readonly o: readonly Row[];
}

/** The place of a value in a table that grows. */
function tableOf<T>() {
  const places = new Map<string, number>();
  const values: T[] = [];
  const place = (key: string, value: T): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(value) - 1;
  };
  return { values, place };
}

/**
 * Operations as one text, in their order. Who, which kind and which aggregate stand once, so it is a third of the same operations as JSON; and
 * one text crosses the bridge and enters a store many times faster than a tree of objects. No format of files: a store that keeps it begins
 * anew when it changes.
 */
export function packOperations(operations: readonly Operation[]): string {
  const aggregates = tableOf<AggregateRef>();
  const kinds = tableOf<readonly [string, number]>();
  const writers = tableOf<WriterId>();
  const actors = tableOf<Actor>();
  const histories: string[][] = [];
  const rows = operations.map((operation): Row => {
    const { aggregate, kind, version, writer, actor, seq, stamp, at, id, salt, seen, payload } = operation;
    const place = aggregates.place(`${aggregate.type}:${aggregate.id}`, aggregate);
    histories[place] ??= [];
    const earlier = histories[place];
    const steps = seen.map((other): Seen => {
      const found = earlier.lastIndexOf(other);
      return found === -1 ? other : earlier.length - found;
    });
    earlier.push(id);
    return [
      place,
      kinds.place(`${kind} ${version}`, [kind, version]),
      writers.place(writer, writer),
      actors.place(JSON.stringify(actor), actor),
      seq,
      stamp[0],
      stamp[1],
      at - stamp[0],
      id,
      salt,
      steps.length === 1 && steps[0] !== undefined ? steps[0] : steps,
      payload,
    ];
  });
  const packed: Packed = { g: aggregates.values, k: kinds.values, w: writers.values, a: actors.values, o: rows };
  return JSON.stringify(packed);
}

/** The operations of `packOperations`. Those of one aggregate and of one person share an object: a hundred thousand are in memory at once. */
export function unpackOperations(text: string): readonly Operation[] {
  const { g, k, w, a, o } = JSON.parse(text) as Packed; // Written by packOperations.
  const histories: string[][] = g.map(() => []);
  return o.map((row) => {
    const [place, kindAt, writerAt, actorAt, seq, ms, counter, drift, id, salt, steps, payload] = row;
    const aggregate = g[place];
    const kind = k[kindAt];
    const writer = w[writerAt];
    const actor = a[actorAt];
    const earlier = histories[place];
    if (!aggregate || !kind || writer === undefined || !actor || !earlier)
      throw new Error('Invariant: a packed operation has its tables');
    const seen = (typeof steps === 'object' ? steps : [steps]).map((step) =>
      typeof step === 'string' ? step : (earlier[earlier.length - step] ?? ''),
    );
    earlier.push(id);
    const [kindName, version] = kind;
    return {
      aggregate,
      kind: kindName,
      version,
      payload,
      seen,
      id,
      writer,
      seq,
      stamp: [ms, counter],
      at: ms + drift,
      actor,
      salt,
    };
  });
}
