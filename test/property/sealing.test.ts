import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveKey, open, seal } from '../../electron/sync/keys/aead.ts';
import { createKeyPair, openBox, sealFor } from '../../electron/sync/keys/device-keys.ts';
import { formatInvite, parseInvite } from '../../electron/sync/keys/invite.ts';
import { unwrapFromRecovery, wrapForRecovery } from '../../electron/sync/keys/recovery-file.ts';
import { parseRecoveryWords, recoveryWords } from '../../electron/sync/keys/recovery-words.ts';
import { base32ToBytes, bytesToBase32 } from '../../electron/sync/keys/text-bytes.ts';
import { testKeyring } from '../support/office-keys.ts';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const bytes = fc.uint8Array({ maxLength: 3_000 });
const short = fc.uint8Array({ maxLength: 60 });
const place = fc.record({ at: fc.nat(), bit: fc.nat(7) });

function damage(sealed: Uint8Array, { at, bit }: { readonly at: number; readonly bit: number }): Buffer {
  const copy = Buffer.from(sealed);
  const index = at % copy.length;
  copy[index] = copy[index]! ^ (1 << bit);
  return copy;
}

describe('whatever is sealed', () => {
  it('opens to the same bytes with the same key, and to nothing with anything else', () => {
    fc.assert(
      fc.property(key, key, bytes, short, short, place, (one, other, plain, aad, otherAad, where) => {
        const sealed = seal(one, plain, aad);
        expect(Buffer.from(open(one, sealed, aad)).equals(plain)).toBe(true);
        expect(() => open(one, damage(sealed, where), aad)).toThrow();
        if (!Buffer.from(one).equals(other)) expect(() => open(other, sealed, aad)).toThrow();
        if (!Buffer.from(aad).equals(otherAad)) expect(() => open(one, sealed, otherAad)).toThrow();
        expect(() => open(deriveKey(one, aad, 'simpan'), sealed, aad)).toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('opens for the receiver of a box alone', () => {
    fc.assert(
      fc.property(key, key, bytes, short, place, (seed, otherSeed, plain, aad, where) => {
        const [own, other] = [createKeyPair('x25519', seed), createKeyPair('x25519', otherSeed)];
        const box = sealFor(own.publicKey, plain, aad);
        expect(Buffer.from(openBox(own.privateKey, box, aad)).equals(plain)).toBe(true);
        expect(() => openBox(own.privateKey, damage(box, where), aad)).toThrow();
        if (!Buffer.from(own.publicKey).equals(other.publicKey)) expect(() => openBox(other.privateKey, box, aad)).toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

describe('whatever is written on paper', () => {
  it('comes back from words, invites and base32', () => {
    const secret = fc.uint8Array({ minLength: 22, maxLength: 22 });
    const pepper = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(secret, pepper, short, (words, salt, any) => {
        expect(parseRecoveryWords(recoveryWords(words).join(' '))).toEqual({ ok: true, value: words });
        expect(unwrapFromRecovery(wrapForRecovery(testKeyring, words), words)).toEqual(testKeyring);
        const invite = { officeId: testKeyring.officeId, founderFingerprint: 'ab'.repeat(16), pepper: salt };
        expect(parseInvite(formatInvite(invite))).toEqual({ ok: true, value: invite });
        expect(base32ToBytes(bytesToBase32(any), any.length)).toEqual(any);
      }),
      { numRuns: 200 },
    );
  });

  it('is never read from something else without saying so', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        expect(parseInvite(left).ok).toBe(false);
        expect(parseRecoveryWords(`${left} ${right}`).ok).toBe(false);
      }),
    );
  });
});
