import { join } from 'node:path';
import { cardKey, isEntrusted, ownerOf } from '#shared/sync/file-names.ts';
import { sha256OfBytes } from '../ports/host.ts';
import { maxCard, openCard, sealCard } from './card.ts';
import type { EngineOptions } from './engine-options.ts';
import type { EngineState } from './engine-state.ts';
import { currentEpoch } from './keys/keyring.ts';
import type { Listed, SyncTarget } from './target.ts';
import { newestCards, trustOf } from './trust.ts';

/** A card as it lies in a folder. */
export interface CardFile {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** The cards of the office. Those of others are kept here too, so that this PC knows names and keys while the folder is away. */
export interface Cards {
  read(source: Pick<SyncTarget, 'get'>, listing: readonly Listed[]): Promise<void>;
  /** Puts this PC's own card when it is not there, cannot be read, or says something else by now. */
  put(listing: readonly Listed[]): Promise<void>;
  /** All of them, this PC's among them. */
  files(): readonly CardFile[];
  /** Judges anew who is believed. */
  judge(): void;
}

/** Turns between two looks at whether the own card can still be read. */
const lookEvery = 40;

export async function openCards(options: EngineOptions, state: EngineState): Promise<Cards> {
  const { target, disk, device, host, clock } = options;
  const folder = join(options.folder, 'kartu');
  const kept = new Map<string, Buffer>();
  let putLast = '';
  let turnsToLook = 0;

  const fileName = (key: string) => key.slice(key.lastIndexOf('/') + 1);
  for (const name of await disk.list(folder)) {
    if (!name.endsWith('.kartu')) continue;
    const raw = await disk.read(join(folder, name)).catch(() => undefined);
    if (raw) take(Buffer.from(raw));
  }
  judge();

  /** The key under which it is known, whatever a folder client called the file; undefined for what is no card of this office. */
  function take(bytes: Buffer): string | undefined {
    const card = openCard(bytes, options.keyring());
    if (!card) return undefined;
    const key = cardKey(card.writer, sha256OfBytes(bytes));
    state.cards.set(key, card);
    kept.set(key, bytes);
    return key;
  }

  function judge(): void {
    // What this PC says of itself counts like any card: a copy of it may go on with its work.
    const own = { writer: device.writer, sign: device.sign.publicKey, box: device.box.publicKey, label: '', at: 0, app: '' };
    const cards = newestCards([...state.cards.values(), { ...own, continues: options.continues }]);
    state.trust = trustOf(options.keyring().founder, host.devices(), cards);
  }

  async function bytesAt(source: Pick<SyncTarget, 'get'>, key: string): Promise<Buffer | undefined> {
    // Still arriving, or gone: the next turn looks again.
    const raw = await source.get(key, maxCard).catch(() => undefined);
    return raw && Buffer.from(raw.buffer, raw.byteOffset, raw.length);
  }

  function sealOwn(): Buffer {
    const { label, app } = host.self();
    return sealCard({ device, keyring: options.keyring(), label, at: clock.now(), app, continues: options.continues });
  }

  /** Without a card nobody can check what this PC writes, so its author looks after it: at once after writing it, then now and then. */
  async function isReadable(own: readonly Listed[]): Promise<boolean> {
    if (turnsToLook > 0 && own.length > 0) {
      turnsToLook -= 1;
      return true;
    }
    for (const { key } of own) {
      const bytes = await bytesAt(target, key);
      if (!bytes || !openCard(bytes, options.keyring())) continue;
      turnsToLook = lookEvery;
      return true;
    }
    return false;
  }

  return {
    async read(source, listing) {
      for (const { key } of listing) {
        if (!key.endsWith('.kartu') || state.done.has(key) || ownerOf(key) === device.writer) continue;
        const bytes = await bytesAt(source, key);
        const known = bytes && take(bytes);
        if (!bytes || !known) continue;
        state.done.add(key);
        const path = join(folder, fileName(known));
        if (await disk.exists(path)) continue;
        await disk.makeFolder(folder);
        await disk.replace(path, bytes);
      }
      judge();
    },
    async put(listing) {
      const { label, app } = host.self();
      const text = `${label} ${app} ${currentEpoch(options.keyring()).epoch}`;
      const own = listing.filter(({ key }) => key.endsWith('.kartu') && ownerOf(key) === device.writer && !isEntrusted(key));
      if (putLast === text && (await isReadable(own))) return;
      const bytes = sealOwn();
      const key = cardKey(device.writer, sha256OfBytes(bytes));
      await target.put(key, bytes);
      for (const one of own) await target.removeOwn(one.key);
      putLast = text;
      turnsToLook = 0;
    },
    files() {
      const own = sealOwn();
      const others = [...kept].filter(([key]) => ownerOf(key) !== device.writer);
      return [{ key: cardKey(device.writer, sha256OfBytes(own)), bytes: own }, ...others.map(([key, bytes]) => ({ key, bytes }))];
    },
    judge,
  };
}
