import { describe, expect, it } from 'vitest';
import { createKeyPair } from '../../../electron/sync/keys/device-keys.ts';
import {
  createEpoch,
  createKeyring,
  currentEpoch,
  epochOf,
  type Keyring,
  mergeKeyrings,
  nextEpochNumber,
  parseKeyring,
  serializeKeyring,
  withoutReporterKeys,
} from '../../../electron/sync/keys/keyring.ts';
import {
  isPassphraseLongEnough,
  normalisePassphrase,
  unwrapKeyring,
  wrapKeyring,
} from '../../../electron/sync/keys/passphrase.ts';
import { unwrapFromRecovery, wrapForRecovery } from '../../../electron/sync/keys/recovery-file.ts';
import {
  fill,
  flipped,
  testDevice,
  testKeyring,
  testPassphrase,
  testPepper,
  testRecoverySecret,
} from '../../support/office-keys.ts';

describe('the keyring of an office', () => {
  it('begins with one epoch and comes back from its stored form', () => {
    const keyring = createKeyring('abcdefghij234567', testDevice.sign.publicKey);
    expect(keyring.epochs.map(({ epoch }) => epoch)).toEqual([1]);
    expect(parseKeyring(serializeKeyring(keyring))).toEqual(keyring);
    expect(createKeyring('abcdefghij234567', testDevice.sign.publicKey).epochs).not.toEqual(keyring.epochs);
  });

  it('seals with the newest epoch and still knows the older ones', () => {
    expect(currentEpoch(testKeyring).epoch).toBe(2);
    expect(epochOf(testKeyring, 1)?.office).toEqual(fill(5));
    expect(epochOf(testKeyring, 3)).toBeUndefined();
  });

  it('gives away no reporter key when it leaves them out', () => {
    const bytes = serializeKeyring(withoutReporterKeys(testKeyring)).toString();
    expect(bytes).not.toContain(Buffer.from(fill(3)).toString('base64url'));
    expect(bytes).toContain(Buffer.from(fill(5)).toString('base64url'));
  });

  it('grows by what another copy of it knows', () => {
    const third = createEpoch(3);
    const older: Keyring = { ...testKeyring, epochs: testKeyring.epochs.slice(0, 1) };
    const newer: Keyring = withoutReporterKeys({ ...testKeyring, epochs: [...testKeyring.epochs, third] });
    const both = mergeKeyrings(older, newer);
    expect(both?.epochs.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    expect(both?.epochs[0]?.reporterPrivate).toEqual(fill(3));
    expect(mergeKeyrings(newer, older)).toEqual(both);
  });

  it('gives an epoch a number above all others, and two Admins that open one at once two numbers', () => {
    const numbers = Array.from({ length: 20 }, () => nextEpochNumber(testKeyring));
    expect(Math.min(...numbers)).toBeGreaterThan(currentEpoch(testKeyring).epoch);
    expect(new Set(numbers).size).toBeGreaterThan(1);
    const opened = { ...testKeyring, epochs: [...testKeyring.epochs, createEpoch(Math.max(...numbers))] };
    expect(nextEpochNumber(opened)).toBeGreaterThan(Math.max(...numbers));
    expect(parseKeyring(serializeKeyring(opened))).toEqual(opened);
  });

  it('is never mixed with the keyring of another office, nor with another key for the same epoch', () => {
    expect(mergeKeyrings(testKeyring, { ...testKeyring, officeId: 'abcdefghij234567' })).toBeNull();
    const other = createKeyPair('ed25519').publicKey;
    expect(mergeKeyrings(testKeyring, { ...testKeyring, founder: Buffer.from(other).toString('base64url') })).toBeNull();
    expect(mergeKeyrings(testKeyring, { ...testKeyring, epochs: [createEpoch(1)] })).toBeNull();
  });

  const stored = JSON.parse(serializeKeyring(testKeyring).toString());
  const [one, two] = stored.epochs;
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an array', []],
    ['another format', { ...stored, format: 2 }],
    ['an extra member', { ...stored, note: '' }],
    ['an office without a proper id', { ...stored, officeId: '../kantor' }],
    ['a founder of another length', { ...stored, founder: 'AAAA' }],
    ['no epoch', { ...stored, epochs: [] }],
    ['an epoch twice', { ...stored, epochs: [one, one] }],
    ['epochs out of order', { ...stored, epochs: [two, one] }],
    ['epoch zero', { ...stored, epochs: [{ ...one, epoch: 0 }] }],
    ['half an epoch', { ...stored, epochs: [{ ...one, epoch: 1.5 }] }],
    ['a short key', { ...stored, epochs: [{ ...one, office: one.office.slice(2) }] }],
    ['a key with padding', { ...stored, epochs: [{ ...one, office: `${one.office}=` }] }],
    ['a missing half', { ...stored, epochs: [{ ...one, reporterPrivate: undefined }] }],
    ['halves that do not fit', { ...stored, epochs: [{ ...one, reporterPrivate: stored.epochs[0].office }] }],
  ])('is not read from %s', (_, value) => {
    expect(parseKeyring(Buffer.from(JSON.stringify(value) ?? ''))).toBeNull();
  });
});

describe('the passphrase of an office', () => {
  it('is the same however it is typed', () => {
    expect(normalisePassphrase('  kopi\u00a0tubruk \t di\nteras ')).toBe('kopi tubruk di teras');
    expect(normalisePassphrase('e\u0301')).toBe('\u00e9');
    expect(normalisePassphrase('Kopi')).not.toBe('kopi');
  });

  it('has twelve characters that count', () => {
    expect(isPassphraseLongEnough('kopi tubruk!')).toBe(true);
    expect(isPassphraseLongEnough('kopi   tubruk')).toBe(false);
  });

  it('opens its file, together with the pepper of the invite, and gives no reporter key', async () => {
    const file = await wrapKeyring(testKeyring, testPassphrase, testPepper);
    expect(await unwrapKeyring(file, ` ${testPassphrase.replace(' ', '   ')}`, testPepper)).toEqual(
      withoutReporterKeys(testKeyring),
    );
    expect(await unwrapKeyring(file, 'kopi tubruk di teras rumah', testPepper)).toBeNull();
    expect(await unwrapKeyring(file, testPassphrase, fill(7, 16))).toBeNull();
  });

  it('refuses a file in which one bit of any part changed', async () => {
    const file = await wrapKeyring(testKeyring, testPassphrase, testPepper);
    for (const at of [0, 4, 5, 36, 37, 49, 200, file.length - 1]) {
      const damaged = Buffer.from(file);
      damaged[at]! ^= 1;
      expect(await unwrapKeyring(damaged, testPassphrase, testPepper)).toBeNull();
    }
    for (const short of [0, 4, 36, 40, file.length - 1])
      expect(await unwrapKeyring(file.subarray(0, short), testPassphrase, testPepper)).toBeNull();
  });
});

describe('the file of the printed words', () => {
  it('gives the whole keyring back, reporter keys too', () => {
    const file = wrapForRecovery(testKeyring, testRecoverySecret);
    expect(unwrapFromRecovery(file, testRecoverySecret)).toEqual(testKeyring);
    expect(unwrapFromRecovery(file, fill(1, 22))).toBeNull();
    expect(wrapForRecovery(testKeyring, testRecoverySecret).equals(file)).toBe(false);
  });

  it('is refused when one bit of it changed', () => {
    for (const damaged of flipped(wrapForRecovery(testKeyring, testRecoverySecret)))
      expect(unwrapFromRecovery(damaged, testRecoverySecret)).toBeNull();
  });
});
