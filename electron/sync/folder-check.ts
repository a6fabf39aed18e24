import type { CheckReport } from '#shared/bridge/sync-schemas.ts';
import { randomId, type WriterId } from '#shared/kernel/ids.ts';
import { addRange, missingFrom, type Ranges } from '#shared/sync/ranges.ts';
import type { Disk } from '../ports/disk.ts';
import { systemClock, systemRandom } from '../ports/host.ts';
import { blobsByPart, isListed, type NamedFile } from './blob-parts.ts';
import { fetchBlob, filesNamedIn } from './blobs.ts';
import { type CheckTally, codeOfReason, createTally } from './check-tally.ts';
import { scanSegments } from './folder-scan.ts';
import type { Keyring } from './keys/keyring.ts';
import { readingOnly, rebuild } from './rebuild.ts';
import { segmentKeysOf } from './receiver.ts';
import { maxSegment, type SegmentHeader, type SegmentKeys, verifySegment } from './segment.ts';
import type { Listed, SyncTarget } from './target.ts';

export interface FolderCheck {
  readonly target: SyncTarget;
  readonly office: string;
  /** Without keys only what stands in the clear is judged: lengths, checksums, which positions of whom are there. */
  readonly keyring: Keyring | null;
  readonly disk: Disk;
  /** An empty folder for what is rebuilt; whoever made it removes it. */
  readonly temporary: string;
}

/** Checks the folder of an office by itself, without a PC of the office: a share, or a copy of it on a stick. Changes nothing there. */
export async function checkFolder(check: FolderCheck): Promise<CheckReport> {
  const tally = createTally();
  const listing = await check.target.list('');
  tally.lookFor('file-incomplete', 'file-damaged', 'file-foreign', 'file-too-new', 'stream-gap');
  tally.add('files-read', listing.length);
  const { headers, ends } = check.keyring
    ? await readWithKeys(check, check.keyring, tally, listing)
    : { headers: await readInTheClear(check, tally, listing), ends: new Map<string, number>() };
  const streams = new Map<string, Ranges>();
  for (const { publisher, from, to, kind } of headers)
    if (kind !== 'status') streams.set(publisher, addRange(streams.get(publisher) ?? [], { from, to }));
  for (const publisher of new Set([...streams.keys(), ...ends.keys()])) {
    const ranges = streams.get(publisher) ?? [];
    const end = Math.max(ranges.at(-1)?.to ?? 0, ends.get(publisher) ?? 0);
    for (const { from, to } of missingFrom(ranges, { from: 0, to: end }))
      tally.add('stream-gap', to - from, `${publisher} ${from}-${to}`);
  }
  return tally.report();
}

/** Signatures cannot be judged: the keys that they are made with stand in sealed cards. */
async function readInTheClear(
  { target, office }: FolderCheck,
  tally: CheckTally,
  listing: readonly Listed[],
): Promise<readonly SegmentHeader[]> {
  const keys: SegmentKeys = { office, epoch: () => undefined };
  const headers: SegmentHeader[] = [];
  for (const { key } of listing) {
    if (!key.endsWith('.seg')) continue;
    const raw = await target.get(key, maxSegment).catch(() => new Uint8Array(0));
    const read = verifySegment(Buffer.from(raw.buffer, raw.byteOffset, raw.length), keys);
    if (read.ok) headers.push(read.value);
    else tally.add(codeOfReason[read.error === 'no-key' ? 'unreadable' : read.error], 1, key);
  }
  return headers;
}

interface FolderContent {
  readonly headers: readonly SegmentHeader[];
  /** How far somebody says to have read each stream, which the folder held at that time. */
  readonly ends: ReadonlyMap<string, number>;
}

async function readWithKeys(
  { target, office, disk, temporary }: FolderCheck,
  keyring: Keyring,
  tally: CheckTally,
  listing: readonly Listed[],
): Promise<FolderContent> {
  tally.lookFor('operations-read', 'device-unknown', 'file-unreadable', 'signature-wrong', 'blob-missing');
  const joined = {
    target: readingOnly(target),
    disk,
    folder: temporary,
    office,
    keyring: () => keyring,
    clock: systemClock,
    random: systemRandom,
  };
  const rebuilt = await rebuild(joined, randomId(systemRandom) as WriterId);
  tally.add('operations-read', rebuilt.operations);
  const headers: SegmentHeader[] = [];
  const { trust } = rebuilt.engine.parts.state;
  for await (const { key, opened } of scanSegments(
    target,
    listing,
    segmentKeysOf({ office, keyring: () => keyring }, { trust }),
  )) {
    if (opened.ok) headers.push(opened.value.header);
    else if (opened.error === 'unsigned') tally.add('signature-wrong', 1, key);
    else tally.add(codeOfReason[opened.error === 'no-key' ? 'unreadable' : opened.error], 1, key);
  }
  const files = new Map<string, NamedFile>();
  for await (const run of rebuilt.read())
    for (const { payload } of run) for (const file of filesNamedIn(payload)) files.set(file.hash, file);
  await readAttachments(target, keyring, tally, listing, [...files.values()]);
  const ends = new Map<string, number>();
  for (const { note } of rebuilt.engine.report().notes)
    for (const [publisher, end] of Object.entries(note.seen)) ends.set(publisher, Math.max(ends.get(publisher) ?? 0, end));
  return { headers, ends };
}

/** Every attachment is opened and its content compared with what the operations say. */
async function readAttachments(
  target: SyncTarget,
  keyring: Keyring,
  tally: CheckTally,
  listing: readonly Listed[],
  files: readonly NamedFile[],
): Promise<void> {
  const listed = blobsByPart(listing);
  const store = {
    has: async () => false,
    here: async () => new Set<string>(),
    read: async () => undefined,
    keep: async () => undefined,
  };
  for (const file of files) {
    if (await fetchBlob(target, { keyring: () => keyring, store }, file, listed)) continue;
    tally.add(isListed(keyring, file, listed) ? 'file-damaged' : 'blob-missing', 1, file.hash);
  }
}
