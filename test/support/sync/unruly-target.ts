import { type Listed, type SyncTarget, targetProblem } from '../../../electron/sync/target.ts';
import { createDice } from '../fake-disk.ts';
import { conflictKeys } from './conflict-names.ts';
import { isListed } from './wanted-keys.ts';

/** What a folder that others carry and hold may do to a PC. */
export const misfortunes = [
  /** Storms of calls that end in EBUSY. */
  'busy',
  /** ETIMEDOUT, for a put also after it took effect. */
  'timeout',
  /** ENOSPC for a while. */
  'full',
  /** A put is answered 'created', and the file is nowhere. */
  'lost',
  /** What a put leaves in the folder has one wrong byte, for everybody and for good: only its author can mend it. */
  'rotten',
  /** A removed file is there again. */
  'resurrected',
  /** A file is not seen at first. */
  'late',
  /** A file that was seen is gone for a while. */
  'vanishing',
  /** The first readings are short, growing from one to the next, or end in zeros. */
  'torn',
  /** The first readings are empty or time out, as those of a placeholder. */
  'placeholder',
  /** The first readings have one wrong byte. */
  'flipped',
  /** A listing of before. */
  'stale',
  /** A listing in another order. */
  'reordered',
  /** A second version under a conflict name, whole or cut short, beside the file. */
  'copied',
  /** The file is there under a conflict name alone. */
  'renamed',
] as const;
export type Misfortune = (typeof misfortunes)[number];

export interface UnrulyOptions {
  /** The folder as this PC would see it on a good day. */
  readonly target: SyncTarget;
  readonly seed: number;
  /** Those that may strike; all when left out. */
  readonly only?: readonly Misfortune[];
  /** The chance, from 0 to 1, that one strikes where it can. */
  readonly rate?: number;
}

export interface UnrulyTarget extends SyncTarget {
  /** From now on this PC sees the folder as it is. What is 'rotten' in the folder stays so. */
  heal(): void;
  /** How often each struck, so that a test can tell a calm run from a stormy one. */
  readonly struck: ReadonlyMap<Misfortune, number>;
}

type Reading = (bytes: Uint8Array) => Uint8Array;

/** What one PC will live through with one file. */
interface Fate {
  /** Listings from which it is missing yet. */
  hiddenFor: number;
  /** What the next readings give in place of the bytes. */
  readonly readings: Reading[];
  readonly conflictKey: string;
  readonly isRenamed: boolean;
  /** Share of the bytes that the second version has; none when there is no second version. */
  readonly copied: number | undefined;
}

/** One PC's view of a folder, with misfortunes that the seed alone decides. */
export function createUnrulyTarget({ target, seed, only = misfortunes, rate = 0.15 }: UnrulyOptions): UnrulyTarget {
  const dice = createDice(seed);
  const struck = new Map<Misfortune, number>();
  const fates = new Map<string, Fate>();
  const originals = new Map<string, string>();
  const listings = new Map<string, readonly Listed[]>();
  let isHealed = false;
  let busyFor = 0;
  let fullFor = 0;

  const upTo = (most: number) => 1 + Math.floor(dice() * most);

  function strikes(misfortune: Misfortune): boolean {
    if (isHealed || !only.includes(misfortune) || dice() >= rate) return false;
    struck.set(misfortune, (struck.get(misfortune) ?? 0) + 1);
    return true;
  }

  /** What may befall any call. */
  function enter(): void {
    if (isHealed) return;
    if (busyFor === 0 && strikes('busy')) busyFor = upTo(6);
    if (busyFor > 0) {
      busyFor -= 1;
      throw targetProblem('EBUSY', 'held by somebody');
    }
    if (strikes('timeout')) throw targetProblem('ETIMEDOUT', 'no answer');
  }

  function withWrongByte(bytes: Uint8Array): Uint8Array {
    const wrong = Uint8Array.from(bytes);
    const at = Math.floor(dice() * wrong.length);
    if (wrong.length > 0) wrong[at] = (wrong[at] ?? 0) ^ upTo(255);
    return wrong;
  }

  function tornReadings(): readonly Reading[] {
    const shares = Array.from({ length: upTo(3) }, () => dice()).sort((a, b) => a - b);
    return shares.map((share) => {
      const endsInZeros = dice() < 0.3;
      return (bytes) => {
        const length = Math.floor(bytes.length * share);
        return endsInZeros ? Uint8Array.from(bytes).fill(0, length) : bytes.subarray(0, length);
      };
    });
  }

  function placeholderReadings(): readonly Reading[] {
    return Array.from({ length: upTo(3) }, () => (dice() < 0.5 ? emptyReading : hangingReading));
  }

  function fateOf(key: string): Fate {
    const known = fates.get(key);
    if (known) return known;
    const names = conflictKeys(key);
    const fate: Fate = {
      hiddenFor: strikes('late') ? upTo(3) : 0,
      readings: [
        ...(strikes('placeholder') ? placeholderReadings() : []),
        ...(strikes('torn') ? tornReadings() : []),
        ...(strikes('flipped') ? Array.from({ length: upTo(2) }, () => withWrongByte) : []),
      ],
      conflictKey: names[Math.floor(dice() * names.length)] ?? key,
      isRenamed: strikes('renamed'),
      copied: strikes('copied') ? Math.min(1, dice() * 2) : undefined,
    };
    fates.set(key, fate);
    originals.set(fate.conflictKey, key);
    return fate;
  }

  /** The entries that stand for one file in a listing of this PC. */
  function appearances({ key }: Listed): readonly Listed[] {
    const fate = fateOf(key);
    if (fate.hiddenFor === 0 && strikes('vanishing')) fate.hiddenFor = upTo(3);
    if (fate.hiddenFor > 0) {
      fate.hiddenFor -= 1;
      return [];
    }
    const second = { key: fate.conflictKey, size: null };
    if (fate.isRenamed) return [second];
    return fate.copied === undefined ? [{ key, size: null }] : [{ key, size: null }, second];
  }

  function shuffled<T>(items: readonly T[]): readonly T[] {
    return items
      .map((item) => ({ item, place: dice() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
  }

  async function isThere(key: string): Promise<boolean> {
    return (await target.list(key.split('/').slice(0, -1).join('/'))).some((listed) => listed.key === key);
  }

  return {
    struck,
    heal() {
      isHealed = true;
    },
    async identify() {
      enter();
      return target.identify();
    },
    async list(prefix, isWanted = () => true) {
      enter();
      const now = await target.list(prefix);
      const wanted = isListed(prefix, isWanted);
      if (isHealed) return now.filter(wanted);
      const before = listings.get(prefix);
      const shown = before && strikes('stale') ? before : now;
      listings.set(prefix, shown);
      const seen = shown.filter(wanted).flatMap(appearances);
      return strikes('reordered') ? shuffled(seen) : seen;
    },
    async get(key, limit) {
      enter();
      if (isHealed) return target.get(key, limit);
      const original = originals.get(key);
      if (original !== undefined) return second(original, limit);
      const fate = fateOf(key);
      if (fate.isRenamed || fate.hiddenFor > 0) throw targetProblem('ENOENT', key);
      return first(key, limit);
    },
    async put(key, bytes) {
      enter();
      if (fullFor === 0 && strikes('full')) fullFor = upTo(4);
      if (fullFor > 0 && !isHealed) {
        fullFor -= 1;
        throw targetProblem('ENOSPC', key);
      }
      const isNew = !isHealed && !(await isThere(key));
      if (isNew && strikes('lost')) return 'created';
      const outcome = await target.put(key, isNew && strikes('rotten') ? withWrongByte(bytes) : bytes);
      if (strikes('timeout')) throw targetProblem('ETIMEDOUT', key);
      return outcome;
    },
    async removeOwn(key) {
      enter();
      if (!strikes('resurrected')) return target.removeOwn(key);
    },
  };

  async function first(key: string, limit: number): Promise<Uint8Array> {
    const bytes = await target.get(key, limit);
    const reading = fateOf(key).readings.shift();
    return reading ? reading(bytes) : bytes;
  }

  async function second(original: string, limit: number): Promise<Uint8Array> {
    const { copied, isRenamed } = fateOf(original);
    if (isRenamed) return first(original, limit);
    if (copied === undefined) throw targetProblem('ENOENT', original);
    const bytes = await target.get(original, limit);
    return bytes.subarray(0, Math.floor(bytes.length * copied));
  }
}

const emptyReading: Reading = () => new Uint8Array(0);

const hangingReading: Reading = (bytes) => {
  throw targetProblem('ETIMEDOUT', `a placeholder of ${bytes.length} bytes`);
};
