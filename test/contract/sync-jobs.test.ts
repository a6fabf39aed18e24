import { describe, expect, it } from 'vitest';
import { check, repair } from '../support/sync/sim-jobs.ts';
import { idsOf, noteDraft, openSimOffice, type SimOffice } from '../support/sync/sim-office.ts';
import { type SimPc, simFolder } from '../support/sync/sim-pc.ts';

async function drill(pc: SimPc) {
  const done = await pc.job({ job: 'drill' });
  if (done.job !== 'drill') throw new Error(done.job);
  return done.report;
}

const keysOf = ({ folder }: SimOffice, part: RegExp) => [...folder.files.keys()].filter((key) => part.test(key));
const png = (fill: number, size = 9_000) => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(size, fill)]);

/** Three PCs with work of each, an attachment of the second, and everything exchanged. */
async function busyOffice(): Promise<SimOffice> {
  const office = await openSimOffice({ count: 3 });
  for (const [index, pc] of office.pcs.entries())
    await pc.record([noteDraft(`dari ${index}`), noteDraft(`lagi ${index}`, `b${index}`)]);
  const added = await office.pcs[1]!.attachments.add('foto.png', png(7));
  if (!added.ok) throw new Error(added.error);
  await office.pcs[1]!.record([{ ...noteDraft('x'), kind: 'opinion.evidence-added', payload: { evidence: { ...added.value } } }]);
  await office.turns(6);
  return office;
}

describe('the check', () => {
  it('finds nothing in a sound office, and says what it read', async () => {
    const { pcs } = await busyOffice();
    for (const pc of pcs) {
      expect((await check(pc, 'quick')).wrong).toEqual({ 'one-key-holder': 1 });
      const full = await check(pc, 'full');
      expect(full.wrong).toEqual({ 'one-key-holder': 1 });
      expect(full.counts.get('operations-read')).toBe((await idsOf(pc)).length);
    }
  });

  it('changes nothing, here and in the folder', async () => {
    const office = await busyOffice();
    for (const key of keysOf(office, /\/ops\//).slice(0, 1)) office.folder.files.delete(key);
    const state = () => [...office.folder.files.keys(), ...office.pcs[0]!.disk.paths()];
    const before = state();
    await check(office.pcs[0]!, 'quick');
    await check(office.pcs[0]!, 'full');
    expect(state()).toEqual(before);
  });

  it('misses what this PC sent and the folder lost', async () => {
    const office = await busyOffice();
    for (const key of keysOf(office, /v1\/b+\/ops/)) office.folder.files.delete(key);
    for (const depth of ['quick', 'full'] as const)
      expect((await check(office.pcs[1]!, depth)).wrong).toMatchObject({ 'own-missing-in-folder': 3 });
    expect((await check(office.pcs[0]!, 'full')).wrong).toEqual({ 'one-key-holder': 1 });
  });

  it('sees a damaged file of the folder, a foreign one and a half one, each for what it is', async () => {
    const office = await busyOffice();
    const [key = ''] = keysOf(office, /v1\/c+\/ops/);
    const bytes = office.folder.files.get(key)!;
    const damaged = Uint8Array.from(bytes);
    damaged[200] = (damaged[200] ?? 0) ^ 1;
    office.folder.files.set(key, damaged);
    office.folder.files.set(key.replace('.seg', ' (1).seg'), bytes.subarray(0, 300));
    const other = await openSimOffice({ count: 1, officeId: 'kantorlainlainab' });
    await other.turns(1);
    const [foreign] = keysOf(other, /\/ops\//);
    office.folder.files.set(`v1/${'d'.repeat(16)}/ops/202611/o-asing.seg`, other.folder.files.get(foreign!)!);
    const { wrong, verdict } = await check(office.pcs[0]!, 'full');
    expect(wrong).toEqual({ 'file-damaged': 1, 'file-incomplete': 1, 'file-foreign': 1, 'one-key-holder': 1 });
    expect(verdict).toBe('perlu-tindakan');
    // Its author misses it.
    expect((await check(office.pcs[2]!, 'full')).wrong).toMatchObject({ 'own-missing-in-folder': 2 });
  });

  it('sees a file whose signature is not that of the PC that it names', async () => {
    const office = await busyOffice();
    const [key = ''] = keysOf(office, /v1\/c+\/ops/);
    const bytes = Uint8Array.from(office.folder.files.get(key)!);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    office.folder.files.set(key, bytes);
    const { wrong, verdict } = await check(office.pcs[0]!, 'full');
    expect(wrong).toMatchObject({ 'signature-wrong': 1 });
    expect(verdict).toBe('bahaya');
  });

  it('sees what rotted on this PC: archive, attachment', async () => {
    const { pcs } = await busyOffice();
    const { disk } = pcs[0]!;
    disk.flip(disk.paths().find((path) => path.includes('/arsip/c'))!, 120);
    disk.flip(disk.paths().find((path) => path.includes('/lampiran/'))!, 120);
    expect((await check(pcs[0]!, 'full')).wrong).toMatchObject({ 'archive-damaged': 1, 'blob-damaged': 1 });
  });

  it('says that the folder is away, and what it can say without it', async () => {
    const office = await busyOffice();
    for (const sight of ['unreachable', 'empty', 'foreign'] as const) {
      office.folder.show(sight);
      for (const depth of ['quick', 'full'] as const) {
        const { wrong, counts } = await check(office.pcs[0]!, depth);
        expect(wrong).toEqual({ 'folder-unreachable': 1, 'one-key-holder': 1 });
        expect(counts.has('file-damaged')).toBe(depth === 'quick');
      }
    }
  });
});

describe('the repair', () => {
  it('finds nothing to do in a sound office', async () => {
    const { pcs } = await busyOffice();
    for (const pc of pcs) expect(await repair(pc)).toEqual({});
  });

  it('sends again what the folder lost or damaged, and removes nothing', async () => {
    const office = await busyOffice();
    for (const key of keysOf(office, /v1\/b+\/(ops|blob)/)) office.folder.files.delete(key);
    const [key = ''] = keysOf(office, /v1\/c+\/ops/);
    const damaged = Uint8Array.from(office.folder.files.get(key)!);
    damaged[200] = (damaged[200] ?? 0) ^ 1;
    office.folder.files.set(key, damaged);
    const before = [...office.folder.files.keys()].filter((one) => !one.includes('/status/'));
    expect(await repair(office.pcs[1]!)).toEqual({ 'own-resent': 1, 'blob-resent': 1 });
    expect(await repair(office.pcs[2]!)).toEqual({ 'own-resent': 1 });
    expect([...office.folder.files.keys()]).toEqual(expect.arrayContaining(before));
    await office.turns(2);
    expect(await drill(office.pcs[0]!)).toEqual({ ok: true, source: 'folder', operations: 10, sameState: true });
    for (const pc of office.pcs) expect((await check(pc, 'full')).wrong['own-missing-in-folder']).toBeUndefined();
  });

  it('fetches what rotted here: archived files from any that say as much, and attachments', async () => {
    const office = await busyOffice();
    const pc = office.pcs[0]!;
    const before = await idsOf(pc);
    for (const path of pc.disk.paths()) if (/\/arsip\/[bc]|\/lampiran\//.test(path)) pc.disk.flip(path, 120);
    expect(await idsOf(pc)).not.toEqual(before);
    expect(await repair(pc)).toEqual({ 'archive-fetched': 2, 'blob-fetched': 1 });
    expect(await idsOf(pc)).toEqual(before);
    expect((await check(pc, 'full')).wrong).toEqual({ 'one-key-holder': 1 });
  });

  it('takes archived work anew from several files, and asks the author for what no file has', async () => {
    const office = await openSimOffice({ count: 2 });
    const [one, two] = [office.pcs[0]!, office.pcs[1]!];
    await two.record(Array.from({ length: 6 }, (_, at) => noteDraft(`a${at}`)));
    await office.turns(4);
    const before = await idsOf(one);
    for (const path of one.disk.paths()) if (/\/arsip\/b/.test(path)) one.disk.flip(path, 120);
    // The one file that said it all is gone; its author holds it, and is off for now.
    for (const key of keysOf(office, /v1\/b+\/ops/)) office.folder.files.delete(key);
    expect(await repair(one)).toEqual({ 'resend-asked': 1 });
    expect(one.engine.report().setAside).toMatchObject([{ publisher: two.device.writer, affects: 6 }]);
    await office.turns(4);
    // The journal may still have the damaged file in memory; nobody minds an operation that comes twice.
    expect([...new Set(await idsOf(one))]).toEqual(before);
    expect(one.engine.report().setAside).toEqual([]);
    const again = await office.open(one.device, { disk: one.disk });
    expect(await idsOf(again)).toEqual(before);
  });
});

describe('attachments that are waited for', () => {
  it('are looked for also when the list of them is lost', async () => {
    const office = await busyOffice();
    const pc = office.pcs[0]!;
    for (const path of pc.disk.paths()) if (/\/lampiran\/|lampiran-ditunggu/.test(path)) await pc.disk.remove(path);
    const again = await office.open(pc.device, { disk: pc.disk });
    expect(again.engine.report().missingBlobs).toBe(1);
    await again.engine.turn();
    expect(again.engine.report().missingBlobs).toBe(0);
    expect((await check(again, 'full')).wrong).toEqual({ 'one-key-holder': 1 });
  });

  it('are looked for also when a power cut tore the list while it grew, and each of them after any number of starts', async () => {
    const office = await openSimOffice({ count: 2 });
    await office.turns(3);
    const [reader, author] = [office.pcs[0]!, office.pcs[1]!];
    // The attachments themselves never come to the folder.
    for (const fill of [1, 2, 3]) {
      const payload = { evidence: { hash: String(fill).repeat(64), name: 'foto.png', size: 10, mime: 'image/png' } };
      await author.record([{ ...noteDraft(`x${fill}`), kind: 'opinion.evidence-added', payload }]);
      await office.turns(3);
    }
    const list = reader.disk.paths().find((path) => path.includes('lampiran-ditunggu')) ?? '';
    const whole = await reader.disk.read(list);
    for (const kept of [whole.length, whole.length - 7, whole.length]) {
      await reader.disk.replace(list, whole.subarray(0, kept));
      const again = await office.open(reader.device, { disk: reader.disk });
      expect(again.engine.report().missingBlobs).toBe(3);
    }
  });
});

describe('the drill', () => {
  it('restores from the folder alone and leaves no trace', async () => {
    const office = await busyOffice();
    const paths = [...office.folder.files.keys(), ...office.pcs[0]!.disk.paths()];
    expect(await drill(office.pcs[0]!)).toEqual({ ok: true, source: 'folder', operations: 10, sameState: true });
    expect([...office.folder.files.keys(), ...office.pcs[0]!.disk.paths()]).toEqual(paths);
  });

  it('leaves out what was never sent, and counts what the folder lost', async () => {
    const office = await busyOffice();
    await office.pcs[0]!.record([noteDraft('belum terkirim')]);
    expect(await drill(office.pcs[0]!)).toMatchObject({ ok: true, operations: 10, sameState: true });
    for (const key of keysOf(office, /v1\/b+\/blob/)) office.folder.files.delete(key);
    expect(await drill(office.pcs[0]!)).toMatchObject({ ok: false, sameState: true });
    for (const key of keysOf(office, /v1\/c+\/ops/)) office.folder.files.delete(key);
    expect(await drill(office.pcs[0]!)).toMatchObject({ ok: false, operations: 8 });
    expect(office.pcs[0]!.disk.paths().some((path) => path.startsWith(`${simFolder}/sinkron/uji-pulih`))).toBe(false);
  });

  it('says so when the folder is away', async () => {
    const office = await busyOffice();
    office.folder.show('unreachable');
    await expect(drill(office.pcs[0]!)).rejects.toMatchObject({ code: expect.any(String) });
  });
});
