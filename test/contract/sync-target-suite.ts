import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeOf, type FolderWish, type SyncTarget } from '../../electron/sync/target.ts';
import { headerOf, mine, officeId, type TargetBench, theirs } from '../support/sync/test-office.ts';

export interface SuiteOptions {
  readonly open: () => Promise<TargetBench>;
  /** The longest file that this storage is asked to carry here, in bytes. */
  readonly largest?: number;
}

const text = (words: string): Uint8Array => Buffer.from(words);
const segment = (writer: string, from: number) =>
  `v1/${writer}/ops/202611/o-${writer}-${String(from).padStart(10, '0')}-${String(from + 1).padStart(10, '0')}-0123456789ab.seg`;
const limit = 16 * 1024 * 1024;

/** Names that folder clients give to a second version (RELIABILITY 1.2): all keep the ending. */
const conflictNames = [
  'o-x.sync-conflict-20261122-042300-KYOTWIN.seg',
  'o-x (conflicted copy 2026-11-22 093612).seg',
  'o-x-PC-KASI.seg',
  'o-x (1).seg',
  "o-x (Budi's conflicted copy 2026-11-22).seg",
];

const strayKeys = [
  '',
  '/etc/passwd',
  '../x.seg',
  'v1/../../x.seg',
  'v1/./x.seg',
  'v1//x.seg',
  'v1/x/',
  'C:/x.seg',
  'c:x.seg',
  '\\\\pc\\bersama\\x.seg',
  'v1\\x.seg',
  'v1/con',
  'v1/nul.seg',
  'v1/COM1.seg',
  'v1/lpt9.x.seg',
  'v1/aux/x.seg',
  'v1/x.seg:rahasia',
  'v1/x.seg.',
  'v1/x.seg ',
  'v1/.tersembunyi',
  'v1/~$x.seg',
  'v1/x\u0000.seg',
  'v1/x\n.seg',
];

async function keysOf(target: SyncTarget, prefix = ''): Promise<readonly string[]> {
  const keys = (await target.list(prefix)).map(({ key }) => key);
  return keys.filter((key) => key !== 'jangan-diubah.txt').sort();
}

async function read(target: SyncTarget, key: string): Promise<string> {
  return Buffer.from(await target.get(key, limit)).toString();
}

async function codeFrom(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => 'no error',
    (error: unknown) => codeOf(error),
  );
}

/** What every storage must keep to be a place that PCs of an office share. */
export function describeSyncTarget(name: string, { open, largest = 8 * 1024 * 1024 }: SuiteOptions): void {
  describe(name, () => {
    let bench: TargetBench;
    let target: SyncTarget;
    beforeEach(async () => {
      bench = await open();
      target = bench.target(mine);
    });
    afterEach(() => bench.close());

    describe('identify', () => {
      test('knows its office by the header inside', async () => {
        const identity = await target.identify();
        expect(identity).toMatchObject({ kind: 'office', officeId });
        if (identity.kind === 'office') expect(Buffer.from(identity.header)).toEqual(headerOf(officeId));
      });

      test.each(['empty', 'foreign'] as const)('tells a place that is %s', async (sight) => {
        await bench.become(sight);
        expect(await target.identify()).toEqual({ kind: sight });
      });

      test('never takes a place that cannot be reached for an empty one', async () => {
        await bench.become('unreachable');
        expect(await codeFrom(target.identify())).toMatch(/^E/);
      });
    });

    describe('a place without the office', () => {
      test.each(['empty', 'foreign', 'unreachable'] as const)(
        'that is %s takes nothing and tells of no absence',
        async (sight) => {
          await target.put(segment(mine, 0), text('satu'));
          await bench.become(sight);
          const prefixes = ['', 'v1', `v1/${mine}/ops`];
          for (const prefix of prefixes) expect(await codeFrom(target.list(prefix)), prefix).toMatch(/^E/);
          expect(await codeFrom(target.get(segment(mine, 0), limit))).toMatch(/^E/);
          expect(await codeFrom(target.put(segment(mine, 1), text('dua')))).toMatch(/^E/);
          expect(await codeFrom(target.removeOwn(segment(mine, 0)))).toMatch(/^E/);
          if (sight !== 'unreachable') expect(await target.identify()).toEqual({ kind: sight });
        },
      );
    });

    describe('put', () => {
      test('brings the same bytes to every other PC', async () => {
        const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 31) % 251);
        expect(await target.put(segment(mine, 0), bytes)).toBe('created');
        const other = bench.target(theirs);
        expect(await keysOf(other, 'v1')).toEqual([segment(mine, 0)]);
        expect(Buffer.compare(await other.get(segment(mine, 0), limit), bytes)).toBe(0);
      });

      test('carries an empty file and the longest one', async () => {
        const long = new Uint8Array(largest).fill(7);
        expect(await target.put('v1/kosong.seg', new Uint8Array(0))).toBe('created');
        expect(await target.put('v1/panjang.blb', long)).toBe('created');
        expect(await target.get('v1/kosong.seg', limit)).toHaveLength(0);
        expect(Buffer.compare(await target.get('v1/panjang.blb', limit), long)).toBe(0);
      });

      test('says that the very bytes are there, also when another PC brought them', async () => {
        const key = 'kunci/f-1-0123456789ab.key';
        expect(await target.put(key, text('bungkus'))).toBe('created');
        expect(await target.put(key, text('bungkus'))).toBe('same');
        expect(await bench.target(theirs).put(key, text('bungkus'))).toBe('same');
      });

      test.each(['other bytes', 'more bytes of the same beginning', ''])('leaves what is there alone: %j', async (later) => {
        await target.put(segment(mine, 0), text('more'));
        expect(await target.put(segment(mine, 0), text(later))).toBe('differs');
        expect(await read(target, segment(mine, 0))).toBe('more');
      });

      test('never mixes two PCs that bring one name at once', async () => {
        const key = 'kunci/f-1-0123456789ab.key';
        const writers = [mine, theirs, 'cccccccccccccccc'];
        const outcomes = await Promise.all(writers.map((writer) => bench.target(writer).put(key, text('bungkus'))));
        expect(outcomes.filter((outcome) => outcome === 'differs')).toEqual([]);
        expect(outcomes).toContain('created');
        expect(await read(target, key)).toBe('bungkus');
        expect(await keysOf(target, 'kunci')).toEqual([key]);
      });

      test('answers each of many calls at once, also for one name', async () => {
        const keys = Array.from({ length: 8 }, (_, at) => segment(mine, at));
        const outcomes = await Promise.all(keys.map((key) => target.put(key, text(key))));
        expect(outcomes).toEqual(keys.map(() => 'created'));
        expect(await keysOf(target, 'v1')).toEqual(keys);
        const again = await Promise.all(keys.map(() => target.put(segment(mine, 8), new Uint8Array(100_000).fill(8))));
        expect(again.sort()).toEqual(['created', ...keys.slice(1).map(() => 'same')]);
      });
    });

    describe('list', () => {
      test('tells every file below a folder and none beside it', async () => {
        const files = [
          segment(mine, 0),
          `v1/${mine}/packs/k-1.seg`,
          `v1/${theirs}/status/h-1.seg`,
          'v10/lain.seg',
          'kunci/f-1-a.key',
        ];
        for (const key of files) await target.put(key, text('isi'));
        expect(await keysOf(target)).toEqual([...files, 'kantor.hdr'].sort());
        expect(await keysOf(target, 'v1')).toEqual(files.slice(0, 3).sort());
        expect(await keysOf(target, `v1/${mine}`)).toEqual(files.slice(0, 2).sort());
        expect(await keysOf(target, `v1/${mine}/ops/`)).toEqual([segment(mine, 0)]);
      });

      test('finds nothing in a folder that is not there, and nothing below a file', async () => {
        expect(await keysOf(target, `v1/${theirs}/ops`)).toEqual([]);
        expect(await keysOf(target, 'kantor.hdr')).toEqual([]);
      });

      test('leaves out folders that nobody wants', async () => {
        const blob = `v1/${mine}/blob/ab/b-abcdef.blb`;
        await target.put(segment(mine, 0), text('satu'));
        await target.put(blob, text('dua'));
        const keys = async (isWanted: FolderWish) => (await target.list('v1', isWanted)).map(({ key }) => key);
        expect(await keys((folder) => !folder.endsWith('/blob'))).toEqual([segment(mine, 0)]);
        expect(await keys((folder) => folder.split('/').length < 3 || folder.includes('/blob'))).toEqual([blob]);
        expect(await keys(() => false)).toEqual([]);
      });

      test('tells sizes truly where it tells them', async () => {
        await target.put(segment(mine, 0), text('empat'));
        const sizes = (await target.list('v1')).map(({ size }) => size);
        expect([[5], [null]]).toContainEqual(sizes);
      });

      test.each(conflictNames)('shows the second version that a folder client made: %s', async (second) => {
        const key = `v1/${mine}/ops/202611/${second}`;
        await bench.place(`v1/${mine}/ops/202611/o-x.seg`, text('satu'));
        await bench.place(key, text('dua'));
        expect(await keysOf(target, 'v1')).toEqual([`v1/${mine}/ops/202611/o-x.seg`, key].sort());
        expect(await read(target, key)).toBe('dua');
        await target.removeOwn(key);
        expect(await keysOf(target, 'v1')).toEqual([`v1/${mine}/ops/202611/o-x.seg`]);
      });
    });

    describe('get', () => {
      test('refuses a file that is longer than it may be', async () => {
        await target.put(segment(mine, 0), text('lima!'));
        expect(await target.get(segment(mine, 0), 5)).toHaveLength(5);
        expect(await codeFrom(target.get(segment(mine, 0), 4))).toBe('EFBIG');
      });

      test('says that a file is not there', async () => {
        expect(await codeFrom(target.get(segment(mine, 0), limit))).toBe('ENOENT');
        expect(await codeFrom(target.get('kantor-lain.hdr', limit))).toBe('ENOENT');
      });
    });

    describe('removeOwn', () => {
      test('removes what this PC wrote, and does not mind when it is gone', async () => {
        await target.put(segment(mine, 0), text('satu'));
        await target.put(segment(mine, 1), text('dua'));
        await target.removeOwn(segment(mine, 0));
        await target.removeOwn(segment(mine, 0));
        expect(await keysOf(bench.target(theirs), 'v1')).toEqual([segment(mine, 1)]);
        expect(await target.put(segment(mine, 0), text('lain'))).toBe('created');
      });

      test.each([segment(theirs, 0), 'kunci/f-1-a.key', 'kantor.hdr', `v1/${mine}`, `v1/${mine}x/x.seg`, 'v1/x.seg'])(
        'keeps its hands off %s',
        async (key) => {
          if (key !== 'kantor.hdr' && key.includes('.')) await bench.place(key, text('milik lain'));
          const before = await keysOf(target);
          expect(await codeFrom(target.removeOwn(key))).toBe('EPERM');
          expect(await keysOf(target)).toEqual(before);
        },
      );
    });

    describe('a key', () => {
      test.each(strayKeys)('that leads elsewhere is refused: %j', async (key) => {
        expect(await codeFrom(target.put(key, text('x')))).toBe('EINVAL');
        expect(await codeFrom(target.get(key, limit))).toBe('EINVAL');
        expect(await codeFrom(target.removeOwn(key))).toBe('EINVAL');
        if (key !== '' && !key.endsWith('/')) expect(await codeFrom(target.list(key))).toBe('EINVAL');
      });

      test.each(['v1/X.seg', 'V1/x.seg', 'v1/dua kata.seg', 'v1/-x.seg', 'v1/x.y.seg', `v1/${'x'.repeat(118)}`])(
        'for a new file is short and plain: not %s',
        async (key) => {
          expect(await codeFrom(target.put(key, text('x')))).toBe('EINVAL');
          expect(await keysOf(target, 'v1')).toEqual([]);
        },
      );
    });
  });
}
