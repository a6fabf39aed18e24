import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { maxSegment, type OpenedSegment, openSegment, type SegmentKeys, type SegmentProblem, verifySegment } from './segment.ts';
import { codeOf, type Listed, type SyncTarget } from './target.ts';

/** `unsigned`: whole, but not signed by the PC that it names. */
export type ScanProblem = SegmentProblem | 'unsigned';

export interface ScannedFile {
  readonly key: string;
  readonly opened: Result<OpenedSegment, ScanProblem>;
}

/** Reads every segment of a listing and says of each what it is. Files that are gone by now are passed over. */
export async function* scanSegments(
  source: Pick<SyncTarget, 'get'>,
  listing: readonly Listed[],
  keys: SegmentKeys,
): AsyncIterable<ScannedFile> {
  for (const { key } of listing) {
    if (!key.endsWith('.seg')) continue;
    const bytes = await wholeFile(source, key);
    if (bytes === 'gone') continue;
    yield { key, opened: bytes.ok ? openAny(bytes.value, keys) : bytes };
  }
}

async function wholeFile(source: Pick<SyncTarget, 'get'>, key: string): Promise<Result<Buffer, ScanProblem> | 'gone'> {
  try {
    const raw = await source.get(key, maxSegment);
    return ok(Buffer.from(raw.buffer, raw.byteOffset, raw.length));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return 'gone';
    if (code === 'EFBIG') return fail('damaged');
    // A place that does not answer is no finding about its files.
    if (code === 'ETIMEDOUT') throw error;
    return fail('incomplete');
  }
}

function openAny(bytes: Buffer, keys: SegmentKeys): Result<OpenedSegment, ScanProblem> {
  const opened = openSegment(bytes, keys);
  if (opened.ok || opened.error !== 'damaged') return opened;
  const { office, epoch } = keys;
  const isWhole = verifySegment(bytes, { office, epoch }).ok;
  return fail(isWhole && !verifySegment(bytes, keys).ok ? 'unsigned' : 'damaged');
}
