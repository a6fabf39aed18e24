import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WriterId } from '#shared/kernel/ids.ts';
import { sha256, systemClock, systemRandom } from '../../electron/ports/host.ts';
import { nodeDisk } from '../../electron/ports/node-disk.ts';
import { openJournal } from '../../electron/services/journal.ts';
import { numberedDraft, testActor } from '../support/open-test-journal.ts';
import { type BenchRow, median, rowOf } from './report.ts';

const acts = 300;
const warmUp = 50;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** (a) One act inside main, journal call to answer, against a bare append and fsync of the same bytes. */
export async function benchSaving(repetitions: number): Promise<BenchRow> {
  const values: number[] = [];
  const baselines: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const folder = mkdtempSync(join(tmpdir(), 'pantau-bench-'));
    const journal = await openJournal({
      disk: nodeDisk,
      folder,
      writer: 'dddddddddddddddd' as WriterId,
      clock: systemClock,
      random: systemRandom,
      sha256,
    });
    const raw = await open(join(folder, 'bare.bin'), 'a');
    const saving: number[] = [];
    const bare: number[] = [];
    // Turn by turn, so that whatever else the disk does falls on both alike.
    for (let at = 0; at < acts + warmUp; at++) {
      const before = journal.files()[0]?.length ?? 0;
      const save = await timed(() => journal.append({ actor: testActor, drafts: [[numberedDraft(at, 200)]] }));
      const bytes = Buffer.alloc(Math.max(1, (journal.files()[0]?.length ?? 0) - before), 120);
      const write = await timed(async () => {
        await raw.write(bytes);
        await raw.sync();
      });
      if (at < warmUp) continue;
      saving.push(save);
      bare.push(write);
    }
    values.push(median(saving));
    baselines.push(median(bare));
    await raw.close();
    await journal.close();
    rmSync(folder, { recursive: true, force: true });
  }
  // fsync 0.16 ms: figure of the machine of reference for one small append.
  return rowOf({ name: 'a: saving one act in main', values, baselines, unit: 'ms', limit: 2, reference: 0.16 });
}
