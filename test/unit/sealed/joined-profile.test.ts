import { beforeAll, describe, expect, it } from 'vitest';
import type { WriterId } from '#shared/kernel/ids.ts';
import type { Disk } from '../../../electron/ports/disk.ts';
import { sha256OfBytes } from '../../../electron/ports/host.ts';
import { verifiedManifest } from '../../../electron/services/backup-restore.ts';
import { createBackupRounds } from '../../../electron/services/backup-rounds.ts';
import { type DeskKeeper, openDeskKeeper } from '../../../electron/services/desk-keeper.ts';
import { makeJoinedProfile } from '../../../electron/services/joined-profile.ts';
import type { KeyringState } from '../../../electron/services/keyring-store.ts';
import { readMembership } from '../../../electron/services/membership.ts';
import { openOfficeDesk } from '../../../electron/services/office-desk.ts';
import { wrapKeyring } from '../../../electron/sync/keys/passphrase.ts';
import { createFakeDisk, type FakeDisk } from '../../support/fake-disk.ts';
import { createFakeClock, createFakeRandom } from '../../support/fake-host.ts';
import { createFakeSafeStorage } from '../../support/fake-safe-storage.ts';
import { createMortalDisk } from '../../support/mortal-disk.ts';
import { testDevice, testKeyring, testPassphrase, testPepper } from '../../support/office-keys.ts';
import { numberedDraft, readAll, testActor } from '../../support/open-test-journal.ts';

const root = '/pantau';
const office = `${root}/kantor`;
const planted = 'Ibu Sri Jalan Mawar';
const attachment = Buffer.from(`Surat dari ${planted}`);
const hash = sha256OfBytes(attachment);
const clock = createFakeClock();
const safeStorage = createFakeSafeStorage();
const device = { ...testDevice, writer: 'pcyangbarubergab' as WriterId };
const keys: KeyringState = { keyring: testKeyring, device, pepper: testPepper };
let passphrase: Uint8Array;
beforeAll(async () => {
  passphrase = await wrapKeyring(testKeyring, testPassphrase, testPepper);
});

const openKeeper = (disk: Disk): Promise<DeskKeeper> =>
  openDeskKeeper({
    disk,
    root,
    clock,
    random: createFakeRandom(7),
    safeStorage,
    fillSample: async () => undefined,
    onSealProblem: (error) => {
      throw error;
    },
  });

const roundsOf = (disk: Disk, keeper: DeskKeeper, report: (where: string) => void) =>
  createBackupRounds({
    disk,
    root,
    desk: keeper.desk,
    target: () => `${root}/cadangan`,
    earlierTargets: ['/tongkat'],
    version: '1.0.0',
    now: () => clock.now(),
    report,
  });

const save = (keeper: DeskKeeper, number: number, words = '') => {
  const draft = { ...numberedDraft(number), payload: { field: 'note', value: `catatan ${number} ${words}` } };
  return keeper.desk().journal.append({ actor: testActor, drafts: [[draft]] });
};

/** An office of one PC, with everything that a person leaves in it, and its backups in two places. */
async function makeOwnOffice(): Promise<FakeDisk> {
  const disk = createFakeDisk();
  const keeper = await openKeeper(disk);
  for (const number of [1, 2, 3]) await save(keeper, number, planted);
  await keeper.desk().attachments.add('surat.txt', attachment);
  await keeper.desk().drafts.write('rina', 'terima', planted);
  const rounds = createBackupRounds({
    disk,
    root,
    desk: keeper.desk,
    target: () => '/tongkat',
    earlierTargets: [],
    version: '1.0.0',
    now: () => clock.now(),
    report: (where, error) => {
      throw new Error(where, { cause: error });
    },
  });
  await rounds.copy();
  await roundsOf(disk, keeper, () => undefined).copy();
  await keeper.close();
  return disk;
}

function join(disk: Disk, keeper: DeskKeeper, own: 'bring' | 'fresh'): Promise<void> {
  const from = keeper.desk();
  return keeper.exchange((incoming) =>
    makeJoinedProfile(incoming, {
      disk,
      clock,
      random: createFakeRandom(11),
      keys,
      files: { passphrase },
      membership: {
        officeId: testKeyring.officeId,
        folder: '/bersama',
        label: 'PC-BARU',
        continues: null,
        confirmedEpoch: 1,
        cloned: false,
      },
      work:
        own === 'bring'
          ? { from, people: {}, opds: {}, acts: [], numbers: new Set<string>(), year: 2026, book: 'SEM-PC-BARU' }
          : null,
    }),
  );
}

const outcome = (work: Promise<void>) =>
  work.then(
    () => 'joined' as const,
    () => 'failed' as const,
  );

const textsOf = async (keeper: Pick<DeskKeeper, 'desk'>) =>
  (await readAll(keeper.desk().journal)).map(({ payload }) => (payload as { readonly value: string }).value);

const before = [1, 2, 3].map((number) => `catatan ${number} ${planted}`);

async function filesWith(disk: FakeDisk, text: string): Promise<readonly string[]> {
  const found = [];
  for (const path of disk.paths()) if (Buffer.from(await disk.read(path)).includes(text)) found.push(path);
  return found;
}

/** The profile that was put aside, opened by the keys of the office. */
async function mustBeAside(disk: FakeDisk): Promise<void> {
  const [name, ...others] = (await disk.list(root)).filter((one) => one.startsWith('kantor-lama-'));
  expect(others).toEqual([]);
  const random = createFakeRandom(5);
  const desk = await openOfficeDesk({ disk, folder: `${root}/${name}`, sample: false, clock, random, keys });
  expect(await textsOf({ desk: () => desk })).toEqual(before);
  expect(await desk.attachments.read(hash)).toEqual({ ok: true, value: attachment });
  expect(await desk.drafts.read('rina', 'terima')).toMatchObject({ content: planted });
  await desk.close();
}

/** After whatever happened: the office of before and nothing else, or the joined one with everything. Answers which. */
async function mustBeOneOrTheOther(disk: FakeDisk, keeper: DeskKeeper, own: 'bring' | 'fresh'): Promise<'own' | 'joined'> {
  expect(keeper.desk().locked).toBe(false);
  const names = await disk.list(root);
  expect(names.filter((name) => name === 'kantor-baru' || name === 'gabung.json' || name === 'terkunci')).toEqual([]);
  if (keeper.desk().keys() === null) {
    expect(names.filter((name) => name.startsWith('kantor'))).toEqual(['kantor']);
    expect(await textsOf(keeper)).toEqual(before);
    expect(await keeper.desk().attachments.read(hash)).toEqual({ ok: true, value: attachment });
    expect(await readMembership(disk, office)).toBeNull();
    return 'own';
  }
  expect(keeper.desk().keys()?.device.writer).toBe(device.writer);
  expect(await readMembership(disk, office)).toMatchObject({ officeId: testKeyring.officeId, folder: '/bersama' });
  expect(await textsOf(keeper)).toEqual(own === 'bring' ? before : []);
  if (own === 'bring') expect(await keeper.desk().attachments.read(hash)).toEqual({ ok: true, value: attachment });
  return 'joined';
}

describe('a PC with an office of its own that joins another', () => {
  it.each(['bring', 'fresh'] as const)('has joined or has not, cut off at any change of the disk (%s)', async (own) => {
    const seen = new Set<string>();
    let isCut = true;
    for (let life = 0; isCut; life++) {
      const disk = await makeOwnOffice();
      const mortal = createMortalDisk(disk, life);
      const keeper = await openKeeper(mortal).catch(() => null);
      const answer = keeper ? await outcome(join(mortal, keeper, own)) : 'failed';
      isCut = answer === 'failed';
      const next = await openKeeper(disk);
      const state = await mustBeOneOrTheOther(disk, next, own);
      seen.add(state);
      if (answer === 'joined') expect(state).toBe('joined');
      if (state === 'own') expect(await outcome(join(disk, next, own)), `after ${life} changes`).toBe('joined');
      expect(await mustBeOneOrTheOther(disk, next, own)).toBe('joined');
      const problems: string[] = [];
      await roundsOf(disk, next, (where) => problems.push(where)).seal();
      expect(problems).toEqual([]);
      expect(await filesWith(disk, planted), `after ${life} changes`).toEqual([]);
      expect(await filesWith(disk, 'catatan')).toEqual([]);
      await mustBeAside(disk);
      await next.close();
      if (!isCut) expect(life).toBeGreaterThan(own === 'bring' ? 9 : 5);
    }
    expect([...seen].sort()).toEqual(['joined', 'own']);
  });

  it('has joined or goes on as before where the disk refuses once', async () => {
    let answer = '';
    for (let call = 0; answer !== 'joined' || call < 40; call++) {
      const disk = await makeOwnOffice();
      const keeper = await openKeeper(disk);
      disk.failAt(call, 'ENOSPC');
      answer = await outcome(join(disk, keeper, 'bring'));
      disk.failAt(-1, '');
      const isOwn = answer === 'failed' && keeper.desk().keys() === null;
      // Where the desk could not be opened again, it says so at each save and a start opens it.
      const saved = await save(keeper, 4, planted);
      expect(saved.ok || saved.error === 'journal-closed').toBe(true);
      await keeper.close();
      const next = await openKeeper(disk);
      const texts = await textsOf(next);
      expect(texts.slice(0, 3)).toEqual(before);
      expect(texts.length).toBe(saved.ok ? 4 : 3);
      if (isOwn) expect(await outcome(join(disk, next, 'bring'))).toBe('joined');
      expect(next.desk().keys()).not.toBeNull();
      await next.close();
    }
  });

  it('leaves an attachment behind that nobody can read any more, and brings the rest', async () => {
    const disk = await makeOwnOffice();
    disk.flip(disk.paths().find((path) => path.startsWith(office) && path.endsWith(hash))!, 3);
    const keeper = await openKeeper(disk);
    expect(await outcome(join(disk, keeper, 'bring'))).toBe('joined');
    expect(await textsOf(keeper)).toEqual(before);
    expect((await disk.list(`${office}/lampiran`)).length).toBe(0);
  });

  it('puts no empty profile aside for ever', async () => {
    const disk = createFakeDisk();
    const keeper = await openKeeper(disk);
    expect(await outcome(join(disk, keeper, 'fresh'))).toBe('joined');
    await roundsOf(disk, keeper, () => undefined).seal();
    expect((await disk.list(root)).filter((name) => name.startsWith('kantor'))).toEqual(['kantor']);
  });
});

describe('a profile that was put aside', () => {
  it('is sealed with its backups in the end, cut off at any change of the disk, and nothing of it is lost', async () => {
    let isCut = true;
    for (let life = 0; isCut; life++) {
      const disk = await makeOwnOffice();
      const joining = await openKeeper(disk);
      await join(disk, joining, 'fresh');
      await joining.close();
      const mortal = createMortalDisk(disk, life);
      const problems: string[] = [];
      const keeper = await openKeeper(mortal).catch(() => null);
      if (keeper) await roundsOf(mortal, keeper, (where) => problems.push(where)).seal();
      isCut = keeper === null || problems.length > 0;
      await mustBeAside(disk);
      for (const target of ['/tongkat', `${root}/cadangan`]) {
        const homes = (await disk.list(target)).map((name) => `${target}/${name}`);
        const copies = await Promise.all(homes.map(async (home) => (await disk.list(home)).map((name) => `${home}/${name}`)));
        const usable = await Promise.all(copies.flat().map((copy) => verifiedManifest(disk, copy)));
        expect(usable.filter(Boolean).length, `after ${life} changes`).toBeGreaterThan(0);
      }
      const next = await openKeeper(disk);
      await roundsOf(disk, next, (where) => problems.push(`then ${where}`)).seal();
      expect(problems.filter((where) => where.startsWith('then'))).toEqual([]);
      expect(await filesWith(disk, planted), `after ${life} changes`).toEqual([]);
      await mustBeAside(disk);
      await next.close();
      if (!isCut) expect(life).toBeGreaterThan(20);
    }
  }, 60_000);

  it('costs one look once it is sealed', async () => {
    const disk = await makeOwnOffice();
    const keeper = await openKeeper(disk);
    await join(disk, keeper, 'fresh');
    await roundsOf(disk, keeper, () => undefined).seal();
    const paths = disk.paths();
    const problems: string[] = [];
    await roundsOf(createMortalDisk(disk, 0), keeper, (where) => problems.push(where)).seal();
    expect(problems).toEqual([]);
    expect(disk.paths()).toEqual(paths);
  });
});
