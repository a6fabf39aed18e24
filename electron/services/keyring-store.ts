import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Disk } from '../ports/disk.ts';
import type { SafeStorage } from '../ports/safe-storage.ts';
import { type DeviceKeys, readDeviceKeys, storeDeviceKeys } from '../sync/keys/device-keys.ts';
import { currentEpoch, epochOf, type Keyring, mergeKeyrings, parseKeyring, serializeKeyring } from '../sync/keys/keyring.ts';
import { pepperBytes, unwrapKeyring } from '../sync/keys/passphrase.ts';
import { unwrapFromRecovery } from '../sync/keys/recovery-file.ts';
import { base64urlToBytes, bytesToBase64url } from '../sync/keys/text-bytes.ts';
import { epochOfSealed, openSealedFile, type SealedKind, sealFile } from './sealed-file.ts';

/** What this PC holds in memory while the office is open. */
export interface KeyringState {
  readonly keyring: Keyring;
  readonly device: DeviceKeys;
  /** Of the invite; null on a PC that was opened by the printed words and never saw one. */
  readonly pepper: Uint8Array | null;
}

/** `device` is null where only a backup was left: the PC then goes on under a new name as a writer. */
export type Unlocked = Omit<KeyringState, 'device'> & { readonly device: DeviceKeys | null };

/** `no-key-file`: nothing is here that this secret could open; the shared folder has copies. */
export type UnlockProblem = 'wrong-secret' | 'no-key-file';

/** Copies of files of the shared folder. Each must be proved to open: made here, opened here, or named by its hash in a signed operation. */
export interface KeyFiles {
  /** Wraps this very keyring by the office's passphrase. */
  readonly passphrase?: Uint8Array;
  /** Wraps this very keyring by the printed words. */
  readonly recovery?: Uint8Array;
}

/**
 * The keys of one profile, kept twice: in `kunci.bin` sealed by the system for this user on this PC, and in `kunci-pc.bin` sealed by the office key,
 * which the office's passphrase opens (`kunci-frasa.key`) and the printed words too (`kunci-pemulihan.key`). Where the system has no key store,
 * `kunci.bin` does not exist and the passphrase is asked at each start. Losing the system's key leads to that question and never to a reset.
 */
export interface KeyringStore {
  /** `locked`: there are keys here, and a person must open them. Nothing is ever removed because it could not be opened. */
  load(): Promise<'none' | 'locked' | KeyringState>;
  /** Takes a second and 128 MiB for each file tried. `others` are passphrase files of the shared folder, for a PC that lost its own. */
  unlock(passphrase: string, pepper: Uint8Array, others?: readonly Uint8Array[]): Promise<Result<Unlocked, UnlockProblem>>;
  unlockByWords(secret: Uint8Array, others?: readonly Uint8Array[]): Promise<Result<Unlocked, UnlockProblem>>;
  /** Keeps the state before it answers. Rejects like a disk, and where nothing would be left to open it with. */
  save(state: KeyringState, files?: KeyFiles): Promise<void>;
}

export const passphraseFileName = 'kunci-frasa.key';
export const recoveryFileName = 'kunci-pemulihan.key';
export const officeFileName = 'kantor.json';
/** What opens the office on another PC, together with a person; the keys of this very PC are not among them. */
export const portableKeyFiles = [passphraseFileName, recoveryFileName, officeFileName] as const;
const systemFileName = 'kunci.bin';
const pcFileName = 'kunci-pc.bin';
const keyFiles: ReadonlySet<string> = new Set([passphraseFileName, recoveryFileName, systemFileName, pcFileName]);
const pcFile: SealedKind = { magic: 'PKPC', purpose: 'kunci-pc' };

/** Whether keys lie in a profile with these files, open or not. */
export function holdsKeys(names: readonly string[]): boolean {
  return names.some((name) => keyFiles.has(name));
}

export function createKeyringStore(disk: Disk, folder: string, safeStorage: SafeStorage): KeyringStore {
  const pathOf = (name: string) => join(folder, name);
  let last: Promise<unknown> = Promise.resolve();
  /** One at a time: two savings must not meet in one temporary file. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };

  async function readIfThere(name: string): Promise<Uint8Array | null> {
    return (await disk.list(folder)).includes(name) ? disk.read(pathOf(name)) : null;
  }

  async function load(): Promise<'none' | 'locked' | KeyringState> {
    // A folder that cannot be listed rejects: a disk that does not answer must not look like a PC without an office.
    const names = await disk.list(folder);
    if (!holdsKeys(names) && !names.includes(officeFileName)) return 'none';
    if (!names.includes(systemFileName) || !(await safeStorage.available())) return 'locked';
    const bytes = await disk.read(pathOf(systemFileName));
    const text = await safeStorage.open(bytes).catch(() => '');
    return readState(Buffer.from(text)) ?? 'locked';
  }

  /** What the PC's own file adds to a keyring that a person opened. */
  async function complete(keyring: Keyring): Promise<Unlocked> {
    const bytes = await readIfThere(pcFileName);
    const stored = bytes && openState(bytes, keyring);
    if (!stored) return { keyring, device: null, pepper: null };
    return { ...stored, keyring: mergeKeyrings(stored.keyring, keyring) ?? stored.keyring };
  }

  async function unlockWith(
    name: string,
    others: readonly Uint8Array[],
    open: (bytes: Uint8Array) => Promise<Keyring | null>,
  ): Promise<Result<Opened, UnlockProblem>> {
    const own = await readIfThere(name);
    const candidates = own ? [own, ...others] : others;
    for (const bytes of candidates) {
      const keyring = await open(bytes);
      if (keyring) return ok({ bytes, epoch: currentEpoch(keyring).epoch, unlocked: await complete(keyring) });
    }
    return fail(candidates.length > 0 ? 'wrong-secret' : 'no-key-file');
  }

  /** `openable`: an epoch that the key files here open. Under a newer one the PC's file could not be read again one day. */
  async function write(state: KeyringState, files: KeyFiles, openable: number | null): Promise<void> {
    const text = writeState(state);
    const epoch = openable === null ? undefined : epochOf(state.keyring, openable);
    const bySystem = await safeStorage.available();
    if (!bySystem && !epoch) throw new Error('Invariant: keys are kept only where something can open them again');
    await disk.makeFolder(folder);
    if (files.passphrase) await disk.replace(pathOf(passphraseFileName), files.passphrase);
    if (files.recovery) await disk.replace(pathOf(recoveryFileName), files.recovery);
    if (epoch) await disk.replace(pathOf(pcFileName), sealFile(pcFile, epoch, Buffer.from(text)));
    if (bySystem) await disk.replace(pathOf(systemFileName), await safeStorage.seal(text));
    // What it holds is older than what was just kept.
    else await disk.remove(pathOf(systemFileName));
  }

  async function storedEpoch(): Promise<number | null> {
    const stored = await readIfThere(pcFileName);
    return stored && epochOfSealed(pcFile, stored);
  }

  async function unlock(
    passphrase: string,
    pepper: Uint8Array,
    others: readonly Uint8Array[],
  ): Promise<Result<Unlocked, UnlockProblem>> {
    const opened = await unlockWith(passphraseFileName, others, (bytes) => unwrapKeyring(bytes, passphrase, pepper));
    if (!opened.ok) return opened;
    const { bytes, epoch, unlocked } = opened.value;
    const { device } = unlocked;
    if (device) await write({ ...unlocked, device, pepper }, { passphrase: bytes }, epoch);
    return ok({ ...unlocked, pepper });
  }

  async function unlockByWords(secret: Uint8Array, others: readonly Uint8Array[]): Promise<Result<Unlocked, UnlockProblem>> {
    const opened = await unlockWith(recoveryFileName, others, async (bytes) => unwrapFromRecovery(bytes, secret));
    if (!opened.ok) return opened;
    const { bytes, unlocked } = opened.value;
    const { device } = unlocked;
    if (device) await write({ ...unlocked, device }, { recovery: bytes }, await storedEpoch());
    return ok(unlocked);
  }

  return {
    load: () => inTurn(load),
    unlock: (passphrase, pepper, others = []) => inTurn(() => unlock(passphrase, pepper, others)),
    unlockByWords: (secret, others = []) => inTurn(() => unlockByWords(secret, others)),
    save: (state, files = {}) =>
      inTurn(async () => {
        const current = currentEpoch(state.keyring).epoch;
        const openable = files.passphrase ? current : ((await storedEpoch()) ?? (files.recovery ? current : null));
        await write(state, files, openable);
      }),
  };
}

interface Opened {
  readonly bytes: Uint8Array;
  readonly epoch: number;
  readonly unlocked: Unlocked;
}

function writeState({ keyring, device, pepper }: KeyringState): string {
  const stored = {
    format: 1,
    keyring: serializeKeyring(keyring).toString('utf8'),
    device: storeDeviceKeys(device),
    pepper: pepper && bytesToBase64url(pepper),
  };
  return JSON.stringify(stored);
}

function openState(bytes: Uint8Array, keyring: Keyring): KeyringState | null {
  try {
    return readState(openSealedFile(pcFile, keyring, bytes));
  } catch {
    return null;
  }
}

function readState(text: Buffer): KeyringState | null {
  let stored: Readonly<Record<string, unknown>>;
  try {
    stored = JSON.parse(text.toString('utf8')) as Readonly<Record<string, unknown>>; // Every member is checked below.
  } catch {
    return null;
  }
  if (stored.format !== 1 || typeof stored.keyring !== 'string') return null;
  const keyring = parseKeyring(Buffer.from(stored.keyring));
  const device = readDeviceKeys(stored.device);
  const pepper = stored.pepper === null ? null : base64urlToBytes(stored.pepper, pepperBytes);
  if (!keyring || !device || (pepper === null && stored.pepper !== null)) return null;
  return { keyring, device, pepper };
}
