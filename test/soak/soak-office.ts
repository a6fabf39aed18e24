import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomId, type WriterId } from '#shared/kernel/ids.ts';
import type { Draft } from '#shared/operations/operation.ts';
import { sha256, systemClock, systemRandom } from '../../electron/ports/host.ts';
import { nodeDisk } from '../../electron/ports/node-disk.ts';
import { openJournal } from '../../electron/services/journal.ts';
import { createJournalCipher } from '../../electron/services/journal-cipher.ts';
import { headerOf } from '../../electron/sync/engine.ts';
import {
  createDeviceKeys,
  type DeviceKeys,
  type StoredDeviceKeys,
  storeDeviceKeys,
} from '../../electron/sync/keys/device-keys.ts';
import { createKeyring, serializeKeyring } from '../../electron/sync/keys/keyring.ts';
import { bytesToBase64url } from '../../electron/sync/keys/text-bytes.ts';
import { createOffice } from '../../electron/sync/office-folder.ts';
import { actorWith } from '../support/build-operations.ts';

/** What a process of the soak must know to be one PC of the office. */
export interface WriterConfig {
  readonly shared: string;
  readonly profile: string;
  readonly office: string;
  readonly keyring: string;
  readonly device: StoredDeviceKeys;
  /** Milliseconds between two exchanges with the folder, and between two acts of the person. */
  readonly pace: { readonly turn: number; readonly act: number };
}

export interface SoakOffice {
  readonly shared: string;
  readonly writers: readonly { readonly writer: string; readonly config: string; readonly profile: string }[];
}

export const soakActor = actorWith('p1', 'pemantau', 'kasi', 'kabid', 'arsiparis', 'admin');

const admission = ({ writer, sign, box }: DeviceKeys): Draft => ({
  aggregate: { type: 'device', id: writer },
  kind: 'device.admitted',
  version: 1,
  payload: { label: `PC-${writer.slice(0, 4)}`, sign: bytesToBase64url(sign.publicKey), box: bytesToBase64url(box.publicKey) },
  seen: [],
});

/** Founds an office in a real folder and a profile for each PC; the first has admitted all of them. */
export async function makeSoakOffice(root: string, count: number, pace: WriterConfig['pace']): Promise<SoakOffice> {
  const office = randomId(systemRandom);
  const devices = Array.from({ length: count }, () => createDeviceKeys(randomId(systemRandom) as WriterId));
  const [founder] = devices;
  if (!founder) throw new Error('an office has a founder');
  const keyring = createKeyring(office, founder.sign.publicKey);
  const shared = join(root, 'bersama');
  await mkdir(shared, { recursive: true });
  const header = headerOf(office, founder.writer, founder.sign.publicKey);
  const created = await createOffice({ folder: shared, officeId: office, header, note: 'Uji tahan lama.' });
  if (!created.ok) throw new Error(created.error.code);
  const writers: { writer: string; config: string; profile: string }[] = [];
  for (const device of devices) {
    const profile = join(root, `pc-${device.writer}`);
    await mkdir(profile, { recursive: true });
    const text = Buffer.from(serializeKeyring(keyring)).toString('base64');
    const config: WriterConfig = { shared, profile, office, keyring: text, device: storeDeviceKeys(device), pace };
    const path = join(profile, 'uji.json');
    await writeFile(path, JSON.stringify(config));
    writers.push({ writer: device.writer, config: path, profile });
  }
  const journal = await openJournal({
    disk: nodeDisk,
    folder: join(writers[0]?.profile ?? root, 'jurnal'),
    writer: founder.writer,
    clock: systemClock,
    random: systemRandom,
    sha256,
    cipher: createJournalCipher(() => keyring),
  });
  const recorded = await journal.append({ actor: soakActor, drafts: [devices.map(admission)] });
  if (!recorded.ok) throw new Error(recorded.error);
  await journal.close();
  return { shared, writers };
}
