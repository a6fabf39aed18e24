import { randomId, type WriterId } from '#shared/kernel/ids.ts';
import { succession } from '../sync/card.ts';
import { createDeviceKeys, sign } from '../sync/keys/device-keys.ts';
import { ownAdmission } from './device-drafts.ts';
import { record, type SyncContext } from './sync-context.ts';

/** The name of this PC as a writer. */
export interface OwnName {
  /** Our own files in the folder say what this PC never wrote: it is a copy, or restored. It goes on as a new writer; nothing is dropped. */
  replace(): Promise<void>;
  /** Says in the name of whoever is signed in that this PC belongs to the office, where no operation says so yet. */
  declare(): Promise<void>;
}

export function createOwnName(context: SyncContext): OwnName {
  let busy = false;

  /** One piece of work at a time; what comes meanwhile comes again with the next occasion. */
  async function alone(work: () => Promise<void>): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      await work();
    } finally {
      busy = false;
    }
  }

  async function declare(): Promise<void> {
    const membership = context.membership();
    const desk = context.keeper.desk();
    if (!membership || !context.host() || !desk.session.actor().ok) return;
    const drafts = ownAdmission(desk, membership);
    if (drafts.length > 0) await record(context, drafts);
  }

  async function replace(): Promise<void> {
    const membership = context.membership();
    const keys = context.keeper.desk().keys();
    if (!keys || !membership) return;
    const device = createDeviceKeys(randomId(context.random) as WriterId);
    const signature = sign(keys.device, succession(device.writer, device.sign.publicKey));
    await context.reopen(async () => {
      // In this order: the older key signs once and is gone with the keys. A signature for a name that this PC never took proves nothing to anybody.
      await context.setMembership({
        ...membership,
        continues: { writer: keys.device.writer, signature },
        cloned: true,
      });
      await context.keeper.keyringStore.save({ ...keys, device });
    });
    await declare();
  }

  return { replace: () => alone(replace), declare: () => alone(declare) };
}
