import { randomId, type WriterId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/kernel/ports.ts';
import { type Actor, aggregateKey, type Draft, type Operation, type Role, sealOperation } from '#shared/operations/operation.ts';
import { nextStamp, type Stamp } from '#shared/operations/stamp.ts';
import { sha256 } from '../../electron/ports/host.ts';
import { createFakeClock, createFakeRandom } from './fake-host.ts';

export function actorWith(personId: string, ...roles: readonly Role[]): Actor {
  return {
    personId,
    name: `Nama ${personId}`,
    roles: roles.map((role) => ({ role, title: `Jabatan ${role}`, acting: 'definitif' })),
  };
}

/** One PC that seals drafts as main would, without a disk. */
export function createFakeWriter(options: { readonly clock?: Clock; readonly seed?: number } = {}) {
  const clock = options.clock ?? createFakeClock();
  const random = createFakeRandom(options.seed ?? 1);
  const writer = randomId(random) as WriterId;
  let seq = 0;
  let stamp: Stamp = [0, 0];
  return {
    writer,
    /** Seals the drafts of one command; later drafts on the same aggregate see the earlier ones. */
    seal(actor: Actor, drafts: readonly Draft[]): readonly Operation[] {
      const heads = new Map<string, string>();
      return drafts.map((draft) => {
        seq += 1;
        stamp = nextStamp(stamp, clock.now());
        const key = aggregateKey(draft.aggregate);
        const earlier = heads.get(key);
        const chained = earlier === undefined ? draft : { ...draft, seen: [earlier] };
        const operation = sealOperation(chained, { writer, seq, stamp, at: clock.now(), actor, salt: randomId(random) }, sha256);
        heads.set(key, operation.id);
        return operation;
      });
    },
  };
}
