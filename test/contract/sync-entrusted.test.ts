import { describe, expect, it } from 'vitest';
import { createDeviceKeys } from '../../electron/sync/keys/device-keys.ts';
import { check, repair } from '../support/sync/sim-jobs.ts';
import { admissionDraft, idsOf, noteDraft, openSimOffice, type SimOffice, writerName } from '../support/sync/sim-office.ts';
import type { SimPc } from '../support/sync/sim-pc.ts';

const hour = 3_600_000;
const minute = 60_000;
const keysOf = ({ folder }: SimOffice, part: RegExp) => [...folder.files.keys()].filter((key) => part.test(key));
const titip = /\/titip\//;

/** An office in which everything is exchanged; the PC at `index` is off from then on and the folder loses everything of it. */
async function officeWithout(index: number, count = 3) {
  const office = await openSimOffice({ count });
  for (const [at, pc] of office.pcs.entries()) await pc.record([noteDraft(`dari ${at}`), noteDraft(`lagi ${at}`)]);
  await office.turns(4);
  const [gone] = office.pcs.splice(index, 1);
  const lost = new Map<string, Uint8Array>();
  for (const key of keysOf(office, new RegExp(`^v1/${gone!.device.writer}/`))) {
    lost.set(key, office.folder.files.get(key)!);
    office.folder.files.delete(key);
  }
  return { office, gone: gone!, lost };
}

/** One more PC, which a PC of the office has admitted. */
async function join(office: SimOffice, by: SimPc): Promise<SimPc> {
  const late = await office.open(createDeviceKeys(writerName(20)));
  await by.record([admissionDraft(late.device)]);
  office.pcs.push(late);
  return late;
}

describe('files of a PC that is gone and that the folder has lost', () => {
  // The founder is the one whose card alone makes all others known.
  it.each([0, 2])(
    'are given back by a PC that had read them, byte for byte, so that a PC that joins has all (PC %i)',
    async (index) => {
      const { office, gone, lost } = await officeWithout(index);
      await office.turns(24 + 6);
      const late = await join(office, office.pcs[0]!);
      await office.turns(6);
      expect(await idsOf(late)).toEqual(await idsOf(office.pcs[0]!));
      expect((await late.all()).some(({ writer }) => writer === gone.device.writer)).toBe(true);
      const given = keysOf(office, titip).filter((key) => key.endsWith('.seg'));
      const originals = [...lost].filter(([key]) => key.includes('/ops/')).map(([, bytes]) => Buffer.from(bytes).toString('hex'));
      expect(given.map((key) => Buffer.from(office.folder.files.get(key)!).toString('hex')).sort()).toEqual(originals.sort());
      for (const pc of office.pcs)
        for (const depth of ['quick', 'full'] as const) {
          const { wrong } = await check(pc, depth);
          expect(Object.keys(wrong).filter((code) => code !== 'one-key-holder')).toEqual([]);
        }
    },
  );

  it('are given back by one PC alone where many hold them', async () => {
    const { office, gone } = await officeWithout(3, 6);
    await office.turns(3, 9 * hour);
    await office.turns(200, 2 * minute);
    const given = keysOf(office, titip);
    expect(given.filter((key) => key.endsWith('.seg'))).toHaveLength(1);
    expect(new Set(given.map((key) => key.split('/')[1])).size).toBe(1);
    expect(given.some((key) => key.includes(gone.device.writer))).toBe(true);
  });

  it('are left to their author while it is on, or comes back in the morning', async () => {
    const office = await openSimOffice({ count: 3 });
    for (const pc of office.pcs) await pc.record([noteDraft('kerja')]);
    await office.turns(4);
    const [off] = office.pcs.splice(2, 1);
    for (const key of keysOf(office, /v1\/[bc]+\/ops/)) office.folder.files.delete(key);
    await office.turns(20);
    expect(keysOf(office, /v1\/b+\/ops/)).toHaveLength(1);
    // A weekend, and half an hour of the next morning.
    office.clock.advance(60 * hour);
    await office.turns(15, 2 * minute);
    office.pcs.push(off!);
    await office.turns(200, 2 * minute);
    expect(keysOf(office, /v1\/c+\/ops/)).toHaveLength(1);
    expect(keysOf(office, titip)).toEqual([]);
  });

  it('say nothing before the first exchange of a PC that was opened again', async () => {
    const { office } = await officeWithout(2);
    office.clock.advance(30 * hour);
    const again = await office.open(office.pcs[1]!.device, { disk: office.pcs[1]!.disk });
    expect((await check(again, 'quick')).wrong['peers-missing-in-folder']).toBeUndefined();
    await again.engine.turn();
    expect((await check(again, 'quick')).wrong['peers-missing-in-folder']).toBe(3);
  });

  it('harm nobody when the author comes back after all', async () => {
    const { office, gone } = await officeWithout(2);
    await office.turns(30);
    expect(keysOf(office, titip)).not.toEqual([]);
    office.pcs.push(gone);
    await gone.record([noteDraft('kembali')]);
    const ends = office.pcs.slice(0, 2).map(({ journal }) => journal.end);
    await office.turns(6);
    expect(gone.cloned).toBe(false);
    expect(office.pcs.slice(0, 2).map(({ journal }) => journal.end)).toEqual(ends.map((end) => end + 1));
    expect(await idsOf(gone)).toEqual(await idsOf(office.pcs[0]!));
  });

  it('are told by the check on the PCs that hold them and on one that lacks them, and given back at once by the repair', async () => {
    const { office } = await officeWithout(2);
    // The holders were off as well, so nobody has had the time.
    office.clock.advance(30 * hour);
    const late = await join(office, office.pcs[0]!);
    await office.turns(3, minute);
    for (const depth of ['quick', 'full'] as const) {
      const holder = await check(office.pcs[1]!, depth);
      expect(holder.wrong).toMatchObject({ 'peers-missing-in-folder': 3 });
      expect(holder.verdict).toBe('perlu-tindakan');
      const lacking = await check(late, depth);
      expect(lacking.wrong).toMatchObject({ 'operations-missing': 2 });
      expect(lacking.verdict).toBe('perlu-tindakan');
    }
    const before = [...office.folder.files.keys()];
    expect(await repair(office.pcs[1]!)).toEqual({ 'peers-returned': 2 });
    expect([...office.folder.files.keys()]).toEqual(expect.arrayContaining(before.filter((key) => !key.includes('/status/'))));
    await office.turns(3);
    expect(await repair(office.pcs[0]!)).toEqual({});
    expect(await idsOf(late)).toEqual(await idsOf(office.pcs[0]!));
    expect((await check(late, 'quick')).wrong).toEqual({ 'one-key-holder': 1 });
  });

  it('are given back too when they are there and nobody can read them', async () => {
    for (const isAsked of [true, false]) {
      const { office, gone, lost } = await officeWithout(2);
      for (const [key, bytes] of lost) office.folder.files.set(key, bytes);
      const [key = ''] = keysOf(office, /v1\/c+\/ops/);
      const damaged = Uint8Array.from(office.folder.files.get(key)!);
      damaged[200] = (damaged[200] ?? 0) ^ 1;
      office.folder.files.set(key, damaged);
      office.clock.advance(30 * hour);
      if (!isAsked) expect(await repair(office.pcs[1]!)).toEqual({ 'peers-returned': 1 });
      const late = await join(office, office.pcs[0]!);
      await office.turns(12);
      expect(await idsOf(late)).toEqual(await idsOf(office.pcs[0]!));
      expect(late.engine.report().setAside).toEqual([]);
      expect((await late.all()).some(({ writer }) => writer === gone.device.writer)).toBe(true);
    }
  });
});
