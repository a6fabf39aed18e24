import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { type Disk, type DiskProblem, diskProblem } from '../ports/disk.ts';
import { sha256 } from '../ports/host.ts';

export interface FormDraft {
  readonly content: string;
  readonly savedAt: number;
}

/** Unfinished forms: one small synced file for each form and person, outside Chromium's data. */
export interface FormDrafts {
  /** Null removes the draft. Resolves after the bytes are on the disk. */
  write(personId: string, form: string, content: string | null): Promise<Result<{ readonly savedAt: number }, DiskProblem>>;
  read(personId: string, form: string): Promise<FormDraft | null>;
}

export function createFormDrafts(disk: Disk, folder: string, now: () => number): FormDrafts {
  // Hashed, because the name of a form may carry characters that a file name may not.
  const pathOf = (personId: string, form: string) => join(folder, `${sha256(`${personId}\n${form}`).slice(0, 24)}.json`);
  let last: Promise<unknown> = Promise.resolve();
  /** One at a time: two saves of the same form must not overtake each other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    write: (personId, form, content) =>
      inTurn(async () => {
        const savedAt = now();
        try {
          await disk.makeFolder(folder);
          if (content === null) await disk.remove(pathOf(personId, form));
          else await disk.replace(pathOf(personId, form), Buffer.from(JSON.stringify({ form, content, savedAt })));
          return ok({ savedAt });
        } catch (error) {
          return fail(diskProblem(error));
        }
      }),
    read: (personId, form) =>
      inTurn(async () => {
        try {
          const stored = JSON.parse(Buffer.from(await disk.read(pathOf(personId, form))).toString('utf8')) as FormDraft; // Written above.
          return { content: stored.content, savedAt: stored.savedAt };
        } catch {
          // No draft, or one that a broken disk ate: the form opens empty.
          return null;
        }
      }),
  };
}
