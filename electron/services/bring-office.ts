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
async function ownOperations({ journal }: OfficeDesk): Promise<readonly Operation[]> {
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
  /** The desk of before, closed. */
  readonly from: OfficeDesk;
  /** The office's person for each own one; null for one who comes along. */
  readonly people: Readonly<Record<string, string | null>>;
  /** Numbers that berkas of the office bear, and the year whose numbers it still gives out. */
  readonly numbers: ReadonlySet<string>;
  readonly year: number;
  /** Name of this PC's temporary numbers. */
  readonly book: string;
}

/** Records the work of a PC again as work of the office that it joins. All or nothing; rejects like a disk. */
export async function bringOffice(bringing: Bringing): Promise<void> {
  const { clock, random, desk, from, keys, people, numbers, year, book } = bringing;
  let seq = 0;
  let stamp: Stamp = [0, 0];
  const again = reissue(await ownOperations(from), {
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
  if (!adopted.ok)
    throw Object.assign(new Error('The work of before could not be recorded'), {
      code: adopted.error === 'disk-full' ? 'ENOSPC' : 'EIO',
    });
}

/** Attachments keep their names, which are their content. One that a broken disk ate stays behind: it must not keep the rest from coming. */
async function bringFiles({ disk, desk, from, keys }: Bringing): Promise<void> {
  const sealed = createSealedDisk(disk, () => keys.keyring);
  const store = createBlobStore(sealed, join(desk.folder, 'lampiran'));
  const { folder } = from.attachments;
  for (const group of await disk.list(folder)) {
    for (const hash of (await disk.list(join(folder, group))).filter((name) => /^[0-9a-f]{64}$/.test(name))) {
      const read = await from.attachments.read(hash);
      if (read.ok) await store.keep(hash, read.value);
    }
  }
}
