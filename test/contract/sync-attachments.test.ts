import { describe, expect, it } from 'vitest';
import { check, repair } from '../support/sync/sim-jobs.ts';
import { idsOf, noteDraft, openSimOffice, type SimOffice } from '../support/sync/sim-office.ts';
import type { SimPc } from '../support/sync/sim-pc.ts';

const png = (fill: number, size = 9_000) => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(size, fill)]);
const blobsIn = ({ folder }: SimOffice) => [...folder.files.keys()].filter((key) => key.endsWith('.blb'));

async function attach(pc: SimPc): Promise<string> {
  const added = await pc.attachments.add('foto.png', png(7));
  if (!added.ok) throw new Error(added.error);
  await pc.record([{ ...noteDraft('x'), kind: 'opinion.evidence-added', payload: { evidence: { ...added.value } } }]);
  return added.value.hash;
}

/** Three PCs, of which the third was off while the second recorded an attachment. */
async function officeWithAttachment(count = 3) {
  const office = await openSimOffice({ count });
  await office.turns(3);
  const reader = office.pcs.pop()!;
  const hash = await attach(office.pcs[1]!);
  await office.turns(4);
  expect(blobsIn(office)).toHaveLength(1);
  return { office, reader, hash };
}

function damage({ folder }: SimOffice): string {
  const [key = ''] = [...folder.files.keys()].filter((one) => one.endsWith('.blb'));
  const bytes = Uint8Array.from(folder.files.get(key)!);
  bytes[500] = (bytes[500] ?? 0) ^ 1;
  folder.files.set(key, bytes);
  return key;
}

const holds = async (pc: SimPc, hash: string) => (await pc.attachments.read(hash)).ok;

describe('attachments in the folder', () => {
  it('come back by themselves when they are damaged there', async () => {
    const { office, reader, hash } = await officeWithAttachment();
    damage(office);
    const before = [...office.folder.files.keys()];
    office.pcs.push(reader);
    await office.turns(10);
    expect(await holds(reader, hash)).toBe(true);
    expect(reader.engine.report().missingBlobs).toBe(0);
    // Nothing was overwritten, and of two PCs that hold it one has put it again.
    expect(blobsIn(office)).toHaveLength(2);
    expect(before.filter((key) => key.endsWith('.blb')).every((key) => office.folder.files.has(key))).toBe(true);
    await office.turns(5);
    expect(blobsIn(office)).toHaveLength(2);
  });

  it('come back from any PC that holds them when their author is gone, and only once', async () => {
    const { office, reader, hash } = await officeWithAttachment(6);
    office.pcs.splice(1, 1);
    for (const key of blobsIn(office)) office.folder.files.delete(key);
    office.pcs.push(reader);
    // Turns as close together as those of PCs that are on.
    await office.turns(60, 60_000);
    expect(await holds(reader, hash)).toBe(true);
    expect(blobsIn(office)).toHaveLength(1);
  });

  it('come back with the operations that name them when the folder goes back to an older state', async () => {
    const { office, reader, hash } = await officeWithAttachment();
    for (const key of office.folder.files.keys())
      if (key.endsWith('.blb') || /v1\/b+\/ops/.test(key)) office.folder.files.delete(key);
    await office.turns(3);
    expect(blobsIn(office)).toHaveLength(1);
    office.pcs.splice(0, 2, reader);
    await office.turns(3);
    expect(await holds(reader, hash)).toBe(true);
  });

  it('follow also when the disk did not give one while its operation went out', async () => {
    const office = await openSimOffice({ count: 2 });
    await office.turns(3);
    const author = office.pcs[0]!;
    const hash = await attach(author);
    const { read } = author.disk;
    let failures = 2;
    author.disk.read = (path) => {
      if (!path.includes('/lampiran/') || failures === 0) return read(path);
      failures -= 1;
      return Promise.reject(Object.assign(new Error('EBUSY'), { code: 'EBUSY' }));
    };
    await office.turns(1);
    // Its operation does not wait for it, and the folder is not blamed.
    expect(await idsOf(office.pcs[1]!)).toEqual(await idsOf(author));
    expect(author.engine.report().problem).toBeNull();
    expect(blobsIn(office)).toEqual([]);
    await office.turns(5);
    expect(failures).toBe(0);
    expect(await holds(office.pcs[1]!, hash)).toBe(true);
  });

  it('are put no second time while one PC only has not seen them yet', async () => {
    const { office, reader, hash } = await officeWithAttachment();
    const { fetch } = reader.engine.parts.state.wanted;
    reader.engine.parts.state.wanted.fetch = (source) => fetch(source, []);
    office.pcs.push(reader);
    await office.turns(12);
    expect(reader.engine.report().missingBlobs).toBe(1);
    expect(blobsIn(office)).toHaveLength(1);
    reader.engine.parts.state.wanted.fetch = fetch;
    await office.turns(2);
    expect(await holds(reader, hash)).toBe(true);
  });

  it('are opened by the full check and mended by the repair, on any PC that holds them', async () => {
    for (const index of [0, 1]) {
      const { office, reader, hash } = await officeWithAttachment();
      const key = damage(office);
      for (const pc of office.pcs) expect((await check(pc, 'full')).wrong).toMatchObject({ 'file-damaged': 1 });
      expect(await repair(office.pcs[index]!)).toEqual({ 'blob-resent': 1 });
      expect(office.folder.files.has(key)).toBe(true);
      for (const pc of office.pcs) expect((await check(pc, 'full')).wrong).toEqual({ 'one-key-holder': 1 });
      expect(await repair(office.pcs[0]!)).toEqual({});
      office.pcs.splice(0, 2, reader);
      await office.turns(2);
      expect(await holds(reader, hash)).toBe(true);
    }
  });
});
