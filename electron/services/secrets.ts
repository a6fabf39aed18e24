import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Verifier } from '#shared/domain/person/operations.ts';

/** 32 MiB and about 0.2 s: what a 4 GB PC can spare (RELIABILITY 4.2). */
const cost = { n: 2 ** 15, r: 8, p: 3 } as const;

function derive(secret: string, salt: Buffer, { n, r, p }: Pick<Verifier, 'n' | 'r' | 'p'>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The asynchronous form runs in Node's thread pool, so main keeps answering.
    scrypt(secret.normalize('NFC'), salt, 32, { N: n, r, p, maxmem: 256 * n * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

export async function createVerifier(secret: string): Promise<Verifier> {
  const salt = randomBytes(16);
  const hash = await derive(secret, salt, cost);
  return { ...cost, salt: salt.toString('hex'), hash: hash.toString('hex') };
}

export async function matches(secret: string, verifier: Verifier): Promise<boolean> {
  const hash = await derive(secret, Buffer.from(verifier.salt, 'hex'), verifier);
  return timingSafeEqual(hash, Buffer.from(verifier.hash, 'hex'));
}

/** Work of the same length for a name without a secret, so that an answer's time tells nothing. */
export async function matchNobody(secret: string): Promise<false> {
  await derive(secret, Buffer.alloc(16), cost);
  return false;
}

const codeLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Eight groups of four letters (160 bits) to print and lock away; without letters that look alike. */
export function createRecoveryCode(): string {
  const letters = [...randomBytes(32)].map((byte) => codeLetters[byte & 31]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** A typed code as it was printed: spaces, dashes and small letters do not matter. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
