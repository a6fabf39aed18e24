import type { RepairReport } from '#shared/bridge/sync-schemas.ts';
import type { RepairCode } from '#shared/sync/check-report.ts';
import { ownerOf } from '#shared/sync/file-names.ts';
import { allOperations } from './all-operations.ts';
import { fetchBlob, filesNamedIn, type NamedFile, publishBlob } from './blobs.ts';
import { scanSegments } from './folder-scan.ts';
import { pause } from './patience.ts';
import { segmentKeysOf } from './receiver.ts';
import { refetchArchive } from './refetch-archive.ts';
import { readOwnRuns } from './sealing.ts';
import type { JobContext } from './sync-jobs.ts';
import { type Listed, type SyncTarget, targetProblem } from './target.ts';
import { createTimedTarget } from './timed-target.ts';

const answerWithin = 60_000;

/** Mends by adding alone: sends own work again, fetches what is missing or damaged here. Rejects when the folder cannot be reached. */
export async function repair(context: JobContext): Promise<RepairReport['done']> {
  const { options, engine } = context;
  const target = createTimedTarget(options.target, answerWithin);
  const identity = await target.identify();
  if (identity.kind !== 'office') throw targetProblem('ENOENT', identity.kind);
  const done = await engine.parts.alone(() => mend(context, target));
  // What was sealed again goes out now; a folder that hangs keeps nobody waiting.
  await Promise.race([engine.turn(), pause(answerWithin)]);
  return done;
}

async function mend(context: JobContext, target: SyncTarget): Promise<RepairReport['done']> {
  const { engine } = context;
  const done = new Map<RepairCode, number>();
  const add = (code: RepairCode, count = 1) => done.set(code, (done.get(code) ?? 0) + count);
  const listing = await target.list('v1');
  for (const range of await engine.parts.publisher.missing(await soundOwnFiles(context, target, listing)))
    add('own-resent', await engine.parts.publisher.sendAgain(range));
  // Before the attachments: what arrives here may name more of them.
  const { fetched, asked } = await refetchArchive(context, target, listing);
  add('archive-fetched', fetched);
  await mendAttachments(context, target, listing, add);
  const unasked = engine.report().setAside.filter(({ reason, askedAt }) => reason === 'damaged' && askedAt === null);
  for (const { key } of unasked) engine.ask(key);
  add('resend-asked', asked + unasked.length);
  return [...done].filter(([, count]) => count > 0).map(([code, count]) => ({ code, count }));
}

/** Own files of the listing that are whole, signed by this PC, and say what its journal says. */
async function soundOwnFiles(
  { options }: JobContext,
  target: SyncTarget,
  listing: readonly Listed[],
): Promise<readonly Listed[]> {
  const { device } = options;
  const own = listing.filter(({ key }) => ownerOf(key) === device.writer);
  const keys = segmentKeysOf(options, {
    trust: { signKey: (writer) => (writer === device.writer ? device.sign.publicKey : undefined) },
  });
  const sound: Listed[] = [];
  for await (const { key, opened } of scanSegments(target, own, keys)) {
    if (!opened.ok || opened.value.header.kind === 'status') continue;
    const here = new Map<number, string>();
    for await (const placed of readOwnRuns(options, opened.value.header))
      for (const { position, operation } of placed) here.set(position, operation.id);
    if (opened.value.operations.every(({ position, operation }) => here.get(position) === operation.id))
      sound.push({ key, size: null });
  }
  return sound;
}

/** Attachments that operations name: into the folder where it has none, and out of it where this PC has none. */
async function mendAttachments(
  { options }: JobContext,
  target: SyncTarget,
  listing: readonly Listed[],
  add: (code: RepairCode) => void,
): Promise<void> {
  const { blobs, keyring, device } = options;
  const listed = listing.map(({ key }) => key).filter((key) => key.endsWith('.blb'));
  const byName = Map.groupBy(listed, (key) => key.slice(key.lastIndexOf('/') + 1));
  const files = new Map<string, NamedFile>();
  for await (const placed of allOperations(options)) {
    for (const { operation } of placed) for (const file of filesNamedIn(operation.payload)) files.set(file.hash, file);
  }
  for (const file of files.values()) {
    if (await blobs.read(file.hash)) {
      if (await publishBlob(target, { keyring, store: blobs, writer: device.writer }, file, new Set(byName.keys())))
        add('blob-resent');
    } else if (await fetchBlob(target, { keyring, store: blobs }, file, byName)) add('blob-fetched');
  }
}
