import { join } from 'node:path';
import type { Operation } from '#shared/operations/operation.ts';
import { observeStamp, type Stamp } from '#shared/operations/stamp.ts';
import type { Disk } from '../ports/disk.ts';
import type { FileCipher } from './journal-cipher.ts';
import { formatSealed, frameKinds } from './journal-frames.ts';
import type { JournalOptions } from './journal-options.ts';
import { parseReference, type Reference } from './journal-reference.ts';
import { type BatchPlace, cipherOf, type FileScan, headerOf, type JournalRecord, scanJournalFile } from './journal-scan.ts';

export interface JournalFile {
  readonly name: string;
  /** Complete batches, neighbours joined to stretches so that the index stays small. */
  readonly stretches: BatchPlace[];
  readonly cipher: FileCipher;
  readonly sealed: boolean;
  /** Bytes that count. */
  length: number;
}

export interface Loaded {
  readonly files: JournalFile[];
  readonly journalId: string;
  readonly end: number;
  /** Operations that originated on this PC. */
  readonly own: number;
  readonly seq: number;
  readonly stamp: Stamp;
  readonly setAside: number;
  /** The last file ends in something torn, so the next batch goes into a new file. */
  readonly tailDamaged: boolean;
  /** What arrived from colleagues, without what the archive has lost. */
  readonly references: Reference[];
}

const stretchSize = 256 * 1024;
export const journalFilePattern = /^j-(\d{6})\.jrn$/;

/** Adds a batch to the index of its file. */
export function addBatch(stretches: BatchPlace[], batch: BatchPlace): void {
  const last = stretches.at(-1);
  const joins =
    last && last.end === batch.start && last.first + last.count === batch.first && last.end - last.start < stretchSize;
  if (!joins) stretches.push(batch);
  else {
    const { end } = batch;
    stretches[stretches.length - 1] = { ...last, end, count: last.count + batch.count, own: last.own + batch.own };
  }
}

/** How far a file counts by the word of the one after it; everything when there is none. */
export function countedLength(bytes: Buffer, name: string, following: Buffer | undefined): number {
  const previous = following && headerOf(following)?.header.previous;
  if (previous?.name !== name) return bytes.length;
  const length = bytes[0] === formatSealed ? previous.length : (previous.plain ?? previous.length);
  return Math.min(length, bytes.length);
}

/** Reads what is on disk: every complete batch in order, damage set aside as a copy in `karantina`. */
export async function loadJournal(options: JournalOptions): Promise<Loaded> {
  const { disk, folder, clock, writer, archive, observer } = options;
  const names = (await disk.list(folder)).filter((name) => journalFilePattern.test(name));
  const files: JournalFile[] = [];
  const references: Reference[] = [];
  const ownMark = Buffer.from(`"writer":"${writer}"`);
  let journalId = '';
  let end = 0;
  let own = 0;
  let setAside = 0;
  let lastOwn: Buffer | undefined;
  let last: Buffer | undefined;
  let arrived: Stamp = [0, 0];
  let tailDamaged = false;
  const visitReference = ({ body, position }: JournalRecord) => {
    const reference = parseReference(body);
    if (!archive?.has(reference.file)) return;
    references.push(reference);
    arrived = observeStamp(arrived, reference.stamp, clock.now());
    const { publisher } = reference;
    for (const { operation, position: place } of reference.observed) observer?.observe(operation, position, { publisher, place });
    for (const [ref, at] of reference.noted) observer?.note(ref, position + at);
  };
  const visit = (record: JournalRecord) => {
    const { kind, body, position, count } = record;
    end = position + count;
    if (kind === frameKinds.reference) return visitReference(record);
    const place = own++;
    last = body;
    if (body.includes(ownMark)) lastOwn = body;
    if (observer?.wants(body)) observer.observe(parseStored(body), position, { publisher: writer, place });
  };
  const contents = await readAll(disk, folder, names);
  for (const [index, { name, bytes }] of contents.entries()) {
    const length = countedLength(bytes, name, contents[index + 1]?.bytes);
    const scan: FileScan = scanJournalFile(bytes, length, visit, options.cipher);
    journalId ||= scan.header?.journalId ?? '';
    const stretches: BatchPlace[] = [];
    for (const batch of scan.batches) addBatch(stretches, batch);
    files.push({ name, stretches, cipher: cipherOf(bytes, options.cipher), sealed: bytes[0] === formatSealed, length });
    for (const { from, to } of scan.damaged) setAside += await copyAside(disk, folder, name, bytes.subarray(from, to), from);
    tailDamaged = scan.damaged.some(({ to }) => to === length) || scan.header === undefined;
  }
  let stamp: Stamp = arrived;
  for (const stored of [last, lastOwn]) if (stored) stamp = observeStamp(stamp, parseStored(stored).stamp, clock.now());
  const seq = lastOwn ? parseStored(lastOwn).seq : 0;
  return { files, journalId, end, own, seq, stamp, setAside, tailDamaged, references };
}

async function readAll(disk: Disk, folder: string, names: readonly string[]) {
  const read: { name: string; bytes: Buffer }[] = [];
  for (const name of names) {
    const raw = await disk.read(join(folder, name));
    read.push({ name, bytes: Buffer.from(raw.buffer, raw.byteOffset, raw.length) });
  }
  return read;
}

/** Keeps a copy of a damaged stretch for whoever can repair it. A run of zeros is an unfinished write and holds nothing. */
async function copyAside(disk: Disk, folder: string, name: string, bytes: Buffer, from: number): Promise<number> {
  if (bytes.every((byte) => byte === 0)) return 0;
  const aside = join(folder, 'karantina');
  const path = join(aside, `${name}.${from}.bin`);
  if (await disk.exists(path)) return 0;
  await disk.makeFolder(aside);
  await disk.replace(path, bytes);
  return 1;
}

/** A stored operation. Frames carry a checksum and only this program writes them, so the text is trusted to be one. */
export function parseStored(body: Uint8Array): Operation {
  return JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8')) as Operation;
}
