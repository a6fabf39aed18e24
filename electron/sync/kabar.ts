import type { Json } from '#shared/kernel/json.ts';
import { ownerOf, readSegmentKey, segmentKey } from '#shared/sync/file-names.ts';
import { sha256OfBytes } from '../ports/host.ts';
import type { EngineOptions } from './engine-options.ts';
import { type EngineState, seenOf } from './engine-state.ts';
import { currentEpoch } from './keys/keyring.ts';
import { sealSegment } from './segment.ts';
import type { StatusNote } from './status-note.ts';
import type { Listed } from './target.ts';

/** What this PC tells the others beside its operations. */
export interface Kabar {
  /** Puts it when it says something new, and now and then as a sign of life. */
  put(listing: readonly Listed[]): Promise<void>;
  /** The same, sealed for another way than the folder. */
  seal(): { readonly key: string; readonly bytes: Buffer };
  /** The next turn puts it, whenever the last one was put. */
  hurry(): void;
}

const statusEvery = 30_000;
const signOfLife = 10 * 60_000;
const mostAsks = 200;
/** Names have room for ten digits, which a clock at the end of time must not use up. */
const highestSecond = 5_000_000_000;

export function createKabar(options: EngineOptions, state: EngineState): Kabar {
  const { target, office, device, host, clock, random } = options;
  let last = { at: 0, text: '' };
  let number = 0;

  function told(): Omit<StatusNote, 'at'> {
    const { label, app, people, stateHash } = host.self();
    const asks = [...state.setAside.values()].filter(({ askedAt }) => askedAt !== null).map(({ key }) => key);
    const holdsReporterKey = currentEpoch(options.keyring()).reporterPrivate !== null;
    const seen = seenOf(state.streams);
    return {
      seen,
      end: host.ownEnd(),
      label,
      app,
      people: [...people],
      stateHash,
      asks: asks.slice(0, mostAsks),
      lacks: [...state.wanted.lacking()],
      holdsReporterKey,
    };
  }

  function seal() {
    // Others take only a higher number. Seconds keep it rising also when the last one is gone from the folder after a restart.
    number = Math.max(number + 1, Math.min(Math.floor(clock.now() / 1000), highestSecond));
    const kabar: StatusNote = { ...told(), at: clock.now() };
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
    const name = { kind: 'status', writer: device.writer, from: number, to: number } as const;
    return { key: segmentKey(name, '', sha256OfBytes(bytes)), bytes };
  }

  return {
    seal,
    async put(listing) {
      const now = clock.now();
      const text = JSON.stringify(told());
      // A clock that was set back must not silence this PC.
      const since = Math.abs(now - last.at);
      if (since < (text === last.text ? signOfLife : statusEvery)) return;
      const own = listing.filter(({ key }) => readSegmentKey(key)?.kind === 'status' && ownerOf(key) === device.writer);
      number = Math.max(number, ...own.map(({ key }) => readSegmentKey(key)?.from ?? 0).filter((one) => one < highestSecond));
      const { key, bytes } = seal();
      await target.put(key, bytes);
      for (const one of own) await target.removeOwn(one.key);
      last = { at: now, text };
    },
    hurry() {
      last = { ...last, at: 0 };
    },
  };
}
