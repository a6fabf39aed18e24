import { describe, expect, it } from 'vitest';
import { createDeviceKeys } from '../../electron/sync/keys/device-keys.ts';
import { codeOf } from '../../electron/sync/target.ts';
import { admissionDraft, idsOf, noteDraft, openSimOffice, type SimOffice, writerName } from '../support/sync/sim-office.ts';
import type { SimPc } from '../support/sync/sim-pc.ts';

const stick = '/usb/kiriman.pantau';
const receipt = '/usb/kiriman-tanda-terima.pantau';

/** Carries a file from one PC's disk to another's, as a stick does. */
async function carry(path: string, from: SimPc, to: SimPc, spoil: (bytes: Buffer) => Buffer = (bytes) => bytes): Promise<void> {
  await to.disk.replace(path, spoil(Buffer.from(await from.disk.read(path))));
}

/** Two PCs that know each other, then lose the folder, and each records on. */
async function partedOffice(): Promise<SimOffice> {
  const office = await openSimOffice({ count: 3 });
  await office.turns(4);
  office.folder.show('unreachable');
  await office.pcs[1]!.record([noteDraft('lewat stik'), noteDraft('dua')]);
  return office;
}

const exportTo = (pc: SimPc, writer: string | null) => pc.job({ job: 'export-bundle', path: stick, writer });
const importAt = (pc: SimPc, path = stick) => pc.job({ job: 'import-bundle', path });

describe('a file on a stick', () => {
  it('brings what the other PC has not seen, and a receipt tells its maker', async () => {
    const { pcs } = await partedOffice();
    const [one, two] = [pcs[0]!, pcs[1]!];
    expect(await exportTo(two, one.device.writer)).toEqual({ job: 'export-bundle', operations: 2 });
    await carry(stick, two, one);
    expect(await importAt(one)).toMatchObject({ kind: 'bundle', from: 'PC-bbbb', operations: 2, held: 0, receipt });
    expect(await idsOf(one)).toEqual(await idsOf(two));
    const before = two.engine.report().notes.find(({ writer }) => writer === one.device.writer);
    expect(before?.note.seen[two.device.writer] ?? 0).toBe(0);
    await carry(receipt, one, two);
    expect(await importAt(two, receipt)).toMatchObject({ kind: 'receipt', from: 'PC-aaaa', operations: 0, receipt: null });
    const after = two.engine.report().notes.find(({ writer }) => writer === one.device.writer);
    expect(after?.note.seen[two.device.writer]).toBe(2);
    // Nothing is left that it has not seen.
    expect(await exportTo(two, one.device.writer)).toEqual({ job: 'export-bundle', operations: 0 });
  });

  it('changes nothing when it is taken twice', async () => {
    const { pcs } = await partedOffice();
    await exportTo(pcs[1]!, null);
    await carry(stick, pcs[1]!, pcs[0]!);
    await importAt(pcs[0]!);
    const { end } = pcs[0]!.journal;
    expect(await importAt(pcs[0]!)).toMatchObject({ operations: 0 });
    expect(pcs[0]!.journal.end).toBe(end);
  });

  it('goes from hand to hand: a PC passes on what it got by a stick', async () => {
    const { pcs, folder, turns } = await partedOffice();
    await exportTo(pcs[1]!, null);
    await carry(stick, pcs[1]!, pcs[0]!);
    await importAt(pcs[0]!);
    await pcs[0]!.record([noteDraft('dari satu')]);
    expect(await exportTo(pcs[0]!, pcs[2]!.device.writer)).toMatchObject({ operations: 3 });
    await carry(stick, pcs[0]!, pcs[2]!);
    await importAt(pcs[2]!);
    expect(await idsOf(pcs[2]!)).toEqual(await idsOf(pcs[0]!));
    // The folder comes back: nobody gets anything twice.
    const ends = [pcs[0]!.journal.end, pcs[2]!.journal.end];
    folder.show('office');
    await turns(4);
    expect([pcs[0]!.journal.end, pcs[2]!.journal.end]).toEqual(ends);
    expect(await idsOf(pcs[1]!)).toEqual(await idsOf(pcs[0]!));
    expect(pcs[1]!.engine.report().sent).toBe(2);
  });

  it('carries attachments', async () => {
    const { pcs } = await partedOffice();
    const added = await pcs[1]!.attachments.add(
      'foto.png',
      Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(9_000, 7)]),
    );
    if (!added.ok) throw new Error(added.error);
    await pcs[1]!.record([{ ...noteDraft('x'), kind: 'opinion.evidence-added', payload: { evidence: { ...added.value } } }]);
    await exportTo(pcs[1]!, null);
    await carry(stick, pcs[1]!, pcs[0]!);
    await importAt(pcs[0]!);
    const read = await pcs[0]!.attachments.read(added.value.hash);
    expect(read.ok && read.value.length).toBe(9_004);
    expect(pcs[0]!.engine.report().missingBlobs).toBe(0);
  });

  it('of which anything is missing or wrong is not used at all', async () => {
    const { pcs } = await partedOffice();
    await exportTo(pcs[1]!, null);
    const { length } = await pcs[1]!.disk.read(stick);
    const before = await idsOf(pcs[0]!);
    const spoils: ((bytes: Buffer) => Buffer)[] = [
      ...Array.from({ length: 200 }, (_, at) => (bytes: Buffer) => bytes.subarray(0, Math.floor((length * at) / 200))),
      ...Array.from({ length: 200 }, (_, at) => (bytes: Buffer) => bytes.subarray(0, length - 1 - at)),
      (bytes) => Buffer.concat([bytes, Buffer.alloc(3)]),
      (bytes) => Buffer.concat([bytes.subarray(0, length >> 1), Buffer.alloc(length - (length >> 1))]),
      () => Buffer.from('PK\u0003\u0004 not ours'),
      () => Buffer.alloc(4_000),
    ];
    for (const spoil of spoils) {
      await carry(stick, pcs[1]!, pcs[0]!, spoil);
      expect(await importAt(pcs[0]!).catch(codeOf)).toBe('EBADMSG');
    }
    expect(await idsOf(pcs[0]!)).toEqual(before);
    // None of it stands in the way of the whole file.
    await carry(stick, pcs[1]!, pcs[0]!);
    expect(await importAt(pcs[0]!)).toMatchObject({ operations: 2 });
  });

  it('with one wrong byte, wherever it is, is not used', async () => {
    const { pcs } = await partedOffice();
    await exportTo(pcs[1]!, pcs[0]!.device.writer);
    const { length } = await pcs[1]!.disk.read(stick);
    const before = await idsOf(pcs[0]!);
    for (let at = 0; at < length; at += length > 6_000 ? 7 : 1) {
      await carry(stick, pcs[1]!, pcs[0]!, (bytes) => {
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
        return bytes;
      });
      expect(await importAt(pcs[0]!).catch(codeOf), `byte ${at}`).toBe('EBADMSG');
    }
    expect(await idsOf(pcs[0]!)).toEqual(before);
  });

  it('of another office is not used', async () => {
    const { pcs } = await partedOffice();
    const other = await openSimOffice({ count: 1, officeId: 'kantorlainlainab' });
    await other.pcs[0]!.record([noteDraft('asing')]);
    await exportTo(other.pcs[0]!, null);
    await carry(stick, other.pcs[0]!, pcs[1]!);
    expect(await importAt(pcs[1]!).catch(codeOf)).toBe('EBADMSG');
  });

  it('of somebody who took the name of a PC, and has none of the keys, brings nothing', async () => {
    const { pcs } = await partedOffice();
    const other = await openSimOffice({ count: 1, seed: 9 });
    await other.pcs[0]!.record(Array.from({ length: 9 }, (_, at) => noteDraft(`asing ${at}`)));
    await exportTo(other.pcs[0]!, null);
    await carry(stick, other.pcs[0]!, pcs[1]!);
    const before = await idsOf(pcs[1]!);
    const taken = await importAt(pcs[1]!);
    expect(taken).toMatchObject({ operations: 0 });
    expect(taken.job === 'import-bundle' && taken.held).toBeGreaterThan(0);
    expect(await idsOf(pcs[1]!)).toEqual(before);
    // The folder's own files are not taken for bad because of it.
    expect(pcs[1]!.engine.report().setAside).toEqual([]);
  });

  it('of a PC that is not admitted yet waits until it is', async () => {
    const office = await partedOffice();
    const stranger = await office.open(createDeviceKeys(writerName(7)));
    await stranger.record([noteDraft('dari yang baru')]);
    await exportTo(stranger, null);
    await carry(stick, stranger, office.pcs[0]!);
    expect(await importAt(office.pcs[0]!)).toMatchObject({ operations: 0 });
    await office.pcs[0]!.record([admissionDraft(stranger.device)]);
    expect(await importAt(office.pcs[0]!)).toMatchObject({ operations: 1, held: 0 });
  });

  it('that is pulled out while it is written leaves nothing under its name', async () => {
    const { pcs } = await partedOffice();
    let refused = 0;
    for (let call = 0; call < 40; call++) {
      const disk = pcs[1]!.disk;
      disk.failAt(call, 'EIO');
      const done = await exportTo(pcs[1]!, null).catch(codeOf);
      disk.failAt(-1, '');
      if (done !== 'EIO') break;
      refused += 1;
      expect((await disk.list('/usb')).filter((name) => !name.startsWith('~$'))).toEqual([]);
    }
    expect(refused).toBeGreaterThan(3);
    expect(await exportTo(pcs[1]!, null)).toMatchObject({ operations: expect.any(Number) });
    expect(await pcs[1]!.disk.list('/usb')).toEqual(['kiriman.pantau']);
  });
});
