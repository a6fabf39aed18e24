import type { Clock, Random } from '#shared/kernel/ports.ts';
import type { Draft, Operation } from '#shared/operations/operation.ts';

import { sha256 } from '../../../electron/ports/host.ts';
import { createAttachments } from '../../../electron/services/attachments.ts';
import { createDirectory, isDirectoryOperation } from '../../../electron/services/directory.ts';
import { createEngineHost, withheldFrom } from '../../../electron/services/engine-host.ts';
import { openJournal } from '../../../electron/services/journal.ts';
import { createJournalCipher } from '../../../electron/services/journal-cipher.ts';
import { openArchive } from '../../../electron/sync/archive.ts';
import { createBlobStore } from '../../../electron/sync/blob-store.ts';
import { succession } from '../../../electron/sync/card.ts';
import { openEngine } from '../../../electron/sync/engine.ts';
import type { EngineOptions } from '../../../electron/sync/engine-options.ts';
import { type DeviceKeys, sign } from '../../../electron/sync/keys/device-keys.ts';
import { epochOf, type Keyring } from '../../../electron/sync/keys/keyring.ts';
import { runJob } from '../../../electron/sync/run-job.ts';
import type { SyncJob } from '../../../electron/sync/sync-jobs.ts';
import type { SyncTarget } from '../../../electron/sync/target.ts';
import { actorWith } from '../build-operations.ts';
import { createFakeDisk, type FakeDisk } from '../fake-disk.ts';

export const simFolder = '/kantor';

export interface SimOptions {
  readonly device: DeviceKeys;
  readonly keyring: () => Keyring;
  readonly target: SyncTarget;
  readonly clock: Clock;
  readonly random: Random;
  readonly disk?: FakeDisk;
  /** A plain journal, for runs of many thousand turns: only the speed differs. */
  readonly isPlain?: boolean;
  /** The PC whose journal this one goes on with. */
  readonly continues?: DeviceKeys;
}

/** One PC of an office in memory: the shipped journal, archive and engine over a fake disk. */
export async function openSimPc(options: SimOptions) {
  const { device, keyring, target, clock, random, continues } = options;
  const disk: FakeDisk = options.disk ?? createFakeDisk();
  const { officeId } = keyring();
  const archive = await openArchive(disk, `${simFolder}/sinkron/arsip`, {
    office: officeId,
    epoch: (number) => epochOf(keyring(), number),
  });
  const directory = createDirectory({
    readAt: (position) => journal.readAt(position),
    judges: { founder: keyring().founder, own: device.writer },
  });
  const journal = await openJournal({
    disk,
    folder: `${simFolder}/jurnal`,
    writer: device.writer,
    clock,
    random,
    sha256,
    ...(!options.isPlain && { cipher: createJournalCipher(keyring) }),
    archive,
    withheldFrom: (publisher) => withheldFrom(directory, publisher),
    observer: { ...directory, wants: isDirectoryOperation },
  });
  let cloned = false;
  const host = createEngineHost({
    journal,
    archive,
    directory,
    self: () => ({ label: `PC-${device.writer.slice(0, 4)}`, app: '0.1.0', people: [], stateHash: null }),
    onArrived: () => undefined,
    onCloned: () => {
      cloned = true;
    },
  });
  const attachments = createAttachments(disk, `${simFolder}/lampiran`);
  const engineOptions: EngineOptions = {
    target,
    disk,
    folder: `${simFolder}/sinkron`,
    office: officeId,
    device,
    continues: continues
      ? { writer: continues.writer, signature: sign(continues, succession(device.writer, device.sign.publicKey)) }
      : null,
    keyring,
    archive,
    blobs: createBlobStore(disk, `${simFolder}/lampiran`),
    host,
    clock,
    random,
  };
  const engine = await openEngine(engineOptions);
  return {
    device,
    disk,
    journal,
    directory,
    engine,
    archive,
    attachments,
    /** What a person asks for: check, repair, drill, a file for a stick. */
    job: (job: SyncJob) => runJob({ options: engineOptions, engine }, job),
    get cloned() {
      return cloned;
    },
    async record(drafts: readonly Draft[], personId = 'p1'): Promise<readonly Operation[]> {
      const recorded = await journal.append({
        actor: actorWith(personId, 'pemantau', 'kasi', 'kabid', 'admin'),
        drafts: [drafts],
      });
      if (!recorded.ok) throw new Error(recorded.error);
      return recorded.value.operations;
    },
    async all(): Promise<readonly Operation[]> {
      const found: Operation[] = [];
      for (let from = 0; from < journal.end; ) {
        const { operations, next } = await journal.read(from, 1_000);
        found.push(...operations);
        from = next;
      }
      return found;
    },
  };
}

export type SimPc = Awaited<ReturnType<typeof openSimPc>>;
