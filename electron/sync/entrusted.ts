import { entrustedKey, isEntrusted, ownerOf, readSegmentKey, segmentKey } from '#shared/sync/file-names.ts';
import { addRange, missingFrom, type Ranges } from '#shared/sync/ranges.ts';
import { sha256OfBytes } from '../ports/host.ts';
import { rangeOfArchived } from './archive.ts';
import type { CardFile, Cards } from './cards.ts';
import type { EngineOptions } from './engine-options.ts';
import type { EngineState } from './engine-state.ts';
import { segmentKeysOf } from './receiver.ts';
import { verifySegment } from './segment.ts';
import type { Listed } from './target.ts';
import { newestCards } from './trust.ts';
import { isAbsent, placeInLine } from './turn-order.ts';

/** What is gone of one PC: positions of its stream, and its card where nobody can check its files without it. */
export interface Lost {
  readonly publisher: string;
  readonly ranges: Ranges;
  readonly card: CardFile | undefined;
}

/** "Titip": files of PCs that are gone, which a PC that had read them puts back into its own place, byte for byte and signed by their author. */
export interface Entrusted {
  /** What this PC holds of absent PCs and the folder does not show, or shows only in files that somebody could not read. */
  lost(listing: readonly Listed[]): readonly Lost[];
  /** Puts it back now. Answers how many files were put. */
  giveBack(listing: readonly Listed[]): Promise<number>;
  /** Puts it back once it was gone for long enough, one PC after the other. */
  tend(listing: readonly Listed[]): Promise<void>;
}

const lookEvery = 10 * 60_000;
/** In a morning the author itself may be on by then, and a folder that is still being filled shows the rest. */
const firstWait = 2 * 3_600_000;
const waitPerPlace = 2 * lookEvery;

const fileNameOf = (key: string) => key.slice(key.lastIndexOf('/') + 1);

export function createEntrusted(options: EngineOptions, state: EngineState, cards: Cards): Entrusted {
  const { target, device, host, archive, clock } = options;
  const keys = segmentKeysOf(options, state);
  /** Since when this PC misses something of a publisher. */
  const missedSince = new Map<string, number>();
  let lookedAt: number | undefined;

  /** By the names that a listing shows; a file that somebody asks for is as good as gone. */
  function shownIn(listing: readonly Listed[]): ReadonlyMap<string, Ranges> {
    const unread = new Set([...state.notes.values()].flatMap(({ note }) => note.asks));
    for (const { key, askedAt } of state.setAside.values()) if (askedAt !== null) unread.add(key);
    const shown = new Map<string, Ranges>();
    for (const { key } of listing) {
      const name = unread.has(key) ? undefined : readSegmentKey(key);
      if (name && name.kind !== 'status') shown.set(name.writer, addRange(shown.get(name.writer) ?? [], name));
    }
    return shown;
  }

  /** The newest card of each PC of which the listing shows none that can be read. */
  function lostCards(listing: readonly Listed[]): ReadonlyMap<string, CardFile> {
    const shown = new Set<string>();
    for (const { key } of listing) {
      if (!key.endsWith('.kartu') || !(state.done.has(key) || ownerOf(key) === device.writer)) continue;
      shown.add(fileNameOf(key));
      if (!isEntrusted(key)) shown.add(ownerOf(key) ?? '');
    }
    const newest = new Set(newestCards([...state.cards.values()]));
    const lost = cards.files().filter(({ key }) => {
      const card = state.cards.get(key);
      return card && newest.has(card) && !shown.has(fileNameOf(key)) && !shown.has(card.writer);
    });
    return new Map(lost.map((file) => [ownerOf(file.key) ?? '', file]));
  }

  function lost(listing: readonly Listed[]): readonly Lost[] {
    // Before the first exchange this PC knows neither who is on nor which cards can be read.
    if (lookedAt === undefined) return [];
    const now = clock.now();
    const shown = shownIn(listing);
    const lostCard = lostCards(listing);
    return [...state.streams].flatMap(([publisher, held]): readonly Lost[] => {
      if (publisher === device.writer || !isAbsent(state, publisher, now)) return [];
      const ranges = held.flatMap((range) => missingFrom(shown.get(publisher) ?? [], range));
      const card = lostCard.get(publisher);
      return ranges.length > 0 || card ? [{ publisher, ranges, card }] : [];
    });
  }

  /** Archived files that say together what is gone, as far as they are whole here. Names tell where to look, and each file what it covers. */
  async function* filesOf({ publisher, ranges }: Lost): AsyncIterable<{ readonly name: string; readonly bytes: Buffer }> {
    const files = new Set(host.references().flatMap((one) => (one.publisher === publisher ? [one.file] : [])));
    let lacking = ranges;
    for (const file of [...files].sort()) {
      const { from, to } = rangeOfArchived(file);
      if (!lacking.some((one) => one.from < to && from < one.to)) continue;
      const bytes = await archive.bytes(file);
      if (!bytes) continue;
      const verified = verifySegment(bytes, keys);
      if (!verified.ok || verified.value.publisher !== publisher) continue;
      const covered = { from: verified.value.from, to: verified.value.to };
      lacking = lacking.flatMap((one) => missingFrom([covered], one));
      yield { name: fileNameOf(segmentKey({ kind: 'ops', writer: publisher, ...covered }, '', sha256OfBytes(bytes))), bytes };
    }
  }

  async function put(gone: Lost): Promise<number> {
    let created = 0;
    const give = async (name: string, bytes: Uint8Array) => {
      if ((await target.put(entrustedKey(device.writer, name), bytes)) === 'created') created += 1;
    };
    if (gone.card) await give(fileNameOf(gone.card.key), gone.card.bytes);
    for await (const { name, bytes } of filesOf(gone)) await give(name, bytes);
    return created;
  }

  async function giveBack(listing: readonly Listed[]): Promise<number> {
    let created = 0;
    for (const gone of lost(listing)) created += await put(gone);
    return created;
  }

  /** Whoever read as far as what is gone can give it back as well. */
  function waitFor({ publisher, ranges }: Lost, now: number): number {
    const end = ranges.at(-1)?.to ?? 0;
    const place = placeInLine(state, { own: device.writer, now }, ({ seen }) => (seen[publisher] ?? 0) >= end);
    return firstWait + place * waitPerPlace;
  }

  return {
    lost,
    giveBack,
    async tend(listing) {
      const now = clock.now();
      if (lookedAt !== undefined && Math.abs(now - lookedAt) < lookEvery) return;
      lookedAt = now;
      const gone = lost(listing);
      for (const publisher of missedSince.keys())
        if (!gone.some((one) => one.publisher === publisher)) missedSince.delete(publisher);
      for (const one of gone) {
        const since = missedSince.get(one.publisher) ?? now;
        missedSince.set(one.publisher, since);
        if (now - since >= waitFor(one, now)) await put(one);
      }
    },
  };
}
