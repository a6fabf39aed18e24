import type { WriterId } from '#shared/kernel/ids.ts';
import type { Draft } from '#shared/operations/operation.ts';
import { headerOf } from '../../../electron/sync/engine.ts';
import { createDeviceKeys, type DeviceKeys } from '../../../electron/sync/keys/device-keys.ts';
import { createKeyring, type Keyring, withoutReporterKeys } from '../../../electron/sync/keys/keyring.ts';
import { bytesToBase64url } from '../../../electron/sync/keys/text-bytes.ts';
import type { SyncTarget } from '../../../electron/sync/target.ts';
import { createFakeClock, createFakeRandom } from '../fake-host.ts';
import { createMemoryFolder, type MemoryFolder } from './memory-target.ts';
import { openSimPc, type SimOptions, type SimPc } from './sim-pc.ts';

export const simOfficeId = 'kantorabcdefghij';

/** Names of writers: 'aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb' … */
export function writerName(index: number): WriterId {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  const tail = letters[Math.floor(index / letters.length)] ?? 'a';
  return `${(letters[index % letters.length] ?? 'a').repeat(15)}${index < letters.length ? letters[index] : tail}` as WriterId;
}

/** An edit of a berkas, as different as its text. */
export const noteDraft = (text: string, id = 'b1'): Draft => ({
  aggregate: { type: 'opinion', id },
  kind: 'opinion.edited',
  version: 1,
  payload: { field: 'note', value: text },
  seen: [],
});

export const admissionDraft = (device: DeviceKeys): Draft => ({
  aggregate: { type: 'device', id: device.writer },
  kind: 'device.admitted',
  version: 1,
  payload: { label: 'PC', sign: bytesToBase64url(device.sign.publicKey), box: bytesToBase64url(device.box.publicKey) },
  seen: [],
});

export interface SimOffice {
  readonly pcs: SimPc[];
  readonly folder: MemoryFolder;
  readonly clock: ReturnType<typeof createFakeClock>;
  readonly keyring: Keyring;
  /** Opens one more PC, or one again over a disk of before. */
  open(device: DeviceKeys, over?: Partial<SimOptions>): Promise<SimPc>;
  /** Every PC exchanges with the folder, so many times. */
  turns(rounds: number, between?: number): Promise<void>;
}

export interface SimOfficeOptions {
  readonly count: number;
  readonly seed?: number;
  readonly officeId?: string;
  readonly isPlain?: boolean;
  /** What a PC sees in place of the folder itself. */
  readonly view?: (target: SyncTarget, index: number) => SyncTarget;
}

/** An office of so many PCs on an ideal folder; the first founded it and admitted the others. */
export async function openSimOffice({
  count,
  seed = 1,
  officeId = simOfficeId,
  isPlain = false,
  view = (target) => target,
}: SimOfficeOptions): Promise<SimOffice> {
  const clock = createFakeClock();
  const devices = Array.from({ length: count }, (_, index) => createDeviceKeys(writerName(index)));
  const [founder] = devices;
  if (!founder) throw new Error('an office has a founder');
  const keyring = createKeyring(officeId, founder.sign.publicKey);
  const folder = createMemoryFolder({ officeId, header: headerOf(officeId, founder.writer, founder.sign.publicKey) });
  const held = (device: DeviceKeys) => (device === founder ? keyring : withoutReporterKeys(keyring));
  let opened = 0;
  const open = (device: DeviceKeys, over: Partial<SimOptions> = {}) => {
    opened += 1;
    const index = opened - 1;
    const target = view(folder.target(device.writer), index);
    return openSimPc({
      device,
      keyring: () => held(device),
      target,
      clock,
      random: createFakeRandom(seed * 100 + index),
      isPlain,
      ...over,
    });
  };
  const pcs: SimPc[] = [];
  for (const device of devices) pcs.push(await open(device));
  await pcs[0]?.record(devices.map(admissionDraft));
  return {
    pcs,
    folder,
    clock,
    keyring,
    open,
    async turns(rounds, between = 3_700_000) {
      for (let round = 0; round < rounds; round++) {
        for (const pc of pcs) await pc.engine.turn();
        clock.advance(between);
      }
    },
  };
}

export const idsOf = async (pc: SimPc): Promise<readonly string[]> => (await pc.all()).map(({ id }) => id as string).sort();
