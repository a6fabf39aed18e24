import type { BridgeError } from '#shared/bridge/errors.ts';
import type { SyncProof } from '#shared/bridge/sync-schemas.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { sha256OfBytes } from '../ports/host.ts';
import type { NamedBytes } from '../sync/bare-jobs.ts';
import { fingerprintOf } from '../sync/keys/device-keys.ts';
import { type Invite, parseInvite } from '../sync/keys/invite.ts';
import { currentEpoch, type Keyring } from '../sync/keys/keyring.ts';
import { unwrapKeyring, wrapKeyring } from '../sync/keys/passphrase.ts';
import { unwrapFromRecovery, wrapForRecovery } from '../sync/keys/recovery-file.ts';
import { parseRecoveryWords } from '../sync/keys/recovery-words.ts';
import { base64urlToBytes } from '../sync/keys/text-bytes.ts';
import { codeOf } from '../sync/target.ts';

/** What a person's proof opened. */
export interface ProvedOffice {
  readonly keyring: Keyring;
  readonly pepper: Uint8Array | null;
  /** The file that it opened, kept as this PC's own copy. */
  readonly file: Uint8Array;
  readonly by: 'passphrase' | 'recovery';
}

/** Key files of the shared folder that wrap this keyring now. */
export async function wrappedKeys(
  keyring: Keyring,
  secrets: { readonly passphrase?: { readonly text: string; readonly pepper: Uint8Array }; readonly recovery?: Uint8Array },
): Promise<{ readonly passphrase?: NamedBytes; readonly recovery?: NamedBytes }> {
  const { epoch } = currentEpoch(keyring);
  const named = (letter: 'f' | 'p', bytes: Uint8Array): NamedBytes => [
    `kunci/${letter}-${epoch}-${sha256OfBytes(bytes).slice(0, 12)}.key`,
    bytes,
  ];
  const { passphrase, recovery } = secrets;
  return {
    ...(passphrase && { passphrase: named('f', await wrapKeyring(keyring, passphrase.text, passphrase.pepper)) }),
    ...(recovery && { recovery: named('p', wrapForRecovery(keyring, recovery)) }),
  };
}

/** The invite that a person typed or pasted. */
export function readInvite(text: string): Result<Invite, BridgeError> {
  const parsed = parseInvite(text);
  return parsed.ok ? parsed : fail({ code: 'invite-unreadable' });
}

/** Opens the newest key file that the proof fits, and proves that the folder's founder is the one whom the proof names. */
export async function proveOffice(
  proof: SyncProof,
  folder: { readonly header: Uint8Array; readonly files: readonly NamedBytes[] },
): Promise<Result<ProvedOffice, BridgeError>> {
  // Names carry the epoch: the newest keys first.
  const files = [...folder.files].sort(([a], [b]) => epochIn(b) - epochIn(a));
  const founder = founderOf(folder.header);
  if (proof.by === 'recovery') {
    const words = parseRecoveryWords(proof.words.join(' '));
    if (!words.ok) return fail({ code: 'wrong-words' });
    for (const [key, file] of files.filter(([name]) => name.startsWith('kunci/p-'))) {
      const keyring = key && unwrapFromRecovery(file, words.value);
      if (keyring && keyring.founder === founder) return ok({ keyring, pepper: null, file, by: 'recovery' });
    }
    return fail({ code: 'wrong-words' });
  }
  const invite = readInvite(proof.invite);
  if (!invite.ok) return invite;
  const { founderFingerprint, pepper } = invite.value;
  const founderKey = base64urlToBytes(founder, 32);
  if (!founderKey || fingerprintOf(founderKey) !== founderFingerprint) return fail({ code: 'invite-foreign' });
  for (const [, file] of files.filter(([name]) => name.startsWith('kunci/f-'))) {
    const keyring = await unwrapKeyring(file, proof.passphrase, pepper);
    if (keyring && keyring.founder === founder) return ok({ keyring, pepper, file, by: 'passphrase' });
  }
  return fail({ code: 'wrong-passphrase' });
}

const epochIn = (key: string) => Number(/-(\d+)-/.exec(key)?.[1] ?? 0);

/** The founder's public key as the header of a folder names it; empty when it names none. */
export function founderOf(header: Uint8Array): string {
  try {
    const read = JSON.parse(Buffer.from(header).toString('utf8')) as { readonly founder?: unknown };
    return typeof read.founder === 'string' ? read.founder : '';
  } catch {
    return '';
  }
}

/** What a folder that refuses means to a person. */
export function folderProblem(error: unknown): BridgeError {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'folder-full' };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'folder-read-only' };
    case 'ENOENT':
      return { code: 'folder-empty' };
    default:
      return { code: 'folder-unreachable' };
  }
}
