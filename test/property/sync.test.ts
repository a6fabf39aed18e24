import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WriterId } from '#shared/kernel/ids.ts';
import { headerOf } from '../../electron/sync/engine.ts';
import { createDeviceKeys, type DeviceKeys } from '../../electron/sync/keys/device-keys.ts';
import { createKeyring, type Keyring, withoutReporterKeys } from '../../electron/sync/keys/keyring.ts';
import { bytesToBase64url } from '../../electron/sync/keys/text-bytes.ts';
import { createFakeClock, createFakeRandom } from '../support/fake-host.ts';
import { createMemoryFolder } from '../support/sync/memory-target.ts';
import { openSimPc, type SimPc } from '../support/sync/sim-pc.ts';
import { createUnrulyTarget, type UnrulyTarget } from '../support/sync/unruly-target.ts';

const officeId = 'kantorabcdefghij';
const names = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc', 'dddddddddddddddd'] as WriterId[];

const note = (text: string, id = 'b1') => ({
  aggregate: { type: 'opinion', id },
  kind: 'opinion.edited',
  version: 1,
  payload: { field: 'note', value: text },
  seen: [],
});

const admission = (device: DeviceKeys) => ({
  aggregate: { type: 'device', id: device.writer },
  kind: 'device.admitted',
  version: 1,
  payload: { label: 'PC', sign: bytesToBase64url(device.sign.publicKey), box: bytesToBase64url(device.box.publicKey) },
  seen: [],
});

interface Office {
  readonly pcs: SimPc[];
  readonly targets: UnrulyTarget[];
  readonly folder: ReturnType<typeof createMemoryFolder>;
  readonly clock: ReturnType<typeof createFakeClock>;
}

async function openOffice(count: number, seed: number, rate: number): Promise<Office> {
  const clock = createFakeClock();
  const devices = names.slice(0, count).map((name) => createDeviceKeys(name));
  const founder = devices[0]!;
  const keyring: Keyring = createKeyring(officeId, founder.sign.publicKey);
  const folder = createMemoryFolder({ officeId, header: headerOf(officeId, founder.writer, founder.sign.publicKey) });
  const pcs: SimPc[] = [];
  const targets: UnrulyTarget[] = [];
  for (const [index, device] of devices.entries()) {
    const target = createUnrulyTarget({ target: folder.target(device.writer), seed: seed * 10 + index, rate });
    targets.push(target);
    const held = index === 0 ? keyring : withoutReporterKeys(keyring);
    pcs.push(await openSimPc({ device, keyring: () => held, target, clock, random: createFakeRandom(seed * 100 + index) }));
  }
  await pcs[0]!.record(devices.map(admission));
  return { pcs, targets, folder, clock };
}

async function turns({ pcs, clock }: Office, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const pc of pcs) await pc.engine.turn();
    clock.advance(3_700_000);
  }
}

const idsOf = async (pc: SimPc) => (await pc.all()).map(({ id }) => id as string).sort();

describe('PCs that exchange through a folder', () => {
  it('end with the same operations, none lost, whatever the folder does to their files', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.array(fc.tuple(fc.nat(3), fc.nat(6)), { maxLength: 25 }),
        async (seed, steps) => {
          const office = await openOffice(4, seed, 0.15);
          const saved: string[] = (await office.pcs[0]!.all()).map(({ id }) => id);
          for (const [who, count] of steps) {
            const pc = office.pcs[who]!;
            if (count > 0)
              saved.push(
                ...(await pc.record(Array.from({ length: count }, (_, at) => note(`${seed} ${at}`, `b${at}`)))).map(
                  ({ id }) => id,
                ),
              );
            await pc.engine.turn();
            office.clock.advance(60_000);
          }
          for (const target of office.targets) target.heal();
          await turns(office, 12);
          for (const pc of office.pcs) expect(await idsOf(pc)).toEqual([...saved].sort());
        },
      ),
      { numRuns: 200 },
    );
  });

  it('learns nothing from what is absent: an empty, a foreign or a vanished folder changes nothing here', async () => {
    const office = await openOffice(2, 7, 0);
    await office.pcs[1]!.record([note('satu')]);
    await turns(office, 4);
    const before = await idsOf(office.pcs[0]!);
    expect(before).toHaveLength(3);
    for (const sight of ['empty', 'foreign', 'unreachable'] as const) {
      office.folder.show(sight);
      const report = await office.pcs[0]!.engine.turn();
      expect(report.problem).toBe(sight);
      expect(await idsOf(office.pcs[0]!)).toEqual(before);
    }
    office.folder.show('office');
    for (const key of [...office.folder.files.keys()]) if (key.startsWith('v1/')) office.folder.files.delete(key);
    await turns(office, 6);
    expect(await idsOf(office.pcs[1]!)).toEqual(before);
    // The authors have put back what was gone.
    expect([...office.folder.files.keys()].filter((key) => key.endsWith('.seg') && key.includes('/ops/')).length).toBeGreaterThan(
      1,
    );
  });
});
