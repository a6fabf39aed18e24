import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createKeyringStore, type KeyringState, type KeyringStore } from '../../../electron/services/keyring-store.ts';
import {
  createEpoch,
  currentEpoch,
  type Keyring,
  mergeKeyrings,
  withoutReporterKeys,
} from '../../../electron/sync/keys/keyring.ts';
import { wrapKeyring } from '../../../electron/sync/keys/passphrase.ts';
import { wrapForRecovery } from '../../../electron/sync/keys/recovery-file.ts';
import { createFakeDisk, type FakeDisk } from '../../support/fake-disk.ts';
import { createFakeSafeStorage, type FakeSafeStorage } from '../../support/fake-safe-storage.ts';
import { fill, testDevice, testKeyring, testPassphrase, testPepper, testRecoverySecret } from '../../support/office-keys.ts';

const folder = '/kantor';
const state: KeyringState = { keyring: testKeyring, device: testDevice, pepper: testPepper };
const newer: Keyring = { ...testKeyring, epochs: [...testKeyring.epochs, createEpoch(3)] };
let passphrase: Uint8Array;
let disk: FakeDisk;
let system: FakeSafeStorage;
let store: KeyringStore;

beforeAll(async () => {
  passphrase = await wrapKeyring(testKeyring, testPassphrase, testPepper);
});
beforeEach(() => {
  disk = createFakeDisk();
  system = createFakeSafeStorage();
  store = createKeyringStore(disk, folder, system);
});

describe('the keys of a profile', () => {
  it('are not there before the office has any', async () => {
    expect(await store.load()).toBe('none');
    await disk.replace('/kantor/percobaan-masuk.json', Buffer.from('{}'));
    expect(await store.load()).toBe('none');
    expect(await store.unlock(testPassphrase, testPepper)).toEqual({ ok: false, error: 'no-key-file' });
  });

  it('open by themselves on the PC and for the user that saved them', async () => {
    await store.save(state, { passphrase });
    expect(await createKeyringStore(disk, folder, system).load()).toEqual(state);
  });

  it('lie on the disk sealed, each of them', async () => {
    await store.save(state, { passphrase, recovery: wrapForRecovery(testKeyring, testRecoverySecret) });
    const all = (await Promise.all(disk.paths().map((path) => disk.read(path)))).map((bytes) =>
      Buffer.from(bytes).toString('latin1'),
    );
    expect(all).toHaveLength(4);
    for (const key of [fill(1), fill(3), fill(5), fill(6)]) {
      for (const form of ['base64', 'base64url', 'hex', 'latin1'] as const)
        expect(all.join()).not.toContain(Buffer.from(key).toString(form));
    }
  });

  it.each([
    ['the system forgot its key', () => system.forget()],
    ['the system has no key store any more', () => system.setAvailable(false)],
    ['the file was damaged', () => disk.flip('/kantor/kunci.bin', 30)],
    ['the file is gone', () => disk.remove('/kantor/kunci.bin')],
  ])('ask for the passphrase when %s, and are all there again', async (_, accident) => {
    await store.save(state, { passphrase });
    await accident();
    const before = disk.paths();
    expect(await store.load()).toBe('locked');
    expect(disk.paths()).toEqual(before);
    expect(await store.unlock('kopi tubruk di teras rumah', testPepper)).toEqual({ ok: false, error: 'wrong-secret' });
    expect(await store.unlock(testPassphrase, fill(1, 16))).toEqual({ ok: false, error: 'wrong-secret' });
    expect(disk.paths()).toEqual(before);
    expect(await store.unlock(testPassphrase, testPepper)).toEqual({ ok: true, value: state });
  });

  it('open by themselves again after the passphrase was given once', async () => {
    await store.save(state, { passphrase });
    system.forget();
    await store.unlock(testPassphrase, testPepper);
    expect(await store.load()).toEqual(state);
  });

  it('ask at each start where the system has no key store', async () => {
    system.setAvailable(false);
    await store.save(state, { passphrase });
    for (let start = 0; start < 2; start++) {
      expect(await store.load()).toBe('locked');
      expect(await store.unlock(testPassphrase, testPepper)).toEqual({ ok: true, value: state });
    }
    expect(disk.paths()).not.toContain('/kantor/kunci.bin');
  });

  it('are not saved where nothing could open them again', async () => {
    system.setAvailable(false);
    await expect(store.save(state)).rejects.toThrow('Invariant');
    expect(disk.paths()).toEqual([]);
  });

  it('open by the printed words too', async () => {
    await store.save(state, { passphrase, recovery: wrapForRecovery(testKeyring, testRecoverySecret) });
    system.forget();
    expect(await store.unlockByWords(fill(1, 22))).toEqual({ ok: false, error: 'wrong-secret' });
    expect(await store.unlockByWords(testRecoverySecret)).toEqual({ ok: true, value: state });
    expect(await store.load()).toEqual(state);
  });

  it('are kept by the printed words alone on a PC that joined with them', async () => {
    system.setAvailable(false);
    const joined = { ...state, pepper: null };
    await store.save(joined, { recovery: wrapForRecovery(testKeyring, testRecoverySecret) });
    expect(await store.load()).toBe('locked');
    expect(await store.unlockByWords(testRecoverySecret)).toEqual({ ok: true, value: joined });
  });

  it('open by a file of the shared folder when their own is lost', async () => {
    await store.save(state, { passphrase });
    system.forget();
    await disk.remove('/kantor/kunci-frasa.key');
    expect(await store.unlock(testPassphrase, testPepper)).toEqual({ ok: false, error: 'no-key-file' });
    expect(await store.unlock(testPassphrase, testPepper, [passphrase])).toEqual({ ok: true, value: state });
    expect(disk.paths()).toContain('/kantor/kunci-frasa.key');
  });

  it('come back without the name of this PC where only a backup was left', async () => {
    await disk.replace('/kantor/kantor.json', Buffer.from('{}'));
    await disk.replace('/kantor/kunci-frasa.key', passphrase);
    expect(await store.load()).toBe('locked');
    const keyring = withoutReporterKeys(testKeyring);
    expect(await store.unlock(testPassphrase, testPepper)).toEqual({
      ok: true,
      value: { keyring, device: null, pepper: testPepper },
    });
  });

  it('keep a new epoch through the loss of the system key, although the passphrase file does not know it yet', async () => {
    await store.save(state, { passphrase });
    await store.save({ ...state, keyring: newer });
    system.forget();
    const opened = await store.unlock(testPassphrase, testPepper);
    expect(opened).toEqual({ ok: true, value: { ...state, keyring: newer } });
    // The answer was kept under an epoch that the same passphrase opens once more.
    system.forget();
    expect(await store.unlock(testPassphrase, testPepper)).toEqual(opened);
  });

  it('take up what a newer passphrase file of the folder knows', async () => {
    await store.save(state, { passphrase });
    const changed = await wrapKeyring(newer, 'sandi kantor yang baru', testPepper);
    system.forget();
    const keyring = mergeKeyrings(testKeyring, withoutReporterKeys(newer));
    expect(await store.unlock('sandi kantor yang baru', testPepper, [changed])).toEqual({
      ok: true,
      value: { ...state, keyring },
    });
    system.forget();
    expect(await store.unlock(testPassphrase, testPepper)).toEqual({ ok: false, error: 'wrong-secret' });
    expect(await store.unlock('sandi kantor yang baru', testPepper)).toMatchObject({ ok: true, value: { device: testDevice } });
    expect(currentEpoch(newer).epoch).toBe(3);
  });

  it('are kept whole when two savings meet', async () => {
    let inside = 0;
    const alone: FakeDisk = {
      ...disk,
      async replace(path, bytes) {
        inside += 1;
        expect(inside).toBe(1);
        await new Promise((resolve) => setImmediate(resolve));
        await disk.replace(path, bytes);
        inside -= 1;
      },
    };
    const together = createKeyringStore(alone, folder, system);
    await Promise.all([together.save(state, { passphrase }), together.save({ ...state, keyring: newer }), together.save(state)]);
    expect(await together.load()).toEqual(state);
  });

  it('survive a save that is cut off at any call', async () => {
    await store.save(state, { passphrase });
    const changed = await wrapKeyring(newer, testPassphrase, testPepper);
    for (let call = 0; ; call++) {
      disk.failAt(call, 'ENOSPC');
      const cut = await store.save({ ...state, keyring: newer }, { passphrase: changed }).then(
        () => false,
        () => true,
      );
      if (!cut) break;
      disk.failAt(-1, '');
      const loaded = await store.load();
      expect(loaded).toMatchObject({ device: testDevice, pepper: testPepper });
      system.forget();
      expect(await store.unlock(testPassphrase, testPepper)).toMatchObject({ ok: true, value: { device: testDevice } });
      await store.save(state, { passphrase });
    }
    expect(await store.load()).toEqual({ ...state, keyring: newer });
  });
});
