import type { CheckCode } from '#shared/sync/check-report.ts';
import type { SimPc } from './sim-pc.ts';

/** What a check of one PC comes to; `wrong` leaves out plain counts and what the computer that runs the test decides. */
export async function check(pc: SimPc, depth: 'quick' | 'full') {
  const done = await pc.job({ job: 'check', depth });
  if (done.job !== 'check') throw new Error(done.job);
  const counts = new Map<CheckCode, number>(done.report.lines.map(({ code, count }) => [code, count]));
  const wrong = done.report.lines.filter(
    ({ code, count }) => count > 0 && !['operations-read', 'files-read', 'disk-low'].includes(code),
  );
  return { verdict: done.report.verdict, counts, wrong: Object.fromEntries(wrong.map(({ code, count }) => [code, count])) };
}

export async function repair(pc: SimPc) {
  const done = await pc.job({ job: 'repair' });
  if (done.job !== 'repair') throw new Error(done.job);
  return Object.fromEntries(done.done.map(({ code, count }) => [code, count]));
}
