import { join } from 'node:path';
import type { SyncProblem } from '#shared/bridge/sync-schemas.ts';
import type { Json } from '#shared/kernel/json.ts';
import { cardKey, ownerOf, readSegmentKey, segmentKey } from '#shared/sync/file-names.ts';
import type { Disk } from '../ports/disk.ts';
import { sha256OfBytes } from '../ports/host.ts';
import { fetchBlob, type NamedFile } from './blobs.ts';
import { type Card, maxCard, openCard, sealCard } from './card.ts';
import { type EngineOptions, openState, type SetAside, seenOf } from './engine-state.ts';
import { currentEpoch } from './keys/keyring.ts';
import { bytesToBase64url } from './keys/text-bytes.ts';
import { openPublisher } from './publisher.ts';
import { openIdentities, receive } from './receiver.ts';
import { sealSegment } from './segment.ts';
import type { StatusNote } from './status-note.ts';
import { codeOf, type Listed } from './target.ts';
import { newestCards, trustOf } from './trust.ts';

/** What one turn came to. */
export interface TurnReport {
  readonly problem: SyncProblem | null;
  /** Operations that arrived. */
  readonly arrived: number;
  /** Something was put, so another turn soon can confirm it. */
  readonly put: boolean;
}

/** What the office looks like from this PC, for the screen. */
export interface EngineReport {
  readonly sent: number;
  readonly lastContact: number | null;
  readonly problem: { readonly code: SyncProblem; readonly since: number } | null;
  readonly streams: Readonly<Record<string, number>>;
  readonly cards: readonly Card[];
  readonly notes: readonly { readonly writer: string; readonly note: StatusNote }[];
  readonly trusted: readonly string[];
  readonly setAside: readonly SetAside[];
  readonly missingBlobs: number;
}

export interface Engine {
  /** One exchange with the folder. Never rejects: what is wrong with the folder is in the answer, and changes nothing here. */
  turn(): Promise<TurnReport>;
  report(): EngineReport;
  /** Asks the author of a set-apart file to send it again, with the next kabar. */
  ask(key: string): void;
  /** The key to identities was granted: reads what could not be read before. */
  openIdentities(): Promise<number>;
}

const statusEvery = 30_000;
const signOfLife = 10 * 60_000;
const cardEvery = 40;

export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { target, office, device, host, clock, random } = options;
  const state = openState(host.references(), trustOf(options.keyring().founder, host.devices(), []));
  const publisher = await openPublisher(options);
  const wantedFiles = openWanted(options.disk, options.folder);
  for (const file of await wantedFiles.read()) state.wanted.set(file.hash, file);
  let lastContact: number | null = null;
  let problem: EngineReport['problem'] = null;
  let lastStatus = { at: 0, text: '' };
  let number = 0;
  let ownCard = '';
  let turnsToCard = 0;
  /** The largest part of this PC's stream that the folder was ever seen to hold. */
  let highest = 0;

  function note(code: SyncProblem | null): void {
    if (code === null) problem = null;
    else if (problem?.code !== code) problem = { code, since: clock.now() };
  }

  async function readCards(listing: readonly Listed[]): Promise<void> {
    for (const { key } of listing) {
      if (!key.endsWith('.kartu') || state.done.has(key) || ownerOf(key) === device.writer) continue;
      try {
        const raw = await target.get(key, maxCard);
        const card = openCard(Buffer.from(raw.buffer, raw.byteOffset, raw.length), options.keyring());
        if (!card) continue;
        state.done.add(key);
        state.cards.set(key, card);
      } catch {
        // Still arriving, or gone: the next turn looks again.
      }
    }
    state.trust = trustOf(options.keyring().founder, host.devices(), newestCards([...state.cards.values()]));
  }

  async function putCard(listing: readonly Listed[]): Promise<void> {
    const { label, app } = host.self();
    const text = `${label} ${app} ${currentEpoch(options.keyring()).epoch}`;
    const own = listing.filter(({ key }) => key.endsWith('.kartu') && ownerOf(key) === device.writer);
    if (ownCard === text && (await isReadable(own))) return;
    const input = { device, keyring: options.keyring(), label, at: clock.now(), app, continues: options.continues };
    const bytes = sealCard(input);
    await target.put(cardKey(device.writer, sha256OfBytes(bytes)), bytes);
    for (const { key } of own) await target.removeOwn(key);
    ownCard = text;
    turnsToCard = 0;
  }

  /** Without a card nobody can check what this PC writes, so its author looks after it: at once after writing it, then now and then. */
  async function isReadable(own: readonly Listed[]): Promise<boolean> {
    if (turnsToCard > 0 && own.length > 0) {
      turnsToCard -= 1;
      return true;
    }
    for (const { key } of own) {
      const raw = await target.get(key, maxCard).catch(() => undefined);
      if (raw && openCard(Buffer.from(raw.buffer, raw.byteOffset, raw.length), options.keyring())) {
        turnsToCard = cardEvery;
        return true;
      }
    }
    return false;
  }

  /** Tells the others how far this PC has read, when that changed, and now and then that it lives. */
  async function putStatus(listing: readonly Listed[]): Promise<void> {
    const now = clock.now();
    const self = host.self();
    const asks = [...state.setAside.values()].filter(({ askedAt }) => askedAt !== null).map(({ key }) => key);
    const holdsReporterKey = currentEpoch(options.keyring()).reporterPrivate !== null;
    const told = { seen: seenOf(state.streams), end: host.ownEnd(), ...self, asks: asks.slice(0, 200), holdsReporterKey };
    const text = JSON.stringify(told);
    const changed = text !== lastStatus.text;
    if (!(changed && now - lastStatus.at >= statusEvery) && now - lastStatus.at < signOfLife) return;
    const own = listing.filter(({ key }) => readSegmentKey(key)?.kind === 'status' && ownerOf(key) === device.writer);
    number = Math.max(number, ...own.map(({ key }) => readSegmentKey(key)?.from ?? 0)) + 1;
    const kabar: StatusNote = { ...told, people: [...self.people], at: now };
    const bytes = sealSegment({
      office,
      device,
      epoch: currentEpoch(options.keyring()),
      kind: 'status',
      from: number,
      to: number,
      operations: [],
      note: kabar as unknown as Json, // Numbers, texts and lists only.
      salt: random.bytes(32),
    });
    await target.put(
      segmentKey({ kind: 'status', writer: device.writer, from: number, to: number }, '', sha256OfBytes(bytes)),
      bytes,
    );
    for (const { key } of own) await target.removeOwn(key);
    lastStatus = { at: now, text };
  }

  async function fetchFiles(listing: readonly Listed[]): Promise<void> {
    if (state.wanted.size === 0) return;
    const byName = Map.groupBy(
      listing.map(({ key }) => key).filter((key) => key.endsWith('.blb')),
      (key) => key.slice(key.lastIndexOf('/') + 1),
    );
    for (const file of [...state.wanted.values()]) {
      const fetched =
        (await options.blobs.has(file.hash)) ||
        (await fetchBlob(target, { keyring: options.keyring, store: options.blobs }, file, byName));
      if (fetched) state.wanted.delete(file.hash);
    }
  }

  /** Others could not read files of ours. */
  async function answerAsks(): Promise<void> {
    for (const { note: kabar } of state.notes.values()) {
      for (const key of kabar.asks) {
        const name = readSegmentKey(key);
        if (name?.writer !== device.writer || state.done.has(`again ${key}`)) continue;
        state.done.add(`again ${key}`);
        await publisher.sendAgain(name);
      }
    }
  }

  /** How far somebody else has read this PC's stream. */
  function readByOthers(): number {
    return Math.max(0, ...[...state.notes].map(([, { note: kabar }]) => kabar.seen[device.writer] ?? 0));
  }

  async function look(): Promise<SyncProblem | null> {
    const identity = await target.identify();
    if (identity.kind !== 'office') return identity.kind;
    const header = readHeader(identity.header);
    return identity.officeId === office && header?.founder === options.keyring().founder ? null : 'foreign';
  }

  async function exchange(): Promise<TurnReport> {
    const wrong = await look();
    if (wrong) {
      note(wrong);
      return { problem: wrong, arrived: 0, put: false };
    }
    const listing = await target.list('v1');
    await readCards(listing);
    let arrived = await receive(options, state, target, listing);
    // Operations that arrived may have admitted the author of others.
    for (let more = arrived; more > 0; arrived += more) {
      state.trust = trustOf(options.keyring().founder, host.devices(), newestCards([...state.cards.values()]));
      more = await receive(options, state, target, listing);
    }
    await putCard(listing);
    await answerAsks();
    const put = await publisher.publish(listing);
    await putStatus(listing);
    await fetchFiles(listing);
    await wantedFiles.keep([...state.wanted.values()]);
    await publisher.repack(listing, readByOthers());
    highest = Math.max(highest, publisher.sent);
    note(publisher.sent < highest ? 'rolled-back' : null);
    lastContact = clock.now();
    return { problem: problem?.code ?? null, arrived, put };
  }

  return {
    async turn() {
      try {
        return await exchange();
      } catch (error) {
        const code = problemOf(error);
        note(code);
        return { problem: code, arrived: 0, put: false };
      }
    },
    report: () => ({
      sent: publisher.sent,
      lastContact,
      problem,
      streams: seenOf(state.streams),
      cards: newestCards([...state.cards.values()]),
      notes: [...state.notes].map(([writer, { note: kabar }]) => ({ writer, note: kabar })),
      trusted: newestCards([...state.cards.values()])
        .map(({ writer }) => writer)
        .filter((writer) => state.trust.signKey(writer)),
      setAside: [...state.setAside.values()],
      missingBlobs: state.wanted.size,
    }),
    ask(key) {
      const known = state.setAside.get(key);
      if (known) state.setAside.set(key, { ...known, askedAt: clock.now() });
      lastStatus = { ...lastStatus, at: 0 };
    },
    openIdentities: () => openIdentities(options, state),
  };
}

/** Attachments that operations name and that are not here yet, kept through a restart. */
function openWanted(disk: Disk, folder: string) {
  const path = join(folder, 'lampiran-ditunggu.json');
  let kept = '[]';
  return {
    async read(): Promise<readonly NamedFile[]> {
      try {
        kept = Buffer.from(await disk.read(path)).toString('utf8');
        return JSON.parse(kept) as NamedFile[]; // Written below.
      } catch {
        return [];
      }
    },
    async keep(files: readonly NamedFile[]): Promise<void> {
      const text = JSON.stringify(files);
      if (text === kept) return;
      await disk.makeFolder(folder);
      await disk.replace(path, Buffer.from(text));
      kept = text;
    },
  };
}

interface Header {
  readonly founder: string;
}

function readHeader(bytes: Uint8Array): Header | undefined {
  try {
    const read = JSON.parse(Buffer.from(bytes).toString('utf8')) as { readonly founder?: unknown };
    return typeof read.founder === 'string' ? { founder: read.founder } : undefined;
  } catch {
    return undefined;
  }
}

/** `kantor.hdr` of a new office. */
export function headerOf(office: string, writer: string, founder: Uint8Array): Buffer {
  return Buffer.from(JSON.stringify({ format: 1, officeId: office, founder: bytesToBase64url(founder), writer }));
}

/** What a failed call of the folder means; data here is never touched by it. */
function problemOf(error: unknown): SyncProblem {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'full';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'read-only';
    default:
      return 'unreachable';
  }
}
