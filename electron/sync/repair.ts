import type { RepairReport } from '#shared/bridge/sync-schemas.ts';
import type { RepairCode } from '#shared/sync/check-report.ts';
import { isEntrusted, isSegmentFolder, ownerOf, readSegmentKey } from '#shared/sync/file-names.ts';
import { allOperations } from './all-operations.ts';
import { blobsByPart, type NamedFile } from './blob-parts.ts';
import { fetchBlob, filesNamedIn, mendBlob } from './blobs.ts';
import { scanSegments } from './folder-scan.ts';
import { pause } from './patience.ts';
import { segmentKeysOf } from './receiver.ts';
import { refetchArchive } from './refetch-archive.ts';
import { readOwnRuns } from './sealing.ts';
import type { JobContext } from './sync-jobs.ts';
import { type Listed, type SyncTarget, targetProblem } from './target.ts';
import { createTimedTarget } from './timed-target.ts';
import { isAbsent } from './turn-order.ts';

const answerWithin = 60_000;

/** Mends by adding alone: sends own work again, fetches what is missing or damaged here. Rejects when the folder cannot be reached. */
export async function repair(context: JobContext): Promise<RepairReport['done']> {
  const { options, engine } = context;
  const target = createTimedTarget(options.target, answerWithin);
  const identity = await target.identify();
  if (identity.kind !== 'office') throw targetProblem('ENOENT', identity.kind);
  const done = new Map<RepairCode, number>();
  const add = (code: RepairCode, count = 1) => done.set(code, (done.get(code) ?? 0) + count);
  await engine.parts.alone(() => mendOperations(context, target, add));
  // Beside the turns: reading every attachment may take long, and new work goes out meanwhile.
  await mendAttachments(context, target, add);
  // What was sealed again goes out now; a folder that hangs keeps nobody waiting.
  await Promise.race([engine.turn(), pause(answerWithin)]);
  return [...done].filter(([, count]) => count > 0).map(([code, count]) => ({ code, count }));
}

type Add = (code: RepairCode, count?: number) => void;

async function mendOperations(context: JobContext, target: SyncTarget, add: Add): Promise<void> {
  const { engine } = context;
  const listing = await target.list('v1');
  for (const range of await engine.parts.publisher.missing(await soundOwnFiles(context, target, listing)))
    add('own-resent', await engine.parts.publisher.sendAgain(range));
  const { fetched, asked } = await refetchArchive(context, target, listing);
  add('archive-fetched', fetched);
  add('peers-returned', await engine.parts.entrusted.giveBack(await withoutDamaged(context, target, listing)));
  const unasked = engine
    .report()
    .setAside.filter(({ reason, askedAt }) => (reason === 'damaged' || reason === 'incomplete') && askedAt === null);
  for (const { key } of unasked) engine.ask(key);
  add('resend-asked', asked + unasked.length);
}

/** Own files of the listing that are whole, signed by this PC, and say what its journal says. */
async function soundOwnFiles(
  { options }: JobContext,
  target: SyncTarget,
  listing: readonly Listed[],
): Promise<readonly Listed[]> {
  const { device } = options;
  const own = listing.filter(({ key }) => ownerOf(key) === device.writer && !isEntrusted(key));
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

/** The listing without files of absent PCs that nobody can read and whose author will not send them again. */
async function withoutDamaged(
  { options, engine }: JobContext,
  target: SyncTarget,
  listing: readonly Listed[],
): Promise<readonly Listed[]> {
  const { state } = engine.parts;
  const now = options.clock.now();
  const ofAbsent = listing.filter(({ key }) => {
    const name = readSegmentKey(key);
    return name && name.kind !== 'status' && name.writer !== options.device.writer && isAbsent(state, name.writer, now);
  });
  const damaged = new Set<string>();
  for await (const { key, opened } of scanSegments(target, ofAbsent, segmentKeysOf(options, state)))
    if (!opened.ok && ['incomplete', 'damaged', 'unsigned'].includes(opened.error)) damaged.add(key);
  return listing.filter(({ key }) => !damaged.has(key));
}

/** Attachments that operations name: into the folder where it has none that is sound, and out of it where this PC has none. */
async function mendAttachments({ options }: JobContext, target: SyncTarget, add: Add): Promise<void> {
  const { blobs, keyring, device } = options;
  const blobOptions = { keyring, store: blobs, writer: device.writer };
  const listed = blobsByPart(await target.list('v1', (folder) => !isSegmentFolder(folder)));
  const files = new Map<string, NamedFile>();
  for await (const placed of allOperations(options)) {
    for (const { operation } of placed) for (const file of filesNamedIn(operation.payload)) files.set(file.hash, file);
  }
  for (const file of files.values()) {
    const bytes = await blobs.read(file.hash).catch(() => undefined);
    if (!bytes && (await fetchBlob(target, blobOptions, file, listed))) add('blob-fetched');
    if (bytes && (await mendBlob(target, blobOptions, { hash: file.hash, bytes }, listed))) add('blob-resent');
  }
}
