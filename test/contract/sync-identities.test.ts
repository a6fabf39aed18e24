import { describe, expect, it } from 'vitest';
import { withoutReporterKeys } from '../../electron/sync/keys/keyring.ts';
import { idsOf, openSimOffice } from '../support/sync/sim-office.ts';

const identity = {
  aggregate: { type: 'reporter', id: 'b1' },
  kind: 'reporter.recorded',
  version: 1,
  payload: { name: 'N', account: 'A', phone: 'P', address: 'D' },
  seen: [],
} as const;

/** An identity that arrived at a PC without the key to it. */
async function officeWithIdentity() {
  const office = await openSimOffice({ count: 2 });
  await office.turns(3);
  const [recorded] = await office.pcs[0]!.record([identity]);
  await office.turns(3);
  const holder = office.pcs[1]!;
  expect(await idsOf(holder)).not.toContain(recorded!.id);
  return { office, holder, id: recorded!.id as string };
}

describe('identities that arrived before their key', () => {
  it('are read by a PC that ended between taking the key and reading them', async () => {
    const { office, holder, id } = await officeWithIdentity();
    const again = await office.open(holder.device, { disk: holder.disk, keyring: () => office.keyring });
    await again.engine.turn();
    expect(await idsOf(again)).toContain(id);
    const once = await idsOf(again);
    const third = await office.open(holder.device, { disk: holder.disk, keyring: () => office.keyring });
    await third.engine.turn();
    expect(await idsOf(third)).toEqual(once);
  });

  it('are read as soon as the key is there, also while the folder is away, and once', async () => {
    const { office, holder, id } = await officeWithIdentity();
    let keyring = withoutReporterKeys(office.keyring);
    const again = await office.open(holder.device, { disk: holder.disk, keyring: () => keyring });
    office.folder.show('unreachable');
    await again.engine.turn();
    expect(await idsOf(again)).not.toContain(id);
    keyring = office.keyring;
    await again.engine.turn();
    await again.engine.turn();
    expect((await idsOf(again)).filter((one) => one === id)).toHaveLength(1);
  });
});
