import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../electron/ports/host.ts';
import { nodeDisk } from '../../electron/ports/node-disk.ts';
import { createBackupRounds } from '../../electron/services/backup-rounds.ts';
import { type DeskKeeper, openDeskKeeper } from '../../electron/services/desk-keeper.ts';
import { wrapKeyring } from '../../electron/sync/keys/passphrase.ts';
import { createFakeClock } from '../support/fake-host.ts';
import { createFakeSafeStorage } from '../support/fake-safe-storage.ts';
import { testDevice, testKeyring, testPassphrase, testPepper } from '../support/office-keys.ts';
import { numberedDraft, testActor } from '../support/open-test-journal.ts';

let root: string;
let keeper: DeskKeeper;
let reported: string[];
const clock = createFakeClock();
beforeEach(async () => {
  reported = [];
  root = mkdtempSync(join(tmpdir(), 'pantau-rounds-'));
  keeper = await openDeskKeeper({
    disk: nodeDisk,
    root,
    clock,
    random: systemRandom,
    safeStorage: createFakeSafeStorage(),
    fillSample: async () => undefined,
    onSealProblem: () => reported.push('profile'),
  });
});
afterEach(async () => {
  await keeper.close();
  rmSync(root, { recursive: true, force: true });
});

const rounds = (target = join(root, 'tongkat'), disk = nodeDisk) =>
  createBackupRounds({
    disk,
    root,
    desk: keeper.desk,
    target: () => target,
    earlierTargets: [join(root, 'cadangan')],
    version: '1.0.0',
    now: () => clock.now(),
    report: (where) => reported.push(where),
  });

const record = (number: number) => keeper.desk().journal.append({ actor: testActor, drafts: [[numberedDraft(number)]] });

async function giveKeys(): Promise<void> {
  const passphrase = await wrapKeyring(testKeyring, testPassphrase, testPepper);
  await keeper.reopen(() =>
    keeper.keyringStore.save({ keyring: testKeyring, device: testDevice, pepper: testPepper }, { passphrase }),
  );
}

function copies(folder: string): readonly string[] {
  const [home = ''] = readdirSync(join(root, folder));
  return readdirSync(join(root, folder, home)).filter((name) => name.startsWith('c-') || name.startsWith('s-'));
}

/** Every file of a folder, as text. */
function everything(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return names
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');
}

describe('backups that nobody asks for', () => {
  it('are made once for each state of the office', async () => {
    const made = rounds();
    await made.copy();
    expect(readdirSync(root)).not.toContain('tongkat');
    await record(1);
    await Promise.all([made.copy(), made.copy()]);
    expect(copies('tongkat')).toHaveLength(1);
    clock.advance(86_400_000);
    await made.copy();
    expect(copies('tongkat')).toHaveLength(1);
    await record(2);
    await made.copy();
    expect(copies('tongkat')).toHaveLength(2);
    expect(reported).toEqual([]);
  });

  it('are tried again after a folder did not take them', async () => {
    let works = false;
    const made = rounds(undefined, {
      ...nodeDisk,
      makeFolder: (path) =>
        works ? nodeDisk.makeFolder(path) : Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })),
    });
    await record(1);
    await made.copy();
    expect(reported).toEqual(['backup']);
    works = true;
    await made.copy();
    expect(copies('tongkat')).toHaveLength(1);
  });

  it('are sealed where they lie now and where they lay before, once the office has keys', async () => {
    await record(1);
    await rounds(join(root, 'cadangan')).copy();
    await rounds().copy();
    await rounds().seal();
    expect(everything(join(root, 'tongkat'))).toContain('catatan 1');
    await giveKeys();
    clock.advance(60_000);
    await rounds().seal();
    expect(reported).toEqual([]);
    expect(everything(root)).not.toMatch(/catatan|opinion/);
    expect(copies('tongkat')).toEqual([expect.stringMatching(/^s-/)]);
    expect(copies('cadangan')).toEqual([expect.stringMatching(/^s-/)]);
  });

  it('stay plain while the profile could not be sealed to its end, and the office opens all the same', async () => {
    await record(1);
    await rounds().copy();
    await keeper.desk().attachments.add('surat.txt', Buffer.from('catatan tangan'));
    const stuck = join(root, 'kantor', 'segel');
    await nodeDisk.replace(stuck, Buffer.from('a file where a folder should be'));
    await giveKeys();
    expect(reported).toEqual(['profile']);
    expect((await keeper.desk().journal.read(0, 5)).operations).toHaveLength(1);
    await rounds().seal();
    expect(copies('tongkat')).toEqual([expect.stringMatching(/^c-/)]);
    await nodeDisk.remove(stuck);
    await keeper.reopen(async () => undefined);
    await rounds().seal();
    expect(everything(root)).not.toMatch(/catatan|opinion/);
  });
});
