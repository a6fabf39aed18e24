import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officeOfHeader } from '../../../electron/sync/office-folder.ts';
import { codeOf, type PutOutcome, type SyncTarget, targetProblem } from '../../../electron/sync/target.ts';
import { metKeyBelow, partsOfGivenKey, partsOfMetKey, partsOfOwnKey, partsOfPrefix } from '../../../electron/sync/target-keys.ts';
import { createTurns } from '../../../electron/sync/turns.ts';
import { guest, shareName } from './samba.ts';
import { isListed } from './wanted-keys.ts';

const codeByStatus: Readonly<Record<string, string>> = {
  OBJECT_NAME_NOT_FOUND: 'ENOENT',
  OBJECT_PATH_NOT_FOUND: 'ENOENT',
  NO_SUCH_FILE: 'ENOENT',
  NOT_A_DIRECTORY: 'ENOTDIR',
  FILE_IS_A_DIRECTORY: 'EISDIR',
  OBJECT_NAME_COLLISION: 'EEXIST',
  SHARING_VIOLATION: 'EBUSY',
  CONNECTION_REFUSED: 'EHOSTDOWN',
};

interface Place {
  readonly port: number;
  /** The folder inside the share that a person chose. */
  readonly folder: string;
  readonly officeId: string;
  readonly writer: string;
}

/** The port over smbclient alone, for computers that cannot mount a share; also a proof that the port needs no file system. */
export function createSmbclientTarget({ port, folder, officeId, writer }: Place): SyncTarget {
  const home = [folder, `pantau-${officeId}`];
  const inTurn = createTurns();

  /**
   * Runs commands of smbclient in a folder of the share and answers what it printed. Rejects with the code of the first status that it names, save
   * that a folder to be made may be there.
   */
  async function run(place: readonly string[], ...commands: readonly string[]): Promise<string> {
    const account = ['-p', String(port), '-U', `${guest.name}%${guest.password}`, '-s', '/dev/null'];
    const args = [`//127.0.0.1/${shareName}`, ...account, '-D', place.join('\\'), '-c', commands.join('; ')];
    const text = await new Promise<string>((resolve) => {
      execFile('smbclient', args, { maxBuffer: 1 << 26 }, (_, output, problems) => resolve(output + problems));
    });
    const [, status] = /NT_STATUS_(?!OBJECT_NAME_COLLISION making)(\w+)/.exec(text) ?? [];
    if (status !== undefined) throw targetProblem(codeByStatus[status] ?? 'EIO', text.trim());
    return text;
  }

  async function withFile<T>(work: (path: string) => Promise<T>): Promise<T> {
    const place = await mkdtemp(join(tmpdir(), 'pantau-smb-'));
    try {
      return await work(join(place, 'isi'));
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  }

  const remote = (parts: readonly string[]) => `"${parts.join('\\')}"`;

  const fetch = (parts: readonly string[]): Promise<Uint8Array> =>
    withFile(async (path) => {
      await run(home, `get ${remote(parts)} "${path}"`);
      return readFile(path);
    });

  async function compare(parts: readonly string[], bytes: Uint8Array): Promise<'missing' | 'same' | 'differs'> {
    try {
      return Buffer.compare(await fetch(parts), bytes) === 0 ? 'same' : 'differs';
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return 'missing';
      throw error;
    }
  }

  async function publish(parts: readonly string[], bytes: Uint8Array): Promise<PutOutcome> {
    const folders = parts.slice(0, -1);
    const temporary = [...folders, `~$${writer}-${parts.at(-1)}`];
    const mkdirs = folders.map((_, at) => `mkdir ${remote(folders.slice(0, at + 1))}`);
    await withFile(async (path) => {
      await writeFile(path, bytes);
      await run(home, ...mkdirs, `put "${path}" ${remote(temporary)}`, `get ${remote(temporary)} "${path}-kembali"`);
      const back = await readFile(`${path}-kembali`);
      if (Buffer.compare(back, bytes) !== 0) throw targetProblem('EIO', temporary.join('/'));
    });
    try {
      await run(home, `rename ${remote(temporary)} ${remote(parts)}`);
      return 'created';
    } catch (error) {
      await run(home, `del ${remote(temporary)}`);
      const meanwhile = codeOf(error) === 'EEXIST' ? await compare(parts, bytes) : 'missing';
      if (meanwhile === 'missing') throw error;
      return meanwhile;
    }
  }

  return {
    async identify() {
      try {
        const header = await fetch(['kantor.hdr']);
        return officeOfHeader(header) === officeId ? { kind: 'office', officeId, header } : { kind: 'foreign' };
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw error;
        const offices = [...(await run([folder], 'ls')).matchAll(/^ {2}pantau-([a-z2-7]{16}) +D/gm)].map(([, id]) => id);
        if (offices.includes(officeId)) throw error;
        return { kind: offices.length === 0 ? 'empty' : 'foreign' };
      }
    },
    async list(prefix, isWanted = () => true) {
      const parts = partsOfPrefix(prefix);
      try {
        return filesOf(await run([...home, ...parts], 'recurse ON', 'ls'), home.join('\\'), parts.join('/')).filter(
          isListed(prefix, isWanted),
        );
      } catch (error) {
        unless('ENOENT', 'ENOTDIR')(error);
        await run(home, 'ls');
        return [];
      }
    },
    async get(key, limit) {
      const bytes = await fetch(partsOfMetKey(key));
      if (bytes.length > limit) throw targetProblem('EFBIG', key);
      return bytes;
    },
    async put(key, bytes) {
      const parts = partsOfGivenKey(key);
      return inTurn(key, async () => {
        const before = await compare(parts, bytes);
        return before === 'missing' ? publish(parts, bytes) : before;
      });
    },
    async removeOwn(key) {
      const parts = partsOfOwnKey(key, writer);
      await run(home, `del ${remote(parts)}`).catch(unless('ENOENT'));
      await run(home, 'ls');
    },
  };
}

function unless(...codes: readonly string[]): (error: unknown) => void {
  return (error) => {
    if (!codes.includes(codeOf(error) ?? '')) throw error;
  };
}

/** Reads what `ls` prints: a line that begins with a backslash names the folder of the lines that follow. */
function filesOf(text: string, home: string, prefix: string) {
  const files: { readonly key: string; readonly size: number }[] = [];
  let place: string | undefined = prefix;
  for (const line of text.split('\n')) {
    if (line.startsWith(`\\${home}`)) place = line.slice(home.length + 2).replaceAll('\\', '/');
    const [, name = '', attributes = '', size = ''] = /^ {2}(.+?) +([A-Z]+) +(\d+) {2}\w{3} \w{3} /.exec(line) ?? [];
    const key = metKeyBelow(place, name);
    if (key !== undefined && !attributes.includes('D')) files.push({ key, size: Number(size) });
  }
  return files;
}
