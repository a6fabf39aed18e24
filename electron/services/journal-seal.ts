import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { invariant } from '#shared/kernel/assert.ts';
import type { Disk } from '../ports/disk.ts';
import type { JournalCipher } from './journal-cipher.ts';
import { closingBody, encodeFrame, formatSealed, frameKinds } from './journal-frames.ts';
import { countedLength, journalFilePattern } from './journal-load.ts';
import { type FileHeader, headerOf, scanJournalFile } from './journal-scan.ts';

interface Plain {
  readonly name: string;
  readonly bytes: Buffer;
  /** Bytes that count. */
  readonly length: number;
}

/**
 * Rewrites the plain files of a journal sealed. Each is replaced whole and verified; the last one goes first, because a file's header says how far
 * the one before it counts, for its plain and for its sealed form. May be cut off anywhere and called again.
 */
export async function sealJournal(disk: Disk, folder: string, cipher: JournalCipher): Promise<void> {
  const names = (await disk.list(folder)).filter((name) => journalFilePattern.test(name));
  const contents: Buffer[] = [];
  for (const name of names) {
    const raw = await disk.read(join(folder, name));
    contents.push(Buffer.from(raw.buffer, raw.byteOffset, raw.length));
  }
  const files: readonly Plain[] = names.map((name, at) => {
    const bytes = contents[at] ?? Buffer.alloc(0);
    return { name, bytes, length: countedLength(bytes, name, contents[at + 1]) };
  });
  const journalId = files.map(({ bytes }) => headerOf(bytes)?.header.journalId).find((id) => id !== undefined) ?? '';
  const sealed = files.map((file) => (file.bytes[0] === formatSealed ? undefined : sealedFrames(file, cipher)));
  for (const [at, file] of [...files.entries()].reverse()) {
    const frames = sealed[at];
    if (!frames) continue;
    const before = files[at - 1];
    const previous = before ? previousOf(before, sealed[at - 1]?.length, journalId, cipher) : null;
    const bytes = Buffer.concat([headFor(journalId, previous, cipher), frames]);
    verify(file, bytes, cipher);
    await disk.replace(join(folder, file.name), bytes);
  }
}

/** How far the file before counts once it is sealed, and until then. */
function previousOf(before: Plain, frames: number | undefined, journalId: string, cipher: JournalCipher): FileHeader['previous'] {
  if (frames === undefined) return { name: before.name, length: before.length };
  // The length of its own header depends on the file before it only in digits; it is made the same way.
  const kept = headOf(before)?.previous ?? null;
  const previous = kept && { name: kept.name, length: kept.length, plain: kept.length };
  return { name: before.name, length: headFor(journalId, previous, cipher).length + frames, plain: before.length };
}

const headOf = ({ bytes }: Plain) => headerOf(bytes)?.header;

const lengthDigits = 12;

/** Format byte and header frame. Lengths are padded, so that a header is as long whatever they are. */
function headFor(journalId: string, previous: FileHeader['previous'], cipher: JournalCipher): Buffer {
  const header: FileHeader = { format: 1, journalId, previous, epoch: cipher.current().epoch };
  const text = JSON.stringify(header).replace(
    /"(length|plain)":(\d+)/g,
    (_, name: string, digits: string) => `"${name}":${digits.padStart(lengthDigits, ' ')}`,
  );
  return Buffer.concat([Buffer.of(formatSealed), encodeFrame(frameKinds.fileHeader, 0, Buffer.from(text))]);
}

/** The batches of a plain file, sealed. What never counted is not carried over. */
function sealedFrames({ bytes, length }: Plain, cipher: JournalCipher): Buffer {
  const { file } = cipher.current();
  const parts: Buffer[] = [];
  let batch: Buffer[] = [];
  let end = 0;
  const scan = scanJournalFile(bytes, length, ({ kind, position, count, body }) => {
    batch.push(encodeFrame(kind, position, file.seal(kind, position, body)));
    end = position + count;
  });
  // One batch for the file: all of it is acknowledged already.
  if (scan.batches.length > 0) {
    const frames = Buffer.concat(batch);
    parts.push(frames, encodeFrame(frameKinds.closing, end, closingBody(batch.length, crc32(frames))));
    batch = [];
  }
  return Buffer.concat(parts);
}

function verify(file: Plain, sealed: Buffer, cipher: JournalCipher): void {
  const before: string[] = [];
  const after: string[] = [];
  scanJournalFile(file.bytes, file.length, ({ position, body }) => before.push(`${position} ${body.toString('latin1')}`));
  scanJournalFile(sealed, sealed.length, ({ position, body }) => after.push(`${position} ${body.toString('latin1')}`), cipher);
  invariant(
    before.length === after.length && before.every((one, at) => one === after[at]),
    'a sealed file says what the plain one said',
  );
}
