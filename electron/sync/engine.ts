import type { SyncProblem } from '#shared/bridge/sync-schemas.ts';
import { isBlobFolder, isSegmentFolder, readSegmentKey } from '#shared/sync/file-names.ts';
import { createAttachmentAsks } from './attachment-asks.ts';
import type { Card } from './card.ts';
import { type Cards, openCards } from './cards.ts';
import type { EngineOptions } from './engine-options.ts';
import { type EngineState, openState, type SetAside, seenOf } from './engine-state.ts';
import { createEntrusted, type Entrusted } from './entrusted.ts';
import { openForks } from './forks.ts';
import { createKabar, type Kabar } from './kabar.ts';
import { bytesToBase64url } from './keys/text-bytes.ts';
import { type ListBlobs, openPublisher, type Publisher } from './publisher.ts';
import { openIdentities, receive } from './receiver.ts';
import { openRepublished } from './republished.ts';
import type { StatusNote } from './status-note.ts';
import { codeOf, type Listed, type SyncTarget } from './target.ts';
import { createTimedReading } from './timed-target.ts';
import { newestCards } from './trust.ts';
import { createTurns } from './turns.ts';
import { openWantedFiles } from './wanted-files.ts';

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
  readonly parts: EngineParts;
}

/** What jobs of a person work with, beside the turns. */
export interface EngineParts {
  readonly state: EngineState;
  readonly cards: Cards;
  readonly kabar: Kabar;
  readonly publisher: Publisher;
  readonly entrusted: Entrusted;
  /** Reads what a folder or a stick has and this PC does not know. Safe beside a turn, which may hang on a share. */
  receiveAll(into: EngineState, source: Pick<SyncTarget, 'get'>, listing: readonly Listed[]): Promise<number>;
  /** Work on the folder between two turns. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** A large attachment over a slow line is read within it. */
const readWithin = 180_000;

export async function openEngine(given: EngineOptions): Promise<Engine> {
  const options = { ...given, target: createTimedReading(given.target, readWithin) };
  const { target, office, device, host, clock } = options;
  const wanted = await openWantedFiles(options);
  const republished = await openRepublished(options);
  const state = openState(host.references(), { wanted, republished, forks: await openForks(options) });
  const cards = await openCards(options, state);
  const kabar = createKabar(options, state);
  const publisher = await openPublisher(options);
  const entrusted = createEntrusted(options, state, cards);
  const answerAttachmentAsks = createAttachmentAsks(options, state);
  const inTurn = createTurns();
  let lastContact: number | null = null;
  let problem: EngineReport['problem'] = null;
  /** The largest part of this PC's stream that the folder was ever seen to hold. */
  let highest = 0;
  /** Keys to identities with which the archive was read. */
  let identityKeys = 0;

  function note(code: SyncProblem | null): void {
    if (code === null) problem = null;
    else if (problem?.code !== code) problem = { code, since: clock.now() };
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

  async function publishOwn(listing: readonly Listed[], listBlobs: ListBlobs): Promise<boolean> {
    if (readByOthers() <= host.ownEnd()) return publisher.publish(listing, listBlobs);
    // Set back to an older state, though the folder does not show it: what comes next would stand at places that are taken.
    host.cloned();
    return false;
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
    const listing = await target.list('v1', (folder) => !isBlobFolder(folder));
    let blobListing: Promise<readonly Listed[]> | undefined;
    // Attachments lie in many folders; most turns need none of them.
    const listBlobs = () => (blobListing ??= target.list('v1', (folder) => !isSegmentFolder(folder)));
    await cards.read(target, listing);
    const arrived = await receiveAll(state, target, listing);
    await cards.put(listing);
    await answerAsks();
    const published = await publishOwn(listing, listBlobs);
    const put = (await answerAttachmentAsks(listBlobs)) || published;
    await kabar.put(listing);
    if (wanted.isTimeToLook()) await wanted.fetch(target, await listBlobs());
    await entrusted.tend(listing);
    await publisher.repack(listing, readByOthers());
    highest = Math.max(highest, publisher.sent);
    note(publisher.sent < highest ? 'rolled-back' : null);
    lastContact = clock.now();
    return { problem: problem?.code ?? null, arrived, put };
  }

  async function receiveAll(into: EngineState, source: Pick<SyncTarget, 'get'>, listing: readonly Listed[]): Promise<number> {
    let arrived = 0;
    for (;;) {
      const more = await receive(options, into, source, listing);
      arrived += more.arrived;
      if (more.arrived === 0 || more.hangs) return arrived;
      // Operations that arrived may have admitted the author of others.
      cards.judge();
    }
  }

  /** After a key to identities was granted. Asked anew after each start: a PC that ended meanwhile may hold the key and not what it opens. */
  async function readIdentities(): Promise<void> {
    const held = options.keyring().epochs.filter(({ reporterPrivate }) => reporterPrivate !== null).length;
    if (held === identityKeys) return;
    await state.inTurn('take', () => openIdentities(options, state));
    identityKeys = held;
  }

  async function turn(): Promise<TurnReport> {
    try {
      await readIdentities();
      return await exchange();
    } catch (error) {
      const code = problemOf(error);
      note(code);
      return { problem: code, arrived: 0, put: false };
    }
  }

  return {
    turn: () => inTurn('folder', turn),
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
      missingBlobs: wanted.size,
    }),
    ask(key) {
      const known = state.setAside.get(key);
      if (known) state.setAside.set(key, { ...known, askedAt: clock.now() });
      kabar.hurry();
    },
    parts: { state, cards, kabar, publisher, entrusted, receiveAll, alone: (work) => inTurn('folder', work) },
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
