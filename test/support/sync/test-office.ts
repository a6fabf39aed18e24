import type { SyncTarget } from '../../../electron/sync/target.ts';

export const officeId = 'abcdefghijklmnop';
export const otherOfficeId = 'qrstuvwxyz234567';
export const mine = 'aaaaaaaaaaaaaaaa';
export const theirs = 'bbbbbbbbbbbbbbbb';

export function headerOf(office: string): Uint8Array {
  return Buffer.from(JSON.stringify({ format: 1, officeId: office, founder: 'kunci', writer: mine }));
}

/** A fresh office on one kind of storage, seen by as many PCs as a test asks for. */
export interface TargetBench {
  target(writer: string): SyncTarget;
  /** Lays a file there without the help of a target, as folder clients and people do. */
  place(key: string, bytes: Uint8Array): Promise<void>;
  /** Turns the place into one without this office: nothing at all, only another office, or not to be reached. */
  become(sight: 'empty' | 'foreign' | 'unreachable'): Promise<void>;
  close(): Promise<void>;
}
