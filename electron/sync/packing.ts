import { readSegmentKey, type SegmentName } from '#shared/sync/file-names.ts';
import type { Range } from '#shared/sync/ranges.ts';
import type { EngineOptions } from './engine-options.ts';
import { maxSegment, openSegment, type SegmentKeys } from './segment.ts';
import type { Listed } from './target.ts';

/** A file that this PC wrote, and when. */
export interface Written {
  readonly key: string;
  readonly at: number;
  /** The folder was found to hold other bytes under this name: a file cut short, or rotten. */
  readonly isOther?: boolean;
}

export interface PackerTools {
  written(): readonly Written[];
  forget(key: string): Promise<void>;
  pack(range: Range): Promise<void>;
  readonly ownKeys: SegmentKeys;
}

interface OwnFile extends Written {
  readonly name: SegmentName;
}

/** Operations in one pack at most: it is read whole to learn anything from it, and what one berkas went through on several PCs should arrive close together. */
const perPack = 10_000;
const packAfter = 24;
const mergeAfter = 12;
const removeAfter = 3_600_000;

/** True when a larger file says everything that the smaller one says. */
function covers(larger: Range, smaller: Range): boolean {
  return larger.from <= smaller.from && larger.to >= smaller.to && larger.to - larger.from > smaller.to - smaller.from;
}

interface Run extends Range {
  readonly files: number;
}

function runsOf(ranges: readonly Range[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = runs.at(-1);
    const end = Math.max(last?.to ?? 0, to);
    if (last && from <= last.to && end - last.from <= perPack)
      runs[runs.length - 1] = { from: last.from, to: end, files: last.files + 1 };
    else runs.push({ from, to, files: 1 });
  }
  return runs;
}

/** Makes packs of this PC's own small files, and removes what a pack says as well. Files of others are never touched. */
export function createPacker({ target, clock }: Pick<EngineOptions, 'target' | 'clock'>, tools: PackerTools) {
  /** Packs that were read back from the folder: whether they are whole. */
  const sound = new Map<string, boolean>();

  async function isSound({ key, name }: OwnFile): Promise<boolean> {
    const known = sound.get(key);
    if (known !== undefined) return known;
    const raw = await target.get(key, maxSegment);
    const opened = openSegment(Buffer.from(raw.buffer, raw.byteOffset, raw.length), tools.ownKeys);
    const isWhole = opened.ok && opened.value.header.from === name.from && opened.value.header.to === name.to;
    sound.set(key, isWhole);
    return isWhole;
  }

  /** Packs the longest run of small files that follow each other, once there are enough that no pack covers yet. */
  async function packRun(small: readonly Range[], packs: readonly Range[], enough: number): Promise<void> {
    const open = small.filter((range) => !packs.some((pack) => covers(pack, range)));
    // A file alone would become another of the same size.
    const runs = runsOf(open).filter(({ files }) => files > 1);
    const longest = runs.reduce<Run | undefined>((most, run) => (most && most.files >= run.files ? most : run), undefined);
    if (open.length >= enough && longest) await tools.pack({ from: longest.from, to: longest.to });
  }

  return async (listing: readonly Listed[], readByOthers: number): Promise<void> => {
    const ages = new Map(tools.written().map(({ key, at }) => [key, at]));
    const own = listing.flatMap(({ key }): OwnFile[] => {
      const name = readSegmentKey(key);
      const at = ages.get(key);
      return name && name.kind !== 'status' && at !== undefined ? [{ key, name, at }] : [];
    });
    const packs = own.filter(({ name }) => name.kind === 'pack');
    const now = clock.now();
    // Removed only where a larger pack in the folder says the same and was read back, somebody else has read as far, and nobody can still be looking
    // for the small file.
    for (const small of own) {
      if (small.name.to > readByOthers || now - small.at < removeAfter) continue;
      const pack = packs.find((one) => covers(one.name, small.name) && now - one.at > removeAfter);
      if (!pack || !(await isSound(pack))) continue;
      await target.removeOwn(small.key);
      await tools.forget(small.key);
    }
    // A pack on its way counts, or each turn would make it again; one that cannot be read does not, so that another takes its place.
    const ranges = tools
      .written()
      .filter(({ key, at }) => (now - at < removeAfter || packs.some((one) => one.key === key)) && sound.get(key) !== false)
      .flatMap(({ key }) => readSegmentKey(key) ?? [])
      .filter(({ kind }) => kind === 'pack');
    await packRun(
      own.filter(({ name }) => name.kind === 'ops').map(({ name }) => name),
      ranges,
      packAfter,
    );
    await packRun(
      ranges.filter(({ from, to }) => to - from < perPack / 4),
      ranges,
      mergeAfter,
    );
  };
}
