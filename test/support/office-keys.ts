import type { WriterId } from '#shared/kernel/ids.ts';
import { createKeyPair, type DeviceKeys } from '../../electron/sync/keys/device-keys.ts';
import type { Keyring } from '../../electron/sync/keys/keyring.ts';
import { bytesToBase64url } from '../../electron/sync/keys/text-bytes.ts';

export const fill = (byte: number, length = 32) => new Uint8Array(length).fill(byte);

/** Keys that are the same in every run. */
export const testDevice: DeviceKeys = {
  writer: 'tirtaraharjapc22' as WriterId,
  sign: createKeyPair('ed25519', fill(1)),
  box: createKeyPair('x25519', fill(2)),
};

const [first, second] = [createKeyPair('x25519', fill(3)), createKeyPair('x25519', fill(4))];

/** Two epochs; this PC reads the reporters of the first alone. */
export const testKeyring: Keyring = {
  officeId: 'tirtaraharja2345',
  founder: bytesToBase64url(testDevice.sign.publicKey),
  epochs: [
    { epoch: 1, office: fill(5), reporterPublic: first.publicKey, reporterPrivate: first.privateKey },
    { epoch: 2, office: fill(6), reporterPublic: second.publicKey, reporterPrivate: null },
  ],
};

export const testPepper = fill(8, 16);
export const testPassphrase = 'kopi tubruk di teras balai';
export const testRecoverySecret = fill(9, 22);

/** Every way to damage bytes by one bit, one copy at a time. */
export function* flipped(bytes: Uint8Array): Iterable<Buffer> {
  for (let at = 0; at < bytes.length; at++) {
    const copy = Buffer.from(bytes);
    copy[at] = copy[at]! ^ (1 << (at % 8));
    yield copy;
  }
}
