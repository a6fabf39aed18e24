import { deviceOperations } from '#shared/domain/device/operations.ts';
import type { Operation } from '#shared/operations/operation.ts';
import { succession } from '../sync/card.ts';
import { verify } from '../sync/keys/device-keys.ts';
import { base64urlToBytes } from '../sync/keys/text-bytes.ts';

/** An operation and where it stands: whose stream brought it, and at which place. Who wrote it is a claim; who published it is signed. */
export interface Observed {
  readonly operation: Operation;
  readonly publisher: string;
  readonly place: number;
}

interface Admission {
  readonly sign: string;
  readonly continues: { readonly writer: string; readonly signature: string } | undefined;
}

interface Fact extends Observed {
  readonly target: string;
  readonly admission: Admission | undefined;
  readonly revocation: { readonly upTo: number; readonly successors: readonly string[] } | undefined;
}

export interface Judges {
  /** The signing key that the invite names. */
  readonly founder: string;
  /** This PC, which believes itself also before anybody else does. */
  readonly own: string;
}

/**
 * The operations about PCs that count: recorded by a PC that was let in, along a chain of admissions from the founder, and before the place at which it
 * was sent away. A revocation is such an operation too, so two PCs may have sent each other away; the one that is nearer to the founder then stays,
 * because where it stands in the chain was decided by others, while places and clocks are what a thief may choose. A revocation that would take away
 * what its own author stands on counts for nothing.
 */
export function countedOf(judges: Judges, all: readonly Observed[]): readonly Operation[] {
  // The order of arrival says nothing.
  let facts = all.toSorted((a, b) => (a.operation.id < b.operation.id ? -1 : 1)).map(read);
  const settled = new Set<Fact>();
  for (;;) {
    // Whatever stands although all that could be in force is in force stands for sure; and the other way round.
    let sure: ReadonlySet<Fact> = settled;
    let possible: ReadonlySet<Fact> = new Set([...settled, ...standing(judges, facts, sure)]);
    for (let before = -1; before !== sure.size; ) {
      before = sure.size;
      sure = new Set([...settled, ...standing(judges, facts, possible)]);
      possible = new Set([...settled, ...standing(judges, facts, sure)]);
    }
    const open = [...possible].filter((fact) => fact.revocation && !sure.has(fact));
    if (open.length === 0) {
      const whole = standing(judges, facts, sure);
      return [...sure].filter((fact) => whole.has(fact)).map(({ operation }) => operation);
    }
    const ranks = [...chain(judges, facts, new Set())];
    const rank = ({ publisher }: Fact) => ranks.indexOf(publisher);
    const [first] = open.sort((a, b) => rank(a) - rank(b) || a.place - b.place || (a.operation.id < b.operation.id ? -1 : 1));
    // Two words that cannot both stand: the one that was settled before does.
    const agrees = (fact: Fact) => {
      const together = new Set([...settled, fact]);
      const whole = standing(judges, facts, together);
      return [...together].every((one) => whole.has(one));
    };
    if (first && agrees(first)) settled.add(first);
    facts = facts.filter((fact) => !fact.revocation || (agrees(fact) && (fact !== first || settled.has(fact))));
  }
}

function read({ operation, publisher, place }: Observed): Fact {
  const { kind, version, payload, aggregate } = operation;
  const admission = kind === 'device.admitted' ? deviceOperations[kind].parse(payload, version) : undefined;
  const revocation = kind === 'device.revoked' ? deviceOperations[kind].parse(payload, version) : undefined;
  return {
    operation,
    publisher,
    place,
    target: aggregate.id,
    admission: admission?.ok ? { sign: admission.value.sign, continues: admission.value.continues } : undefined,
    revocation: revocation?.ok ? { upTo: revocation.value.upTo, successors: revocation.value.successors ?? [] } : undefined,
  };
}

/** What stands while these revocations are in force. */
function standing(judges: Judges, facts: readonly Fact[], inForce: ReadonlySet<Fact>): ReadonlySet<Fact> {
  const ends = new Map<string, number>();
  for (const { target, revocation } of inForce)
    if (revocation) ends.set(target, Math.min(ends.get(target) ?? Number.POSITIVE_INFINITY, revocation.upTo));
  const isWhole = ({ publisher, place }: Fact) => place < (ends.get(publisher) ?? Number.POSITIVE_INFINITY);
  // The founder needs nobody's word: the invite names its key.
  const whole = facts.filter((fact) => isWhole(fact) || isRoot(judges, fact));
  const members = chain(judges, whole, inForce);
  return new Set(whole.filter((fact) => members.has(fact.publisher) || isRoot(judges, fact)));
}

/** PCs that were let in, the founder first, each followed by those whom it let in. */
function chain(judges: Judges, facts: readonly Fact[], inForce: ReadonlySet<Fact>): ReadonlySet<string> {
  const admissions = facts.filter(({ admission }) => admission !== undefined);
  const members = new Set(admissions.filter((fact) => isRoot(judges, fact)).map(({ target }) => target));
  const revocations = [...inForce].filter(({ revocation }) => revocation !== undefined);
  const follow = () => {
    // A set that grows while it is read is read to its end.
    for (const older of members) {
      for (const fact of admissions) if (goesOnWith(older, fact, admissions, revocations)) members.add(fact.target);
      const letIn = admissions.filter(({ publisher, target }) => publisher === older && target !== older);
      for (const { target } of letIn.sort((a, b) => a.place - b.place)) members.add(target);
    }
  };
  follow();
  // Last, so that the order is the same on every PC.
  members.add(judges.own);
  follow();
  return members;
}

function isRoot({ founder }: Judges, { admission }: Fact): boolean {
  return admission?.sign === founder;
}

/** A PC that goes on with the work of an older name says so itself and shows that name's signature. */
function goesOnWith(older: string, fact: Fact, admissions: readonly Fact[], revocations: readonly Fact[]): boolean {
  const { publisher, target, admission } = fact;
  if (publisher !== target || !admission?.continues || admission.continues.writer !== older) return false;
  // Whoever sends a PC away names those that had gone on with its work by then; a thief who makes one later is none of them.
  if (revocations.some((one) => one.target === older && !one.revocation?.successors.includes(target))) return false;
  const signature = base64urlToBytes(admission.continues.signature, 64);
  const sign = base64urlToBytes(admission.sign, 32);
  return admissions.some((one) => {
    const key = one.target === older ? base64urlToBytes(one.admission?.sign, 32) : null;
    return Boolean(key && sign && signature && verify(key, succession(target, sign), signature));
  });
}
