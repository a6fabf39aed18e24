import { readSegmentKey, segmentKey } from '#shared/sync/file-names.ts';
import { addRange, missingFrom, type Range, type Ranges } from '#shared/sync/ranges.ts';
import type { Reference } from '../services/journal-reference.ts';
import { rangeOfArchived } from './archive.ts';
import { segmentKeysOf } from './receiver.ts';
import { maxSegment, openSegment } from './segment.ts';
import type { JobContext } from './sync-jobs.ts';
import type { Listed, SyncTarget } from './target.ts';

interface Broken extends Range {
  readonly file: string;
  readonly publisher: string;
}

/**
 * Archived files that are gone or damaged. One segment of the folder that says as much takes the place of the file; where only several together do,
 * they arrive anew; and where the folder has nothing, the author is asked to send it again.
 */
export async function refetchArchive(
  context: JobContext,
  target: SyncTarget,
  listing: readonly Listed[],
): Promise<{ readonly fetched: number; readonly asked: number }> {
  const { options, engine } = context;
  const { state, receiveAll, kabar } = engine.parts;
  const broken: Broken[] = [];
  for (const [file, references] of Map.groupBy(options.host.references(), (reference) => reference.file)) {
    if (!(await options.archive.open(file)))
      broken.push({ file, publisher: references[0]?.publisher ?? '', ...rangeOfArchived(file) });
  }
  const uncovered: Broken[] = [];
  for (const one of broken) if (!(await replaceByOne(context, target, listing, one))) uncovered.push(one);
  if (uncovered.length === 0) return { fetched: broken.length, asked: 0 };
  await state.inTurn('take', async () => forget(context, uncovered));
  for (const { key } of listing) state.done.delete(key);
  await receiveAll(state, target, listing);
  let asked = 0;
  for (const one of uncovered) {
    for (const range of missingFrom(state.streams.get(one.publisher) ?? [], one)) {
      ask(context, one.publisher, range);
      asked += 1;
    }
  }
  if (asked > 0) kabar.hurry();
  const stillBroken = uncovered.filter((one) => missingFrom(state.streams.get(one.publisher) ?? [], one).length > 0);
  return { fetched: broken.length - stillBroken.length, asked };
}

/** Names are hints: whatever could cover the range is opened, and what is inside decides. */
async function replaceByOne(
  { options, engine }: JobContext,
  target: SyncTarget,
  listing: readonly Listed[],
  one: Broken,
): Promise<boolean> {
  const covers = ({ from, to }: Range) => from <= one.from && to >= one.to;
  for (const { key } of listing) {
    if (!key.endsWith('.seg')) continue;
    const name = readSegmentKey(key);
    if (name && (name.writer !== one.publisher || name.kind === 'status' || !covers(name))) continue;
    const raw = await target.get(key, maxSegment).catch(() => undefined);
    const bytes = raw && Buffer.from(raw.buffer, raw.byteOffset, raw.length);
    const opened = bytes && openSegment(bytes, segmentKeysOf(options, engine.parts.state));
    if (!bytes || !opened?.ok) continue;
    const { header } = opened.value;
    if (header.publisher !== one.publisher || header.kind === 'status' || !covers(header)) continue;
    await options.archive.keep(one.file, bytes);
    return true;
  }
  return false;
}

/** The positions count as not arrived, so that whatever has them is taken again. */
function forget({ options, engine }: JobContext, broken: readonly Broken[]): void {
  const lost = new Set(broken.map(({ file }) => file));
  const { streams } = engine.parts.state;
  for (const publisher of new Set(broken.map((one) => one.publisher))) {
    const kept: readonly Reference[] = options.host
      .references()
      .filter((one) => one.publisher === publisher && !lost.has(one.file));
    streams.set(
      publisher,
      kept.reduce<Ranges>((ranges, range) => addRange(ranges, range), []),
    );
  }
}

/** Asks by a name that says which positions are meant, as if a file of that name had been found damaged. */
function ask({ options, engine }: JobContext, publisher: string, range: Range): void {
  const now = options.clock.now();
  const key = segmentKey({ kind: 'ops', writer: publisher, ...range }, '000000', '0'.repeat(12));
  const affects = range.to - range.from;
  engine.parts.state.setAside.set(key, {
    key,
    publisher,
    reason: 'damaged',
    since: now,
    affects,
    tries: 1,
    nextTry: now,
    askedAt: now,
  });
}
