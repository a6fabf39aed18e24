import { hash } from 'node:crypto';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { officeIdPattern } from './keyring.ts';
import { pepperBytes } from './passphrase.ts';
import { base32ToBytes, bytesToBase32 } from './text-bytes.ts';

/** What a PC must know before it trusts a folder. With the passphrase it opens the office; alone it opens nothing. */
export interface Invite {
  readonly officeId: string;
  /** `fingerprintOf` the founder's public key. */
  readonly founderFingerprint: string;
  readonly pepper: Uint8Array;
}

/** `newer`: written by a later version of Pantau. `damaged`: a letter is missing or was typed wrongly. */
export type InviteProblem =
  | { readonly code: 'not-an-invite' }
  | { readonly code: 'invite-damaged' }
  | { readonly code: 'invite-newer' };

const checkBytes = 4;

function checkOf(officeId: string, founderFingerprint: string, pepper: Uint8Array): Uint8Array {
  const text = `${officeId}.${founderFingerprint}.${bytesToBase32(pepper)}`;
  return Uint8Array.from(hash('sha256', text, 'buffer').subarray(0, checkBytes));
}

/** One line that survives a chat message: name and version, office, founder, pepper with four bytes that tell a typing mistake. */
export function formatInvite({ officeId, founderFingerprint, pepper }: Invite): string {
  const last = bytesToBase32(Buffer.concat([pepper, checkOf(officeId, founderFingerprint, pepper)]));
  return `PANTAU-UNDANGAN-1.${officeId}.${founderFingerprint}.${last}`;
}

/** Finds the invite in a text: small or capital letters, line breaks and words around it do not matter. */
export function parseInvite(text: string): Result<Invite, InviteProblem> {
  const joined = text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
  const found = /pantau-undangan-(\d+)\.(.*)/u.exec(joined);
  if (!found) return fail({ code: 'not-an-invite' });
  if (found[1] !== '1') return fail({ code: 'invite-newer' });
  const [, officeId = '', founderFingerprint = '', last = ''] =
    /^([a-z2-7]{16})\.([0-9a-f]{32})\.([a-z2-7]{32})/u.exec(found[2] ?? '') ?? [];
  const bytes = base32ToBytes(last, pepperBytes + checkBytes);
  if (!bytes || !officeIdPattern.test(officeId)) return fail({ code: 'invite-damaged' });
  const pepper = bytes.slice(0, pepperBytes);
  const isWhole = Buffer.from(checkOf(officeId, founderFingerprint, pepper)).equals(bytes.subarray(pepperBytes));
  return isWhole ? ok({ officeId, founderFingerprint, pepper }) : fail({ code: 'invite-damaged' });
}
