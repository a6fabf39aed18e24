import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Draft } from '#shared/operations/operation.ts';
import { unpackOperations } from '#shared/operations/packed.ts';
import { currentSop } from '#shared/sop/catalogue.ts';
import { openPageOfPc, type PageOfPc } from '../../support/page-of-pc.ts';

const at = Date.UTC(2026, 10, 23, 2);

async function receive(pc: PageOfPc, receivedAt = at): Promise<{ readonly id: string; readonly number: string }> {
  const done = await pc.receive(
    { receivedAt, title: 'Lampu padam', text: 'Lampu padam.', channel: 'WA', openness: 'anonim' },
    null,
  );
  if (!done.ok) throw new Error(done.error.sentence);
  return done.value;
}

const admitted = (writer: string, label: string): Draft => ({
  aggregate: { type: 'device', id: writer },
  kind: 'device.admitted',
  version: 1,
  payload: { label, sign: 's'.repeat(43), box: 'b'.repeat(43) },
  seen: [],
});

async function rowsOf(pc: PageOfPc) {
  return (await pc.pageOfCases({ state: 'open', by: 'receivedAt', limit: 100 })).map(({ id, number }) => ({ id, number }));
}

const numberOf = async (pc: PageOfPc, id: string) => (await pc.caseById(id))?.opinion.number;

describe('an office of one PC', () => {
  it('counts on by itself, and never gives the number of a withdrawn berkas again', async () => {
    const pc = await openPageOfPc({ seed: 11, shared: false });
    const first = await receive(pc);
    const second = await receive(pc);
    expect([first.number, second.number]).toEqual(['OP-2026-0001', 'OP-2026-0002']);
    const found = await pc.caseById(second.id);
    await pc.record([
      {
        aggregate: { type: 'opinion', id: second.id },
        kind: 'opinion.withdrawn',
        version: 1,
        payload: { reason: 'receipt-undone' },
        seen: found!.heads,
      },
    ]);
    expect((await receive(pc)).number).toBe('OP-2026-0003');
    await pc.tendNumbers();
    expect(pc.journal.some(({ aggregate }) => aggregate.type === 'numbers')).toBe(false);
  });
});

describe('an office of three PCs', () => {
  let founder: PageOfPc;
  let kasi: PageOfPc;
  let pemantau: PageOfPc;

  beforeAll(async () => {
    founder = await openPageOfPc({ seed: 21 });
    founder.append([admitted(founder.writer, 'PC-TU')]);
    await founder.hear();
    await receive(founder);
    await founder.tendNumbers();
    kasi = await openPageOfPc({ seed: 22 });
    await kasi.hear(founder);
    pemantau = await openPageOfPc({ seed: 23 });
  });

  it('begins its blocks behind the numbers that the first PC gave before', async () => {
    expect(founder.store.getState().numberBook.blocks).toMatchObject([{ writer: founder.writer, from: 2, to: 21 }]);
    expect((await receive(founder)).number).toBe('OP-2026-0002');
  });

  it('lets a PC without a block work with temporary numbers, and replaces them once it has one', async () => {
    const early = await receive(kasi);
    expect(early.number).toMatch(/^SEM-[A-Z0-9]{4}-1$/);
    const next = await receive(kasi);
    expect(next.number).toMatch(/-2$/);
    founder.append([admitted(kasi.writer, 'PC-KASI')]);
    await founder.hear(kasi);
    await founder.tendNumbers();
    await kasi.hear(founder);
    await kasi.tendNumbers();
    expect([await numberOf(kasi, early.id), await numberOf(kasi, next.id)]).toEqual(['OP-2026-0022', 'OP-2026-0023']);
    expect((await kasi.caseById(early.id))?.opinion.formerNumbers).toEqual([early.number]);
    await founder.hear(kasi);
    expect(await numberOf(founder, early.id)).toBe('OP-2026-0022');
  });

  it('takes numbers offline on two PCs at once without ever meeting', async () => {
    const numbers = [];
    for (let turn = 0; turn < 15; turn++) numbers.push((await receive(founder)).number, (await receive(kasi)).number);
    expect(new Set(numbers).size).toBe(30);
    await founder.hear(kasi);
    await kasi.hear(founder);
    expect(await founder.allClashes()).toEqual([]);
    expect((await rowsOf(founder)).sort((a, b) => a.id.localeCompare(b.id))).toEqual(
      (await rowsOf(kasi)).sort((a, b) => a.id.localeCompare(b.id)),
    );
  });

  it('gives a PC that runs low another block, and a busy one a larger one', async () => {
    await founder.tendNumbers();
    await kasi.hear(founder);
    const own = kasi.store.getState().numberBook.blocks.filter(({ writer }) => writer === kasi.writer);
    expect(own.map(({ from, to }) => to - from + 1)).toEqual([20, 50]);
  });

  it('finds the same clash on every PC: the earlier keeps its number, the other gets a new one', async () => {
    // A copied profile, or a hand in the journal: a number that no block allowed.
    const stolen = (await rowsOf(founder))[0]!;
    kasi.clock.advance(60_000);
    const forged = await receive(kasi);
    const forgedHeads = (await kasi.caseById(forged.id))!.heads;
    await kasi.record([
      {
        aggregate: { type: 'opinion', id: forged.id },
        kind: 'opinion.numbered',
        version: 1,
        payload: { number: stolen.number },
        seen: forgedHeads,
      },
    ]);
    await kasi.hear(founder);
    await founder.hear(kasi);
    const expected = [{ key: `opinion:${forged.id}`, number: stolen.number, keeper: `opinion:${stolen.id}` }];
    expect(await founder.allClashes()).toEqual(expected);
    expect(await kasi.allClashes()).toEqual(expected);
    expect(await founder.clashAround(`opinion:${stolen.id}`)).toEqual(expected[0]);
    const done = await kasi.giveAnotherNumber(forged.id);
    expect(done.ok).toBe(true);
    await kasi.clashesFound();
    expect(await kasi.allClashes()).toEqual([]);
    await founder.hear(kasi);
    expect(await founder.allClashes()).toEqual([]);
    // The number that it had for a while stays spent.
    expect(await numberOf(founder, forged.id)).not.toBe(forged.number);
  });

  it('lets a third PC give numbers when the first is gone', async () => {
    founder.append([admitted(pemantau.writer, 'PC-PEMANTAU')]);
    await founder.hear(pemantau);
    await founder.tendNumbers();
    await kasi.hear(founder);
    const pools = kasi.store.getState().numberBook.pools.berkas;
    expect(pools.map(({ writer, from }) => [writer, from])).toEqual([
      [founder.writer, 1],
      [kasi.writer, 50_001],
    ]);
    // The deputy never waits: out of numbers and offline it goes on with its own.
    const left = kasi.store
      .getState()
      .numberBook.blocks.filter(({ writer }) => writer === kasi.writer)
      .at(-1)!;
    let last = '';
    for (let turn = 0; turn < 80 && !last.includes('50001'); turn++) last = (await receive(kasi)).number;
    expect(last).toBe('OP-2026-50001');
    expect(left.to).toBeLessThan(50_000);
  });
});

describe('numbers of letters', () => {
  const numberOf = (serial: number) => `400.14/${serial}/Diskominfo/2026`;

  it('are taken from the block of this PC, one by one, past those that somebody wrote by hand, and never again', async () => {
    const pc = await openPageOfPc({ seed: 41 });
    pc.append([admitted(pc.writer, 'PC-TU')]);
    await pc.hear();
    await pc.tendNumbers();
    expect(await pc.nextLetterNumber(2026, numberOf)).toBeUndefined();
    const series = 'surat-2026';
    await pc.record([
      pc.bookDraft('numbers.range-noted', { series, from: 411, to: 440 }),
      pc.bookDraft('numbers.block-granted', { series, writer: pc.writer, from: 411, to: 414 }),
    ]);
    const { id: caseId } = await receive(pc);
    const draftLetter = async () => {
      const drafted = await pc.draftDocument('surat-penerusan', [caseId]);
      return drafted.ok ? drafted.value : '';
    };
    const first = await draftLetter();
    expect(await pc.takeLetterNumber(first, 2026, numberOf)).toMatchObject({
      ok: true,
      value: { serial: 411, from: 411, to: 414, left: 4 },
    });
    const content = pc.documentById(first).then((at) => pc.contentOf(at!.paper)!);
    // Another number than the one that was taken: 411 stays spent.
    await pc.saveDocument(first, { ...(await content), number: numberOf(412) });
    expect(await pc.nextLetterNumber(2026, numberOf)).toMatchObject({ serial: 413, left: 2 });
    expect(await pc.takeLetterNumber(first, 2026, numberOf)).toMatchObject({ ok: true, value: { serial: 413 } });
    expect(await pc.takeLetterNumber(first, 2026, numberOf)).toMatchObject({ ok: true, value: { serial: 414 } });
    const empty = await pc.takeLetterNumber(first, 2026, numberOf);
    expect(empty.ok ? '' : empty.error.sentence).toMatch(/habis/);
    // The PC that holds the range gives the next block by itself.
    await pc.tendNumbers();
    expect(await pc.nextLetterNumber(2026, numberOf)).toMatchObject({ serial: 415, from: 415, to: 434 });
  });
});

describe('what a newer Pantau wrote', () => {
  it('is written over by no command of this one, and read after an update', async () => {
    const pc = await openPageOfPc({ seed: 31, shared: false });
    const { id } = await receive(pc);
    pc.append([
      {
        aggregate: { type: 'opinion', id },
        kind: 'opinion.edited',
        version: 9,
        payload: {},
        seen: (await pc.caseById(id))!.heads,
      },
    ]);
    await pc.hear();
    expect([...pc.store.getState().unread]).toEqual([`opinion:${id}`]);
    const refused = await pc.record([
      {
        aggregate: { type: 'opinion', id },
        kind: 'opinion.edited',
        version: 1,
        payload: { field: 'title', value: 'x' },
        seen: [],
      },
    ]);
    expect(refused.ok ? '' : refused.error.sentence).toMatch(/Perbarui Pantau/);
    expect((await receive(pc)).number).toBe('OP-2026-0002');
  });

  it('is read again when the office is opened by a Pantau that understands it', async () => {
    const pc = await openPageOfPc({ seed: 32, shared: false });
    const { id } = await receive(pc);
    // As an older Pantau would have left it: set aside, although this one can read it.
    const { histories, rejected } = pc.openViews();
    const history = (await histories.get(`opinion:${id}`))!;
    await histories.put({ ...history, isMarked: true });
    await rejected.put({ id: unpackOperations(history.packed)[0]!.id, key: `opinion:${id}`, reason: 'newer-version' });
    await pc.openOffice(() => undefined);
    expect([...pc.store.getState().unread]).toEqual([]);
    expect(await pc.openViews().rejected.count()).toBe(0);
  });
});

describe('numbers that people write by hand', () => {
  const number = '400.14/77/Diskominfo/2026';

  async function writeLetter(pc: PageOfPc, caseId: string, written: string): Promise<string> {
    const drafted = await pc.draftDocument('surat-penerusan', [caseId]);
    const id = drafted.ok ? drafted.value : '';
    const at = await pc.documentById(id);
    await pc.saveDocument(id, { ...pc.contentOf(at!.paper)!, number: written });
    return id;
  }

  it('clash on two letters of two PCs: both PCs say the same, and a new version of a letter is the same letter', async () => {
    const one = await openPageOfPc({ seed: 51 });
    const { id: caseId } = await receive(one);
    const other = await openPageOfPc({ seed: 52 });
    await other.hear(one);
    const first = await writeLetter(one, caseId, number);
    other.clock.advance(60_000);
    const { id: otherCase } = await receive(other);
    const second = await writeLetter(other, otherCase, ` ${number.toLowerCase()} `);
    await one.hear(other);
    await other.hear(one);
    const expected = [{ key: `document:${second}`, number, keeper: `document:${first}` }];
    expect(await one.allClashes()).toEqual(expected);
    expect(await other.allClashes()).toEqual(expected);
    expect((await one.namedClashes())[0]).toMatchObject({
      keeper: `document:${first}`,
      keeperName: expect.stringContaining('Penerusan'),
    });
    await one.signDocument(first, { signer: 'Kabid', on: '2026-11-23', scan: null });
    const replaced = await one.replaceDocument(first);
    await one.clashesFound();
    expect(await one.allClashes()).toEqual([{ ...expected[0], keeper: `document:${replaced.ok ? replaced.value : ''}` }]);
    const at = await other.documentById(second);
    await other.saveDocument(second, { ...other.contentOf(at!.paper)!, number: '78' });
    await one.hear(other);
    expect(await one.allClashes()).toEqual([]);
  });

  it('are found in an arrival of hundreds, too', async () => {
    const one = await openPageOfPc({ seed: 61 });
    const { number: taken } = await receive(one);
    const received = (id: string, number: string): Draft => ({
      aggregate: { type: 'opinion', id },
      kind: 'opinion.received',
      version: 1,
      payload: {
        number,
        sop: 'pemantauan-opini-publik/1',
        receivedAt: at,
        title: 'a',
        text: 'b',
        channel: 'WA',
        openness: 'anonim',
      },
      seen: [],
    });
    const other = await openPageOfPc({ seed: 62 });
    other.clock.advance(60_000);
    other.append(Array.from({ length: 400 }, (_, index) => received(`k${index}`, `OP-2026-${String(5_000 + index)}`)));
    other.append([received('kembar', 'OP-2026-5003'), received('sementara', taken)]);
    await one.hear(other);
    expect((await one.allClashes()).map(({ key }) => key).sort()).toEqual(['opinion:kembar', 'opinion:sementara']);
  });
});

describe('a receipt while the views are folded anew', () => {
  it('waits until every number in use is known again, and so takes none twice', async () => {
    const pc = await openPageOfPc({ seed: 41, shared: false });
    const before = [await receive(pc), await receive(pc)].map(({ number }) => number);
    const past = Array.from({ length: 6_000 }, (_, index): Draft => {
      const payload = {
        number: `OP-2020-${index + 1}`,
        sop: currentSop.id,
        receivedAt: at,
        title: 'a',
        text: 'b',
        channel: 'WA',
      };
      const history = { status: 'selesai' };
      return {
        aggregate: { type: 'opinion', id: `h${index}` },
        kind: 'opinion.received',
        version: 1,
        payload: { ...payload, openness: 'anonim', history },
        seen: [],
      };
    });
    pc.append(past);
    await pc.hear();
    // Whatever was recorded on a PC that was sent away is left out, so everything is folded again.
    pc.append([
      { aggregate: { type: 'device', id: 'z'.repeat(16) }, kind: 'device.revoked', version: 1, payload: { upTo: 0 }, seen: [] },
    ]);
    const following = pc.catchUp();
    await vi.waitUntil(async () => (await pc.openViews().cases.count()) === 0, { interval: 1 });
    expect(pc.store.getState().refolding).not.toBeNull();
    const received = await receive(pc);
    await following;
    expect([...before, received.number]).toEqual(['OP-2026-0001', 'OP-2026-0002', 'OP-2026-0003']);
    expect(pc.store.getState().refolding).toBeNull();
  });

  it('begins only after what is being applied, so that nothing of it is missed', async () => {
    const pc = await openPageOfPc({ seed: 42, shared: false });
    await receive(pc);
    pc.append([admitted('y'.repeat(16), 'PC-BARU')]);
    const following = pc.catchUp();
    await Promise.all([pc.rebuild(), following]);
    expect(await pc.openViews().cases.count()).toBe(1);
    expect(pc.store.getState().devices.map(({ label }) => label)).toEqual(['PC-BARU']);
    expect(await pc.frontier()).toBe(pc.journal.length);
  });
});
