import { randomBytes, randomInt } from 'node:crypto';
import { createKeyPair } from './device-keys.ts';
import { publicHalf } from './key-objects.ts';
import { base64urlToBytes, bytesToBase64url } from './text-bytes.ts';

/** The keys of one period of the office. A new one begins when a PC is revoked. */
export interface Epoch {
  /** 1, then numbers that rise from one opening to the next (`nextEpochNumber`). */
  readonly epoch: number;
  readonly office: Uint8Array;
  /** X25519: whoever has this half can write the identity of a reporter, only holders of the other half can read it. */
  readonly reporterPublic: Uint8Array;
  readonly reporterPrivate: Uint8Array | null;
}

/** Everything that opens the data of one office, oldest epoch first. */
export interface Keyring {
  readonly officeId: string;
  /** Ed25519 key of the PC that created the office, as base64url. */
  readonly founder: string;
  readonly epochs: readonly Epoch[];
}

export const officeIdPattern = /^[a-z2-7]{16}$/;
const lastEpoch = 0xffff_ffff;
const perOpening = 1_000_000;

export function createEpoch(epoch: number): Epoch {
  const { publicKey, privateKey } = createKeyPair('x25519');
  return { epoch, office: Uint8Array.from(randomBytes(32)), reporterPublic: publicKey, reporterPrivate: privateKey };
}

/**
 * Above every number known here, and with six digits of chance: two Admins who open an epoch without knowing of each other get two numbers,
 * so that both keys stay and every PC agrees on the higher one.
 */
export function nextEpochNumber({ epochs }: Keyring): number {
  const last = epochs.at(-1)?.epoch ?? 0;
  return (Math.floor(last / perOpening) + 1) * perOpening + randomInt(perOpening);
}

/** The keyring of a new office, with its first epoch. */
export function createKeyring(officeId: string, founder: Uint8Array): Keyring {
  return { officeId, founder: bytesToBase64url(founder), epochs: [createEpoch(1)] };
}

/** The epoch that new data is sealed with. */
export function currentEpoch({ epochs }: Keyring): Epoch {
  const last = epochs.at(-1);
  if (!last) throw new Error('A keyring has at least one epoch');
  return last;
}

export function epochOf({ epochs }: Keyring, epoch: number): Epoch | undefined {
  return epochs.find((one) => one.epoch === epoch);
}

/** The keyring without the keys that open the identity of reporters: what a passphrase may give. */
export function withoutReporterKeys(keyring: Keyring): Keyring {
  return { ...keyring, epochs: keyring.epochs.map((epoch) => ({ ...epoch, reporterPrivate: null })) };
}

/**
 * Both keyrings in one: epochs that only one knows, and reporter keys that only one holds. Null when they are of two offices, or when an
 * epoch has two different keys: then neither may silently replace the other.
 */
export function mergeKeyrings(left: Keyring, right: Keyring): Keyring | null {
  if (left.officeId !== right.officeId || left.founder !== right.founder) return null;
  const byNumber = new Map(left.epochs.map((epoch) => [epoch.epoch, epoch]));
  for (const epoch of right.epochs) {
    const known = byNumber.get(epoch.epoch);
    if (known && !(isSame(known.office, epoch.office) && isSame(known.reporterPublic, epoch.reporterPublic))) return null;
    byNumber.set(epoch.epoch, { ...epoch, reporterPrivate: known?.reporterPrivate ?? epoch.reporterPrivate });
  }
  return { ...left, epochs: [...byNumber.values()].sort((a, b) => a.epoch - b.epoch) };
}

/** JSON with base64url keys. The result is secret. */
export function serializeKeyring({ officeId, founder, epochs }: Keyring): Buffer {
  const stored = epochs.map(({ epoch, office, reporterPublic, reporterPrivate }) => ({
    epoch,
    office: bytesToBase64url(office),
    reporterPublic: bytesToBase64url(reporterPublic),
    reporterPrivate: reporterPrivate && bytesToBase64url(reporterPrivate),
  }));
  return Buffer.from(JSON.stringify({ format: 1, officeId, founder, epochs: stored }));
}

/** Null for anything that `serializeKeyring` would not write: a missing or extra member, a key of another length, halves that do not fit. */
export function parseKeyring(bytes: Uint8Array): Keyring | null {
  const { format, officeId, founder, epochs, ...rest } = readRecord(bytes);
  if (format !== 1 || Object.keys(rest).length > 0) return null;
  if (typeof officeId !== 'string' || !officeIdPattern.test(officeId)) return null;
  if (typeof founder !== 'string' || !base64urlToBytes(founder, 32)) return null;
  if (!Array.isArray(epochs) || epochs.length === 0) return null;
  const read: Epoch[] = [];
  for (const stored of epochs as readonly unknown[]) {
    const epoch = readEpoch(stored);
    if (!epoch || epoch.epoch <= (read.at(-1)?.epoch ?? 0)) return null;
    read.push(epoch);
  }
  return { officeId, founder, epochs: read };
}

function readRecord(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function readEpoch(stored: unknown): Epoch | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { epoch, office, reporterPublic, reporterPrivate, ...rest } = stored as Readonly<Record<string, unknown>>; // Checked below.
  if (!Number.isInteger(epoch) || Number(epoch) < 1 || Number(epoch) > lastEpoch || Object.keys(rest).length > 0) return null;
  const keys = { office: base64urlToBytes(office, 32), reporterPublic: base64urlToBytes(reporterPublic, 32) };
  if (!keys.office || !keys.reporterPublic) return null;
  const half = reporterPrivate === null ? null : base64urlToBytes(reporterPrivate, 32);
  if (half === null && reporterPrivate !== null) return null;
  if (half && !isSame(publicHalf('x25519', half), keys.reporterPublic)) return null;
  return { epoch: Number(epoch), office: keys.office, reporterPublic: keys.reporterPublic, reporterPrivate: half };
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.from(left).equals(right);
}
