import { describe, expect, it } from 'vitest';
import type { CheckReport } from '#shared/bridge/sync-schemas.ts';
import type { Draft } from '#shared/operations/operation.ts';
import { readSegmentKey } from '#shared/sync/file-names.ts';
import { createDeviceKeys } from '../../electron/sync/keys/device-keys.ts';
import { createEpoch, type Keyring, withoutReporterKeys } from '../../electron/sync/keys/keyring.ts';
import type { SyncTarget } from '../../electron/sync/target.ts';
import { idsOf, noteDraft, openSimOffice, type SimOffice, writerName } from '../support/sync/sim-office.ts';
import type { SimPc } from '../support/sync/sim-pc.ts';

const keysOf = ({ folder }: SimOffice, part: RegExp) => [...folder.files.keys()].filter((key) => part.test(key));
const hour = 3_700_000;

const journalOf = ({ disk }: SimPc) => disk.paths().find((path) => path.endsWith('.jrn'))!;

/** A bad sector: what the journal read when it opened is not what the disk answers from now on. */
function goBad(pc: SimPc, place: number): void {
  const { disk } = pc;
  const path = journalOf(pc);
  const { readRange } = disk;
  disk.readRange = async (asked, from, length) => {
    const bytes = Buffer.from(await readRange(asked, from, length));
    const at = place - from;
    if (asked === path && at >= 0 && at < length) bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };
}

/** One PC records and publishes, so many times; the others stay off. */
async function publishAlone(office: SimOffice, times: number, between = 60_000): Promise<void> {
  for (let time = 0; time < times; time++) {
    await office.pcs[0]!.record([noteDraft(`${time}`)]);
    await office.pcs[0]!.engine.turn();
    office.clock.advance(between);
  }
}

describe('packs', () => {
  it('take the place of small files only after another PC has read as far', async () => {
    const office = await openSimOffice({ count: 2 });
    await publishAlone(office, 40);
    for (let turn = 0; turn < 6; turn++) {
      await office.pcs[0]!.engine.turn();
      office.clock.advance(hour);
    }
    expect(keysOf(office, /\/packs\//).length).toBeGreaterThan(0);
    expect(keysOf(office, /\/ops\//)).toHaveLength(40);
    await office.turns(8);
    expect(keysOf(office, /a+\/ops\//).length).toBeLessThan(24);
    expect(await idsOf(office.pcs[1]!)).toEqual(await idsOf(office.pcs[0]!));
  });

  it('that cannot be read take no place of others, and get a successor', async () => {
    const office = await openSimOffice({ count: 2 });
    for (let time = 0; time < 30; time++) {
      await office.pcs[0]!.record([noteDraft(`${time}`)]);
      await office.turns(1, 60_000);
    }
    const [pack = ''] = keysOf(office, /\/packs\//);
    const rotten = Uint8Array.from(office.folder.files.get(pack)!);
    rotten[300] = (rotten[300] ?? 0) ^ 1;
    office.folder.files.set(pack, rotten);
    await office.turns(2);
    expect(keysOf(office, /a+\/ops\//)).toHaveLength(30);
    await office.turns(6);
    expect(keysOf(office, /a+\/ops\//).length).toBeLessThan(24);
    const late = await office.open(createDeviceKeys(writerName(20)));
    await late.engine.turn();
    expect(await idsOf(late)).toEqual(await idsOf(office.pcs[0]!));
  });

  it('are not made of a journal that went bad while it was open', async () => {
    const office = await openSimOffice({ count: 2 });
    const author = office.pcs[0]!;
    const publishMany = async (times: number) => {
      for (let time = 0; time < times; time++) {
        await author.record(Array.from({ length: 50 }, (_, at) => noteDraft(`${time} ${at} ${'isi '.repeat(60)}`)));
        await author.engine.turn();
        office.clock.advance(60_000);
      }
    };
    await publishMany(12);
    const before = await idsOf(author);
    goBad(author, 200_000);
    await publishMany(14);
    await office.turns(8);
    expect(author.engine.report()).toMatchObject({ sent: author.journal.own, problem: null });
    const everything = await idsOf(office.pcs[1]!);
    expect(everything).toEqual(expect.arrayContaining([...before]));
    const late = await office.open(createDeviceKeys(writerName(20)));
    await late.engine.turn();
    expect(late.engine.report().setAside).toEqual([]);
    expect(await idsOf(late)).toEqual(everything);
  });

  it('and small files leave out what such a journal no longer tells, and nobody calls it sent', async () => {
    const office = await openSimOffice({ count: 2 });
    const author = office.pcs[0]!;
    await publishAlone(office, 12);
    await office.turns(2);
    const before = await idsOf(office.pcs[1]!);
    goBad(author, Math.floor((await author.disk.size(journalOf(author))) / 2));
    await publishAlone(office, 5);
    await office.turns(3);
    expect(author.engine.report()).toMatchObject({ sent: 14, problem: null });
    expect(author.journal.own).toBe(19);
    expect(await idsOf(office.pcs[1]!)).toEqual(before);
    const { report } = (await author.job({ job: 'check', depth: 'full' })) as { report: CheckReport };
    expect(report.lines.find(({ code }) => code === 'journal-damaged')?.count).toBeGreaterThan(5);
  });

  it('are never made of, and never remove, the files of others', async () => {
    const removed = new Set<string>();
    const view = (target: SyncTarget, index: number): SyncTarget => ({
      ...target,
      async removeOwn(key) {
        expect(key.startsWith(`v1/${writerName(index)}/`)).toBe(true);
        removed.add(key);
        return target.removeOwn(key);
      },
    });
    const office = await openSimOffice({ count: 3, view });
    for (let round = 0; round < 40; round++) {
      for (const pc of office.pcs) await pc.record([noteDraft(`${round}`)]);
      await office.turns(2, 60_000);
    }
    await office.turns(6);
    expect([...removed].some((key) => key.includes('/ops/'))).toBe(true);
    const everything = await idsOf(office.pcs[0]!);
    for (const pc of office.pcs) expect(await idsOf(pc)).toEqual(everything);
    const late = await office.open(createDeviceKeys(writerName(20)));
    await late.engine.turn();
    await late.engine.turn();
    expect(await idsOf(late)).toEqual(everything);
  });

  it('settle: once nothing new is recorded, the folder stops growing', async () => {
    const office = await openSimOffice({ count: 2 });
    for (let round = 0; round < 130; round++) {
      await office.pcs[0]!.record([noteDraft(`${round}`)]);
      await office.turns(1, 60_000);
    }
    await office.turns(10);
    const before = keysOf(office, /\.seg$/).filter((key) => readSegmentKey(key)?.kind !== 'status');
    await office.turns(10);
    expect(keysOf(office, /\.seg$/).filter((key) => readSegmentKey(key)?.kind !== 'status')).toEqual(before);
  });
});

const openingDraft = (epoch: number): Draft => ({
  aggregate: { type: 'office', id: 'office' },
  kind: 'office.epoch-opened',
  version: 1,
  payload: { epoch, boxes: {} },
  seen: [],
});

describe('a new epoch', () => {
  it('is told in a file that the key of before opens, and nothing after it is', async () => {
    let founders: Keyring | undefined;
    const office = await openSimOffice({ count: 3 });
    await office.turns(3);
    const founder = await office.open(office.pcs[0]!.device, {
      disk: office.pcs[0]!.disk,
      keyring: () => founders ?? office.keyring,
    });
    const old = office.pcs[1]!;
    await founder.engine.turn();
    await old.engine.turn();
    // Main knows the new key before the boxes with it were sent.
    const opening = await founder.record([noteDraft('sebelum'), openingDraft(2), noteDraft('sesudah')]);
    founders = { ...office.keyring, epochs: [...office.keyring.epochs, createEpoch(2)] };
    for (let time = 0; time < 40; time++) {
      await founder.record([noteDraft(`nanti ${time}`)]);
      await founder.engine.turn();
      office.clock.advance(60_000);
    }
    await old.engine.turn();
    const read = await idsOf(old);
    expect(read).toEqual(expect.arrayContaining(opening.slice(0, 2).map(({ id }) => id)));
    expect(read).not.toContain(opening[2]!.id);
    expect(old.engine.report().setAside.every(({ reason }) => reason === 'unreadable')).toBe(true);
    // A PC that was off all the while finds the boxes in a pack, and nothing else that it can read.
    for (let turn = 0; turn < 8; turn++) {
      await founder.engine.turn();
      await old.engine.turn();
      office.clock.advance(hour);
    }
    for (const key of keysOf(office, /a+\/ops\//)) office.folder.files.delete(key);
    expect(keysOf(office, /a+\/packs\//).length).toBeGreaterThan(0);
    const late = office.pcs[2]!;
    await late.engine.turn();
    expect(await idsOf(late)).toContain(opening[1]!.id);
    expect(await idsOf(late)).not.toContain(opening[2]!.id);
  });

  it('makes everything readable at the next turn of a PC that got the key', async () => {
    let held: Keyring | undefined;
    const office = await openSimOffice({ count: 2 });
    const grown = { ...office.keyring, epochs: [...office.keyring.epochs, createEpoch(2)] };
    await office.turns(2);
    const founder = await office.open(office.pcs[0]!.device, { disk: office.pcs[0]!.disk, keyring: () => grown });
    const other = await office.open(office.pcs[1]!.device, {
      disk: office.pcs[1]!.disk,
      keyring: () => held ?? withoutReporterKeys(office.keyring),
    });
    await founder.record([noteDraft('baru')]);
    await founder.engine.turn();
    await other.engine.turn();
    await other.engine.turn();
    expect(other.engine.report().setAside.length).toBeGreaterThan(0);
    held = withoutReporterKeys(grown);
    await other.engine.turn();
    expect(await idsOf(other)).toEqual(await idsOf(founder));
  });
});
