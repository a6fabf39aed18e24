import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { patiently, pause, type Wait } from './patience.ts';
import { publishFile, readWhole } from './publish-file.ts';
import { codeOf, targetProblem } from './target.ts';
import { temporaryMark } from './target-keys.ts';

const officeIdPattern = /^[a-z2-7]{16}$/;
const namePrefix = 'pantau-';
const noteName = 'jangan-diubah.txt';
/** Carries the identity of the office; written last, so that an office with a header is whole. */
export const headerName = 'kantor.hdr';
const headerLimit = 64 * 1024;

/** The folder of an office inside the folder that a person chose. Throws EINVAL for an id that is not 16 letters of base32. */
export function officeFolder(folder: string, officeId: string): string {
  if (!officeIdPattern.test(officeId)) throw targetProblem('EINVAL', `not an id of an office: ${officeId}`);
  return join(folder, namePrefix + officeId);
}

/** The office that a header names, whatever the folder around it is called. Throws EIO while its bytes are not whole. */
export function officeOfHeader(header: Uint8Array): string {
  try {
    const read: unknown = JSON.parse(Buffer.from(header).toString('utf8'));
    if (typeof read === 'object' && read !== null && 'officeId' in read && typeof read.officeId === 'string')
      return read.officeId;
  } catch {
    // Not JSON: a header that is still arriving, or a damaged one. Both are answered below.
  }
  throw targetProblem('EIO', 'the header of the office cannot be read');
}

export async function readHeader(folder: string, officeId: string, wait: Wait): Promise<Uint8Array> {
  return patiently(wait, () => readWhole(join(officeFolder(folder, officeId), headerName), headerLimit));
}

/** Ids of the offices whose folders lie here, whole or not. Rejects when the folder cannot be read. */
export async function officeFoldersIn(folder: string, wait: Wait = pause): Promise<readonly string[]> {
  const entries = await patiently(wait, () => readdir(folder, { withFileTypes: true }));
  return entries
    .filter((entry) => entry.isDirectory() && entry.name.startsWith(namePrefix))
    .map(({ name }) => name.slice(namePrefix.length))
    .filter((id) => officeIdPattern.test(id));
}

/** Ids of the offices that a PC can join here: their header is there and names them. Rejects when the folder cannot be read. */
export async function lookForOffice(folder: string, wait: Wait = pause): Promise<readonly string[]> {
  const found: string[] = [];
  for (const id of await officeFoldersIn(folder, wait)) if (await isWhole(folder, id, wait)) found.push(id);
  return found.sort();
}

async function isWhole(folder: string, officeId: string, wait: Wait): Promise<boolean> {
  try {
    return officeOfHeader(await readHeader(folder, officeId, wait)) === officeId;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'EIO' || code === 'EFBIG') return false;
    throw error;
  }
}

export interface NewOffice {
  /** The folder that a person chose; it must be there. */
  readonly folder: string;
  readonly officeId: string;
  /** Bytes of `kantor.hdr`. */
  readonly header: Uint8Array;
  /** One paragraph for whoever opens the folder by hand. */
  readonly note: string;
  readonly wait?: Wait;
}

/**
 * Makes the folder of a new office. Refused when the place holds another office or other bytes under this id; asking again after an interruption
 * finishes what was begun. Rejects with the error of the disk.
 */
export async function createOffice(office: NewOffice): Promise<Result<null, { readonly code: 'another-office' }>> {
  const { folder, officeId, header, note, wait = pause } = office;
  const home = officeFolder(folder, officeId);
  if ((await officeFoldersIn(folder, wait)).some((id) => id !== officeId)) return fail({ code: 'another-office' });
  await patiently(wait, () => mkdir(home, { recursive: true }));
  const files = [
    { name: noteName, bytes: Buffer.from(note) },
    { name: headerName, bytes: header },
  ];
  for (const { name, bytes } of files) {
    const outcome = await publishFile({ path: join(home, name), temporary: join(home, temporaryMark + name), bytes, wait });
    if (outcome === 'differs' && name === headerName) return fail({ code: 'another-office' });
  }
  return ok(null);
}
