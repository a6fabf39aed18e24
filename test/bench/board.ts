import { rm } from 'node:fs/promises';
import { makeProfile, type ProfilePerson } from '../support/make-profile.ts';
import { type BenchApp, freshFolder, openBenchApp } from './app-run.ts';
import { type BenchRow, median, round, rowOf } from './report.ts';

const kasi: ProfilePerson = { id: 'kasi', name: 'Bambang Kasi', roles: ['kasi'] };
const visits = 7;
const moves = 15;
const columns = 10;

interface Size {
  readonly open: number;
  readonly archived: number;
}

/** A profile whose views are folded already, so that a copy of it opens at once. */
async function prepare(size: Size): Promise<string> {
  const folder = await freshFolder();
  await makeProfile({ userData: folder, people: [kasi], ...size });
  const bench = await openBenchApp(folder, kasi);
  await bench.app.close();
  return folder;
}

/** Opening the board from home again and again in one window; the median of the visits. */
async function timeOpening(bench: BenchApp): Promise<{ readonly open: number; readonly cards: number }> {
  const times: number[] = [];
  for (let visit = 0; visit <= visits; visit++) {
    await bench.page.evaluate(() => {
      location.hash = '#/beranda';
    });
    await bench.page.waitForTimeout(300);
    const time = await bench.run('open', '#/papan', '[data-case]');
    await bench.page.waitForTimeout(300);
    // The first visit loads and compiles; an office opens the board all day.
    if (visit > 0) times.push(time);
  }
  return { open: median(times), cards: await bench.page.locator('[data-case]').count() };
}

/** Moves cards by the key S and waits until the column has painted without them. */
async function timeMoves(bench: BenchApp): Promise<{ readonly painted: number; readonly saved: number }> {
  const painted: number[] = [];
  const saved: number[] = [];
  const { page } = bench;
  for (let move = 0; move < moves; move++) {
    const times = await page.evaluate(async () => {
      const column = [...document.querySelectorAll<HTMLElement>('[data-column="submit"] [data-case]')];
      const card = column[0];
      if (!card) throw new Error('a card waits in the column');
      const id = card.dataset.case;
      card.focus();
      const start = performance.now();
      card.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, cancelable: true }));
      let savedAt = 0;
      for (;;) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (savedAt === 0 && document.querySelector('.status')?.textContent?.startsWith('Tersimpan di PC ini '))
          savedAt = performance.now() - start;
        if (!document.querySelector(`[data-column="submit"] [data-case="${id}"]`)) break;
      }
      // The frame after the commit is the one a person sees.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return { painted: performance.now() - start, saved: savedAt };
    });
    painted.push(times.painted);
    saved.push(times.saved);
    await page.waitForTimeout(150);
  }
  return { painted: median(painted), saved: median(saved) };
}

async function timeMovesIn(profile: string): Promise<{ readonly painted: number; readonly saved: number }> {
  const bench = await openBenchApp(await freshFolder(profile), kasi);
  await bench.run('open', '#/papan', '[data-case]');
  await bench.page.waitForTimeout(1_000);
  const times = await timeMoves(bench);
  await bench.end();
  return times;
}

/** Frames while a long column scrolls and a card is dragged across the board. */
async function watchFrames(bench: BenchApp): Promise<readonly number[]> {
  const { page } = bench;
  const card = page.locator('[data-column="submit"] [data-case]').first();
  const box = await card.boundingBox();
  if (!box) throw new Error('a card is in sight');
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await bench.run('beginFrames');
  for (let step = 0; step < 60; step++) {
    await page.mouse.wheel(0, 90);
    await page.waitForTimeout(16);
  }
  await page.mouse.down();
  for (let step = 0; step < 60; step++) {
    await page.mouse.move(x + step * 6, y + (step % 9) * 8);
    await page.waitForTimeout(16);
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return bench.run('endFrames');
}

async function heapOf(bench: BenchApp): Promise<number> {
  const cdp = await bench.page.context().newCDPSession(bench.page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize / 1e6;
}

/** (c), (d), (g) and (h): the board with 2,000 open berkas, beside 100,000 archived ones and without them. */
export async function benchBoard(repetitions: number): Promise<readonly BenchRow[]> {
  // A move compares archives alone: as many open berkas on both sides.
  const [large, wide] = await Promise.all([
    prepare({ open: 2_000, archived: 100_000 }),
    prepare({ open: 900, archived: 99_100 }),
  ]);
  const [small, tiny] = await Promise.all([prepare({ open: 2_000, archived: 0 }), prepare({ open: 900, archived: 100 })]);
  const opened: { large: number[]; small: number[]; plain: number[] } = { large: [], small: [], plain: [] };
  const moved: { wide: number[]; tiny: number[]; saved: number[] } = { wide: [], tiny: [], saved: [] };
  const heaps: number[] = [];
  const slow: number[] = [];
  let cards = 0;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const first = await openBenchApp(await freshFolder(large), kasi);
    const board = await timeOpening(first);
    cards = Math.max(cards, board.cards);
    opened.large.push(board.open);
    opened.plain.push(await first.run('plainBoard', board.cards, columns));
    const frames = await watchFrames(first);
    slow.push(frames.filter((frame) => frame > 50).length);
    heaps.push(await heapOf(first));
    await first.end();
    const second = await openBenchApp(await freshFolder(small), kasi);
    opened.small.push((await timeOpening(second)).open);
    await second.end();
    const moves = await timeMovesIn(wide);
    moved.wide.push(moves.painted);
    moved.saved.push(moves.saved);
    moved.tiny.push((await timeMovesIn(tiny)).painted);
  }
  for (const folder of [large, small, wide, tiny]) await rm(folder, { recursive: true, force: true });
  const slowest = Math.max(...slow);
  return [
    rowOf({
      name: 'c1: opening the board, 100,000 archived against none',
      values: opened.large,
      baselines: opened.small,
      unit: 'ms',
      limit: 1.2,
    }),
    rowOf({
      name: 'c2: opening the board against bare queries and plain cards',
      values: opened.large,
      baselines: opened.plain,
      unit: 'ms',
      limit: 2,
      notes: [`${cards} card elements in the document`],
    }),
    rowOf({
      name: 'd: moving a card, 100,000 berkas against 1,000',
      values: moved.wide,
      baselines: moved.tiny,
      unit: 'ms',
      limit: 1.2,
      notes: [`key to "Tersimpan di PC ini": ${round(median(moved.saved))} ms`],
    }),
    {
      name: 'g: renderer heap with 100,000 berkas',
      value: median(heaps),
      baseline: 350,
      unit: 'MB',
      ratio: median(heaps) / 350,
      limit: 1,
      atLeast: false,
      ok: median(heaps) <= 350,
      notes: [],
    },
    {
      name: 'h: frames over 50 ms while scrolling and dragging',
      value: slowest,
      baseline: 0,
      unit: 'frames',
      ratio: slowest,
      limit: 0,
      atLeast: false,
      ok: slowest === 0,
      notes: [`per repetition: ${slow.join(', ')}`],
    },
  ];
}
