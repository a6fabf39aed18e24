import { describe, expect, it } from 'vitest';
import { deriveKey, open, seal, sealOverhead } from '../../../electron/sync/keys/aead.ts';
import {
  createDeviceKeys,
  createKeyPair,
  openBox,
  readDeviceKeys,
  sealFor,
  sign,
  storeDeviceKeys,
  verify,
} from '../../../electron/sync/keys/device-keys.ts';
import { fill, flipped, testDevice } from '../../support/office-keys.ts';

const text = Buffer.from('Identitas pelapor: 0812-0000-0000');
const aad = Buffer.from('perihal');

describe('a sealed text', () => {
  it('opens with its key and its associated data alone', () => {
    const sealed = seal(fill(1), text, aad);
    expect(sealed.length).toBe(text.length + sealOverhead);
    expect(open(fill(1), sealed, aad)).toEqual(text);
    expect(() => open(fill(2), sealed, aad)).toThrow();
    expect(() => open(fill(1), sealed, Buffer.from('perihal lain'))).toThrow();
    expect(() => open(deriveKey(fill(1), fill(0), 'simpan'), sealed, aad)).toThrow();
  });

  it('shows nothing of itself and never looks the same twice', () => {
    const [one, two] = [seal(fill(1), text, aad), seal(fill(1), text, aad)];
    expect(one.includes('pelapor')).toBe(false);
    expect(one.equals(two)).toBe(false);
  });

  it('is refused when one bit of it changed, or when it was cut', () => {
    const sealed = seal(fill(1), text, aad);
    for (const damaged of flipped(sealed)) expect(() => open(fill(1), damaged, aad)).toThrow();
    for (let length = 0; length < sealed.length; length++) expect(() => open(fill(1), sealed.subarray(0, length), aad)).toThrow();
  });
});

describe('a sealed box', () => {
  it('opens for its receiver alone', () => {
    const box = sealFor(testDevice.box.publicKey, text, aad);
    expect(openBox(testDevice.box.privateKey, box, aad)).toEqual(text);
    expect(() => openBox(createKeyPair('x25519').privateKey, box, aad)).toThrow();
    expect(() => openBox(testDevice.box.privateKey, box, Buffer.from('lain'))).toThrow();
  });

  it('is refused when one bit of it changed', () => {
    const box = sealFor(testDevice.box.publicKey, text, aad);
    for (const damaged of flipped(box)) expect(() => openBox(testDevice.box.privateKey, damaged, aad)).toThrow();
    expect(() => openBox(testDevice.box.privateKey, box.subarray(0, 40), aad)).toThrow();
  });

  it('is never made for a key that everybody could open', () => {
    expect(() => sealFor(fill(0), text, aad)).toThrow();
    expect(() => sealFor(fill(1, 31), text, aad)).toThrow();
  });
});

describe('a signature', () => {
  const signature = sign(testDevice, text);

  it('proves these bytes of this PC and nothing else', () => {
    expect(verify(testDevice.sign.publicKey, text, signature)).toBe(true);
    expect(verify(createKeyPair('ed25519').publicKey, text, signature)).toBe(false);
    for (const damaged of flipped(text)) expect(verify(testDevice.sign.publicKey, damaged, signature)).toBe(false);
    for (const damaged of flipped(signature)) expect(verify(testDevice.sign.publicKey, text, damaged)).toBe(false);
  });

  it('is answered with no, never with an accident, when key or signature have no such form', () => {
    for (const key of [fill(0), fill(0xff), fill(1, 31), new Uint8Array()]) expect(verify(key, text, signature)).toBe(false);
    for (const bytes of [new Uint8Array(), signature.subarray(1), Buffer.concat([signature, Buffer.of(0)])])
      expect(verify(testDevice.sign.publicKey, text, bytes)).toBe(false);
  });

  it('holds for more PCs than are remembered at once', () => {
    const many = Array.from({ length: 600 }, () => createDeviceKeys(testDevice.writer));
    for (const device of [...many, ...many]) expect(verify(device.sign.publicKey, text, sign(device, text))).toBe(true);
  });
});

describe('the keys of a PC', () => {
  it('are new each time and come back from their stored form', () => {
    const device = createDeviceKeys(testDevice.writer);
    expect(device.sign.privateKey).not.toEqual(createDeviceKeys(testDevice.writer).sign.privateKey);
    expect(readDeviceKeys(JSON.parse(JSON.stringify(storeDeviceKeys(device))))).toEqual(device);
  });

  it.each([
    null,
    'kunci',
    {},
    { ...storeDeviceKeys(testDevice), writer: '../../etc' },
    { ...storeDeviceKeys(testDevice), sign: 'AAAA' },
    { ...storeDeviceKeys(testDevice), box: `${storeDeviceKeys(testDevice).box}=` },
    { ...storeDeviceKeys(testDevice), extra: 1 },
  ])('are not read from %j', (stored) => {
    expect(readDeviceKeys(stored)).toBeNull();
  });
});
