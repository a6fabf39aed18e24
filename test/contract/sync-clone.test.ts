import { describe, expect, it } from 'vitest';
import type { Draft } from '#shared/operations/operation.ts';
import { createDeviceKeys } from '../../electron/sync/keys/device-keys.ts';
import { createEpoch, withoutReporterKeys } from '../../electron/sync/keys/keyring.ts';
import { createFakeDisk, type FakeDisk } from '../support/fake-disk.ts';
import { idsOf, noteDraft, openSimOffice, type SimOffice, writerName } from '../support/sync/sim-office.ts';
import type { SimPc } from '../support/sync/sim-pc.ts';

async function copyOf(disk: FakeDisk): Promise<FakeDisk> {
  const copy = createFakeDisk();
  for (const path of disk.paths()) await copy.replace(path, await disk.read(path));
  return copy;
}

const notes = (text: string, count: number) => Array.from({ length: count }, (_, at) => noteDraft(`${text} ${at}`, `b${at}`));
const identityDraft = (name: string): Draft => ({
  aggregate: { type: 'reporter', id: 'b1' },
  kind: 'reporter.recorded',
  version: 1,
  payload: { name, account: '', phone: '', address: '' },
  seen: [],
});
const without = (office: SimOffice, pc: SimPc) => {
  if (office.pcs.includes(pc)) office.pcs.splice(office.pcs.indexOf(pc), 1);
};
const bare = async (pc: SimPc) => [...new Set(await idsOf(pc))];

/** What main does when the engine says so: the same profile goes on under another name, which the old one signed. */
async function renamed(office: SimOffice, pc: SimPc, name: number): Promise<SimPc> {
  const next = await office.open(createDeviceKeys(writerName(name)), { disk: pc.disk, continues: pc.device });
  without(office, pc);
  office.pcs.push(next);
  return next;
}

async function exchanged(count: number): Promise<SimOffice> {
  const office = await openSimOffice({ count });
  for (const [index, pc] of office.pcs.entries()) await pc.record(notes(`PC ${index}`, 5));
  await office.turns(4);
  return office;
}

/** Everybody holds these operations, and nobody holds one twice. */
async function expectAll(office: SimOffice, ids: readonly string[]): Promise<void> {
  for (const pc of office.pcs) expect(await idsOf(pc), pc.device.writer).toEqual([...ids].sort());
}

describe('a PC that was copied', () => {
  it('is found out as soon as both record, goes on under a new name, and both branches stay', async () => {
    const office = await exchanged(3);
    const original = office.pcs[1]!;
    const saved = new Set(await idsOf(office.pcs[0]!));
    const copy = await office.open(original.device, { disk: await copyOf(original.disk) });
    for (const [pc, text] of [
      [original, 'asli'],
      [copy, 'salinan'],
    ] as const)
      for (const { id } of await pc.record(notes(text, 4))) saved.add(id);
    await original.engine.turn();
    await original.engine.turn();
    expect(original.cloned).toBe(false);
    await copy.engine.turn();
    expect(copy.cloned).toBe(true);
    await renamed(office, copy, 9);
    await office.turns(6);
    expect(office.pcs.map(({ cloned }) => cloned)).toEqual([false, false, false, false]);
    await expectAll(office, [...saved]);
    // Both go on, and so does everybody else.
    for (const pc of office.pcs) for (const { id } of await pc.record(notes(`lagi ${pc.device.writer}`, 2))) saved.add(id);
    await office.turns(6);
    await expectAll(office, [...saved]);
  });

  it('is found out also when the copy speaks first', async () => {
    const office = await exchanged(3);
    const original = office.pcs[1]!;
    const copy = await office.open(original.device, { disk: await copyOf(original.disk) });
    const saved = new Set([...(await idsOf(office.pcs[0]!)), ...(await copy.record(notes('salinan', 3))).map(({ id }) => id)]);
    for (let turn = 0; turn < 3; turn++) await copy.engine.turn();
    for (const { id } of await original.record(notes('asli', 3))) saved.add(id);
    await original.engine.turn();
    expect(original.cloned).toBe(true);
    office.pcs.push(copy);
    await renamed(office, original, 9);
    await office.turns(6);
    await expectAll(office, [...saved]);
  });

  it('costs a PC that joins later nothing: the work that stands there twice arrives once', async () => {
    const office = await exchanged(2);
    const original = office.pcs[1]!;
    const copy = await office.open(original.device, { disk: await copyOf(original.disk) });
    await original.record(notes('asli', 3));
    await original.engine.turn();
    await original.engine.turn();
    await copy.record(notes('salinan', 3));
    await copy.engine.turn();
    await renamed(office, copy, 9);
    await office.turns(6);
    const ids = await idsOf(office.pcs[0]!);
    const late = await office.open(createDeviceKeys(writerName(12)));
    office.pcs.push(late);
    await office.turns(4);
    expect(await idsOf(late)).toEqual(ids);
    // And a restart does not bring anything a second time.
    const again = await office.open(late.device, { disk: late.disk });
    await again.engine.turn();
    await again.engine.turn();
    expect(await idsOf(again)).toEqual(ids);
  });

  it('of a copy that found its new name is believed as well', async () => {
    const office = await exchanged(2);
    const original = office.pcs[1]!;
    const copy = await office.open(original.device, { disk: await copyOf(original.disk) });
    await original.record(notes('asli', 1));
    await original.engine.turn();
    await copy.record(notes('salinan', 1));
    await copy.engine.turn();
    const second = await renamed(office, copy, 9);
    await office.turns(5);
    const third = await office.open(second.device, { disk: await copyOf(second.disk), continues: original.device });
    await second.record(notes('kedua', 1));
    await second.engine.turn();
    await third.record(notes('ketiga', 1));
    await third.engine.turn();
    expect(third.cloned).toBe(true);
    await renamed(office, third, 10);
    await office.turns(6);
    const [first, ...others] = await Promise.all(office.pcs.map(bare));
    for (const ids of others) expect(ids).toEqual(first);
    expect(first).toHaveLength(2 + 10 + 4);
  });
});

describe('a PC that was restored from an older copy', () => {
  it('gets back what it had published since, and goes on under a new name', async () => {
    const office = await exchanged(3);
    const old = office.pcs[1]!;
    const backup = await copyOf(old.disk);
    await old.record(notes('setelah cadangan', 6));
    await office.turns(4);
    const saved = new Set(await idsOf(office.pcs[0]!));
    without(office, old);
    const restored = await office.open(old.device, { disk: backup });
    office.pcs.push(restored);
    for (const { id } of await restored.record(notes('setelah pulih', 2))) saved.add(id);
    await restored.engine.turn();
    expect(restored.cloned).toBe(true);
    await renamed(office, restored, 9);
    await office.turns(6);
    await expectAll(office, [...saved]);
  });

  it('without having recorded anything since is found out as well', async () => {
    const office = await exchanged(2);
    const old = office.pcs[1]!;
    const backup = await copyOf(old.disk);
    await old.record(notes('setelah cadangan', 6));
    await office.turns(4);
    const saved = await idsOf(office.pcs[0]!);
    without(office, old);
    const restored = await office.open(old.device, { disk: backup });
    office.pcs.push(restored);
    await restored.engine.turn();
    expect(restored.cloned).toBe(true);
    await renamed(office, restored, 9);
    await office.turns(6);
    await expectAll(office, saved);
  });
});

/** The folder of now, and what it becomes when a client of it brings everything back that was there before. */
function folderMemory({ folder }: SimOffice) {
  const then = new Map(folder.files);
  return {
    /** The folder is as it was; what was added since waits. */
    goBack: () => {
      const newer = new Map(folder.files);
      folder.files.clear();
      for (const [key, bytes] of then) folder.files.set(key, bytes);
      return () => {
        for (const [key, bytes] of newer) if (!folder.files.has(key)) folder.files.set(key, bytes);
      };
    },
  };
}

describe('work that was published under one name by two PCs', () => {
  it.each([1, 2, 3, 4, 5, 6])('reaches everybody, whichever file sorts first (%d)', async (seed) => {
    const office = await exchanged(3);
    const old = office.pcs[1]!;
    const backup = await copyOf(old.disk);
    const memory = folderMemory(office);
    // After the image, read by nobody yet, and sent.
    const lost = await old.record(notes(`sesudah citra ${seed}`, 1));
    for (let turn = 0; turn < 2; turn++) await old.engine.turn();
    expect(old.engine.report().sent).toBe(old.journal.own);
    // The image holds this PC's own copy of the folder too.
    const bringBack = memory.goBack();
    without(office, old);
    const restored = await office.open(old.device, { disk: backup });
    const fresh = await restored.record(notes(`sesudah pulih ${seed}`, 1));
    for (let turn = 0; turn < 2; turn++) await restored.engine.turn();
    bringBack();
    await restored.engine.turn();
    expect(restored.cloned).toBe(true);
    await renamed(office, restored, 9);
    await office.turns(6);
    const late = await office.open(createDeviceKeys(writerName(12)));
    office.pcs.push(late);
    await office.turns(4);
    const saved = new Set(await idsOf(office.pcs[0]!));
    for (const { id } of [...lost, ...fresh]) expect(saved).toContain(id);
    await expectAll(office, [...saved]);
    // Nothing is read anew when the PC starts again.
    const again = await office.open(late.device, { disk: late.disk });
    await again.engine.turn();
    await again.engine.turn();
    expect(await idsOf(again)).toEqual(await idsOf(late));
  });

  it('is found again under places that a pack took, and by readers that had read only one of the two', async () => {
    const office = await exchanged(3);
    const old = office.pcs[1]!;
    const backup = await copyOf(old.disk);
    const memory = folderMemory(office);
    const lost = await old.record(notes('sesudah citra', 3));
    for (let turn = 0; turn < 2; turn++) await old.engine.turn();
    await office.pcs[2]!.engine.turn();
    const bringBack = memory.goBack();
    without(office, old);
    const restored = await office.open(old.device, { disk: backup });
    const saved = new Set(lost.map(({ id }) => id as string));
    for (let round = 0; round < 30; round++) {
      for (const { id } of await restored.record(notes(`pulih ${round}`, 1))) saved.add(id);
      await restored.engine.turn();
      if (round > 26) await office.pcs[0]!.engine.turn();
      office.clock.advance(60_000);
    }
    expect([...office.folder.files.keys()].some((key) => /b+\/packs\//.test(key))).toBe(true);
    bringBack();
    await restored.engine.turn();
    expect(restored.cloned).toBe(true);
    await renamed(office, restored, 9);
    await office.turns(6);
    const ids = await idsOf(office.pcs[0]!);
    for (const id of saved) expect(ids).toContain(id);
    await expectAll(office, ids);
  });

  it('is found again when the key to what it says comes later', async () => {
    const office = await exchanged(3);
    const old = office.pcs[1]!;
    const backup = await copyOf(old.disk);
    const memory = folderMemory(office);
    const lost = await old.record([identityDraft('sesudah citra')]);
    await old.engine.turn();
    const bringBack = memory.goBack();
    without(office, old);
    const restored = await office.open(old.device, { disk: backup });
    const fresh = await restored.record([identityDraft('sesudah pulih')]);
    await restored.engine.turn();
    await office.turns(1);
    bringBack();
    await restored.engine.turn();
    await renamed(office, restored, 9);
    await office.turns(6);
    const both = [...lost, ...fresh].map(({ id }) => id);
    expect(await idsOf(office.pcs[0]!)).toEqual(expect.arrayContaining(both));
    const reader = office.pcs[1]!;
    for (const id of both) expect(await idsOf(reader)).not.toContain(id);
    const granted = await office.open(reader.device, { disk: reader.disk, keyring: () => office.keyring });
    await granted.engine.turn();
    expect(await bare(granted)).toEqual(await bare(office.pcs[0]!));
  });

  it('is never lost when both spoke before either was heard, and one of them never runs again', async () => {
    const office = await exchanged(3);
    const original = office.pcs[1]!;
    const copy = await office.open(original.device, { disk: await copyOf(original.disk) });
    const memory = folderMemory(office);
    const asli = await original.record(notes('asli', 2));
    await original.engine.turn();
    const bringBack = memory.goBack();
    const salinan = await copy.record(notes('salinan', 2));
    await copy.engine.turn();
    await office.pcs[0]!.engine.turn();
    bringBack();
    without(office, original);
    await copy.engine.turn();
    expect(copy.cloned).toBe(true);
    await renamed(office, copy, 9);
    await office.turns(6);
    const ids = await idsOf(office.pcs[0]!);
    for (const { id } of [...asli, ...salinan]) expect(ids).toContain(id);
    await expectAll(office, ids);
  });
});

describe('a PC that was set back and cannot see it in the folder', () => {
  it('hears it from others before it publishes at places that are taken', async () => {
    const office = await exchanged(3);
    const old = office.pcs[1]!;
    const backup = await copyOf(old.disk);
    const before = new Set(office.folder.files.keys());
    await old.record(notes('sesudah cadangan', 3));
    await office.turns(3);
    for (const key of office.folder.files.keys())
      if (/v1\/b+\/(ops|packs)/.test(key) && !before.has(key)) office.folder.files.delete(key);
    without(office, old);
    const restored = await office.open(old.device, { disk: backup });
    await restored.record(notes('sesudah pulih', 1));
    const files = [...office.folder.files.keys()].filter((key) => /v1\/b+\/ops/.test(key));
    await restored.engine.turn();
    expect(restored.cloned).toBe(true);
    expect([...office.folder.files.keys()].filter((key) => /v1\/b+\/ops/.test(key))).toEqual(files);
  });

  it('sees it by a file that is sealed with a key of after its image', async () => {
    const office = await exchanged(2);
    const old = office.pcs[1]!;
    const backup = await copyOf(old.disk);
    const grown = { ...office.keyring, epochs: [...office.keyring.epochs, createEpoch(2)] };
    const newer = await office.open(old.device, { disk: old.disk, keyring: () => withoutReporterKeys(grown) });
    await newer.record(notes('dengan kunci baru', 1));
    await newer.engine.turn();
    const restored = await office.open(old.device, { disk: backup });
    await restored.record(notes('sesudah pulih', 1));
    await restored.engine.turn();
    expect(restored.cloned).toBe(true);
  });
});

describe('a PC whose journal lost a stretch', () => {
  it('sends everything that it records afterwards, and gets the lost operations back from the folder', async () => {
    const office = await exchanged(2);
    const pc = office.pcs[1]!;
    await pc.record(notes('akan hilang', 3));
    await pc.record(notes('tetap', 3));
    await office.turns(4);
    const before = await idsOf(office.pcs[0]!);
    // Somewhere in the middle of its only file.
    const file = pc.disk.paths().find((path) => path.endsWith('.jrn'))!;
    pc.disk.flip(file, Math.floor((await pc.disk.size(file)) * 0.6));
    without(office, pc);
    const hurt = await office.open(pc.device, { disk: pc.disk });
    office.pcs.push(hurt);
    const fresh = await hurt.record(notes('sesudahnya', 2));
    await hurt.engine.turn();
    expect(hurt.cloned).toBe(true);
    await renamed(office, hurt, 9);
    await office.turns(6);
    const saved = [...new Set([...before, ...fresh.map(({ id }) => id as string)])].sort();
    for (const one of office.pcs) expect(await bare(one)).toEqual(saved);
  });
});
