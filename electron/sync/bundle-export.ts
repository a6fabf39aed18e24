import { segmentKey } from '#shared/sync/file-names.ts';
import { sha256OfBytes } from '../ports/host.ts';
import { rangeOfArchived } from './archive.ts';
import { type NamedFile, sealedParts } from './blob-parts.ts';
import { filesNamedIn } from './blobs.ts';
import { type BundleEntry, type BundleHeader, writeBundle } from './bundle-file.ts';
import type { Placed } from './operation-columns.ts';
import { rangeOf, readOwnRuns, sealRange } from './sealing.ts';
import type { JobContext } from './sync-jobs.ts';

/** Part of a name where the folder has the month; whoever reads it looks inside. */
const noMonth = '000000';

/** How far a PC has read a stream by its own word; for nobody in particular, how far the one has that is furthest behind. */
function seenBy({ options, engine }: JobContext, publisher: string, reader: string | null): number {
  const { notes } = engine.parts.state;
  const seen = (writer: string) => notes.get(writer)?.note.seen[publisher] ?? 0;
  if (reader !== null) return seen(reader);
  const others = options.host
    .devices()
    .filter(({ writer, revoked }) => !revoked && writer !== options.device.writer && writer !== publisher)
    .map(({ writer }) => seen(writer));
  // Whoever wrote it needs none of it; while nobody else is known, whoever comes needs everything that is written here.
  return others.length > 0 || publisher !== options.device.writer ? Math.min(...others) : 0;
}

/**
 * Writes what a PC has not seen by its last kabar (null: everything that not every PC has) into one file. Works without the shared folder. Key files
 * stay out: PCs of the office get new keys by operations, and a stick is easily lost. Answers the number of operations; with none, no file is written.
 */
export async function exportBundle(context: JobContext, path: string, writer: string | null): Promise<number> {
  const { options, engine } = context;
  const { office, device, host, archive, disk } = options;
  const seen = (publisher: string) => seenBy(context, publisher, writer);
  const own = { from: Math.min(seen(device.writer), host.ownEnd()), to: host.ownEnd() };
  const references = host
    .references()
    .filter(({ publisher, to, part }) => publisher !== writer && to > seen(publisher) && part !== 'identity');
  const operations = Math.max(0, own.to - own.from) + references.reduce((sum, { count }) => sum + count, 0);
  if (operations === 0) return 0;
  const files = new Map<string, NamedFile>();
  const noteFiles = (placed: readonly Placed[]) => {
    for (const { operation } of placed) for (const file of filesNamedIn(operation.payload)) files.set(file.hash, file);
  };

  async function* entries(): AsyncIterable<BundleEntry> {
    yield* engine.parts.cards.files();
    yield engine.parts.kabar.seal();
    for await (const placed of readOwnRuns(options, own)) {
      noteFiles(placed);
      for (const { bytes, ...range } of sealRange(options, 'ops', placed, rangeOf(placed)))
        yield { key: segmentKey({ kind: 'ops', writer: device.writer, ...range }, noMonth, sha256OfBytes(bytes)), bytes };
    }
    for (const [file, { publisher }] of new Map(references.map((reference) => [reference.file, reference]))) {
      const bytes = await archive.bytes(file);
      const placed = await archive.open(file);
      // Damaged here: the check says so, and the folder or its author still has it.
      if (!bytes || !placed) continue;
      noteFiles(placed);
      const range = rangeOfArchived(file);
      yield { key: segmentKey({ kind: 'ops', writer: publisher, ...range }, noMonth, sha256OfBytes(bytes)), bytes };
    }
    for (const { hash } of files.values()) {
      // One that the disk does not give now comes by the folder.
      const bytes = await options.blobs.read(hash).catch(() => undefined);
      if (bytes)
        for (const { key, seal } of sealedParts(options.keyring(), device.writer, hash, bytes)) yield { key, bytes: seal() };
    }
  }

  const header: BundleHeader = { office, kind: 'bundle', from: device.writer, to: writer };
  await writeBundle(disk, path, header, entries());
  return operations;
}
