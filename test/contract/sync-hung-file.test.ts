import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SyncTarget } from '../../electron/sync/target.ts';
import { createTellingTarget } from '../../electron/sync/timed-target.ts';
import { createMemoryFolder } from '../support/sync/memory-target.ts';
import { idsOf, noteDraft, openSimOffice, type SimOffice } from '../support/sync/sim-office.ts';
import { headerOf, mine, officeId } from '../support/sync/test-office.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

const ownKeys = ({ folder }: SimOffice) => [...folder.files.keys()].filter((key) => /v1\/b+\/ops\//.test(key));

/** Two PCs; for the second one some files neither come nor fail. */
async function openHanging() {
  const hung = new Map<string, number>();
  const wake: (() => void)[] = [];
  const view = (target: SyncTarget, index: number): SyncTarget => ({
    ...target,
    async get(key, limit) {
      const readings = hung.get(key);
      if (index !== 1 || readings === undefined) return target.get(key, limit);
      hung.set(key, readings + 1);
      await new Promise<void>((resolve) => wake.push(resolve));
      return target.get(key, limit);
    },
  });
  const office = await openSimOffice({ count: 2, view });
  await office.turns(3);
  return {
    office,
    hung,
    /** The first PC publishes so many files, which hang for the second. */
    async hangNext(count: number) {
      for (let file = 0; file < count; file++) {
        const before = new Set(office.folder.files.keys());
        await office.pcs[0]!.record([noteDraft(`dari PC lain ${file}`)]);
        await office.pcs[0]!.engine.turn();
        for (const key of office.folder.files.keys()) if (!before.has(key) && key.includes('/ops/')) hung.set(key, 0);
      }
    },
    async turnOfSecond() {
      const turn = office.pcs[1]!.engine.turn();
      await vi.advanceTimersByTimeAsync(200_000);
      office.clock.advance(3_700_000);
      return Promise.race([turn, 'still hanging']);
    },
    answerAgain() {
      hung.clear();
      for (const resolve of wake) resolve();
    },
  };
}

describe('a file that never answers', () => {
  it('keeps nothing of this PC from being sent, and no other file from being read', async () => {
    const { office, hangNext, turnOfSecond, answerAgain, hung } = await openHanging();
    const second = office.pcs[1]!;
    await hangNext(1);
    const others = await office.pcs[0]!.record([noteDraft('yang lain')]);
    await office.pcs[0]!.engine.turn();
    await second.record([noteDraft('milik sendiri')]);
    const before = ownKeys(office).length;
    expect(await turnOfSecond()).toMatchObject({ problem: null });
    expect(ownKeys(office)).toHaveLength(before + 1);
    for (let turn = 0; turn < 4; turn++) expect(await turnOfSecond()).toMatchObject({ problem: null });
    expect(second.engine.report().sent).toBe(second.journal.own);
    expect(await idsOf(second)).toEqual(expect.arrayContaining(others.map(({ id }) => id)));
    expect(second.engine.report().setAside).toMatchObject([{ reason: 'incomplete', affects: 1 }]);
    // One reading holds one thread, however often its turn comes.
    expect([...hung.values()]).toEqual([1]);
    answerAgain();
    await turnOfSecond();
    await office.pcs[0]!.engine.turn();
    expect(await idsOf(second)).toEqual(await idsOf(office.pcs[0]!));
    expect(second.engine.report().setAside).toEqual([]);
  });

  it('costs a turn no more than one wait, though there are many', async () => {
    const { office, hangNext, turnOfSecond } = await openHanging();
    await hangNext(8);
    for (let turn = 0; turn < 8; turn++) {
      const before = ownKeys(office).length;
      await office.pcs[1]!.record([noteDraft(`milik sendiri ${turn}`)]);
      expect(await turnOfSecond()).toMatchObject({ problem: null });
      expect(ownKeys(office)).toHaveLength(before + 1);
    }
  });

  it('lets the repair go on with what it can reach', async () => {
    const { office, hangNext, turnOfSecond } = await openHanging();
    await hangNext(1);
    void turnOfSecond();
    const repair = office.pcs[1]!.job({ job: 'repair' });
    await vi.advanceTimersByTimeAsync(400_000);
    expect(await Promise.race([repair, 'still hanging'])).not.toBe('still hanging');
  });
});

describe('a slow folder', () => {
  it('is known to be alive by each of its answers, refusals too', async () => {
    const folder = createMemoryFolder({ officeId, header: headerOf(officeId) });
    for (const name of ['satu', 'dua', 'tiga']) folder.files.set(`v1/${mine}/ops/${name}/x.seg`, Buffer.from(name));
    let told = 0;
    const target = createTellingTarget(folder.target(mine), () => {
      told += 1;
    });
    await target.identify();
    expect(told).toBe(1);
    await target.list('v1');
    expect(told).toBeGreaterThan(1 + 3);
    const before = told;
    await expect(target.get(`v1/${mine}/ops/empat/x.seg`, 10)).rejects.toMatchObject({ code: 'ENOENT' });
    await target.put(`v1/${mine}/ops/empat/x.seg`, Buffer.from('empat'));
    await target.removeOwn(`v1/${mine}/ops/empat/x.seg`);
    expect(told).toBe(before + 3);
  });
});
