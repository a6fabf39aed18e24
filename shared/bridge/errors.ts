/**
 * Why a call was not carried out. `code` is enough for the renderer to choose a sentence; no text of the system reaches it.
 * `wait` is how many seconds to wait before the next try (only with `locked-out`).
 */
export interface BridgeError {
  readonly code: BridgeErrorCode;
  readonly wait?: number;
}

export const bridgeErrorCodes = [
  // The call itself
  'unknown-call',
  'invalid-input',
  'too-large',
  'internal',
  // Who may
  'not-signed-in',
  'session-locked',
  'not-allowed',
  'wrong-secret',
  'locked-out',
  'secret-too-short',
  'not-same-day',
  // Disk
  'disk-full',
  'disk-failed',
  'read-only',
  'not-found',
  'damaged',
  'journal-closed',
  // Dialogs and files
  'cancelled',
  'not-a-spreadsheet',
  'password-protected',
  'empty-file',
  'too-big',
  'too-many-rows',
  'unreadable',
  'unsupported-file',
  // Office
  'already-founded',
  'not-founded',
  'no-backup-folder',
  'backup-not-usable',
  'batch-unknown',
  // Shared folder
  'no-shared-folder',
  'already-shared',
  'pc-revoked',
  'office-locked',
  'folder-unreachable',
  'folder-read-only',
  'folder-full',
  'folder-foreign',
  'folder-empty',
  'folder-taken',
  'invite-unreadable',
  'invite-foreign',
  'wrong-passphrase',
  'weak-passphrase',
  'wrong-words',
  'not-admitted',
  'unknown-device',
  'no-reporter-key',
  'nothing-to-send',
  'bundle-unusable',
  'keys-unsupported',
  'sync-busy',
] as const;
export type BridgeErrorCode = (typeof bridgeErrorCodes)[number];
