import { join } from 'node:path';
import type { Operation } from '#shared/operations/operation.ts';
import { observeStamp, type Stamp } from '#shared/operations/stamp.ts';
import type { Disk } from '../ports/disk.ts';
import type { JournalOptions } from './journal-options.ts';
import { type BatchPlace, type FileScan, scanJournalFile } from './journal-scan.ts';

export interface JournalFile {
  readonly name: string;
  /** Complete batches, neighbours joined to stretches so that the index stays small. */
  readonly stretches: BatchPlace[];
  /** Bytes that count. */
  length: number;
}

export interface Loaded {
  readonly files: JournalFile[];
  readonly journalId: string;
  readonly end: number;
  readonly seq: number;
  readonly stamp: Stamp;
  readonly setAside: number;
  /** The last file ends in something torn, so the next batch goes into a new file. */
  readonly tailDamaged: boolean;
}

const stretchSize = 256 * 1024;
export const journalFilePattern = /^j-(\d{6})\.jrn$/;

/** Adds a batch to the index of its file. */
export function addBatch(stretches: BatchPlace[], batch: BatchPlace): void {
  const last = stretches.at(-1);
  const joins =
    last && last.end === batch.start && last.first + last.count === batch.first && last.end - last.start < stretchSize;
  if (!joins) stretches.push(batch);
  else stretches[stretches.length - 1] = { ...last, end: batch.end, count: last.count + batch.count };
}

/** Reads what is on disk: every complete batch in order, damage set aside as a copy in `karantina`. */
export async function loadJournal(options: JournalOptions): Promise<Loaded> {
  const { disk, folder, clock, writer } = options;
  const names = (await disk.list(folder)).filter((name) => journalFilePattern.test(name));
  const files: JournalFile[] = [];
  const ownMark = Buffer.from(`"writer":"${writer}"`);
  let journalId = '';
  let end = 0;
  let setAside = 0;
  let lastOwn: Buffer | undefined;
  let last: Buffer | undefined;
  let tailDamaged = false;
  const scans = await readAll(disk, folder, names);
  for (const [index, { name, bytes }] of scans.entries()) {
    const following = scans[index + 1]?.header?.previous;
    const length = following?.name === name ? Math.min(following.length, bytes.length) : bytes.length;
    const scan: FileScan = scanJournalFile(bytes, length, (body, position) => {
      const stored = Buffer.from(body.buffer, body.byteOffset, body.length);
      end = position + 1;
      last = stored;
      if (stored.includes(ownMark)) lastOwn = stored;
      if (options.observe && options.isObserved?.(stored) !== false) options.observe(parseStored(stored));
    });
    journalId ||= scan.header?.journalId ?? '';
    const stretches: BatchPlace[] = [];
    for (const batch of scan.batches) addBatch(stretches, batch);
    files.push({ name, stretches, length });
    for (const { from, to } of scan.damaged) setAside += await copyAside(disk, folder, name, bytes.subarray(from, to), from);
    tailDamaged = scan.damaged.some(({ to }) => to === length) || scan.header === undefined;
  }
  let stamp: Stamp = [0, 0];
  for (const stored of [last, lastOwn]) if (stored) stamp = observeStamp(stamp, parseStored(stored).stamp, clock.now());
  return { files, journalId, end, seq: lastOwn ? parseStored(lastOwn).seq : 0, stamp, setAside, tailDamaged };
}

async function readAll(disk: Disk, folder: string, names: readonly string[]) {
  const read = [];
  for (const name of names) {
    const raw = await disk.read(join(folder, name));
    const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.length);
    read.push({ name, bytes, header: scanJournalFile(bytes, Math.min(bytes.length, 4096), () => undefined).header });
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
