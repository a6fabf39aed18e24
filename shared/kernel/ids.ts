import type { Random } from './ports.ts';

/** Names of things as text that cannot be mixed up. The brand exists only for the compiler. */
export type Branded<Name extends string> = string & { readonly __brand: Name };

/** One PC's identity as a writer of operations: 80 random bits. A copied PC gets a new one. */
export type WriterId = Branded<'WriterId'>;
/** Content address of an operation: the first 16 bytes of its salted SHA-256, in hex. */
export type OperationId = Branded<'OperationId'>;
/** A person of the office (pegawai). */
export type PersonId = Branded<'PersonId'>;

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Lower-case base32 of `bits` random bits (a multiple of 5). Safe in file names on every system that we meet. */
export function randomId(random: Random, bits = 80): string {
  const bytes = random.bytes(bits / 5);
  let id = '';
  for (const byte of bytes) id += alphabet[byte & 31];
  return id;
}

/** Ids of aggregates: letters, digits and a few separators; never a key that JavaScript treats specially. */
export const idPattern = /^[a-z0-9][a-z0-9:._-]{0,79}$/;
