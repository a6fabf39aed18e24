import { describe, expect, it } from 'vitest';
import { createAttachments } from '../../../electron/services/attachments.ts';
import { createFormDrafts } from '../../../electron/services/form-drafts.ts';
import { createLockout } from '../../../electron/services/lockout.ts';
import { createSealedDisk } from '../../../electron/services/sealed-disk.ts';
import { createStagedBatches } from '../../../electron/services/staged-batches.ts';
import { createEpoch } from '../../../electron/sync/keys/keyring.ts';
import { createFakeDisk, type FakeDisk } from '../../support/fake-disk.ts';
import { flipped, testKeyring } from '../../support/office-keys.ts';

const planted = 'Ibu Sri, Jalan Mawar 7';
const text = Buffer.from(planted.repeat(3));
const path = '/kantor/draf/a.json';

const sealed = (disk: FakeDisk, keyring = testKeyring) => createSealedDisk(disk, () => keyring);

/** Every byte of a disk, as text. */
async function everything(disk: FakeDisk): Promise<string> {
  const all = await Promise.all(disk.paths().map(async (one) => Buffer.from(await disk.read(one)).toString('latin1')));
  return all.join('\n');
}

describe('a sealed disk', () => {
  it('gives back what was written, whole and in part, and leaves none of it readable below', async () => {
    const disk = createFakeDisk();
    await sealed(disk).replace(path, text);
    expect(await everything(disk)).not.toContain('Mawar');
    expect(Buffer.from(await sealed(disk).read(path))).toEqual(text);
    expect(Buffer.from(await sealed(disk).readRange(path, 5, 9))).toEqual(text.subarray(5, 14));
    expect(await sealed(disk).size(path)).toBe(text.length);
    await sealed(disk).replace(path, new Uint8Array());
    expect(await sealed(disk).size(path)).toBe(0);
  });

  it('reads a file from before the office had keys as it is, even one that begins like a sealed one', async () => {
    const disk = createFakeDisk();
    for (const plain of ['', 'P', 'PSIM', 'PSIM Yogyakarta menang', planted]) {
      await disk.replace(path, Buffer.from(plain));
      expect(Buffer.from(await sealed(disk).read(path)).toString()).toBe(plain);
      expect(Buffer.from(await sealed(disk).readRange(path, 0, 4)).toString()).toBe(plain.slice(0, 4));
      expect(await sealed(disk).size(path)).toBe(plain.length);
    }
  });

  it('refuses a file of which one bit changed or the end is missing', async () => {
    const disk = createFakeDisk();
    await sealed(disk).replace(path, Buffer.from('pendek'));
    const whole = await disk.read(path);
    const broken = [...flipped(whole)].slice(5).concat([whole.subarray(0, 20), whole.subarray(0, -1)].map(Buffer.from));
    for (const bytes of broken) {
      await disk.replace(path, bytes);
      await expect(sealed(disk).read(path)).rejects.toMatchObject({ code: expect.stringMatching(/EBADMSG|ENOKEY/) });
    }
  });

  it('reads what an older epoch sealed, and not what it holds no key for', async () => {
    const disk = createFakeDisk();
    const [old] = testKeyring.epochs;
    await sealed(disk, { ...testKeyring, epochs: [old!] }).replace(path, text);
    expect(Buffer.from(await sealed(disk).read(path))).toEqual(text);
    await sealed(disk, { ...testKeyring, epochs: [createEpoch(7)] }).replace(path, text);
    await expect(sealed(disk).read(path)).rejects.toMatchObject({ code: 'ENOKEY' });
  });

  it('does not append, because a file that is sealed as a whole cannot grow', async () => {
    await expect(sealed(createFakeDisk()).openAppend(path)).rejects.toMatchObject({ code: 'ENOTSUP' });
  });

  it('copies bytes as they are', async () => {
    const disk = createFakeDisk();
    await sealed(disk).replace(path, text);
    await sealed(disk).copy(path, '/lain');
    expect(await disk.read('/lain')).toEqual(await disk.read(path));
  });
});

describe('what a person is working on', () => {
  const clock = () => 1_000;

  it('leaves no readable word behind: attachments, drafts, wrong secrets', async () => {
    const disk = createFakeDisk();
    const attachments = createAttachments(sealed(disk), '/kantor/lampiran');
    const kept = await attachments.add('surat.txt', text);
    if (!kept.ok) throw new Error(kept.error);
    const drafts = createFormDrafts(sealed(disk), '/kantor/draf', clock);
    await drafts.write('ibu-sri', 'terima', planted);
    const lockout = createLockout(sealed(disk), '/kantor', clock);
    await lockout.failed('ibu-sri');
    expect(disk.paths()).toHaveLength(3);
    expect(await everything(disk)).not.toMatch(/Mawar|ibu-sri|terima/);
    expect(await attachments.read(kept.value.hash)).toEqual({ ok: true, value: text });
    expect(await drafts.read('ibu-sri', 'terima')).toMatchObject({ content: planted });
  });

  it('is told apart when an attachment was damaged', async () => {
    const disk = createFakeDisk();
    const attachments = createAttachments(sealed(disk), '/kantor/lampiran');
    const kept = await attachments.add('surat.txt', text);
    if (!kept.ok) throw new Error(kept.error);
    disk.flip(disk.paths()[0]!, 70);
    expect(await attachments.read(kept.value.hash)).toEqual({ ok: false, error: 'damaged' });
  });

  it('waits for its batch unreadable, with keys of the office or without', async () => {
    const disk = createFakeDisk();
    const batches = await createStagedBatches(disk, '/kantor/tahap');
    const draft = {
      aggregate: { type: 'opinion', id: 'b1' },
      kind: 'opinion.edited',
      version: 1,
      payload: { value: planted },
      seen: [],
    };
    await batches.stage('impor', [draft, draft]);
    await batches.stage('impor', [draft]);
    expect(disk.paths()).toHaveLength(1);
    expect(await everything(disk)).not.toMatch(/Mawar|opinion/);
    const read = [];
    for await (const drafts of batches.take('impor') ?? []) read.push(...drafts);
    expect(read).toEqual([draft, draft, draft]);
    await batches.discard('impor');
    expect(disk.paths()).toEqual([]);
  });
});
