import { operationIdOf } from '#shared/operations/operation.ts';
import { sha256 } from '../ports/host.ts';
import { referencedOperations } from '../services/journal-reference.ts';
import { blobsByPart, type NamedFile } from './blob-parts.ts';
import { filesNamedIn, judgeBlob } from './blobs.ts';
import { type CheckTally, codeOfReason } from './check-tally.ts';
import { scanSegments } from './folder-scan.ts';
import { segmentKeysOf } from './receiver.ts';
import { readOwnRuns } from './sealing.ts';
import { type SegmentProblem, verifySegment } from './segment.ts';
import type { JobContext } from './sync-jobs.ts';
import type { Listed, SyncTarget } from './target.ts';

export interface OwnWork {
  /** Id of each operation by its position in the stream. */
  readonly ids: readonly string[];
  readonly files: ReadonlyMap<string, NamedFile>;
}

function noteFiles(payload: unknown, files: Map<string, NamedFile>): void {
  for (const file of filesNamedIn(payload)) files.set(file.hash, file);
}

/** Reads the operations that originated here and computes their ids anew. */
export async function checkJournal({ options }: JobContext, tally: CheckTally): Promise<OwnWork> {
  const { host } = options;
  const ids: string[] = [];
  const files = new Map<string, NamedFile>();
  tally.lookFor('operations-read', 'journal-damaged');
  for await (const placed of readOwnRuns(options, { from: 0, to: host.ownEnd() })) {
    for (const { position, operation } of placed) {
      ids[position] = operation.id;
      noteFiles(operation.payload, files);
      const { id, ...body } = operation;
      if (operationIdOf(body, sha256) !== id) tally.add('journal-damaged', 1, `${position}`);
    }
    tally.add('operations-read', placed.length);
  }
  tally.add('journal-damaged', Math.max(0, host.ownEnd() - ids.length));
  return { ids, files };
}

/** Opens every archived segment of others; ids are computed anew as it is read. */
export async function checkArchive(
  { options, engine }: JobContext,
  tally: CheckTally,
): Promise<{ readonly files: ReadonlyMap<string, NamedFile> }> {
  const { archive, host } = options;
  const files = new Map<string, NamedFile>();
  const keys = segmentKeysOf(options, engine.parts.state);
  tally.lookFor('operations-read', 'files-read', 'archive-damaged');
  for (const [file, references] of Map.groupBy(host.references(), (reference) => reference.file)) {
    const bytes = await archive.bytes(file);
    const placed = bytes && (await archive.open(file));
    tally.add('files-read');
    // Verified on arrival; a PC that nobody tells of today (its card is gone) is no damage.
    const isSigned =
      bytes && (verifySegment(bytes, keys).ok || !engine.parts.state.trust.signKey(references[0]?.publisher ?? ''));
    if (!placed || !isSigned) {
      tally.add('archive-damaged', 1, file);
      continue;
    }
    for (const reference of references) {
      const readable = referencedOperations(reference, placed);
      for (const { operation } of readable) noteFiles(operation.payload, files);
      tally.add('operations-read', readable.length);
      if (readable.length < reference.count) tally.add('archive-damaged', 1, file);
    }
  }
  return { files };
}

/** Every attachment that operations name, by its content. Those that never arrived are counted with what this PC waits for. */
export async function checkAttachments(
  { options }: JobContext,
  tally: CheckTally,
  files: ReadonlyMap<string, NamedFile>,
): Promise<void> {
  tally.lookFor('blob-damaged');
  for (const hash of files.keys()) {
    if (!(await options.blobs.has(hash))) continue;
    tally.add('files-read');
    if (!(await options.blobs.read(hash).catch(() => undefined))) tally.add('blob-damaged', 1, hash);
  }
}

export interface FolderView {
  readonly target: SyncTarget;
  readonly listing: readonly Listed[];
  readonly idsByPosition: readonly string[];
  /** Attachments that operations of this PC name, and those that any operation here names. */
  readonly ownFiles: ReadonlyMap<string, NamedFile>;
  readonly files: ReadonlyMap<string, NamedFile>;
}

const codeOfProblem = (problem: SegmentProblem) => codeOfReason[problem === 'no-key' ? 'unreadable' : problem];

/** Reads every segment of the folder; this PC's own are compared with its journal, operation by operation. */
export async function checkFolderFiles({ options, engine }: JobContext, tally: CheckTally, view: FolderView): Promise<void> {
  const { target, listing, idsByPosition } = view;
  const { device } = options;
  tally.lookFor(...Object.values(codeOfReason), 'signature-wrong', 'own-missing-in-folder');
  const { trust } = engine.parts.state;
  const signKey = (publisher: string) => (publisher === device.writer ? device.sign.publicKey : trust.signKey(publisher));
  const sound: Listed[] = [];
  for await (const { key, opened } of scanSegments(target, listing, segmentKeysOf(options, { trust: { signKey } }))) {
    tally.add('files-read');
    if (!opened.ok) {
      tally.add(opened.error === 'unsigned' ? 'signature-wrong' : codeOfProblem(opened.error), 1, key);
      continue;
    }
    const { header, operations } = opened.value;
    if (header.publisher !== device.writer || header.kind === 'status') continue;
    const isOurs = operations.every(({ position, operation }) => idsByPosition[position] === operation.id);
    // Signed by our key and not our work: a copy of this PC wrote it.
    if (isOurs) sound.push({ key, size: null });
    else tally.add('signature-wrong', 1, key);
  }
  for (const { from, to } of await engine.parts.publisher.missing(sound))
    tally.add('own-missing-in-folder', to - from, `${from}-${to}`);
  await checkFolderBlobs(options, tally, view);
}

/** Opens what the folder has of every attachment that an operation names. */
async function checkFolderBlobs(
  { keyring, blobs }: JobContext['options'],
  tally: CheckTally,
  { target, listing, ownFiles, files }: FolderView,
): Promise<void> {
  const listed = blobsByPart(listing);
  for (const file of files.values()) {
    const found = await judgeBlob(target, keyring(), file, listed);
    if (found === 'damaged') tally.add('file-damaged', 1, file.hash);
    if (found === 'unread') tally.add('file-incomplete', 1, file.hash);
    if (found === 'missing' && ownFiles.has(file.hash) && (await blobs.has(file.hash)))
      tally.add('own-missing-in-folder', 1, file.hash);
  }
}
