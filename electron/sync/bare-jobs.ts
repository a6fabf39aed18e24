import { caseNumbersIn } from '#shared/domain/joining.ts';
import { describeOpd, opdAggregate } from '#shared/domain/opd/opd.ts';
import { fold } from '#shared/operations/fold.ts';
import { aggregateKey, type Operation } from '#shared/operations/operation.ts';
import { compareStamps } from '#shared/operations/stamp.ts';
import type { RecordedAct } from '#shared/sync/common-history.ts';
import { maxCard, openCard } from './card.ts';
import { isObserved } from './engine-state.ts';
import { createFolderTarget } from './folder-target.ts';
import { epochOf, parseKeyring } from './keys/keyring.ts';
import { createOffice, lookForOffice } from './office-folder.ts';
import { maxSegment, openSegment } from './segment.ts';
import { targetProblem } from './target.ts';

export type NamedBytes = readonly [key: string, bytes: Uint8Array];

/** An OPD as far as another office can recognise it. */
export interface OfficeOpd {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly aliases: readonly string[];
}

/** Work on a folder before (or beside) the engine of an office. */
export type BareJob =
  | { readonly bare: 'offices'; readonly shared: string }
  | {
      readonly bare: 'create';
      readonly shared: string;
      readonly office: string;
      readonly writer: string;
      readonly header: Uint8Array;
      readonly note: string;
      readonly files: readonly NamedBytes[];
    }
  | { readonly bare: 'keys'; readonly shared: string; readonly office: string }
  | {
      readonly bare: 'put';
      readonly shared: string;
      readonly office: string;
      readonly writer: string;
      readonly files: readonly NamedBytes[];
    }
  | {
      readonly bare: 'look';
      readonly shared: string;
      readonly office: string;
      readonly keyring: Uint8Array;
      /** Aggregates of whoever wants to join, as their keys: which of them does the office have? */
      readonly own: readonly string[];
    };

export type BareResult =
  | { readonly bare: 'offices'; readonly offices: readonly string[] }
  | { readonly bare: 'create'; readonly created: boolean }
  | { readonly bare: 'keys'; readonly header: Uint8Array; readonly files: readonly NamedBytes[] }
  | { readonly bare: 'put' }
  | {
      readonly bare: 'look';
      readonly observed: readonly Operation[];
      readonly opdList: readonly OfficeOpd[];
      readonly labels: readonly string[];
      readonly operations: number;
      /** Numbers that berkas of the office bear. */
      readonly numbers: readonly string[];
      /** What the office recorded on aggregates that were asked for, in the order of its stamps. */
      readonly acts: readonly RecordedAct[];
    };

const maxKeyFile = 64 * 1024;
/** A name for reading only: nothing is ever written under it. */
const nobody = 'aaaaaaaaaaaaaaaa';

export async function runBareJob(job: BareJob): Promise<BareResult> {
  switch (job.bare) {
    case 'offices':
      return { bare: 'offices', offices: await lookForOffice(job.shared) };
    case 'create': {
      const { shared, office, writer, header, note, files } = job;
      const created = await createOffice({ folder: shared, officeId: office, header, note });
      if (created.ok) await put(shared, office, writer, files);
      return { bare: 'create', created: created.ok };
    }
    case 'put':
      await put(job.shared, job.office, job.writer, job.files);
      return { bare: 'put' };
    case 'keys': {
      const target = createFolderTarget({ folder: job.shared, officeId: job.office, writer: nobody });
      const identity = await target.identify();
      if (identity.kind !== 'office') throw targetProblem('ENOENT', job.office);
      const files: NamedBytes[] = [];
      for (const { key } of await target.list('kunci'))
        if (key.endsWith('.key')) files.push([key, await target.get(key, maxKeyFile)]);
      return { bare: 'keys', header: identity.header, files };
    }
    case 'look':
      return look(job);
  }
}

async function put(shared: string, office: string, writer: string, files: readonly NamedBytes[]): Promise<void> {
  const target = createFolderTarget({ folder: shared, officeId: office, writer });
  for (const [key, bytes] of files) await target.put(key, bytes);
}

/** Who works in the office, without joining it. Signatures are judged after joining; here the office's key must open every file. */
async function look({ shared, office, keyring: bytes, own }: Extract<BareJob, { bare: 'look' }>): Promise<BareResult> {
  const keyring = parseKeyring(bytes);
  if (!keyring) throw targetProblem('EINVAL', 'keyring');
  const target = createFolderTarget({ folder: shared, officeId: office, writer: nobody });
  const observed = new Map<string, Operation>();
  const labels = new Map<string, string>();
  const ends = new Map<string, number>();
  const opds = new Map<string, Operation>();
  const numbers = new Set<string>();
  const asked = new Set(own);
  const common = new Map<string, Operation>();
  for (const { key } of await target.list('v1')) {
    const read = async (limit: number) => {
      const raw = await target.get(key, limit).catch(() => undefined);
      return raw && Buffer.from(raw.buffer, raw.byteOffset, raw.length);
    };
    if (key.endsWith('.kartu')) {
      const raw = await read(maxCard);
      const card = raw && openCard(raw, keyring);
      if (card) labels.set(card.writer, card.label);
    }
    if (!key.endsWith('.seg')) continue;
    const raw = await read(maxSegment);
    const opened = raw && openSegment(raw, { office, epoch: (number) => epochOf(keyring, number) });
    if (!opened?.ok) continue;
    const { header, operations } = opened.value;
    // A kabar is numbered by its time.
    if (header.kind !== 'status') ends.set(header.publisher, Math.max(ends.get(header.publisher) ?? 0, header.to));
    for (const { operation } of operations) {
      if (isObserved(operation)) observed.set(operation.id, operation);
      if (operation.aggregate.type === opdAggregate.type) opds.set(operation.id, operation);
      if (asked.has(aggregateKey(operation.aggregate))) common.set(operation.id, operation);
    }
    for (const number of caseNumbersIn(operations.map(({ operation }) => operation))) numbers.add(number);
  }
  const operations = [...ends.values()].reduce((sum, end) => sum + end, 0);
  return {
    bare: 'look',
    observed: [...observed.values()],
    opdList: foldOpds([...opds.values()]),
    labels: [...labels.values()],
    operations,
    numbers: [...numbers],
    acts: [...common.values()]
      .sort((a, b) => compareStamps(a.stamp, b.stamp))
      .map(({ id, aggregate, kind, at }) => ({ id, aggregate, kind, at })),
  };
}

function foldOpds(operations: readonly Operation[]): readonly OfficeOpd[] {
  const histories = Map.groupBy(operations, ({ aggregate }) => aggregate.id);
  return [...histories].map(([id, history]) => {
    const { name, short, aliases } = describeOpd(fold(opdAggregate, history).state);
    return { id, name, short, aliases };
  });
}
