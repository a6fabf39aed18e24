import { join } from 'node:path';
import { ownerOf, readSegmentKey, segmentKey } from '#shared/sync/file-names.ts';
import { addRange, contiguousEnd, missingFrom, type Range, type Ranges } from '#shared/sync/ranges.ts';
import { sha256OfBytes } from '../ports/host.ts';
import { filesNamedIn, type NamedFile, publishBlob } from './blobs.ts';
import type { EngineOptions } from './engine-state.ts';
import type { Placed } from './operation-columns.ts';
import { segmentKeysOf } from './receiver.ts';
import { perSegment, readOwnRuns, sealRange } from './sealing.ts';
import { maxSegment, openSegment, type SegmentHeader } from './segment.ts';
import type { Listed } from './target.ts';

/** Own files that this PC wrote: anything else under its name is the work of a copy of it. */
interface Published {
  readonly sealedTo: number;
  readonly keys: readonly { readonly key: string; readonly at: number }[];
  /** Id of the operation before `sealedTo`. */
  readonly tip: string | null;
  /** Attachments that were put and that no listing has shown yet. */
  readonly files: readonly NamedFile[];
}

/** Files of attachments, whoever put them. */
export type ListBlobs = () => Promise<readonly Listed[]>;

export interface Publisher {
  /** Positions of this PC's stream that a listing showed in the folder. */
  readonly sent: number;
  /** Publishes what is new, sends again what is gone. Answers true when something was put. */
  publish(listing: readonly Listed[], listBlobs: ListBlobs): Promise<boolean>;
  /** Seals positions again under another name: somebody could not read the file. */
  sendAgain(range: Range): Promise<void>;
  /** Own small files become one; they are removed only after another PC has read the pack's positions. */
  repack(listing: readonly Listed[], readByOthers: number): Promise<void>;
}

export const perPack = 20_000;
const packAfter = 24;
const mergeAfter = 12;
const removeAfter = 3_600_000;

/** True when a larger file says everything that the smaller one says. */
function covers(larger: Range, smaller: Range): boolean {
  return larger.from <= smaller.from && larger.to >= smaller.to && larger.to - larger.from > smaller.to - smaller.from;
}

function lastBefore(position: number, placed: readonly Placed[]): string | null {
  return placed.findLast((one) => one.position < position)?.operation.id ?? null;
}

export async function openPublisher(options: EngineOptions): Promise<Publisher> {
  const { target, disk, folder, device, host, clock } = options;
  const outbox = join(folder, 'keluar');
  const recordFile = join(folder, `terbit-${device.writer}.json`);
  let record = await readRecord();
  let shown: Ranges = [];
  let missedBefore: Ranges = [];
  let isStreamKnown = false;
  await disk.makeFolder(outbox);

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
  const outboxName = (key: string) => key.slice(key.lastIndexOf('/') + 1);

  /** Sealed once, on the disk here before it goes out: after a crash the same bytes are sent, never others. */
  async function seal(kind: SegmentHeader['kind'], operations: readonly Placed[], range: Range): Promise<void> {
    for (const { bytes, ...part } of sealRange(options, kind, operations, range)) {
      const at = clock.now();
      const key = segmentKey({ kind, writer: device.writer, ...part }, monthOf(at), sha256OfBytes(bytes));
      await disk.replace(join(outbox, outboxName(key)), bytes);
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

  async function sealNew(listBlobs: ListBlobs): Promise<void> {
    while (record.sealedTo < host.ownEnd()) {
      const from = record.sealedTo;
      const placed = await host.readOwn(from, perSegment);
      const last = placed.at(-1);
      if (!last) return;
      const files = placed.flatMap(({ operation }) => filesNamedIn(operation.payload));
      if (files.length > 0) await putFiles(files, await listBlobs());
      await seal('ops', placed, { from, to: last.position + 1 });
    }
  }

  /** Attachments go before the operations that name them, and are looked for again in a later turn. */
  async function putFiles(files: readonly NamedFile[], listing: readonly Listed[]): Promise<void> {
    const listed = new Set(listing.map(({ key }) => outboxName(key)));
    const unconfirmed = new Map(record.files.map((file) => [file.hash, file]));
    for (const file of files) {
      if (await publishBlob(target, blobOptions, file, listed)) unconfirmed.set(file.hash, file);
      else unconfirmed.delete(file.hash);
    }
    await keep({ ...record, files: [...unconfirmed.values()] });
  }

  /** Sends what waits in the outbox; a file leaves it only when a later listing shows it. */
  async function sendOutbox(keys: ReadonlySet<string>): Promise<boolean> {
    let sent = false;
    const names = new Map(record.keys.map(({ key }) => [outboxName(key), key]));
    for (const name of await disk.list(outbox)) {
      const key = names.get(name);
      if (!key || keys.has(key)) {
        await disk.remove(join(outbox, name));
        continue;
      }
      await target.put(key, await disk.read(join(outbox, name)));
      sent = true;
    }
    return sent;
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
    const written = new Set(record.keys.map(({ key }) => key));
    const adopted: { key: string; at: number }[] = [];
    let sealedTo = record.sealedTo;
    for (const key of own) {
      const name = readSegmentKey(key);
      if (written.has(key) || !name || name.kind === 'status') continue;
      const raw = await target.get(key, maxSegment);
      const opened = openSegment(
        Buffer.from(raw.buffer, raw.byteOffset, raw.length),
        segmentKeysOf(options, { trust: { signKey: ownKey } }),
      );
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

  const ownKey = (publisher: string) => (publisher === device.writer ? device.sign.publicKey : undefined);

  return {
    get sent() {
      return contiguousEnd(shown);
    },
    async publish(listing, listBlobs) {
      const keys = new Set(listing.map(({ key }) => key));
      const own = [...keys].filter((key) => ownerOf(key) === device.writer);
      if (!(await isStillOurs()) || !(await isOurs(own))) {
        host.cloned();
        return false;
      }
      shown = [];
      const written = new Set(record.keys.map(({ key }) => key));
      for (const key of own) {
        const name = readSegmentKey(key);
        if (name && name.kind !== 'status' && written.has(key)) shown = addRange(shown, name);
      }
      // A listing may be old news, so what is gone is sent again only when two turns in a row miss it.
      const missed = missingFrom(shown, { from: 0, to: record.sealedTo });
      const waiting = new Set(await disk.list(outbox));
      const inOutbox = record.keys.filter(({ key }) => waiting.has(outboxName(key))).map(({ key }) => readSegmentKey(key));
      for (const range of missed) {
        const twice = missingFrom(missingFrom(missedBefore, range), range);
        for (const gone of twice) {
          if (inOutbox.some((name) => name && name.from <= gone.from && name.to >= gone.to)) continue;
          for (let from = gone.from; from < gone.to; from += perSegment) {
            const part = { from, to: Math.min(gone.to, from + perSegment) };
            await seal('ops', await readRange(part), part);
          }
        }
      }
      missedBefore = missed;
      const unconfirmed = record.files;
      if (unconfirmed.length > 0) await putFiles(unconfirmed, await listBlobs());
      await sealNew(listBlobs);
      return (await sendOutbox(keys)) || record.files.length > 0;
    },
    async sendAgain(range) {
      for (let from = range.from; from < Math.min(range.to, record.sealedTo); from += perSegment) {
        const part = { from, to: Math.min(range.to, record.sealedTo, from + perSegment) };
        await seal('ops', await readRange(part), part);
      }
    },
    async repack(listing, readByOthers) {
      const ages = new Map(record.keys.map(({ key, at }) => [key, at]));
      const own = listing
        .map(({ key }) => ({ key, name: readSegmentKey(key), at: ages.get(key) }))
        .flatMap(({ key, name, at }) => (name && at !== undefined && name.kind !== 'status' ? [{ key, name, at }] : []));
      const packs = own.filter(({ name }) => name.kind === 'pack');
      const now = clock.now();
      // Removed only where a larger pack in the folder says the same, somebody else has read as far, and nobody can still be looking for the small file.
      for (const { key, name, at } of own) {
        const isCovered = packs.some((pack) => covers(pack.name, name) && now - pack.at > removeAfter);
        if (!isCovered || name.to > readByOthers || now - at < removeAfter) continue;
        await target.removeOwn(key);
        await keep({ ...record, keys: record.keys.filter((one) => one.key !== key) });
      }
      const ranges = packs.map(({ name }) => name);
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
    },
  };

  /** Makes packs of small files that follow each other, once there are enough that no pack covers yet. */
  async function packRun(small: readonly Range[], packs: readonly Range[], enough: number): Promise<void> {
    const open = small.filter((range) => !packs.some((pack) => covers(pack, range))).sort((a, b) => a.from - b.from);
    if (open.length < enough) return;
    let run: Range | undefined;
    for (const range of open) {
      if (!run) run = range;
      else if (range.from <= run.to && range.to - run.from <= perPack) run = { from: run.from, to: Math.max(run.to, range.to) };
      else break;
    }
    if (run) await seal('pack', await readRange(run), run);
  }
}
