import { officeOfHeader } from '../../../electron/sync/office-folder.ts';
import { type SyncTarget, type TargetIdentity, targetProblem } from '../../../electron/sync/target.ts';
import { partsOfGivenKey, partsOfMetKey, partsOfOwnKey, partsOfPrefix } from '../../../electron/sync/target-keys.ts';
import { isListed } from './wanted-keys.ts';

/** What a PC finds where the office should be. 'unreachable' is a share that does not answer. */
export type Sight = 'office' | 'empty' | 'foreign' | 'unreachable';

export interface MemoryFolder {
  readonly officeId: string;
  /** What lies in the office now, by key: tests look at it, damage it and add what folder clients add. */
  readonly files: Map<string, Uint8Array>;
  /** Changes what all PCs find from now on; the files stay as they are. */
  show(sight: Sight): void;
  /** The folder as one PC sees it. */
  target(writer: string): SyncTarget;
}

/** An ideal folder that any number of PCs share: everything is seen at once, whole and in order. */
export function createMemoryFolder(office: { readonly officeId: string; readonly header: Uint8Array }): MemoryFolder {
  const { officeId } = office;
  const files = new Map<string, Uint8Array>([['kantor.hdr', office.header]]);
  let sight: Sight = 'office';

  /** The first thing of every call: what is not in sight cannot be used. */
  function enter(): void {
    if (sight === 'unreachable') throw targetProblem('EHOSTDOWN', 'the share does not answer');
    if (sight !== 'office' || !files.has('kantor.hdr')) throw targetProblem('ENOENT', `pantau-${officeId}`);
  }

  function identify(): TargetIdentity {
    if (sight === 'empty' || sight === 'foreign') return { kind: sight };
    enter();
    const header = files.get('kantor.hdr') ?? new Uint8Array(0);
    return officeOfHeader(header) === officeId ? { kind: 'office', officeId, header } : { kind: 'foreign' };
  }

  return {
    officeId,
    files,
    show(next) {
      sight = next;
    },
    target: (writer) => ({
      identify: async () => identify(),
      async list(prefix, isWanted = () => true) {
        const start = partsOfPrefix(prefix).map((part) => `${part}/`);
        enter();
        const below = [...files].filter(([key]) => key.startsWith(start.join('')));
        return below.map(([key, bytes]) => ({ key, size: bytes.length })).filter(isListed(prefix, isWanted));
      },
      async get(key, limit) {
        partsOfMetKey(key);
        enter();
        const bytes = files.get(key);
        if (!bytes) throw targetProblem('ENOENT', key);
        if (bytes.length > limit) throw targetProblem('EFBIG', key);
        return Uint8Array.from(bytes);
      },
      async put(key, bytes) {
        partsOfGivenKey(key);
        enter();
        const there = files.get(key);
        if (there) return Buffer.compare(there, bytes) === 0 ? 'same' : 'differs';
        files.set(key, Uint8Array.from(bytes));
        return 'created';
      },
      async removeOwn(key) {
        partsOfOwnKey(key, writer);
        enter();
        files.delete(key);
      },
    }),
  };
}
