/** Milliseconds since 1970 UTC. */
export type EpochMs = number;

/** The wall clock of this PC. It may be wrong: nothing in shared trusts it for order (see operations/stamp.ts). */
export interface Clock {
  now(): EpochMs;
}

/** Unpredictable bytes, for ids and salts. */
export interface Random {
  bytes(length: number): Uint8Array;
}

/** SHA-256 of a UTF-8 text, as lower-case hex. */
export type Sha256Hex = (text: string) => string;
