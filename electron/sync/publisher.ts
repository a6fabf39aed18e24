import { join } from 'node:path';
import { isEntrusted, ownerOf, readSegmentKey, segmentKey } from '#shared/sync/file-names.ts';
import { addRange, contiguousEnd, missingFrom, type Range, type Ranges } from '#shared/sync/ranges.ts';
import { sha256OfBytes } from '../ports/host.ts';
import { blobsByPart, type NamedFile } from './blob-parts.ts';
import { filesNamedIn, publishBlob } from './blobs.ts';
import type { EngineOptions } from './engine-options.ts';
import type { Placed } from './operation-columns.ts';
import { openOutbox } from './outbox.ts';
import { createPacker, type Written } from './packing.ts';
import { segmentKeysOf } from './receiver.ts';
import { perSegment, rangeOf, readOwnRuns, sealRange } from './sealing.ts';
import { maxSegment, openSegment, type SegmentHeader } from './segment.ts';
import type { Listed } from './target.ts';

/** Own files that this PC wrote: anything else under its name is the work of a copy of it. */
interface Published {
  readonly sealedTo: number;
  readonly keys: readonly Written[];
  /** Id of the operation before `sealedTo`. */
  readonly tip: string | null;
  /** Attachments that were put and that no listing has shown yet, or that the disk did not give. */
  readonly files: readonly NamedFile[];
}

/** Files of attachments, whoever put them. */
export type ListBlobs = () => Promise<readonly Listed[]>;

export interface Publisher {
  /** Positions of this PC's stream that the folder was seen to hold: listed, and read back once. */
  readonly sent: number;
  /** Publishes what is new, sends again what is gone. Answers true when something was put. */
  publish(listing: readonly Listed[], listBlobs: ListBlobs): Promise<boolean>;
  /** Positions that were sent once and that this listing does not show, nor is a file with them on its way. */
  missing(listing: readonly Listed[]): Promise<Ranges>;
  /** Seals positions again under another name: somebody could not read the file. Answers how many files the next turn sends. */
  sendAgain(range: Range): Promise<number>;
  /** Own small files become one; they are removed only after another PC has read the pack's positions. */
  repack(listing: readonly Listed[], readByOthers: number): Promise<void>;
}

function lastBefore(position: number, placed: readonly Placed[]): string | null {
  return placed.findLast((one) => one.position < position)?.operation.id ?? null;
}

export async function openPublisher(options: EngineOptions): Promise<Publisher> {
  const { target, disk, folder, device, host, clock } = options;
  const recordFile = join(folder, `terbit-${device.writer}.json`);
  let record = await readRecord();
  let shown: Ranges = [];
  let missedBefore: Ranges = [];
  let isStreamKnown = false;
  const outbox = await openOutbox(options);

  async function readRecord(): Promise<Published> {
    try {
      return JSON.parse(Buffer.from(await disk.read(recordFile)).toString('utf8')) as Published; // Written below.
    } catch {
      return { sealedTo: 0, tip: null, keys: [], files: [] };
    }
  }

  async function keep(next: Published): Promise<void> {
    await disk.replace(recordFile, Buffer.from(JSON.stringify(next)));
    record = next;
  }

  const monthOf = (at: number) => new Date(at).toISOString().slice(0, 7).replace('-', '');

  /** Sealed once, on the disk here before it goes out: after a crash the same bytes are sent, never others. */
  async function seal(kind: SegmentHeader['kind'], operations: readonly Placed[], range: Range): Promise<void> {
    if (operations.length !== range.to - range.from || operations.some(({ position }, at) => position !== range.from + at))
      throw new Error('Invariant: a file says every place of its range');
    for (const { bytes, ...part } of sealRange(options, kind, operations, range)) {
      const at = clock.now();
      const key = segmentKey({ kind, writer: device.writer, ...part }, monthOf(at), sha256OfBytes(bytes));
      await outbox.add(key, bytes);
      const grown = part.to > record.sealedTo ? { sealedTo: part.to, tip: lastBefore(part.to, operations) } : {};
      await keep({ ...record, ...grown, keys: [...record.keys, { key, at }] });
    }
  }

  async function readRange(range: Range): Promise<readonly Placed[]> {
    const all: Placed[] = [];
    for await (const placed of readOwnRuns(options, range)) all.push(...placed);
    return all;
  }

  const blobOptions = { keyring: options.keyring, store: options.blobs, writer: device.writer };

  async function sealNew(listBlobs: ListBlobs): Promise<boolean> {
    let put = false;
    while (record.sealedTo < host.ownEnd()) {
      const from = record.sealedTo;
      const placed = await host.readOwn(from, perSegment);
      const last = placed.at(-1);
      if (!last) break;
      const files = placed.flatMap(({ operation }) => filesNamedIn(operation.payload));
      if (files.length > 0 && (await putFiles(files, await listBlobs()))) put = true;
      await seal('ops', placed, { from, to: last.position + 1 });
    }
    return put;
  }

  /** Attachments go before the operations that name them, and are looked for again in a later turn. Answers true when one was put. */
  async function putFiles(files: readonly NamedFile[], listing: readonly Listed[]): Promise<boolean> {
    const listed = blobsByPart(listing);
    const unconfirmed = new Map(record.files.map((file) => [file.hash, file]));
    let put = false;
    for (const file of files) {
      const outcome = await publishBlob(target, blobOptions, file, listed);
      if (outcome === 'put') put = true;
      if (outcome === 'put' || outcome === 'unread') unconfirmed.set(file.hash, file);
      else unconfirmed.delete(file.hash);
    }
    await keep({ ...record, files: [...unconfirmed.values()] });
    return put;
  }

  const writtenKeys = () => record.keys.map(({ key }) => key);

  /** A name in a listing says nothing of the bytes: what the folder does not hold as it was sealed is no copy of it, and is sealed again. */
  async function confirm(listed: ReadonlySet<string>): Promise<void> {
    const others = await outbox.confirm(listed, writtenKeys());
    if (others.length === 0) return;
    await keep({ ...record, keys: record.keys.map((one) => (others.includes(one.key) ? { ...one, isOther: true } : one)) });
    await outbox.drop(others);
  }

  /** A journal that lost operations counts its stream anew; under the old name its next ones would pass for known. Looked at once: damage shows when a journal opens. */
  async function isStillOurs(): Promise<boolean> {
    if (isStreamKnown || record.tip === null) return true;
    const [last] = await host.readOwn(record.sealedTo - 1, 1);
    isStreamKnown = last?.position === record.sealedTo - 1 && last.operation.id === record.tip;
    return isStreamKnown;
  }

  /** True when every own file in the folder is one that this PC wrote, or says exactly what its own journal says. */
  async function isOurs(own: readonly string[]): Promise<boolean> {
    const written = new Set(writtenKeys());
    const adopted: { key: string; at: number }[] = [];
    let sealedTo = record.sealedTo;
    for (const key of own) {
      const name = readSegmentKey(key);
      if (written.has(key) || !name || name.kind === 'status') continue;
      const raw = await target.get(key, maxSegment);
      const opened = openSegment(Buffer.from(raw.buffer, raw.byteOffset, raw.length), ownKeys);
      // Whole, signed by our key, and sealed by a key that this PC does not have (any more).
      if (!opened.ok && opened.error === 'no-key') return false;
      // An incomplete or damaged own file says nothing about a copy of this PC; it is sent again like a missing one.
      if (!opened.ok) continue;
      const here = await readRange(opened.value.header);
      const ids = new Map(here.map(({ position, operation }) => [position, operation.id]));
      if (!opened.value.operations.every(({ position, operation }) => ids.get(position) === operation.id)) return false;
      adopted.push({ key, at: clock.now() });
      sealedTo = Math.max(sealedTo, opened.value.header.to);
    }
    if (adopted.length > 0) {
      const tip = lastBefore(sealedTo, await readRange({ from: sealedTo - 1, to: sealedTo }));
      await keep({ ...record, sealedTo, tip, keys: [...record.keys, ...adopted] });
    }
    return true;
  }

  /** What own files say that a listing shows and that are not on their way any more. */
  function shownIn(listing: readonly Listed[], waiting: ReadonlySet<string>): Ranges {
    const sound = new Set(record.keys.flatMap(({ key, isOther }) => (isOther || waiting.has(key) ? [] : [key])));
    return listing.reduce<Ranges>((ranges, { key }) => {
      const name = sound.has(key) ? readSegmentKey(key) : undefined;
      return name ? addRange(ranges, name) : ranges;
    }, []);
  }

  async function missing(listing: readonly Listed[]): Promise<Ranges> {
    const waiting = await outbox.waiting(writtenKeys());
    const onTheWay = [...waiting].flatMap((key) => readSegmentKey(key) ?? []);
    const known = onTheWay.reduce((ranges, name) => addRange(ranges, name), shownIn(listing, waiting));
    return missingFrom(known, { from: 0, to: record.sealedTo });
  }

  async function sealAgain(range: Range): Promise<number> {
    const before = record.keys.length;
    for await (const placed of readOwnRuns(options, range)) {
      // Where operations went their attachments may have gone as well: the next look into the folder tells.
      const files = placed.flatMap(({ operation }) => filesNamedIn(operation.payload));
      if (files.length > 0) await keep({ ...record, files: [...record.files, ...files] });
      await seal('ops', placed, rangeOf(placed));
    }
    return record.keys.length - before;
  }

  const ownKeys = segmentKeysOf(options, {
    trust: { signKey: (publisher) => (publisher === device.writer ? device.sign.publicKey : undefined) },
  });

  return {
    get sent() {
      return contiguousEnd(shown);
    },
    async publish(listing, listBlobs) {
      const keys = new Set(listing.map(({ key }) => key));
      const own = [...keys].filter((key) => ownerOf(key) === device.writer && !isEntrusted(key));
      if (!(await isStillOurs()) || !(await isOurs(own))) {
        host.cloned();
        return false;
      }
      await confirm(keys);
      shown = shownIn(listing, await outbox.waiting(writtenKeys()));
      const missed = await missing(listing);
      // A listing may be old news, so what is gone is sent again only when two turns in a row miss it.
      for (const range of missed) for (const gone of missingFrom(missingFrom(missedBefore, range), range)) await sealAgain(gone);
      missedBefore = missed;
      const putAgain = record.files.length > 0 && (await putFiles(record.files, await listBlobs()));
      const putNew = await sealNew(listBlobs);
      return (await outbox.send(keys, writtenKeys())) || putAgain || putNew;
    },
    missing,
    sendAgain: ({ from, to }) => sealAgain({ from, to: Math.min(to, record.sealedTo) }),
    repack: createPacker(options, {
      written: () => record.keys,
      forget: (key) => keep({ ...record, keys: record.keys.filter((one) => one.key !== key) }),
      async pack(range) {
        const operations = await readRange(range);
        // Where the journal has a gap by now, the small files stay, which say as much.
        if (operations.length === range.to - range.from) await seal('pack', operations, range);
      },
      ownKeys,
    }),
  };
}
