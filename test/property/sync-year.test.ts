import { describe, expect, it } from 'vitest';
import { readSegmentKey } from '#shared/sync/file-names.ts';
import { createDeviceKeys } from '../../electron/sync/keys/device-keys.ts';
import type { SyncTarget } from '../../electron/sync/target.ts';
import { createDice } from '../support/fake-disk.ts';
import { idsOf, noteDraft, openSimOffice, writerName } from '../support/sync/sim-office.ts';

const pcs = 30;
const most = 5_000;
const workdays = 250;
const minute = 60_000;

/**
 * A year of one PC at full rate, day by day, on the shipped engine, with one colleague who reads. Each PC keeps its own part of the folder in order and
 * looks at nobody else's files for it, so that thirty of them hold thirty times as many. Attachments come on top: one file for each, as the office adds them.
 */
describe('a year of thirty PCs', () => {
  it(`stays under ${most} files, and a PC that joins reads packs`, async () => {
    const office = await openSimOffice({ count: 2, isPlain: true });
    const [writer, reader] = [office.pcs[0]!, office.pcs[1]!];
    const dice = createDice(3);
    let peak = 0;
    const publish = async (gap: number) => {
      await writer.record(Array.from({ length: 1 + Math.floor(dice() * 6) }, (_, at) => noteDraft(`${dice()}`, `b${at}`)));
      await writer.engine.turn();
      office.clock.advance(gap);
      if (dice() < 0.15) await reader.engine.turn();
      const own = [...office.folder.files.keys()].filter((key) => key.startsWith(`v1/${writer.device.writer}/`));
      peak = Math.max(peak, own.length);
    };
    for (let day = 0; day < workdays; day++) {
      // Each tenth day is as busy as a person can be: for eight hours something is sent every four minutes.
      const [times, gap] = day % 10 === 9 ? [120, 4 * minute] : [16, 25 * minute];
      for (let time = 0; time < times; time++) await publish(gap);
      office.clock.advance(24 * 60 * minute - times * gap);
      await writer.engine.turn();
      await reader.engine.turn();
    }
    expect(writer.journal.own).toBeGreaterThan(20_000);
    expect(peak * pcs).toBeLessThan(most);

    const read: string[] = [];
    const counting = (target: SyncTarget): SyncTarget => ({
      ...target,
      async get(key, limit) {
        read.push(key);
        return target.get(key, limit);
      },
    });
    const device = createDeviceKeys(writerName(20));
    const late = await office.open(device, { target: counting(office.folder.target(device.writer)) });
    await late.engine.turn();
    expect(await idsOf(late)).toEqual(await idsOf(writer));
    const opened = read
      .flatMap((key) => readSegmentKey(key) ?? [])
      .filter(({ kind, writer: by }) => kind !== 'status' && by === writer.device.writer);
    const byPack = opened.filter(({ kind }) => kind === 'pack').reduce((sum, { from, to }) => sum + to - from, 0);
    expect(byPack / writer.journal.own).toBeGreaterThan(0.98);
    expect(opened.length).toBeLessThan(60);
  });
});
