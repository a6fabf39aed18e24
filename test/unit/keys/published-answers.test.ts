import { createHmac, diffieHellman, hkdfSync, scryptSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deriveKey } from '../../../electron/sync/keys/aead.ts';
import { createKeyPair, type DeviceKeys, sign, verify } from '../../../electron/sync/keys/device-keys.ts';
import { privateKeyOf, publicKeyOf } from '../../../electron/sync/keys/key-objects.ts';
import { selfTest } from '../../../electron/sync/keys/self-test.ts';
import { fill, testDevice } from '../../support/office-keys.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const text = (bytes: Uint8Array | ArrayBuffer) => Buffer.from(bytes as Uint8Array).toString('hex');
const counted = (from: number, to: number) => Uint8Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** HKDF as RFC 5869 writes it down, from HMAC alone. */
function slowHkdf(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Buffer {
  const key = createHmac('sha256', salt).update(secret).digest();
  let last = Buffer.alloc(0);
  let all = Buffer.alloc(0);
  for (let turn = 1; all.length < length; turn++) {
    last = createHmac('sha256', key).update(last).update(info).update(Buffer.of(turn)).digest();
    all = Buffer.concat([all, last]);
  }
  return all.subarray(0, length);
}

describe('HKDF-SHA256 (RFC 5869)', () => {
  const cases = [
    {
      secret: fill(0x0b, 22),
      salt: counted(0, 0x0c),
      info: counted(0xf0, 0xf9),
      length: 42,
      key: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    },
    {
      secret: counted(0, 0x4f),
      salt: counted(0x60, 0xaf),
      info: counted(0xb0, 0xff),
      length: 82,
      key: 'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
    },
    {
      secret: fill(0x0b, 22),
      salt: new Uint8Array(),
      info: new Uint8Array(),
      length: 42,
      key: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    },
  ];

  it.each(cases)('derives $length bytes as published', ({ secret, salt, info, length, key }) => {
    expect(text(hkdfSync('sha256', secret, salt, info, length))).toBe(key);
    expect(text(slowHkdf(secret, salt, info, length))).toBe(key);
  });

  it('is what derives our keys', () => {
    const [secret, salt] = [fill(1), fill(2)];
    expect(deriveKey(secret, salt, 'jurnal')).toEqual(slowHkdf(secret, salt, Buffer.from('pantau/jurnal/1'), 32));
    expect(deriveKey(secret, salt, 'jurnal')).not.toEqual(deriveKey(secret, salt, 'simpan'));
  });
});

describe('Ed25519 (RFC 8032, section 7.1)', () => {
  it.each([
    [
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ])('signs as published with %s', (privateKey, publicKey, message, signature) => {
    const pair = createKeyPair('ed25519', hex(privateKey));
    const device: DeviceKeys = { ...testDevice, sign: pair };
    expect(text(pair.publicKey)).toBe(publicKey);
    expect(text(sign(device, hex(message)))).toBe(signature);
    expect(verify(hex(publicKey), hex(message), hex(signature))).toBe(true);
  });
});

describe('X25519 (RFC 7748)', () => {
  it.each([
    [
      'a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4',
      'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c',
      'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552',
    ],
    [
      '5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb',
      '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
      '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742',
    ],
  ])('agrees as published with %s', (own, other, secret) => {
    const [privateKey, publicKey] = [privateKeyOf('x25519', hex(own)), publicKeyOf('x25519', hex(other))];
    expect(text(diffieHellman({ privateKey, publicKey }))).toBe(secret);
  });
});

describe('scrypt (RFC 7914)', () => {
  it.each([
    [
      '',
      '',
      16,
      1,
      1,
      '77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906',
    ],
    [
      'password',
      'NaCl',
      1024,
      8,
      16,
      'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640',
    ],
    [
      'pleaseletmein',
      'SodiumChloride',
      16384,
      8,
      1,
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
    ],
  ])('stretches "%s" as published', (password, salt, N, r, p, key) => {
    expect(text(scryptSync(password, salt, 64, { N, r, p, maxmem: 64 * 2 ** 20 }))).toBe(key);
  });
});

describe('the test before the first key is used', () => {
  it('finds every primitive right here', () => {
    expect(selfTest()).toBeNull();
  });
});
