import { describe, expect, test } from 'vitest';
import { codeOf } from '../../../electron/sync/target.ts';
import { createMemoryFolder } from '../../support/sync/memory-target.ts';
import { headerOf, mine, officeId, theirs } from '../../support/sync/test-office.ts';
import { createUnrulyTarget, type Misfortune, misfortunes, type UnrulyTarget } from '../../support/sync/unruly-target.ts';

const keyOf = (writer: string, at: number) => `v1/${writer}/ops/202611/o-${at}.seg`;
const bytesOf = (key: string) => Buffer.from(`isi ${key} `.repeat(5));
const limit = 10_000;

function createFolder() {
  return createMemoryFolder({ officeId, header: headerOf(officeId) });
}

/** What a call came to, in one word. */
async function toldBy(work: Promise<unknown>): Promise<string> {
  return work.then(
    (value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : (JSON.stringify(value) ?? 'done')),
    (error: unknown) => codeOf(error) ?? String(error),
  );
}

/** Some working hours of one PC: it writes, lists, reads what it sees and removes an old file. */
async function workFor(target: UnrulyTarget, writer: string, rounds: number): Promise<readonly string[]> {
  const told: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const key = keyOf(writer, round);
    told.push(await toldBy(target.identify()));
    told.push(await toldBy(target.put(key, bytesOf(key))));
    told.push(await toldBy(target.removeOwn(keyOf(writer, round - 5))));
    const listed = await target.list('v1').catch(() => []);
    told.push(listed.map((entry) => entry.key).join(' '));
    for (const entry of listed) told.push(await toldBy(target.get(entry.key, limit)));
  }
  return told;
}

async function dayWith(options: { readonly seed: number; readonly only?: readonly Misfortune[]; readonly rate?: number }) {
  const folder = createFolder();
  const target = createUnrulyTarget({ target: folder.target(mine), ...options });
  return { folder, target, told: await workFor(target, mine, 20) };
}

describe('an unruly folder', () => {
  test('lives through the same day again with the same seed, and through another with another', async () => {
    const [first, again, other] = [await dayWith({ seed: 7 }), await dayWith({ seed: 7 }), await dayWith({ seed: 8 })];
    expect(again.told).toEqual(first.told);
    expect(other.told).not.toEqual(first.told);
  });

  test('is calm when nothing may strike', async () => {
    const calm = await dayWith({ seed: 7, only: [] });
    expect([...calm.target.struck]).toEqual([]);
    const ideal = createFolder().target(mine);
    const told = await workFor({ ...ideal, heal: () => undefined, struck: new Map() }, mine, 20);
    expect(calm.told).toEqual(told);
  });

  test.each(misfortunes)('knows %s, and brings it alone when it is the only one', async (misfortune) => {
    const day = await dayWith({ seed: 3, only: [misfortune], rate: 0.4 });
    expect([...day.target.struck.keys()]).toEqual([misfortune]);
    const calm = await dayWith({ seed: 3, only: [] });
    expect(day.told).not.toEqual(calm.told);
  });

  test('shows all misfortunes in a week', async () => {
    const struck = new Set<Misfortune>();
    for (let seed = 1; seed <= 7; seed++)
      for (const misfortune of (await dayWith({ seed })).target.struck.keys()) struck.add(misfortune);
    expect([...struck].sort()).toEqual([...misfortunes].sort());
  });

  test('lets a torn file grow until it is whole', async () => {
    const folder = createFolder();
    const key = keyOf(theirs, 1);
    folder.files.set(key, bytesOf(key));
    const target = createUnrulyTarget({ target: folder.target(mine), seed: 5, only: ['torn'], rate: 1 });
    const readings: Uint8Array[] = [];
    for (let at = 0; at < 5; at++) readings.push(await target.get(key, limit));
    const whole = bytesOf(key);
    expect(Buffer.compare(readings[0]!, whole)).not.toBe(0);
    expect(Buffer.compare(readings[4]!, whole)).toBe(0);
  });

  test('shows the folder as it is once it is healed', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { folder, target } = await dayWith({ seed, rate: 0.3 });
      target.heal();
      const listed = await target.list('');
      expect(listed.map(({ key }) => key).sort()).toEqual([...folder.files.keys()].sort());
      for (const { key } of listed) expect(Buffer.compare(await target.get(key, limit), folder.files.get(key)!)).toBe(0);
    }
  });

  test('lets PCs that never give up bring everything to everybody', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const folder = createFolder();
      const writers = [mine, theirs];
      const targets = writers.map((writer, at) => createUnrulyTarget({ target: folder.target(writer), seed: seed * 2 + at }));
      for (const round of [1, 2, 3]) {
        if (round === 3) for (const target of targets) target.heal();
        for (const [at, writer] of writers.entries()) {
          for (let file = 0; file < 10; file++) await publish(targets[at]!, keyOf(writer, file));
        }
      }
      expect(folder.files.size).toBe(21);
      for (const [key, bytes] of folder.files) if (key !== 'kantor.hdr') expect(Buffer.compare(bytes, bytesOf(key))).toBe(0);
    }
  });
});

/** One attempt of an author that mends its own damaged file. */
async function publish(target: UnrulyTarget, key: string): Promise<void> {
  try {
    if ((await target.put(key, bytesOf(key))) !== 'differs') return;
    await target.removeOwn(key);
    await target.put(key, bytesOf(key));
  } catch (error) {
    expect(['EBUSY', 'ETIMEDOUT', 'ENOSPC']).toContain(codeOf(error));
  }
}
