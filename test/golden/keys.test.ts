import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deriveKey, open } from '../../electron/sync/keys/aead.ts';
import { fingerprintOf, openBox, readDeviceKeys, sign, storeDeviceKeys, verify } from '../../electron/sync/keys/device-keys.ts';
import { formatInvite, parseInvite } from '../../electron/sync/keys/invite.ts';
import { parseKeyring, serializeKeyring, withoutReporterKeys } from '../../electron/sync/keys/keyring.ts';
import { unwrapKeyring } from '../../electron/sync/keys/passphrase.ts';
import { unwrapFromRecovery } from '../../electron/sync/keys/recovery-file.ts';
import { parseRecoveryWords, recoveryWords } from '../../electron/sync/keys/recovery-words.ts';
import { fill, testDevice, testKeyring, testPassphrase, testPepper, testRecoverySecret } from '../support/office-keys.ts';

/** Made once and never again: what an office has written down, printed or sealed must be readable by every later version. */
const frozen = JSON.parse(readFileSync(new URL('./keys.json', import.meta.url), 'utf8'));
const hex = (text: string) => Buffer.from(text, 'hex');
const text = 'Jalan berlubang di depan SD 3';
const aad = Buffer.from('kepala');

describe('what was made with the keys of an office', () => {
  it('derives the same keys', () => {
    expect(deriveKey(fill(5), fill(7), 'simpan').toString('hex')).toBe(frozen.derived);
  });

  it('opens what was sealed then', () => {
    expect(open(fill(5), hex(frozen.sealed), aad).toString()).toBe(text);
    expect(openBox(testDevice.box.privateKey, hex(frozen.box), aad).toString()).toBe(text);
  });

  it('signs as it signed then, and believes that signature', () => {
    expect(sign(testDevice, Buffer.from(text)).toString('hex')).toBe(frozen.signature);
    expect(verify(testDevice.sign.publicKey, Buffer.from(text), hex(frozen.signature))).toBe(true);
    expect(fingerprintOf(testDevice.sign.publicKey)).toBe(frozen.fingerprint);
  });

  it('reads the stored keys of a PC and the keyring, and writes them alike', () => {
    expect(readDeviceKeys(frozen.stored)).toEqual(testDevice);
    expect(storeDeviceKeys(testDevice)).toEqual(frozen.stored);
    expect(parseKeyring(Buffer.from(frozen.keyring))).toEqual(testKeyring);
    expect(serializeKeyring(testKeyring).toString()).toBe(frozen.keyring);
  });

  it('opens the passphrase file and the file of the printed words', async () => {
    const passphraseFile = Buffer.from(frozen.passphraseFile, 'base64');
    expect(await unwrapKeyring(passphraseFile, testPassphrase, testPepper)).toEqual(withoutReporterKeys(testKeyring));
    expect(unwrapFromRecovery(Buffer.from(frozen.recoveryFile, 'base64'), testRecoverySecret)).toEqual(testKeyring);
  });

  it('reads the invite and the words on paper, and writes them alike', () => {
    const pepper = Uint8Array.from({ length: 16 }, (_, at) => at * 15);
    const invite = { officeId: testKeyring.officeId, founderFingerprint: frozen.fingerprint, pepper };
    expect(parseInvite(frozen.invite)).toEqual({ ok: true, value: invite });
    expect(formatInvite(invite)).toBe(frozen.invite);
    const secret = Uint8Array.from({ length: 22 }, (_, at) => at * 11);
    expect(parseRecoveryWords(frozen.words)).toEqual({ ok: true, value: secret });
    expect(recoveryWords(secret).join(' ')).toBe(frozen.words);
  });
});
