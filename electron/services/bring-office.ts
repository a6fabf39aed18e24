import { join } from 'node:path';
import { needsAnotherNumber, renumbering, typesLeftBehind, withoutAdmin } from '#shared/domain/joining.ts';
import { referencesOf } from '#shared/domain/references.ts';
import { randomId } from '#shared/kernel/ids.ts';
import type { Clock, Random } from '#shared/kernel/ports.ts';
import { aggregateKey, type Operation } from '#shared/operations/operation.ts';
import { nextStamp, type Stamp } from '#shared/operations/stamp.ts';
import { knownInOffice, type RecordedAct } from '#shared/sync/common-history.ts';
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

/** What the office is asked about before anything is brought: the aggregates that lie on this PC. */
export async function ownAggregates(desk: OfficeDesk): Promise<readonly string[]> {
  return [...new Set((await ownOperations(desk)).map(({ aggregate }) => aggregateKey(aggregate)))];
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
  /** The same for OPD. */
  readonly opds: Readonly<Record<string, string | null>>;
  /** What the office recorded on berkas that are here, too: both grew from one backup. */
  readonly acts: readonly RecordedAct[];
  /** Numbers that berkas of the office bear, and the year whose numbers it still gives out. */
  readonly numbers: ReadonlySet<string>;
  readonly year: number;
  /** Name of this PC's temporary numbers. */
  readonly book: string;
}

/** Records the work of a PC again as work of the office that it joins. All or nothing; rejects like a disk. */
export async function bringOffice(bringing: Bringing): Promise<void> {
  const { clock, random, desk, from, keys, people, opds, acts, numbers, year, book } = bringing;
  const own = await ownOperations(from);
  let seq = 0;
  let stamp: Stamp = [0, 0];
  const again = reissue(own, {
    people: matched('person', people, acts),
    opds: matched('opd', opds, acts),
    payloadOf: withoutAdmin,
    dropped: typesLeftBehind,
    known: knownInOffice(own, acts),
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

/** Own id → the office's id: as a person chose, and whoever lies under one id in both is the same. */
function matched(
  type: string,
  chosen: Readonly<Record<string, string | null>>,
  acts: readonly RecordedAct[],
): ReadonlyMap<string, string> {
  const same = acts.flatMap(({ aggregate: { type: other, id } }) => (other === type ? [[id, id] as const] : []));
  return new Map([
    ...same,
    ...Object.entries(chosen).flatMap(([id, theirs]) => (theirs === null ? [] : [[id, theirs] as const])),
  ]);
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
