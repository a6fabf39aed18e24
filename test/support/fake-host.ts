import type { Clock, Random } from '#shared/kernel/ports.ts';

/** A clock that stands until it is moved. Starts on a working Monday morning, 23 November 2026, 09.00 WIB. */
export function createFakeClock(start = Date.UTC(2026, 10, 23, 2)): Clock & { advance(ms: number): void; set(ms: number): void } {
  let now = start;
  return {
    now: () => now,
    advance(ms) {
      now += ms;
    },
    set(ms) {
      now = ms;
    },
  };
}

/** Reproducible bytes (xorshift32): the same seed gives the same ids. */
export function createFakeRandom(seed = 1): Random {
  let state = seed * 2_654_435_761 || 1;
  return {
    bytes(length) {
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length; at++) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        bytes[at] = state >>> 11;
      }
      return bytes;
    },
  };
}
