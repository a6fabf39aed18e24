import { revokedAt } from '#shared/domain/device/device.ts';
import type { SegmentArchive } from '../sync/archive.ts';
import type { EngineHost, Stranger } from '../sync/engine-options.ts';
import { base64urlToBytes } from '../sync/keys/text-bytes.ts';
import { targetProblem } from '../sync/target.ts';
import type { KnownDevice } from '../sync/trust.ts';
import type { Directory } from './directory.ts';
import type { Journal } from './journal.ts';
import { type Reference, referencedOperations } from './journal-reference.ts';

/** PCs that operations of the office name, with their keys. One that was sent away before anybody accepted it has none, and is known all the same. */
export function knownDevices(directory: Directory): readonly KnownDevice[] {
  return directory.devices().map(({ id, device }) => ({
    writer: id,
    sign: device.keys && base64urlToBytes(device.keys.sign, 32),
    revoked: revokedAt(device) !== null,
  }));
}

/** From which position of a stream on nothing is applied; null for a PC in good standing. */
export function withheldFrom(directory: Directory, publisher: string): number | null {
  const found = directory.devices().find(({ id }) => id === publisher);
  return found ? revokedAt(found.device) : null;
}

export interface EngineHostOptions {
  readonly journal: Journal;
  readonly archive: SegmentArchive;
  readonly directory: Directory;
  readonly self: EngineHost['self'];
  readonly onArrived: (end: number) => void;
  readonly onCloned: () => void;
}

/** Main's side of the engine: the journal answers what is here and records what arrived. */
export function createEngineHost(options: EngineHostOptions): EngineHost {
  const { journal, archive, directory, self, onArrived, onCloned } = options;

  /** Positions of strangers that are here already under another publisher. A whole pass, but only after a clone or a restore. */
  async function knownStrangers(strangers: readonly Stranger[]): Promise<ReadonlySet<number>> {
    const wanted = new Map(strangers.map(({ id, position }) => [id, position]));
    const known = new Set<number>();
    for (let from = 0; from < journal.end && wanted.size > 0; ) {
      const { operations, next } = await journal.read(from, 5_000);
      for (const { id } of operations) {
        const position = wanted.get(id);
        if (position !== undefined) known.add(position);
      }
      from = next;
    }
    return known;
  }

  return {
    readOwn: journal.readOwn,
    ownEnd: () => journal.own,
    devices: () => knownDevices(directory),
    references: () => journal.references,
    self,
    cloned: onCloned,
    async arrived(reference, strangers) {
      archive.noteKept(reference.file);
      const known = strangers.length > 0 ? await knownStrangers(strangers) : new Set<number>();
      const recorded = await journal.receive(known.size > 0 ? await withoutKnown(archive, reference, known) : reference);
      if (!recorded.ok) throw targetProblem(recorded.error === 'disk-full' ? 'ENOSPC' : 'EIO', 'the journal of this PC');
      onArrived(journal.end);
    },
  };
}

/** The reference without operations that are here under another name. */
async function withoutKnown(archive: SegmentArchive, reference: Reference, known: ReadonlySet<number>): Promise<Reference> {
  const placed = (await archive.open(reference.file)) ?? [];
  const skip = new Set([...reference.skip, ...known]);
  const wanted = referencedOperations({ ...reference, skip: [...skip] }, placed);
  const noted = wanted.flatMap(({ operation }, at) =>
    operation.aggregate.type === 'reporter' ? [[operation.aggregate, at] as const] : [],
  );
  const observed = reference.observed.filter(({ position }) => !known.has(position));
  return { ...reference, skip: [...skip], count: wanted.length, observed, noted };
}
