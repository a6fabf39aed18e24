import { hash, randomBytes } from 'node:crypto';
import type { Clock, Random, Sha256Hex } from '#shared/kernel/ports.ts';

export const systemClock: Clock = { now: () => Date.now() };

export const systemRandom: Random = { bytes: (length) => randomBytes(length) };

export const sha256: Sha256Hex = (text) => hash('sha256', text, 'hex');

export function sha256OfBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
