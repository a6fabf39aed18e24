import { mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFolderTarget } from '../../electron/sync/folder-target.ts';
import { openFolderBench } from '../support/sync/folder-bench.ts';
import { until } from '../support/sync/programs.ts';
import { mountShare, obstaclesToMount, obstaclesToSamba, type SambaShare, startSamba } from '../support/sync/samba.ts';
import { createSmbclientTarget } from '../support/sync/smbclient-target.ts';
import { mine, officeId, theirs } from '../support/sync/test-office.ts';
import { describeSyncTarget } from './sync-target-suite.ts';

const obstacles = obstaclesToSamba();
const mountObstacles = obstaclesToMount();
if (obstacles.length > 0) console.log(`No test on a real Samba here: ${obstacles.join(', ')} missing.`);
else if (mountObstacles.length > 0) console.log(`Samba is tested by smbclient alone: ${mountObstacles.join(', ')} missing.`);

describe.skipIf(obstacles.length > 0)('a share on a real Samba', () => {
  let samba: SambaShare;
  beforeAll(async () => {
    samba = await startSamba();
  });
  afterAll(() => samba.stop());

  describe.skipIf(mountObstacles.length > 0)('as a folder', () => {
    let mounts: readonly Awaited<ReturnType<typeof mountShare>>[];
    beforeAll(async () => {
      mounts = [await mountShare(samba), await mountShare(samba)];
    });
    afterAll(() => Promise.all(mounts.map((mount) => mount.stop())));

    async function newPlace() {
      const disk = await mkdtemp(join(samba.disk, 'bidang-'));
      return { disk, seen: mounts.map((mount) => join(mount.folder, basename(disk))) };
    }

    describeSyncTarget('keeps the contract', {
      open: async () => {
        const { disk, seen } = await newPlace();
        return openFolderBench({ disk, seen: seen[0]! });
      },
    });

    test('carries what one PC puts to another PC, and to one with another client', async () => {
      const { disk, seen } = await newPlace();
      const bench = await openFolderBench({ disk, seen: seen[0]! });
      const others = [createFolderTarget({ folder: seen[1]!, officeId, writer: theirs }), bySmbclient(disk, theirs)];
      const keys = Array.from({ length: 5 }, (_, at) => `v1/${mine}/ops/202611/o-${at}.seg`);
      for (const key of keys) expect(await bench.target(mine).put(key, Buffer.from(key))).toBe('created');
      for (const other of others) {
        await until('the other PC sees all files', async () => (await other.list('v1')).length === keys.length);
        for (const key of keys) expect(Buffer.from(await other.get(key, 1000)).toString()).toBe(key);
        expect(await other.put(keys[0]!, Buffer.from(keys[0]!))).toBe('same');
        expect(await other.put(keys[0]!, Buffer.from('lain'))).toBe('differs');
      }
      await bench.close();
    });
  });

  // Slow, and so only where the share cannot be seen as a folder.
  describe.skipIf(mountObstacles.length === 0)('by smbclient', () => {
    describeSyncTarget('keeps the contract', {
      open: async () => {
        const disk = await mkdtemp(join(samba.disk, 'bidang-'));
        const bench = await openFolderBench({ disk, seen: disk });
        return { ...bench, target: (writer) => bySmbclient(disk, writer) };
      },
    });
  });

  function bySmbclient(disk: string, writer: string) {
    return createSmbclientTarget({ port: samba.port, folder: basename(disk), officeId, writer });
  }
});
