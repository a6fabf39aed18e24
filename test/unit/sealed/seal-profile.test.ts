import { beforeAll, describe, expect, it } from 'vitest';
import type { Disk } from '../../../electron/ports/disk.ts';
import { sha256OfBytes } from '../../../electron/ports/host.ts';
import { runBackup } from '../../../electron/services/backup.ts';
import { restoreBackup, verifiedManifest } from '../../../electron/services/backup-restore.ts';
import { createJournalCipher } from '../../../electron/services/journal-cipher.ts';
import { sealJournal } from '../../../electron/services/journal-seal.ts';
import { createKeyringStore } from '../../../electron/services/keyring-store.ts';
import { type OfficeDesk, openOfficeDesk, profileFolders } from '../../../electron/services/office-desk.ts';
import { sealBackups } from '../../../electron/services/seal-backups.ts';
import { sealProfile } from '../../../electron/services/seal-profile.ts';
import { sealStateOf } from '../../../electron/services/seal-state.ts';
import { createSealedDisk } from '../../../electron/services/sealed-disk.ts';
import { unopenedSource } from '../../../electron/services/unopened-source.ts';
import { unwrapKeyring, wrapKeyring } from '../../../electron/sync/keys/passphrase.ts';
import { createFakeDisk, type FakeDisk } from '../../support/fake-disk.ts';
import { createFakeClock, createFakeRandom } from '../../support/fake-host.ts';
import { createFakeSafeStorage } from '../../support/fake-safe-storage.ts';
import { createMortalDisk } from '../../support/mortal-disk.ts';
import { testDevice, testKeyring, testPassphrase, testPepper } from '../../support/office-keys.ts';
import { numberedDraft, testActor } from '../../support/open-test-journal.ts';

const folder = '/kantor';
const target = '/cadangan';
const planted = 'Ibu Sri Jalan Mawar';
const invite = 'PANTAU-UNDANGAN-1.rahasia';
const attachment = Buffer.from(`Surat dari ${planted}`);
const attachmentHash = sha256OfBytes(attachment);
let passphrase: Uint8Array;
beforeAll(async () => {
  passphrase = await wrapKeyring(testKeyring, testPassphrase, testPepper);
});

const open = (disk: Disk, isSealed: boolean, at = folder): Promise<OfficeDesk> =>
  openOfficeDesk({
    disk,
    folder: at,
    sample: false,
    clock: createFakeClock(),
    random: createFakeRandom(7),
    ...(isSealed && { keys: { keyring: testKeyring, device: testDevice, pepper: testPepper } }),
  });

/** A profile from before its office had keys, with everything that a person may have left in it, and two backups; then the keys are saved. */
async function makePlainProfile(): Promise<FakeDisk> {
  const disk = createFakeDisk();
  const desk = await open(disk, false);
  const draft = { ...numberedDraft(1), payload: { field: 'note', value: planted } };
  await desk.journal.append({ actor: testActor, drafts: [[draft, numberedDraft(2)]] });
  await desk.attachments.add('surat.txt', attachment);
  await desk.drafts.write('rina', 'terima', planted);
  await disk.replace('/kantor/percobaan-masuk.json', Buffer.from(JSON.stringify({ [planted]: { wrong: 1, until: 0 } })));
  for (const now of [1_000, 86_401_000]) await runBackup(disk, desk.backupSource(), target, '1.0.0', now);
  await desk.journal.append({ actor: testActor, drafts: [[numberedDraft(3)]] });
  await desk.close();
  for (const left of ['tahap/t-1-impor.json', 'draf/~$abc.json', 'lampiran/ab/~$abc', 'jurnal/karantina/j-000001.jrn.99.bin'])
    await disk.replace(`/kantor/${left}`, Buffer.from(`sisa ${planted}`));
  await disk.replace(
    '/kantor/kantor.json',
    Buffer.from(JSON.stringify({ format: 1, officeId: testKeyring.officeId, writer: 'x', invite })),
  );
  const state = { keyring: testKeyring, device: testDevice, pepper: testPepper };
  await createKeyringStore(disk, folder, createFakeSafeStorage()).save(state, { passphrase });
  return disk;
}

async function sealCopies(disk: Disk, to = target) {
  const source = await unopenedSource(disk, folder);
  return sealBackups({ disk, source: source!, target: to, keyring: () => testKeyring, version: '1.1.0', now: 900_000_000 });
}

async function sealAll(disk: Disk): Promise<void> {
  const keyring = () => testKeyring;
  await sealProfile({
    disk,
    folder,
    keyring,
    sealJournal: () =>
      sealJournal(
        disk,
        '/kantor/jurnal',
        createJournalCipher(() => testKeyring),
      ),
  });
  await sealCopies(disk);
}

async function mustBeAllThere(disk: Disk, at = folder, written: readonly number[] = [2, 3]): Promise<void> {
  const desk = await open(disk, true, at);
  const { operations } = await desk.journal.read(0, 10);
  const texts = operations.map(({ payload }) => JSON.stringify(payload));
  expect(texts[0]).toContain(planted);
  expect(texts.slice(1)).toEqual(written.map((number) => expect.stringContaining(`catatan ${number} `)));
  expect(await desk.attachments.read(attachmentHash)).toEqual({ ok: true, value: attachment });
  if (at === folder) expect(await desk.drafts.read('rina', 'terima')).toMatchObject({ content: planted });
  await desk.close();
}

async function filesWith(disk: FakeDisk, text: string): Promise<readonly string[]> {
  const found = [];
  for (const path of disk.paths()) if (Buffer.from(await disk.read(path)).includes(text)) found.push(path);
  return found;
}

describe('a profile whose office got keys', () => {
  it('holds no readable word any more, in no file and in no backup, and still holds everything', async () => {
    const disk = await makePlainProfile();
    expect((await filesWith(disk, planted)).length).toBeGreaterThan(8);
    await sealAll(disk);
    expect(await filesWith(disk, planted)).toEqual([]);
    expect(await filesWith(disk, 'opinion.edited')).toEqual([]);
    expect(await filesWith(disk, invite)).toEqual(['/kantor/kantor.json']);
    expect(disk.paths().filter((path) => path.includes('~$') || path.includes('/segel/') || path.includes('/tahap/'))).toEqual(
      [],
    );
    await mustBeAllThere(disk);
    expect(Buffer.from(await disk.read('/kantor/jurnal/karantina/j-000001.jrn.99.bin')).toString('latin1')).toMatch(/^PSIM/);
  });

  it('gives all of it back on another PC, from the one backup that is left and the passphrase', async () => {
    const disk = await makePlainProfile();
    await sealAll(disk);
    const home = disk
      .paths()
      .find((path) => path.startsWith('/cadangan/'))!
      .split('/')
      .slice(0, 3)
      .join('/');
    expect(await disk.list(home)).toEqual(['isi', expect.stringMatching(/^s-/)]);
    const copy = `${home}/${(await disk.list(home))[1]}`;
    expect(await restoreBackup(disk, copy, profileFolders('/baru'))).toEqual({ ok: true, value: 3 });
    expect(await unwrapKeyring(await disk.read('/baru/kunci-frasa.key'), testPassphrase, testPepper)).not.toBeNull();
    expect(JSON.parse(Buffer.from(await disk.read('/baru/kantor.json')).toString())).toEqual({
      format: 1,
      officeId: testKeyring.officeId,
    });
    await mustBeAllThere(disk, '/baru');
  });

  it('loses nothing when it is cut off at any change of the disk, and goes on from there', async () => {
    let isCut = true;
    for (let life = 0; isCut; life++) {
      const disk = await makePlainProfile();
      const mortal = createMortalDisk(disk, life);
      isCut = await sealAll(mortal).then(
        () => false,
        () => true,
      );
      await mustBeAllThere(disk);
      // Work goes on in a profile that could not be sealed to its end.
      const desk = await open(disk, true);
      expect(await desk.journal.append({ actor: testActor, drafts: [[numberedDraft(4)]] })).toMatchObject({ ok: true });
      await desk.close();
      const [home = ''] = (await disk.list(target)).map((name) => `${target}/${name}`);
      const copies = (await disk.list(home)).filter((name) => /^[cs]-/.test(name));
      const usable = await Promise.all(copies.map((name) => verifiedManifest(disk, `${home}/${name}`)));
      expect(usable.filter((manifest) => manifest !== undefined).length, `after ${life} changes`).toBeGreaterThan(0);
      await sealAll(disk);
      expect(await filesWith(disk, planted), `after ${life} changes`).toEqual([]);
      await mustBeAllThere(disk, folder, [2, 3, 4]);
      if (!isCut) expect(life).toBeGreaterThan(20);
    }
  }, 120_000);

  it('keeps every operation of a journal in several files, cut off anywhere, with work in between', async () => {
    let isCut = true;
    for (let life = 0; isCut; life++) {
      const disk = await makePlainProfile();
      const written = [2, 3];
      for (const accident of [10, 11, 12]) {
        const desk = await open(disk, false);
        disk.failAt(0, 'ENOSPC');
        expect(await desk.journal.append({ actor: testActor, drafts: [[numberedDraft(99)]] })).toMatchObject({ ok: false });
        expect(await desk.journal.append({ actor: testActor, drafts: [[numberedDraft(accident)]] })).toMatchObject({ ok: true });
        written.push(accident);
        await desk.close();
      }
      expect((await disk.list('/kantor/jurnal')).filter((name) => name.startsWith('j-'))).toHaveLength(4);
      isCut = await sealAll(createMortalDisk(disk, life)).then(
        () => false,
        () => true,
      );
      await mustBeAllThere(disk, folder, written);
      const desk = await open(disk, true);
      await desk.journal.append({ actor: testActor, drafts: [[numberedDraft(20)]] });
      await desk.close();
      await sealAll(disk);
      await mustBeAllThere(disk, folder, [...written, 20]);
      expect(await filesWith(disk, 'catatan'), `after ${life} changes`).toEqual([]);
    }
  }, 120_000);

  it('keeps a damaged stretch of the journal that nobody has seen yet for whoever can repair it', async () => {
    const disk = await makePlainProfile();
    await disk.remove('/kantor/jurnal/karantina/j-000001.jrn.99.bin');
    const path = '/kantor/jurnal/j-000001.jrn';
    disk.flip(path, Buffer.from(await disk.read(path)).indexOf(planted));
    await sealAll(disk);
    expect(await filesWith(disk, 'Jalan Mawar')).toEqual([]);
    const sealed = createSealedDisk(disk, () => testKeyring);
    const asides = disk.paths().filter((one) => /karantina\/j-000001\.jrn\.\d+\.bin$/.test(one));
    const kept = await Promise.all(asides.map(async (one) => Buffer.from(await sealed.read(one)).toString()));
    expect(kept.join()).toContain('Jalan Mawar');
  });

  it('mends a file that the last run left unreadable, from the copy beside it', async () => {
    const disk = await makePlainProfile();
    const path = disk.paths().find((one) => one.endsWith(attachmentHash) && one.startsWith(folder))!;
    const state = () => disk.paths().filter((one) => one.startsWith('/kantor/segel/'));
    for (let life = 0; ; life++) {
      await sealAll(createMortalDisk(disk, life)).catch(() => undefined);
      if (
        state().some((one) => one.endsWith(attachmentHash)) &&
        Buffer.from(await disk.read(path)).toString('latin1', 0, 4) === 'PSIM'
      )
        break;
    }
    disk.flip(path, 80);
    await sealAll(disk);
    await mustBeAllThere(disk);
    expect(state()).toEqual([]);
  });

  it('costs one look once it is sealed', async () => {
    const disk = await makePlainProfile();
    await sealAll(disk);
    const before = disk.paths();
    const untouchable = createMortalDisk(disk, 0);
    await sealAll(untouchable);
    expect(disk.paths()).toEqual(before);
  });

  it('is not marked while a journal file is plain', async () => {
    const disk = await makePlainProfile();
    const keyring = () => testKeyring;
    await expect(sealProfile({ disk, folder, keyring, sealJournal: async () => undefined })).rejects.toThrow('Invariant');
    expect(await sealStateOf(disk, folder)).toBe('underway');
    expect(await sealCopies(disk)).toBe('not-yet');
    expect((await filesWith(disk, planted)).filter((path) => path.startsWith('/cadangan')).length).toBeGreaterThan(0);
  });

  it('is never sealed before its keys are kept', async () => {
    const disk = createFakeDisk();
    await (await open(disk, false)).close();
    await expect(sealProfile({ disk, folder, keyring: () => testKeyring, sealJournal: async () => undefined })).rejects.toThrow(
      'Invariant',
    );
  });
});

describe('plain backups of a sealed profile', () => {
  async function sealProfileOnly(disk: Disk): Promise<void> {
    await sealProfile({
      disk,
      folder,
      keyring: () => testKeyring,
      sealJournal: () =>
        sealJournal(
          disk,
          '/kantor/jurnal',
          createJournalCipher(() => testKeyring),
        ),
    });
  }

  it('give back an attachment that the profile has lost before they are removed', async () => {
    for (const harm of ['gone', 'damaged'] as const) {
      const disk = await makePlainProfile();
      await sealProfileOnly(disk);
      const path = disk.paths().find((one) => one.endsWith(attachmentHash) && one.startsWith(folder))!;
      if (harm === 'gone') await disk.remove(path);
      else disk.flip(path, 90);
      expect(await sealCopies(disk)).toBe('replaced');
      await mustBeAllThere(disk);
    }
  });

  it('leave their journal in the quarantine of a journal that was damaged once', async () => {
    const disk = await makePlainProfile();
    await sealAll(disk);
    const kept = disk.paths().filter((path) => path.includes('.cadangan-'));
    expect(kept).toHaveLength(1);
    expect(await filesWith(disk, planted)).toEqual([]);
  });

  it('stay where the fresh copy cannot be proved', async () => {
    const disk = await makePlainProfile();
    await sealProfileOnly(disk);
    const rotten: Disk = {
      ...disk,
      replace: (path, bytes) =>
        disk.replace(path, path.includes('/isi/lampiran/') ? bytes.map((byte, at) => (at === 60 ? byte ^ 1 : byte)) : bytes),
    };
    await expect(sealCopies(rotten)).rejects.toThrow('Invariant');
    expect(disk.paths().filter((path) => path.includes('/lampiran/') && path.startsWith(target)).length).toBe(2);
    expect((await filesWith(disk, planted)).every((path) => path.startsWith(target))).toBe(true);
  });

  it('are looked for again when their folder is there again', async () => {
    const disk = await makePlainProfile();
    await sealProfileOnly(disk);
    expect(await sealCopies(disk, '/tongkat')).toBe('nothing');
    expect(await sealCopies(disk)).toBe('replaced');
    expect(await sealCopies(disk)).toBe('nothing');
  });
});
