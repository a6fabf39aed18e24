import { join } from 'node:path';
import type { Disk } from '../ports/disk.ts';
import type { BackupSource } from './backup.ts';
import { decodeFrame, findFrame, frameKinds } from './journal-frames.ts';
import { journalFilePattern } from './journal-load.ts';
import { headerOf } from './journal-scan.ts';
import { profileFolders } from './office-desk.ts';

/** What there is to back up in a profile that nobody has opened, sealed or not; null without a journal. Needs no key. */
export async function unopenedSource(disk: Disk, folder: string): Promise<BackupSource | null> {
  const folders = profileFolders(folder);
  const names = (await disk.list(folders.journalFolder)).filter((name) => journalFilePattern.test(name));
  if (names.length === 0) return null;
  let journalId = '';
  let operations = 0;
  const files: { name: string; length: number }[] = [];
  for (const name of names) {
    const raw = await disk.read(join(folders.journalFolder, name));
    const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.length);
    journalId ||= headerOf(bytes)?.header.journalId ?? '';
    operations = Math.max(operations, endOf(bytes));
    files.push({ name, length: raw.length });
  }
  return { ...folders, journalId, operations, files };
}

/** Which journal lies in a profile that nobody has opened; null without one, or where its head is damaged. */
export async function journalIdIn(disk: Disk, folder: string): Promise<string | null> {
  const { journalFolder } = profileFolders(folder);
  const first = (await disk.list(journalFolder)).find((name) => journalFilePattern.test(name));
  if (first === undefined) return null;
  const head = Buffer.from(await disk.readRange(join(journalFolder, first), 0, headBytes));
  return headerOf(head)?.header.journalId ?? null;
}

/** More than the head of a file ever takes. */
const headBytes = 4_096;

/** The position behind the last complete batch: closing frames carry it, and they are plain in a sealed file, too. */
function endOf(bytes: Buffer): number {
  let end = 0;
  for (let at = findFrame(bytes, 0); at !== -1; ) {
    const frame = decodeFrame(bytes, at);
    if (frame?.kind === frameKinds.closing) end = frame.position;
    at = findFrame(bytes, frame?.end ?? at + 1);
  }
  return end;
}
