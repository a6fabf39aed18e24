import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFolderTarget } from '../../electron/sync/folder-target.ts';
import { createOffice } from '../../electron/sync/office-folder.ts';
import { codeOf, targetProblem } from '../../electron/sync/target.ts';
import { headerOf, mine, officeId, theirs } from '../support/sync/test-office.ts';

type Call = 'open' | 'write' | 'sync' | 'read' | 'rename' | 'unlink' | 'readdir' | 'mkdir';
/** Comes before every call to the disk and may throw in its place. */
type Meddler = (call: Call, path: string) => void;

const disk = vi.hoisted(() => ({ meddle: ((): void => undefined) as Meddler }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  async function open(path: string, flags: string | number): Promise<FileHandle> {
    disk.meddle('open', path);
    const handle = await real.open(path, flags);
    const meddled = { writeFile: 'write', sync: 'sync', read: 'read' } as const;
    for (const [method, call] of Object.entries(meddled)) {
      const work = Reflect.get(handle, method).bind(handle);
      Reflect.set(handle, method, async (...rest: unknown[]) => {
        disk.meddle(call, path);
        return work(...rest);
      });
    }
    return handle;
  }
  const meddled = Object.fromEntries(
    (['rename', 'unlink', 'readdir', 'mkdir'] as const).map((call) => [
      call,
      async (path: string, ...rest: unknown[]) => {
        disk.meddle(call, path);
        return Reflect.apply(real[call], real, [path, ...rest]);
      },
    ]),
  );
  return { ...real, ...meddled, open };
});

const key = `v1/${mine}/ops/202611/o-1.seg`;
const bytes = Buffer.from('isi segmen');
let folder: string;
let home: string;
let waited: number[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-trouble-'));
  home = join(folder, `pantau-${officeId}`);
  waited = [];
  disk.meddle = () => undefined;
  await createOffice({ folder, officeId, header: headerOf(officeId), note: 'Jangan diubah.' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(writer = mine) {
  return createFolderTarget({
    folder,
    officeId,
    writer,
    async wait(ms) {
      waited.push(ms);
    },
  });
}

const hidden = () => readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('~$'));

/** The call fails this often, then goes through. */
function failing(call: Call, code: string, times: number): Meddler {
  let left = times;
  return (made, path) => {
    if (made !== call || left === 0) return;
    left -= 1;
    throw targetProblem(code, path);
  };
}

async function codeFrom(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => 'no error',
    (error: unknown) => codeOf(error),
  );
}

describe('a file that somebody holds for a moment', () => {
  const codes = ['EBUSY', 'EPERM', 'EACCES', 'UNKNOWN'];
  const calls: readonly Call[] = ['open', 'write', 'sync', 'read', 'rename', 'mkdir'];

  test.each(codes.flatMap((code) => calls.map((call) => [code, call] as const)))('%s of %s is waited out', async (code, call) => {
    disk.meddle = failing(call, code, 3);
    expect(await open().put(key, bytes)).toBe('created');
    expect(waited).toEqual([50, 100, 200]);
    expect(readFileSync(join(home, key))).toEqual(bytes);
    expect(hidden()).toEqual([]);
  });

  test('is left for the next time after about fifteen seconds', async () => {
    disk.meddle = failing('rename', 'EBUSY', Number.POSITIVE_INFINITY);
    const target = open();
    expect(await codeFrom(target.put(key, bytes))).toBe('EBUSY');
    expect(waited).toEqual([50, 100, 200, 400, 800, 1600, 3200, 8000]);
    expect(existsSync(join(home, key))).toBe(false);
    disk.meddle = () => undefined;
    expect(await target.put(key, bytes)).toBe('created');
    expect(hidden()).toEqual([]);
  });

  test('is read and listed and removed in the end', async () => {
    await open().put(key, bytes);
    disk.meddle = failing('open', 'EACCES', 2);
    expect(Buffer.from(await open().get(key, 100))).toEqual(bytes);
    disk.meddle = failing('readdir', 'EBUSY', 2);
    expect(await open().list('v1')).toEqual([{ key, size: null }]);
    disk.meddle = failing('unlink', 'EPERM', 2);
    await open().removeOwn(key);
    expect(existsSync(join(home, key))).toBe(false);
    expect(waited).toEqual([50, 100, 50, 100, 50, 100]);
  });
});

describe('a disk that fails', () => {
  const calls = [
    ['write', 'ENOSPC'],
    ['sync', 'EIO'],
    ['sync', 'ENOSPC'],
    ['read', 'EIO'],
    ['rename', 'ENOENT'],
  ] as const;

  test.each(calls)('at %s with %s leaves nothing half done', async (call, code) => {
    disk.meddle = failing(call, code, 1);
    const target = open();
    expect(await codeFrom(target.put(key, bytes))).toBe(code);
    expect(waited).toEqual([]);
    expect(await target.list('v1')).toEqual([]);
    expect(hidden()).toEqual([]);
    expect(await target.put(key, bytes)).toBe('created');
  });

  test('and answers EIO for a rename that goes well when it is asked again is asked again', async () => {
    disk.meddle = failing('rename', 'EIO', 1);
    expect(await open().put(key, bytes)).toBe('created');
    expect(waited).toEqual([1_000]);
    expect(readFileSync(join(home, key))).toEqual(bytes);
    expect(hidden()).toEqual([]);
  });

  test('and answers EIO for every rename leaves nothing half done', async () => {
    disk.meddle = failing('rename', 'EIO', Number.POSITIVE_INFINITY);
    const target = open();
    expect(await codeFrom(target.put(key, bytes))).toBe('EIO');
    expect(await target.list('v1')).toEqual([]);
    expect(hidden()).toEqual([]);
  });

  test('and lies about what it wrote is not believed', async () => {
    disk.meddle = (call, path) => {
      if (call === 'read') writeFileSync(path, 'isi sebagian');
    };
    expect(await codeFrom(open().put(key, bytes))).toBe('EIO');
    expect(existsSync(join(home, key))).toBe(false);
    expect(hidden()).toEqual([]);
  });

  test('rejects a listing rather than shorten it', async () => {
    await open().put(key, bytes);
    await open(theirs).put(`v1/${theirs}/ops/202611/o-1.seg`, bytes);
    disk.meddle = (call, path) => {
      if (call === 'readdir' && path.includes(theirs)) throw targetProblem('EIO', path);
    };
    expect(await codeFrom(open().list('v1'))).toBe('EIO');
    expect(await open().list(`v1/${mine}`)).toEqual([{ key, size: null }]);
  });
});

describe('publishing', () => {
  test('writes under a name that nobody reads, flushes, reads back, and only then renames', async () => {
    const seen: string[] = [];
    disk.meddle = (call, path) => {
      if (['write', 'sync', 'rename'].includes(call)) expect(existsSync(join(home, key))).toBe(false);
      if (path.includes('~$')) seen.push(call);
    };
    await open().put(key, bytes);
    expect(seen).toEqual(['open', 'write', 'sync', 'open', 'read', 'rename']);
  });

  test('writes nothing at all when the file is there', async () => {
    await open().put(key, bytes);
    const seen: string[] = [];
    disk.meddle = (call, path) => {
      if (path.includes('~$')) seen.push(call);
    };
    expect(await open().put(key, bytes)).toBe('same');
    expect(await open().put(key, Buffer.from('isi lain'))).toBe('differs');
    expect(seen).toEqual([]);
  });

  test.each([
    ['same', bytes],
    ['differs', Buffer.from('isi lain')],
  ])('finds the file there at the last moment: %s', async (outcome, other) => {
    disk.meddle = (call) => {
      if (call === 'sync') writeFileSync(join(home, key), other);
    };
    expect(await open().put(key, bytes)).toBe(outcome);
    expect(readFileSync(join(home, key))).toEqual(other);
    expect(hidden()).toEqual([]);
  });
});

describe('what a crash left behind', () => {
  /** Everything after this call fails, also cleaning up: as if the power went. */
  function crashAt(call: Call): Meddler {
    let isDead = false;
    return (made, path) => {
      isDead ||= made === call && path.includes('~$');
      if (isDead) throw targetProblem('EIO', path);
    };
  }

  test.each(['write', 'sync', 'rename'] as const)('at %s is not listed, and is cleared away by the next put', async (call) => {
    disk.meddle = crashAt(call);
    await codeFrom(open().put(key, bytes));
    disk.meddle = () => undefined;
    expect(hidden()).toHaveLength(1);
    expect(await open().list('')).toHaveLength(2);
    const again = open();
    expect(await again.put(`v1/${mine}/ops/202611/o-2.seg`, bytes)).toBe('created');
    expect(hidden()).toEqual([]);
    expect(await again.put(key, bytes)).toBe('created');
  });

  test('is cleared in all places where this PC writes, and what another PC is writing stays', async () => {
    for (const place of ['.', 'kunci', `v1/${mine}/packs`, `v1/${mine}/blob/aa`, `v1/${theirs}/ops`]) {
      mkdirSync(join(home, place), { recursive: true });
      for (const writer of [mine, theirs]) writeFileSync(join(home, place, `~$${writer}-x.seg`), 'separuh');
    }
    await open().put(key, bytes);
    const left = hidden().map(String);
    expect(left.filter((name) => name.includes(`~$${theirs}-`))).toHaveLength(5);
    expect(left.filter((name) => name.includes(`~$${mine}-`))).toEqual([`pantau-${officeId}/v1/${theirs}/ops/~$${mine}-x.seg`]);
  });

  test('under the very name that is needed again is no obstacle', async () => {
    const target = open();
    await target.put(`v1/${mine}/ops/202611/o-0.seg`, bytes);
    writeFileSync(join(home, `v1/${mine}/ops/202611/~$${mine}-o-1.seg`), 'separuh dan lebih panjang dari isinya');
    expect(await target.put(key, bytes)).toBe('created');
    expect(readFileSync(join(home, key))).toEqual(bytes);
    expect(hidden()).toEqual([]);
  });
});
