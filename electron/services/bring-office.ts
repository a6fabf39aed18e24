import { join } from 'node:path';
import { needsAnotherNumber, renumbering, typesLeftBehind } from '#shared/domain/joining.ts';
import { referencesOf } from '#shared/domain/references.ts';
import { randomId } from '#shared/kernel/ids.ts';
import type { Clock, Random } from '#shared/kernel/ports.ts';
import type { Operation } from '#shared/operations/operation.ts';
import { nextStamp, type Stamp } from '#shared/operations/stamp.ts';
import { reissue } from '#shared/sync/reissue.ts';
import type { Disk } from '../ports/disk.ts';
import { sha256 } from '../ports/host.ts';
import { createBlobStore } from '../sync/blob-store.ts';
import { targetProblem } from '../sync/target.ts';
import type { KeyringState } from './keyring-store.ts';
import type { OfficeDesk } from './office-desk.ts';
import { createSealedDisk } from './sealed-disk.ts';

/** Everything that originated on a PC, for recording it again in the office that it joins. */
export async function ownOperations({ journal }: OfficeDesk): Promise<readonly Operation[]> {
  const all: Operation[] = [];
  for (let from = 0; from < journal.own; ) {
    const placed = await journal.readOwn(from, 5_000);
    for (const { operation } of placed) all.push(operation);
    from = (placed.at(-1)?.position ?? journal.own) + 1;
  }
  // What cannot be read now would stay behind unnoticed.
  if (all.length < journal.own) throw targetProblem('EIO', 'the journal of this PC');
  return all;
}

export interface Bringing {
  readonly disk: Disk;
  readonly clock: Clock;
  readonly random: Random;
  /** The desk of the joined office. */
  readonly desk: OfficeDesk;
  readonly keys: KeyringState;
  /** The profile of before, complete and put aside. */
  readonly aside: string;
  /** Numbers that berkas of the office bear, and the year whose numbers it still gives out. */
  readonly numbers: ReadonlySet<string>;
  readonly year: number;
  /** Name of this PC's temporary numbers. */
  readonly book: string;
}

/** Records the work of a PC again as work of the office that it joined; `people` names the office's person for each own one. All or nothing. */
export async function bringOffice(
  bringing: Bringing,
  operations: readonly Operation[],
  people: Readonly<Record<string, string | null>>,
): Promise<void> {
  const { clock, random, desk, keys, numbers, year, book } = bringing;
  let seq = 0;
  let stamp: Stamp = [0, 0];
  const again = reissue(operations, {
    people: new Map(Object.entries(people).flatMap(([own, theirs]) => (theirs === null ? [] : [[own, theirs] as const]))),
    dropped: typesLeftBehind,
    referencesOf,
    nextHeader() {
      seq += 1;
      stamp = nextStamp(stamp, clock.now());
      return { writer: keys.device.writer, seq, stamp, salt: randomId(random) };
    },
    followedBy: renumbering((number) => needsAnotherNumber(number, { numbers, year }), book),
    sha256,
  });
  // Files first: an operation never names what is not there.
  await bringFiles(bringing);
  const adopted = await desk.journal.adopt({ operations: [...again] });
  if (!adopted.ok) throw new Error(`The work of before could not be recorded: ${adopted.error}`);
}

/** Attachments keep their names, which are their content. */
async function bringFiles({ disk, desk, keys, aside }: Bringing): Promise<void> {
  const sealed = createSealedDisk(disk, () => keys.keyring);
  const store = createBlobStore(sealed, join(desk.folder, 'lampiran'));
  const from = join(aside, 'lampiran');
  for (const group of await disk.list(from)) {
    for (const hash of await disk.list(join(from, group))) {
      if (/^[0-9a-f]{64}$/.test(hash)) await store.keep(hash, await disk.read(join(from, group, hash)));
    }
  }
}
