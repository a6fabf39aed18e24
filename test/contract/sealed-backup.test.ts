import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../electron/ports/node-disk.ts';
import { listBackups, runBackup } from '../../electron/services/backup.ts';
import { backupPassphraseFile } from '../../electron/services/backup-manifest.ts';
import { restoreBackup, verifiedManifest } from '../../electron/services/backup-restore.ts';
import { backUpUnopened } from '../../electron/services/desk-keeper.ts';
import { createKeyringStore, type KeyringState } from '../../electron/services/keyring-store.ts';
import { type OfficeDesk, openOfficeDesk, profileFolders } from '../../electron/services/office-desk.ts';
import { sealProfile } from '../../electron/services/seal-profile.ts';
import { createDeviceKeys } from '../../electron/sync/keys/device-keys.ts';
import { unwrapKeyring, wrapKeyring } from '../../electron/sync/keys/passphrase.ts';
import { createFakeClock, createFakeRandom } from '../support/fake-host.ts';
import { createFakeSafeStorage } from '../support/fake-safe-storage.ts';
import { testDevice, testKeyring, testPassphrase, testPepper } from '../support/office-keys.ts';
import { numberedDraft, testActor } from '../support/open-test-journal.ts';

const work = mkdtempSync(join(tmpdir(), 'pantau-sealed-backup-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const keys: KeyringState = { keyring: testKeyring, device: testDevice, pepper: testPepper };
const planted = 'Ibu Sri Jalan Mawar';
const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...Buffer.from(planted)]);
const segment = 'abcdefghij234567/0000000000-0000000009-0123456789ab.seg';
let passphrase: Uint8Array;
let root: string;
let target: string;
let number = 0;
let desk: OfficeDesk;

const open = (folder: string, state?: KeyringState) =>
  openOfficeDesk({
    disk: nodeDisk,
    folder,
    sample: false,
    clock: createFakeClock(),
    random: createFakeRandom(5),
    ...(state && { keys: state }),
  });

beforeAll(async () => {
  passphrase = await wrapKeyring(testKeyring, testPassphrase, testPepper);
});

/** A sealed profile with three operations, an attachment and a segment of a colleague. */
beforeEach(async () => {
  number += 1;
  root = join(work, `pc-${number}`);
  target = join(work, `cadangan-${number}`);
  const folder = join(root, 'kantor');
  await createKeyringStore(nodeDisk, folder, createFakeSafeStorage()).save(keys, { passphrase });
  writeFileSync(
    join(folder, 'kantor.json'),
    JSON.stringify({ format: 1, officeId: testKeyring.officeId, continues: { writer: 'x' } }),
  );
  await sealProfile({ disk: nodeDisk, folder, keyring: () => testKeyring, sealJournal: async () => undefined });
  mkdirSync(join(profileFolders(folder).archiveFolder, 'abcdefghij234567'), { recursive: true });
  writeFileSync(join(profileFolders(folder).archiveFolder, segment), 'disegel');
  desk = await open(folder, keys);
  await desk.journal.append({ actor: testActor, drafts: [[numberedDraft(1), numberedDraft(2), numberedDraft(3)]] });
  await desk.attachments.add('bukti.png', picture);
  await desk.close();
});

const run = (now = 1_000) => runBackup(nodeDisk, desk.backupSource(), target, '1.0.0', now);

/** Names of all files below a folder. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

const home = () => join(target, readdirSync(target)[0]!);
const copyFolder = () => join(home(), readdirSync(home()).find((name) => name.startsWith('s-'))!);

describe('a backup of a sealed office', () => {
  it('restores on another PC, which opens it with the passphrase and goes on under a name of its own', async () => {
    await run();
    const folder = join(root, 'baru');
    expect(await restoreBackup(nodeDisk, copyFolder(), profileFolders(folder))).toEqual({ ok: true, value: 3 });
    const store = createKeyringStore(nodeDisk, folder, createFakeSafeStorage());
    expect(await store.load()).toBe('locked');
    expect(await store.unlock('sandi yang salah ini', testPepper)).toEqual({ ok: false, error: 'wrong-secret' });
    const unlocked = await store.unlock(testPassphrase, testPepper);
    if (!unlocked.ok) throw new Error(unlocked.error);
    expect(unlocked.value.device).toBeNull();
    const device = createDeviceKeys('zzzzzzzzzzzzzzzz' as typeof testDevice.writer);
    await store.save({ ...unlocked.value, device });
    const fresh = await open(folder, { ...unlocked.value, device });
    const { operations } = await fresh.journal.read(0, 10);
    expect(operations).toHaveLength(3);
    expect(fresh.journal.journalId).toBe(desk.journal.journalId);
    const [attachment] = readdirSync(join(folder, 'lampiran'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.length > 60,
    );
    expect(await fresh.attachments.read(attachment!.slice(-64))).toMatchObject({ ok: true });
    expect(readFileSync(join(profileFolders(folder).archiveFolder, segment), 'utf8')).toBe('disegel');
    await fresh.close();
  });

  it('shows nothing of the office to whoever finds it, and not the keys of this PC', async () => {
    await run();
    const all = filesIn(target).map((path) => readFileSync(path).toString('latin1'));
    expect(all.join()).not.toMatch(/Mawar|opinion|catatan/);
    const names = filesIn(copyFolder())
      .map((path) => path.slice(copyFolder().length + 1))
      .sort();
    expect(names).toEqual(['cadangan.json', 'jurnal/j-000001.jrn', 'kantor.json', 'kunci-frasa.key']);
    expect(JSON.parse(readFileSync(join(copyFolder(), 'kantor.json'), 'utf8'))).toMatchObject({ continues: null });
    expect(await unwrapKeyring((await backupPassphraseFile(nodeDisk, copyFolder()))!, testPassphrase, testPepper)).not.toBeNull();
  });

  it('copies what does not change once, and leaves the bytes alone that earlier copies rely on', async () => {
    await run(1_000);
    const before = filesIn(join(home(), 'isi')).map((path) => [path, readFileSync(path).toString('hex')]);
    await nodeDisk.removeFolder(profileFolders(join(root, 'kantor')).attachmentFolder);
    desk = await open(join(root, 'kantor'), keys);
    await desk.attachments.add('bukti.png', picture);
    await run(90_000_000);
    expect(filesIn(join(home(), 'isi')).map((path) => [path, readFileSync(path).toString('hex')])).toEqual(before);
    for (const name of readdirSync(home()).filter((one) => one.startsWith('s-')))
      expect(await verifiedManifest(nodeDisk, join(home(), name))).toBeDefined();
    expect(await listBackups(nodeDisk, target, desk.journal.journalId)).toHaveLength(2);
    await desk.close();
  });

  it('changes nothing when one byte of any of its files is another', async () => {
    await run();
    for (const path of filesIn(home())) {
      const bytes = readFileSync(path);
      const damaged = Buffer.from(bytes);
      // In the middle: of the manifest that is the hash or the name of a file.
      damaged[bytes.length >> 1]! ^= 1;
      writeFileSync(path, damaged);
      expect(await restoreBackup(nodeDisk, copyFolder(), profileFolders(join(root, 'baru'))), path).toEqual({
        ok: false,
        error: 'backup-not-usable',
      });
      writeFileSync(path, bytes);
    }
    expect(existsSync(join(root, 'baru'))).toBe(false);
    expect(await restoreBackup(nodeDisk, copyFolder(), profileFolders(join(root, 'baru')))).toMatchObject({ ok: true });
  });

  it('never reaches beyond the profile, whatever its manifest says', async () => {
    await run();
    const path = join(copyFolder(), 'cadangan.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    const [file] = manifest.files;
    writeFileSync(join(copyFolder(), 'jurnal', 'luar.jrn'), readFileSync(join(copyFolder(), 'jurnal', file.name)));
    for (const name of ['../luar.jrn', '/tmp/luar.jrn', 'luar.jrn']) {
      writeFileSync(path, JSON.stringify({ ...manifest, files: [{ ...file, name }] }));
      expect(await restoreBackup(nodeDisk, copyFolder(), profileFolders(join(root, 'baru')))).toEqual({
        ok: false,
        error: 'backup-not-usable',
      });
      writeFileSync(path, JSON.stringify({ ...manifest, keys: [{ ...file, name }] }));
      expect(await restoreBackup(nodeDisk, copyFolder(), profileFolders(join(root, 'baru')))).toEqual({
        ok: false,
        error: 'backup-not-usable',
      });
    }
    expect(existsSync(join(root, 'baru'))).toBe(false);
  });

  it('leaves an empty profile behind when the disk fills up while it is restored', async () => {
    await run();
    const folder = join(root, 'baru');
    for (let room = 0; room < 5; room++) {
      let left = room;
      const full: typeof nodeDisk = {
        ...nodeDisk,
        async replace(path, bytes) {
          if (left === 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
          left -= 1;
          return nodeDisk.replace(path, bytes);
        },
      };
      await expect(restoreBackup(full, copyFolder(), profileFolders(folder))).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(await createKeyringStore(nodeDisk, folder, createFakeSafeStorage()).load()).toBe('none');
      expect(await nodeDisk.list(join(folder, 'jurnal'))).toEqual([]);
    }
    expect(await restoreBackup(nodeDisk, copyFolder(), profileFolders(folder))).toEqual({ ok: true, value: 3 });
  });

  it('is made without any key of a profile that nobody has opened, as before an update', async () => {
    expect(await backUpUnopened(nodeDisk, root, target, '1.0.0', 1_000)).toMatch(/^s-1970/);
    expect(await restoreBackup(nodeDisk, copyFolder(), profileFolders(join(root, 'baru')))).toEqual({ ok: true, value: 3 });
  });

  it('is told apart while the profile is not sealed throughout, and restores all the same', async () => {
    rmSync(join(root, 'kantor', 'segel.json'));
    const { name } = await run();
    expect(name).toMatch(/^c-/);
    expect(readdirSync(home()).sort()).toEqual([name, 'isi-sementara']);
    expect(await restoreBackup(nodeDisk, join(home(), name), profileFolders(join(root, 'baru')))).toEqual({ ok: true, value: 3 });
  });
});
