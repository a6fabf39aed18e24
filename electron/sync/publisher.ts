import { join } from 'node:path';
import { ownerOf, readSegmentKey, segmentKey } from '#shared/sync/file-names.ts';
import { addRange, contiguousEnd, missingFrom, type Range, type Ranges } from '#shared/sync/ranges.ts';
import { sha256OfBytes } from '../ports/host.ts';
import { filesNamedIn, publishBlob } from './blobs.ts';
import type { EngineOptions } from './engine-state.ts';
import { currentEpoch } from './keys/keyring.ts';
import type { Placed } from './operation-columns.ts';
import { segmentKeysOf } from './receiver.ts';
import { maxSegment, openSegment, type SegmentHeader, sealSegment } from './segment.ts';
import type { Listed } from './target.ts';

/** Own files that this PC wrote: anything else under its name is the work of a copy of it. */
interface Published {
  readonly sealedTo: number;
  readonly keys: readonly { readonly key: string; readonly at: number }[];
}

export interface Publisher {
  /** Positions of this PC's stream that a listing showed in the folder. */
  readonly sent: number;
  /** Publishes what is new, sends again what is gone. Answers true when something was put. */
  publish(listing: readonly Listed[]): Promise<boolean>;
  /** Seals positions again under another name: somebody could not read the file. */
  sendAgain(range: Range): Promise<void>;
  /** Own small files become one; they are removed only after another PC has read the pack's positions. */
  repack(listing: readonly Listed[], readByOthers: number): Promise<void>;
}

/** A segment stays under 1 MiB; this many operations are far below it. */
const perSegment = 2_000;
export const perPack = 20_000;
const largest = 1024 * 1024;
const packAfter = 24;
const mergeAfter = 12;
const removeAfter = 3_600_000;

/** True when a larger file says everything that the smaller one says. */
function covers(larger: Range, smaller: Range): boolean {
  return larger.from <= smaller.from && larger.to >= smaller.to && larger.to - larger.from > smaller.to - smaller.from;
}

export async function openPublisher(options: EngineOptions): Promise<Publisher> {
  const { target, disk, folder, device, office, host, clock, random } = options;
  const outbox = join(folder, 'keluar');
  const recordFile = join(folder, `terbit-${device.writer}.json`);
  let record = await readRecord();
  let shown: Ranges = [];
  let missedBefore: Ranges = [];
  await disk.makeFolder(outbox);

  async function readRecord(): Promise<Published> {
    try {
      return JSON.parse(Buffer.from(await disk.read(recordFile)).toString('utf8')) as Published; // Written below.
    } catch {
      return { sealedTo: 0, keys: [] };
    }
  }

  async function keep(next: Published): Promise<void> {
    await disk.replace(recordFile, Buffer.from(JSON.stringify(next)));
    record = next;
  }

  const monthOf = (at: number) => new Date(at).toISOString().slice(0, 7).replace('-', '');
  const outboxName = (key: string) => key.slice(key.lastIndexOf('/') + 1);

  /** Sealed once, on the disk here before it goes out: after a crash the same bytes are sent, never others. */
  async function seal(kind: SegmentHeader['kind'], operations: readonly Placed[], { from, to }: Range): Promise<void> {
    const epoch = currentEpoch(options.keyring());
    const bytes = sealSegment({ office, device, epoch, kind, from, to, operations, note: null, salt: random.bytes(32) });
    if (bytes.length > largest && operations.length > 1) {
      const middle = Math.floor((from + to) / 2);
      await seal(
        kind,
        operations.filter(({ position }) => position < middle),
        { from, to: middle },
      );
      return seal(
        kind,
        operations.filter(({ position }) => position >= middle),
        { from: middle, to },
      );
    }
    if (bytes.length > maxSegment) throw new Error('Invariant: one operation fits into a segment');
    const at = clock.now();
    const key = segmentKey({ kind, writer: device.writer, from, to }, monthOf(at), sha256OfBytes(bytes));
    await disk.replace(join(outbox, outboxName(key)), bytes);
    await keep({ sealedTo: Math.max(record.sealedTo, to), keys: [...record.keys, { key, at }] });
  }

  async function readRange({ from, to }: Range): Promise<readonly Placed[]> {
    const all: Placed[] = [];
    for (let at = from; at < to; ) {
      const placed = await host.readOwn(at, Math.min(perSegment, to - at));
      if (placed.length === 0) break;
      all.push(...placed);
      at = (placed.at(-1)?.position ?? at) + 1;
    }
    return all;
  }

  async function sealNew(listed: ReadonlySet<string>): Promise<void> {
    while (record.sealedTo < host.ownEnd()) {
      const from = record.sealedTo;
      const placed = await host.readOwn(from, perSegment);
      const last = placed.at(-1);
      if (!last) return;
      for (const { operation } of placed) {
        for (const file of filesNamedIn(operation.payload))
          await publishBlob(target, { keyring: options.keyring, store: options.blobs, writer: device.writer }, file, listed);
      }
      await seal('ops', placed, { from, to: last.position + 1 });
    }
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
    if (adopted.length > 0) await keep({ sealedTo, keys: [...record.keys, ...adopted] });
    return true;
  }

  const ownKey = (publisher: string) => (publisher === device.writer ? device.sign.publicKey : undefined);

  return {
    get sent() {
      return contiguousEnd(shown);
    },
    async publish(listing) {
      const keys = new Set(listing.map(({ key }) => key));
      const own = [...keys].filter((key) => ownerOf(key) === device.writer);
      if (!(await isOurs(own))) {
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
      await sealNew(new Set([...keys].filter((key) => key.endsWith('.blb')).map(outboxName)));
      return sendOutbox(keys);
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
