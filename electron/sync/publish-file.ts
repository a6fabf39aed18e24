import { constants } from 'node:fs';
import { open, rename, unlink } from 'node:fs/promises';
import { patiently, type Wait } from './patience.ts';
import { codeOf, type PutOutcome, targetProblem } from './target.ts';

const secondTryAfter = 1_000;

export interface Publication {
  readonly path: string;
  /** Beside `path`, and used by nobody else: what lies there is a left-over of our own. */
  readonly temporary: string;
  readonly bytes: Uint8Array;
  readonly wait: Wait;
}

/**
 * Makes a file visible under its name only when all its bytes were written, flushed and read back. A file that is there already stays as it is.
 * Names carry a hash of the content, so two PCs that race for one name bring the same bytes: the moment between the last look and the rename is harmless.
 */
export async function publishFile(publication: Publication): Promise<PutOutcome> {
  const { temporary, bytes, wait } = publication;
  const before = await compare(publication);
  if (before !== 'missing') return before;
  try {
    await patiently(wait, () => writeWhole(temporary, bytes));
    const back = await patiently(wait, () => readWhole(temporary, bytes.length));
    if (!sameBytes(back, bytes)) throw targetProblem('EIO', `read back other bytes than were written: ${temporary}`);
    const meanwhile = await compare(publication);
    if (meanwhile === 'missing') await moveIntoPlace(publication);
    else await discard(temporary);
    return meanwhile === 'missing' ? 'created' : meanwhile;
  } catch (error) {
    await discard(temporary);
    throw error;
  }
}

/** A network folder may answer EIO for a rename that it did, or will do when it is asked again. */
async function moveIntoPlace(publication: Publication): Promise<void> {
  const { path, temporary, wait } = publication;
  const move = () => patiently(wait, () => rename(temporary, path));
  try {
    await move();
  } catch (error) {
    if (codeOf(error) !== 'EIO') throw error;
    await wait(secondTryAfter);
    if ((await compare(publication)) === 'missing') await move();
  }
}

/** Whole bytes of a plain file, never through a link. Rejects EFBIG beyond `limit`. */
export async function readWhole(path: string, limit: number): Promise<Uint8Array> {
  // Windows knows no O_NOFOLLOW; there the constant is missing.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw targetProblem('EISDIR', path);
    if (stats.size > limit) throw targetProblem('EFBIG', path);
    const bytes = new Uint8Array(stats.size);
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await handle.read(bytes, done, bytes.length - done, done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return bytes.subarray(0, done);
  } finally {
    await handle.close();
  }
}

async function compare({ path, bytes, wait }: Publication): Promise<'missing' | 'same' | 'differs'> {
  try {
    const there = await patiently(wait, () => readWhole(path, bytes.length));
    return sameBytes(there, bytes) ? 'same' : 'differs';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return 'missing';
    if (code === 'EFBIG') return 'differs';
    throw error;
  }
}

async function writeWhole(temporary: string, bytes: Uint8Array): Promise<void> {
  const handle = await openNew(temporary);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openNew(temporary: string) {
  try {
    return await open(temporary, 'wx');
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    await unlink(temporary);
    return open(temporary, 'wx');
  }
}

/** A temporary file that stays behind harms nobody: no reader looks at it, and the next put of this writer clears it away. */
async function discard(temporary: string): Promise<void> {
  await unlink(temporary).catch(() => undefined);
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
