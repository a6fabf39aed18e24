import { describe, expect, it } from 'vitest';
import type { SyncTarget } from '../../electron/sync/target.ts';
import { idsOf, noteDraft, openSimOffice, type SimOffice } from '../support/sync/sim-office.ts';

const keysOf = ({ folder }: SimOffice, part: RegExp) => [...folder.files.keys()].filter((key) => part.test(key));

/** The first PC published one more operation, of which the folder keeps only this share of the bytes. */
async function cutShort(share: number, view?: (target: SyncTarget, index: number) => SyncTarget): Promise<SimOffice> {
  const office = await openSimOffice({ count: 2, ...(view && { view }) });
  await office.turns(3);
  const before = new Set(keysOf(office, /a+\/ops\//));
  await office.pcs[0]!.record([noteDraft('penting')]);
  await office.pcs[0]!.engine.turn();
  const key = keysOf(office, /a+\/ops\//).find((one) => !before.has(one))!;
  const bytes = office.folder.files.get(key)!;
  office.folder.files.set(key, bytes.subarray(0, Math.floor(bytes.length * share)));
  return office;
}

describe('a file that the folder keeps only in part', () => {
  it.each([0, 0.5, 0.99])('is never called sent, and is sealed again: %d of it', async (share) => {
    const office = await cutShort(share);
    const author = office.pcs[0]!;
    await author.engine.turn();
    expect(author.engine.report().sent).toBeLessThan(author.journal.own);
    const checked = await author.job({ job: 'check', depth: 'quick' });
    expect(checked).toMatchObject({
      report: { lines: expect.arrayContaining([expect.objectContaining({ code: 'own-missing-in-folder', count: 1 })]) },
    });
    await office.turns(4);
    expect(author.engine.report().sent).toBe(author.journal.own);
    expect(await idsOf(office.pcs[1]!)).toEqual(await idsOf(author));
    const files = keysOf(office, /\/ops\//);
    await office.turns(4);
    expect(keysOf(office, /\/ops\//)).toEqual(files);
  });

  it('is found out also by an author that was off in between', async () => {
    const office = await cutShort(0.5);
    const author = await office.open(office.pcs[0]!.device, { disk: office.pcs[0]!.disk });
    office.pcs[0] = author;
    await office.turns(5);
    expect(author.engine.report().sent).toBe(author.journal.own);
    expect(await idsOf(office.pcs[1]!)).toEqual(await idsOf(author));
  });

  it('is not called sent while its author cannot read it back', async () => {
    let isHeld = true;
    const office = await openSimOffice({
      count: 1,
      view: (target) => ({
        ...target,
        get: (key, limit) =>
          isHeld && key.includes('/ops/')
            ? Promise.reject(Object.assign(new Error(key), { code: 'EBUSY' }))
            : target.get(key, limit),
      }),
    });
    await office.turns(3);
    expect(office.pcs[0]!.engine.report()).toMatchObject({ sent: 0, problem: null });
    isHeld = false;
    await office.turns(1);
    expect(office.pcs[0]!.engine.report().sent).toBe(office.pcs[0]!.journal.own);
  });

  it('later on is asked for by its readers within a working day', async () => {
    const office = await openSimOffice({ count: 2 });
    const author = office.pcs[0]!;
    await office.turns(3);
    await author.record([noteDraft('penting')]);
    await author.engine.turn();
    await author.engine.turn();
    expect(author.engine.report().sent).toBe(author.journal.own);
    const key = keysOf(office, /a+\/ops\//).at(-1)!;
    office.folder.files.set(key, office.folder.files.get(key)!.subarray(0, 200));
    await office.pcs[1]!.engine.turn();
    expect(office.pcs[1]!.engine.report().setAside).toMatchObject([{ key, reason: 'incomplete', askedAt: null }]);
    await office.turns(9);
    expect(await idsOf(office.pcs[1]!)).toEqual(await idsOf(author));
    expect(office.pcs[1]!.engine.report().setAside).toEqual([]);
  });
});
