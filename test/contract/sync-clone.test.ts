import { describe, expect, it } from 'vitest';
import { createDeviceKeys } from '../../electron/sync/keys/device-keys.ts';
import { createFakeDisk, type FakeDisk } from '../support/fake-disk.ts';
import { idsOf, noteDraft, openSimOffice, type SimOffice, writerName } from '../support/sync/sim-office.ts';
import type { SimPc } from '../support/sync/sim-pc.ts';

async function copyOf(disk: FakeDisk): Promise<FakeDisk> {
  const copy = createFakeDisk();
  for (const path of disk.paths()) await copy.replace(path, await disk.read(path));
  return copy;
}

const notes = (text: string, count: number) => Array.from({ length: count }, (_, at) => noteDraft(`${text} ${at}`, `b${at}`));
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
