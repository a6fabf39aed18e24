import { statfs } from 'node:fs/promises';
import type { CheckReport } from '#shared/bridge/sync-schemas.ts';
import { isBlobFolder } from '#shared/sync/file-names.ts';
import type { Ranges } from '#shared/sync/ranges.ts';
import { checkArchive, checkAttachments, checkFolderFiles, checkJournal } from './check-full.ts';
import { type CheckTally, codeOfReason, createTally } from './check-tally.ts';
import { differingStates } from './differing-states.ts';
import { seenOf } from './engine-state.ts';
import { currentEpoch } from './keys/keyring.ts';
import type { JobContext } from './sync-jobs.ts';
import type { Listed, SyncTarget } from './target.ts';
import { createTimedTarget } from './timed-target.ts';
import { isAbsent } from './turn-order.ts';

const answerWithin = 30_000;
/** The clocks of two PCs may differ by this much before somebody should look. */
const clockLead = 10 * 60_000;
const lowDisk = 1024 * 1024 * 1024;

/** What is wrong at a glance: this PC's part of the folder, files set apart, what is missing, clock, room. Changes nothing. */
export async function checkQuickly(context: JobContext): Promise<CheckReport> {
  const tally = createTally();
  await reachFolder(context, tally, async (target) => {
    const listing = await target.list('v1', (folder) => !isBlobFolder(folder));
    tally.add('files-read', listing.length);
    await checkOwnFiles(context, tally, listing);
    checkPeerFiles(context, tally, listing);
  });
  const reasons = context.engine.report().setAside;
  tally.lookFor(...Object.values(codeOfReason));
  for (const { reason, key } of reasons) tally.add(codeOfReason[reason], 1, key);
  await checkSelf(context, tally);
  return tally.report();
}

/** Reads everything: this PC's operations, what arrived, every attachment, every segment of the folder. Changes nothing. */
export async function checkFully(context: JobContext): Promise<CheckReport> {
  const tally = createTally();
  const own = await checkJournal(context, tally);
  const arrived = await checkArchive(context, tally);
  const files = new Map([...own.files, ...arrived.files]);
  await checkAttachments(context, tally, files);
  await reachFolder(context, tally, async (target) => {
    const listing = await target.list('v1');
    await checkFolderFiles(context, tally, { target, listing, idsByPosition: own.ids, ownFiles: own.files, files });
    checkPeerFiles(context, tally, listing);
  });
  await checkSelf(context, tally);
  return tally.report();
}

/** Looks into the folder if it is there; a place that does not answer in time is a finding, not a failure of the check. */
async function reachFolder(
  { options, engine }: JobContext,
  tally: CheckTally,
  work: (target: SyncTarget) => Promise<void>,
): Promise<void> {
  const target = createTimedTarget(options.target, answerWithin);
  tally.lookFor('folder-unreachable', 'folder-rolled-back');
  if (engine.report().problem?.code === 'rolled-back') tally.add('folder-rolled-back');
  try {
    const identity = await target.identify();
    if (identity.kind === 'office') await work(target);
    else tally.add('folder-unreachable', 1, identity.kind);
  } catch (error) {
    tally.add('folder-unreachable', 1, error instanceof Error ? error.message : '');
  }
}

async function checkOwnFiles({ engine }: JobContext, tally: CheckTally, listing: readonly Listed[]): Promise<void> {
  tally.lookFor('own-missing-in-folder');
  const missing = await engine.parts.publisher.missing(listing);
  tally.add('own-missing-in-folder', countOf(missing), missing.map(({ from, to }) => `${from}-${to}`).join(' '));
}

/** What this PC holds of PCs that are gone and the folder has lost. */
function checkPeerFiles({ engine }: JobContext, tally: CheckTally, listing: readonly Listed[]): void {
  tally.lookFor('peers-missing-in-folder');
  for (const { publisher, ranges, card } of engine.parts.entrusted.lost(listing))
    tally.add('peers-missing-in-folder', countOf(ranges) + (card ? 1 : 0), publisher);
}

/** What others say that they have read or recorded, and this PC does not have. */
function checkStreams({ options, engine }: JobContext, tally: CheckTally): void {
  const { clock, device } = options;
  const { state } = engine.parts;
  const seen = seenOf(state.streams);
  const { notes } = engine.report();
  tally.lookFor('operations-behind', 'operations-missing');
  const publishers = new Set(notes.flatMap(({ writer, note }) => [writer, ...Object.keys(note.seen)]));
  publishers.delete(device.writer);
  for (const publisher of publishers) {
    const here = seen[publisher] ?? 0;
    const own = notes.find(({ writer }) => writer === publisher)?.note;
    // What somebody has read was in the folder once. Its author sends it again, unless it is gone itself.
    const read = Math.max(here, ...notes.map(({ note }) => note.seen[publisher] ?? 0));
    tally.add(
      isAbsent(state, publisher, clock.now()) ? 'operations-missing' : 'operations-behind',
      read - here,
      own?.label ?? publisher,
    );
    tally.add('operations-behind', Math.max(0, (own?.end ?? 0) - read), own?.label);
  }
}

/** What needs no reading: what others say, clock, room on the disk, keys. */
async function checkSelf({ options, engine }: JobContext, tally: CheckTally): Promise<void> {
  const { host, clock, device } = options;
  const { missingBlobs } = engine.report();
  tally.lookFor('blob-missing', 'journal-damaged', 'clock-wrong', 'one-key-holder', 'state-differs');
  tally.add('blob-missing', missingBlobs);
  checkStreams({ options, engine }, tally);
  const seen = seenOf(engine.parts.state.streams);
  const revoked = new Set(host.devices().flatMap((known) => (known.revoked ? [known.writer] : [])));
  const notes = engine.report().notes.filter(({ writer }) => writer !== device.writer);
  for (const { note } of notes) {
    // Somebody read more of this PC's work than it holds itself.
    tally.add('journal-damaged', Math.max(0, (note.seen[device.writer] ?? 0) - host.ownEnd()), note.label);
  }
  const own = { ...host.self(), writer: device.writer, end: host.ownEnd(), seen };
  const comparable = revoked.has(device.writer) ? [] : notes.filter(({ writer }) => !revoked.has(writer));
  for (const { label } of differingStates(own, comparable)) tally.add('state-differs', 1, label);
  if (notes.some(({ note }) => note.at > clock.now() + clockLead)) tally.add('clock-wrong');
  const holders =
    notes.filter(({ note }) => note.holdsReporterKey).length + (currentEpoch(options.keyring()).reporterPrivate ? 1 : 0);
  if (notes.length > 0 && holders === 1) tally.add('one-key-holder');
  const free = await freeBytes(options.folder);
  if (free !== null) tally.add('disk-low', free < lowDisk ? 1 : 0);
}

async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

function countOf(ranges: Ranges): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}
