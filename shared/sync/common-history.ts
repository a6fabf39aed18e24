import { type AggregateRef, aggregateKey, type Operation } from '../operations/operation.ts';

/** An operation of an office, as far as it is needed to find it again in another journal. */
export interface RecordedAct {
  readonly id: string;
  readonly aggregate: AggregateRef;
  readonly kind: string;
  readonly at: number;
}

/**
 * Which operations of a journal an office has already, as own id → the office's id. Two PCs that grew from one backup share ids of berkas; what
 * was recorded before they parted is the same act at the same moment, also where it was recorded again on joining (reissue keeps both). Acts of one
 * moment are told apart by their order.
 */
export function knownInOffice(own: readonly Operation[], office: readonly RecordedAct[]): ReadonlyMap<string, string> {
  const there = Map.groupBy(office, sameAct);
  const known = new Map<string, string>();
  for (const [act, operations] of Map.groupBy(own, sameAct)) {
    const matches = there.get(act) ?? [];
    for (const [at, { id }] of operations.entries()) {
      const match = matches.find((one) => one.id === id) ?? matches[at];
      if (match) known.set(id, match.id);
    }
  }
  return known;
}

const sameAct = ({ aggregate, kind, at }: Omit<RecordedAct, 'id'>) => `${aggregateKey(aggregate)} ${kind} ${at}`;
