import type { OpinionAtHand } from '#shared/domain/opinion/commands.ts';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import type { EpochMs } from '#shared/kernel/ports.ts';
import { fold } from '#shared/operations/fold.ts';
import { type Actor, aggregateKey, type Draft, type Operation } from '#shared/operations/operation.ts';
import type { OfficeDesk } from '../office-desk.ts';
import type { SettableClock } from '../settable-clock.ts';
import type { SamplePerson } from './sample-office-facts.ts';

/** What somebody of the sample did, and when. */
export interface Deed {
  /** The berkas or the sheet. */
  readonly id: string;
  readonly at: EpochMs;
  readonly person: SamplePerson;
  drafts(at: OpinionAtHand, now: EpochMs): readonly Draft[];
}

export interface Stage {
  readonly desk: OfficeDesk;
  readonly clock: SettableClock;
}

/**
 * Records everything in the order of time. Deeds that build on nothing that is still to be written go to the journal together, so that the
 * disk is asked some dozen times and not a thousand.
 */
export async function play(stage: Stage, deeds: readonly Deed[]): Promise<void> {
  const histories = new Map<string, Operation[]>();
  const waiting = deeds.toSorted((left, right) => left.at - right.at);
  while (waiting.length > 0) {
    const again = waiting.findIndex(({ id }, place) => waiting.findIndex((other) => other.id === id) < place);
    const group = waiting.splice(0, again < 0 ? waiting.length : again);
    const recorded = await Promise.all(
      group.map(({ id, at, person, drafts }) =>
        append(stage, { at, person, drafts: drafts(atHand(id, histories.get(`opinion:${id}`) ?? []), at) }),
      ),
    );
    for (const operation of recorded.flat()) {
      const key = aggregateKey(operation.aggregate);
      histories.set(key, [...(histories.get(key) ?? []), operation]);
    }
  }
}

interface Entry {
  readonly at: EpochMs;
  readonly person: SamplePerson;
  readonly drafts: readonly Draft[];
}

export async function append({ desk, clock }: Stage, { at, person, drafts }: Entry): Promise<readonly Operation[]> {
  if (drafts.length === 0) return [];
  const inTime = function* () {
    // Read when the journal comes to write this batch, so that each of a group gets its own time.
    clock.set(at);
    yield drafts;
  };
  const recorded = await desk.journal.append({ actor: actorOf(person), drafts: inTime() });
  // Not a bug of ours: a full disk, for one. The router tells the person that nothing was done.
  if (!recorded.ok) throw new Error(`The sample could not be written: ${recorded.error}`);
  return recorded.value.operations;
}

function actorOf({ id, name, role, title }: SamplePerson): Actor {
  return { personId: id, name, roles: [{ role, title, acting: 'definitif' }] };
}

function atHand(id: string, history: readonly Operation[]): OpinionAtHand {
  const { state, heads } = fold(opinionAggregate, history);
  return { id, opinion: state, heads };
}
