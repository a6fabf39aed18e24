import type { SetAsideReason } from '#shared/bridge/sync-schemas.ts';
import type { WriterId } from '#shared/kernel/ids.ts';
import { compareStamps, type Stamp } from '#shared/operations/stamp.ts';
import { ownerOf, readSegmentKey } from '#shared/sync/file-names.ts';
import { hasPosition, missingFrom, type Range } from '#shared/sync/ranges.ts';
import { sha256OfBytes } from '../ports/host.ts';
import type { Reference } from '../services/journal-reference.ts';
import { archiveName } from './archive.ts';
import { candidates, promisedBy } from './candidates.ts';
import type { EngineOptions, Stranger } from './engine-options.ts';
import { type EngineState, isObserved, learn, type SetAside } from './engine-state.ts';
import { notArrivedYet } from './forks.ts';
import { epochOf } from './keys/keyring.ts';
import type { Placed } from './operation-columns.ts';
import { maxSegment, type OpenedSegment, openSegment, type SegmentKeys, type SegmentProblem } from './segment.ts';
import { readStatusNote } from './status-note.ts';
import { codeOf, type Listed, type SyncTarget } from './target.ts';

const firstWait = 10_000;
const longestWait = 3_600_000;
/** What has not arrived whole by then will not by itself: long enough for a slow client, and short enough for one working day. */
const patience = 4 * 3_600_000;
/** From so many operations on a person is told how far it is. */
const largeArrival = 5_000;

export function segmentKeysOf(
  options: Pick<EngineOptions, 'office' | 'keyring'>,
  state: { readonly trust: Pick<EngineState['trust'], 'signKey'> },
): SegmentKeys {
  return {
    office: options.office,
    epoch: (number) => epochOf(options.keyring(), number),
    signKey: (publisher) => state.trust.signKey(publisher),
  };
}

export interface Received {
  readonly arrived: number;
  /** A file did not answer in time; the rest is for another turn. */
  readonly hangs: boolean;
}

/** Reads what others published and this PC does not know. One bad file never keeps another from being read, in this turn or in the next. */
export async function receive(
  options: EngineOptions,
  state: EngineState,
  source: Pick<SyncTarget, 'get'>,
  listing: readonly Listed[],
): Promise<Received> {
  const { clock, device, host } = options;
  let arrived = 0;
  let hangs = false;
  const epochs = options.keyring().epochs.length;
  const hasNewKey = epochs !== state.epochs;
  state.epochs = epochs;
  if (state.trust.continued.size !== state.continued) lookAgain(state);
  const keys = candidates(listing, state, device.writer);
  const total = keys.reduce((sum, key) => sum + promisedBy(state, key), 0);
  for (const key of keys) {
    const waiting = state.setAside.get(key);
    if (waiting && isWaiting(waiting, clock.now()) && !isWorthALook(state, waiting, hasNewKey)) continue;
    const taken = await take(options, state, source, key);
    if (taken === 'hangs') {
      // More of them may hang, and what this PC has to send waits behind them.
      hangs = true;
      break;
    }
    arrived += taken;
    if (total >= largeArrival) host.arriving?.(Math.min(arrived, total), total);
  }
  forgetMended(state);
  return { arrived, hangs };
}

/** Files that were taken by their places alone are looked at again: their name turned out to have been used twice. */
function lookAgain(state: EngineState): void {
  state.continued = state.trust.continued.size;
  for (const key of state.done) if (ownerOf(key)) state.done.delete(key);
}

/** A file that could not be read and whose operations came another way needs nobody's attention. */
function forgetMended(state: EngineState): void {
  for (const key of state.setAside.keys()) {
    const name = readSegmentKey(key);
    if (name && name.kind !== 'status' && missingFrom(state.streams.get(name.writer) ?? [], name).length === 0)
      state.setAside.delete(key);
  }
}

/** A clock that was set back must not keep a file waiting for longer than any wait is. */
function isWaiting({ nextTry }: SetAside, now: number): boolean {
  return nextTry > now && nextTry - now <= longestWait;
}

function isWorthALook(state: EngineState, { publisher, reason }: SetAside, hasNewKey: boolean): boolean {
  if (reason === 'unreadable') return hasNewKey;
  return reason === 'unknown-device' && state.trust.signKey(publisher) !== undefined;
}

async function take(
  options: EngineOptions,
  state: EngineState,
  source: Pick<SyncTarget, 'get'>,
  key: string,
): Promise<number | 'hangs'> {
  let raw: Uint8Array;
  try {
    raw = await source.get(key, maxSegment);
  } catch (error) {
    // Gone since it was listed: the owner repacked, or the folder is old news.
    if (codeOf(error) === 'ENOENT') state.setAside.delete(key);
    else putAside(options, state, key, codeOf(error) === 'EFBIG' ? 'damaged' : 'incomplete');
    return codeOf(error) === 'ETIMEDOUT' ? 'hangs' : 0;
  }
  return takeBytes(options, state, key, Buffer.from(raw.buffer, raw.byteOffset, raw.length));
}

/** One file, wherever it came from. Answers how many operations became readable. */
export function takeBytes(options: EngineOptions, state: EngineState, key: string, bytes: Buffer): Promise<number> {
  return state.inTurn('take', () => takeAlone(options, state, key, bytes));
}

async function takeAlone(options: EngineOptions, state: EngineState, key: string, bytes: Buffer): Promise<number> {
  const opened = openSegment(bytes, segmentKeysOf(options, state));
  if (!opened.ok) {
    putAside(options, state, key, reasonOf(opened.error));
    return 0;
  }
  state.setAside.delete(key);
  const { header } = opened.value;
  if (header.publisher === options.device.writer) {
    // Our own work under a conflict name, or sent back by somebody: nothing that is not here.
    state.done.add(key);
    return 0;
  }
  if (header.kind === 'status') {
    takeNote(state, key, opened.value);
    return 0;
  }
  const { publisher } = header;
  const missing = missingFrom(state.streams.get(publisher) ?? [], header);
  const isContinued = state.trust.continued.has(publisher);
  const included = isContinued
    ? await notArrivedYet(options, opened.value)
    : opened.value.operations.filter(({ position }) => hasPosition(missing, position));
  if (missing.length > 0 || included.length > 0) {
    const range = isContinued ? header : { from: missing[0]?.from ?? header.from, to: missing.at(-1)?.to ?? header.to };
    await arrive(options, state, { bytes, opened: opened.value, range, included });
  }
  if (isContinued) await state.forks.note(key, opened.value);
  state.done.add(key);
  return included.length;
}

interface Arriving {
  readonly bytes: Buffer;
  readonly opened: OpenedSegment;
  /** Places of the stream that are known from now on. */
  readonly range: Range;
  /** What of it becomes readable; everything else in the range is here already. */
  readonly included: readonly Placed[];
}

async function arrive(options: EngineOptions, state: EngineState, { bytes, opened, range, included }: Arriving): Promise<void> {
  const { publisher, from, to } = opened.header;
  const file = archiveName(publisher, from, to, sha256OfBytes(bytes));
  await options.archive.keep(file, bytes);
  const fresh = new Set(included);
  const known = opened.operations.filter(
    (placed) => placed.position >= range.from && placed.position < range.to && !fresh.has(placed),
  );
  const part = opened.hidden ? 'open' : 'all';
  const reference = referenceTo({ file, publisher, from: range.from, to: range.to, part, known, included });
  await state.wanted.note(included.map(({ operation }) => operation));
  await options.host.arrived(reference, strangersIn(state, publisher, included));
  await state.republished.note(publisher, included);
  learn(state.streams, publisher, range);
}

interface Arrival {
  readonly file: string;
  readonly publisher: WriterId;
  readonly from: number;
  readonly to: number;
  readonly part: Reference['part'];
  readonly known: readonly Placed[];
  readonly included: readonly Placed[];
}

function referenceTo({ file, publisher, from, to, part, known, included }: Arrival): Reference {
  let stamp: Stamp = [0, 0];
  const observed: Placed[] = [];
  const noted: Reference['noted'][number][] = [];
  included.forEach(({ position, operation }, at) => {
    if (compareStamps(operation.stamp, stamp) > 0) stamp = operation.stamp;
    if (isObserved(operation)) observed.push({ position, operation });
    if (operation.aggregate.type === 'reporter') noted.push([operation.aggregate, at]);
  });
  const skip = known.map(({ position }) => position);
  return { file, publisher, from, to, count: included.length, skip, part, stamp, observed, noted };
}

/** Operations that may be here already under another publisher: only PCs that go on with another's work publish such. */
function strangersIn(state: EngineState, publisher: string, included: readonly Placed[]): readonly Stranger[] {
  const known = state.republished.upTo(publisher);
  return included
    .filter(({ operation }) => operation.writer !== publisher || operation.seq <= known)
    .map(({ position, operation }) => ({ position, id: operation.id }));
}

function takeNote(state: EngineState, key: string, { header, note }: OpenedSegment): void {
  state.done.add(key);
  const read = readStatusNote(note);
  const known = state.notes.get(header.publisher);
  if (read && (known?.number ?? -1) < header.from) state.notes.set(header.publisher, { number: header.from, note: read, key });
}

function reasonOf(problem: SegmentProblem): SetAsideReason {
  return problem === 'no-key' ? 'unreadable' : problem;
}

function putAside(options: EngineOptions, state: EngineState, key: string, reason: SetAsideReason): void {
  const now = options.clock.now();
  const known = state.setAside.get(key);
  const tries = (known?.tries ?? 0) + 1;
  const name = readSegmentKey(key);
  const since = known?.since ?? now;
  // Damage does not pass by waiting: after a second look the author is asked to send it again.
  const isHopeless = reason === 'damaged' ? tries > 1 : reason === 'incomplete' && now - since >= patience;
  state.setAside.set(key, {
    key,
    publisher: name?.writer ?? ownerOf(key) ?? '',
    reason,
    since,
    affects: name && name.kind !== 'status' ? name.to - name.from : null,
    tries,
    nextTry: now + Math.min(firstWait * 2 ** Math.min(tries - 1, 10), longestWait),
    askedAt: known?.askedAt ?? (isHopeless ? now : null),
  });
}

/** After the key to identities was granted: archived segments whose second body could not be read become readable. */
export async function openIdentities(options: EngineOptions, state: EngineState): Promise<number> {
  const references = options.host.references();
  const nameOf = ({ file, from, to }: Reference) => `${file} ${from} ${to}`;
  const opened = new Set(references.filter(({ part }) => part === 'identity').map(nameOf));
  let count = 0;
  for (const reference of references) {
    if (reference.part !== 'open' || opened.has(nameOf(reference))) continue;
    const bytes = await options.archive.bytes(reference.file);
    const segment = bytes && openSegment(bytes, segmentKeysOf(options, state));
    if (!segment?.ok || segment.value.hidden) continue;
    const skip = new Set(reference.skip);
    const included = segment.value.operations.filter(
      ({ position, operation }) =>
        operation.aggregate.type === 'reporter' && position >= reference.from && position < reference.to && !skip.has(position),
    );
    const { file, publisher, from, to } = reference;
    const known = segment.value.operations.filter(({ position }) => skip.has(position));
    await options.host.arrived(
      referenceTo({ file, publisher, from, to, part: 'identity', known, included }),
      strangersIn(state, publisher, included),
    );
    count += included.length;
  }
  return count;
}
