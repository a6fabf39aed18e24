import { join } from 'node:path';
import * as v from 'valibot';
import type { Disk } from '../ports/disk.ts';
import { fingerprintOf } from '../sync/keys/device-keys.ts';
import { base64urlToBytes, bytesToBase64url } from '../sync/keys/text-bytes.ts';
import { type KeyringState, officeFileName } from './keyring-store.ts';

/** Which office this profile belongs to and where its shared folder lies. Plain: it names places, no secret. */
export interface Membership {
  readonly officeId: string;
  /** Null after the PC stopped using the folder. */
  readonly folder: string | null;
  readonly label: string;
  /** After a clone or a restore: the older name as a writer, and its signature under the new one. */
  readonly continues: { readonly writer: string; readonly signature: Uint8Array } | null;
  /** The printed sheet of this epoch was read back. */
  readonly confirmedEpoch: number;
  readonly cloned: boolean;
}

const stored = v.strictObject({
  format: v.literal(1),
  officeId: v.string(),
  folder: v.nullable(v.string()),
  label: v.string(),
  continues: v.nullable(v.strictObject({ writer: v.string(), signature: v.string() })),
  confirmedEpoch: v.number(),
  cloned: v.boolean(),
});

export async function readMembership(disk: Disk, profile: string): Promise<Membership | null> {
  if (!(await disk.list(profile)).includes(officeFileName)) return null;
  const bytes = await disk.read(join(profile, officeFileName));
  const { format: _, ...read } = v.parse(stored, JSON.parse(Buffer.from(bytes).toString('utf8')));
  const signature = read.continues && base64urlToBytes(read.continues.signature, 64);
  return { ...read, continues: read.continues && signature ? { writer: read.continues.writer, signature } : null };
}

/**
 * Of a PC that holds keys and knows no folder: it stopped while it founded or joined an office, after its keys were kept. Choosing the folder again goes
 * on from there.
 */
export function membershipOf({ keyring, device }: KeyringState): Membership {
  const label = `PC ${codeOf(device.sign.publicKey)}`;
  return { officeId: keyring.officeId, folder: null, label, continues: null, confirmedEpoch: 0, cloned: false };
}

/** Eight signs of a public key in two groups, as both screens show them. */
export function codeOf(sign: Uint8Array): string {
  const text = fingerprintOf(sign).slice(0, 8).toUpperCase();
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

export async function writeMembership(disk: Disk, profile: string, membership: Membership): Promise<void> {
  const { continues } = membership;
  const text: v.InferOutput<typeof stored> = {
    format: 1,
    ...membership,
    continues: continues && { writer: continues.writer, signature: bytesToBase64url(continues.signature) },
  };
  await disk.makeFolder(profile);
  await disk.replace(join(profile, officeFileName), Buffer.from(JSON.stringify(text)));
}
