// A process that runs the shipped journal service on a real folder until it is killed. Every acknowledgement is one line on stdout.
import { writeSync } from 'node:fs';
import type { WriterId } from '#shared/kernel/ids.ts';
import { sha256, systemClock, systemRandom } from '../../electron/ports/host.ts';
import { nodeDisk } from '../../electron/ports/node-disk.ts';
import { openJournal } from '../../electron/services/journal.ts';
import { numberedDraft, testActor } from './open-test-journal.ts';

const [folder = '', start = '0', mode = 'acts'] = process.argv.slice(2);
const journal = await openJournal({
  disk: nodeDisk,
  folder,
  writer: 'bbbbbbbbbbbbbbbb' as WriterId,
  clock: systemClock,
  random: systemRandom,
  sha256,
});
writeSync(1, `open ${journal.end}\n`);

let number = Number(start);
async function record(count: number): Promise<void> {
  const first = number;
  number += count;
  const drafts = [];
  for (let at = first; at < first + count; at += 500) {
    drafts.push(Array.from({ length: Math.min(500, first + count - at) }, (_, index) => numberedDraft(at + index)));
  }
  writeSync(1, `try ${first} ${count}\n`);
  const recorded = await journal.append({ actor: testActor, drafts });
  if (recorded.ok) writeSync(1, `ack ${first} ${count}\n`);
}

for (;;) {
  if (mode === 'import') await record(4_000);
  else await Promise.all([record(1), record(3), record(2)]);
}
