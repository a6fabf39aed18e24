import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFolderTarget } from '../../electron/sync/folder-target.ts';
import { createOffice, lookForOffice } from '../../electron/sync/office-folder.ts';
import { codeOf, type SyncTarget } from '../../electron/sync/target.ts';
import { until } from '../support/sync/programs.ts';
import { obstaclesToSyncthing, type SyncthingPc, startSyncthing } from '../support/sync/syncthing.ts';
import { headerOf, mine, officeId, theirs } from '../support/sync/test-office.ts';

const obstacles = obstaclesToSyncthing();
if (obstacles.length > 0) console.log(`No test on a real Syncthing here: ${obstacles.join(', ')} missing.`);

const limit = 16 * 1024 * 1024;
const keyOf = (writer: string, name: string) => `v1/${writer}/ops/202611/o-${name}.seg`;

async function keysOf(target: SyncTarget, prefix: string): Promise<readonly string[]> {
  return (await target.list(prefix)).map(({ key }) => key).sort();
}

async function read(target: SyncTarget, key: string): Promise<string> {
  return Buffer.from(await target.get(key, limit)).toString();
}

describe.skipIf(obstacles.length > 0)('a folder that a real Syncthing carries', { timeout: 300_000 }, () => {
  let here: SyncthingPc;
  let there: SyncthingPc;
  beforeAll(async () => {
    [here, there] = await Promise.all([startSyncthing(), startSyncthing()]);
    await here.introduce(there);
    await there.introduce(here);
    await until('the two are connected', () => here.isConnectedTo(there));
  }, 300_000);
  afterAll(() => Promise.all([here?.stop(), there?.stop()]));

  const open = (pc: SyncthingPc, writer: string) => createFolderTarget({ folder: pc.folder, officeId, writer });

  test('brings a new office to the other PC, which takes it for nothing else on the way', async () => {
    const other = open(there, theirs);
    const seen: string[] = [];
    const look = async () => {
      seen.push(
        await other.identify().then(
          ({ kind }) => kind,
          (error: unknown) => codeOf(error) ?? 'no code',
        ),
      );
      return seen.at(-1) === 'office';
    };
    expect(await look()).toBe(false);
    expect((await createOffice({ folder: here.folder, officeId, header: headerOf(officeId), note: 'Jangan diubah.' })).ok).toBe(
      true,
    );
    await until('the office is there', look);
    expect([...new Set(seen)].filter((kind) => !['empty', 'ENOENT', 'office'].includes(kind))).toEqual([]);
    expect(await lookForOffice(there.folder)).toEqual([officeId]);
  });

  test('brings what each PC puts to the other one, whole', async () => {
    const [one, other] = [open(here, mine), open(there, theirs)];
    const long = new Uint8Array(8 * 1024 * 1024).map((_, at) => at * 7);
    const blob = `v1/${mine}/blob/ab/b-panjang.blb`;
    expect(await one.put(blob, long)).toBe('created');
    for (const name of ['1', '2', '3']) {
      expect(await one.put(keyOf(mine, name), Buffer.from(`dari sini ${name}`))).toBe('created');
      expect(await other.put(keyOf(theirs, name), Buffer.from(`dari sana ${name}`))).toBe('created');
    }
    await until('the long file is there', async () => {
      const bytes = await other.get(blob, limit).catch((error: unknown) => {
        expect(codeOf(error)).toBe('ENOENT');
      });
      if (bytes) expect(Buffer.compare(bytes, long)).toBe(0);
      return bytes !== undefined;
    });
    const all = [blob, ...['1', '2', '3'].flatMap((name) => [keyOf(mine, name), keyOf(theirs, name)])].sort();
    for (const target of [one, other]) {
      await until('all files are there', async () => (await keysOf(target, 'v1')).length >= all.length);
      expect(await keysOf(target, 'v1')).toEqual(all);
      expect(await read(target, keyOf(mine, '2'))).toBe('dari sini 2');
      expect(await read(target, keyOf(theirs, '2'))).toBe('dari sana 2');
    }
    expect(await other.put(keyOf(mine, '1'), Buffer.from('dari sini 1'))).toBe('same');
  });

  test('takes a removed file away from the other PC', async () => {
    const [one, other] = [open(here, mine), open(there, theirs)];
    await one.removeOwn(keyOf(mine, '3'));
    await until('it is gone', async () => !(await keysOf(other, 'v1')).includes(keyOf(mine, '3')));
  });

  test('shows both when two PCs, one a copy of the other, put different bytes under one name', async () => {
    const key = keyOf(mine, 'bentrok');
    const [one, clone] = [open(here, mine), open(there, mine)];
    await here.disconnect(there);
    await until('they are apart', async () => !(await there.isConnectedTo(here)));
    expect(await one.put(key, Buffer.from('kata yang satu'))).toBe('created');
    expect(await clone.put(key, Buffer.from('kata yang lain'))).toBe('created');
    await Promise.all([here.scan(), there.scan()]);
    await here.reconnect(there);

    const versions = async (target: SyncTarget) => (await keysOf(target, 'v1')).filter((listed) => listed.includes('bentrok'));
    for (const target of [one, clone]) {
      await until('both versions are there', async () => (await versions(target)).length === 2);
      const [original, second] = (await versions(target)).sort((a, b) => a.length - b.length);
      expect(original).toBe(key);
      expect(second).toMatch(/\.sync-conflict-[\w-]+\.seg$/);
      expect([await read(target, original!), await read(target, second!)].sort()).toEqual(['kata yang lain', 'kata yang satu']);
      expect(await target.identify()).toMatchObject({ kind: 'office', officeId });
      expect(
        (await Promise.all(['satu', 'lain'].map((word) => target.put(key, Buffer.from(`kata yang ${word}`))))).sort(),
      ).toEqual(['differs', 'same']);
    }

    const second = (await versions(one)).find((listed) => listed !== key);
    await one.removeOwn(second!);
    await until('the second version is gone', async () => (await versions(clone)).length === 1);
  });
});
