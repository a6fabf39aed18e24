import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

export type Curve = 'ed25519' | 'x25519';

/** What DER puts in front of the 32 bytes of a key (RFC 8410): OID 1.3.101.112 for Ed25519 and 1.3.101.110 for X25519. */
const leads = {
  ed25519: { public: '302a300506032b6570032100', private: '302e020100300506032b657004220420' },
  x25519: { public: '302a300506032b656e032100', private: '302e020100300506032b656e04220420' },
} as const;

/** Verifying reads the same few keys thousands of times, and importing one costs more than using it. */
const kept = 512;
const objects = new Map<string, KeyObject>();

function remember(kind: 'public' | 'private', curve: Curve, raw: Uint8Array): KeyObject {
  const name = `${kind}${curve}${Buffer.from(raw).toString('latin1')}`;
  const known = objects.get(name);
  if (known) return known;
  if (raw.length !== 32) throw new Error('A key has 32 bytes');
  const der = Buffer.concat([Buffer.from(leads[curve][kind], 'hex'), raw]);
  const made =
    kind === 'public'
      ? createPublicKey({ key: der, format: 'der', type: 'spki' })
      : createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const [oldest] = objects.keys();
  if (objects.size >= kept && oldest !== undefined) objects.delete(oldest);
  objects.set(name, made);
  return made;
}

/** The key that 32 raw bytes name. Throws for another length. */
export function publicKeyOf(curve: Curve, raw: Uint8Array): KeyObject {
  return remember('public', curve, raw);
}

export function privateKeyOf(curve: Curve, raw: Uint8Array): KeyObject {
  return remember('private', curve, raw);
}

/** The public half of a private key, as 32 raw bytes. */
export function publicHalf(curve: Curve, privateKey: Uint8Array): Uint8Array {
  const der = createPublicKey(privateKeyOf(curve, privateKey)).export({ format: 'der', type: 'spki' });
  return new Uint8Array(der.subarray(der.length - 32));
}
