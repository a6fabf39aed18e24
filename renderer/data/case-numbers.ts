import { givesNumbers, type NumberBook, numberBookRef, seriesOf } from '#shared/domain/numbers/book.ts';
import { carve } from '#shared/domain/numbers/give.ts';
import { numberOperations } from '#shared/domain/numbers/operations.ts';
import { largestSerial } from '#shared/domain/numbers/ranges.ts';
import { nextSerials } from '#shared/domain/numbers/take.ts';
import { temporaryBook, temporaryNumber } from '#shared/domain/numbers/temporary.ts';
import { caseNumber } from '#shared/domain/opinion/case-row.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Draft } from '#shared/operations/operation.ts';
import { viewsWhole } from './catch-up.ts';
import { highestSpentIn, highestTemporary, usedBlocksOf } from './spent-numbers.ts';
import { type DeviceEntry, store } from './store.ts';

/** Numbers for berkas, in the order asked for, and what must be recorded with them in the same batch. */
export interface CaseNumbers {
  readonly numbers: readonly string[];
  readonly drafts: readonly Draft[];
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Numbers are looked up and recorded by one after the other: nobody takes what another one is about to record. While the views are folded
 * anew they do not say which numbers are used up, so that is waited for.
 */
export function withNumbers<T>(work: () => Promise<T>): Promise<T> {
  const begin = () => viewsWhole().then(work);
  const turn = last.then(begin, begin);
  last = turn.catch(() => undefined);
  return turn;
}

/** This PC in an office of many; undefined in an office of one PC, whose numbers simply go on. */
export function ownWriter(): string | undefined {
  const { sync } = store.getState();
  return sync.kind === 'open' ? sync.own.writer : sync.kind === 'locked' ? '' : undefined;
}

/** PCs that are admitted and were not taken off, the first of the office first. */
export function livePcs(devices: readonly DeviceEntry[]): readonly { readonly writer: string; readonly admittedAt: number }[] {
  return devices
    .filter(({ admitted }) => admitted)
    .map(({ id, device }) => ({ writer: id, admittedAt: device.admitted?.at ?? 0 }))
    .sort((left, right) => left.admittedAt - right.admittedAt || (left.writer < right.writer ? -1 : 1));
}

/** The PC that the office began with; undefined before any was admitted. */
export function founderOf(devices: readonly DeviceEntry[]): string | undefined {
  return livePcs(devices)[0]?.writer;
}

export function bookDraft(kind: keyof typeof numberOperations, payload: object): Draft {
  // Built from typed parts; the reducer's schema reads it again.
  return {
    aggregate: numberBookRef,
    kind,
    version: numberOperations[kind].version,
    payload: payload as Json,
    seen: store.getState().numberHeads,
  };
}

/**
 * The next numbers for berkas received in these years. One PC alone counts on; a PC of an office takes from its own blocks; one that holds
 * numbers gives itself what is missing; any other gives temporary numbers, which are replaced once it has a block. To be called inside
 * `withNumbers`, together with the recording.
 */
export async function nextCaseNumbers(years: readonly number[]): Promise<CaseNumbers> {
  const { numberBook, devices } = store.getState();
  const writer = ownWriter();
  // Until it has opened the book, the first PC of an office is still the only one that numbers.
  const countsOn = writer === undefined || (!numberBook.opened && founderOf(devices) === writer);
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const queues = new Map<number, string[]>();
  const drafts: Draft[] = [];
  let temporary = 0;
  for (const [year, count] of counts) {
    const taken = countsOn ? await countOn(year, count) : await takeFromBlocks(writer, year, count);
    drafts.push(...taken.drafts);
    queues.set(year, [...taken.numbers]);
  }
  const missing = years.length - [...queues.values()].reduce((sum, { length }) => sum + length, 0);
  const spare = missing > 0 ? await temporaryNumbers(writer ?? '', missing) : [];
  return { numbers: years.map((year) => queues.get(year)?.shift() ?? spare[temporary++] ?? ''), drafts };
}

async function countOn(year: number, count: number): Promise<CaseNumbers> {
  const highest = await highestSpentIn(seriesOf('berkas', year), { from: 1, to: largestSerial });
  return { numbers: Array.from({ length: count }, (_, at) => caseNumber(year, highest + 1 + at)), drafts: [] };
}

async function takeFromBlocks(writer: string, year: number, count: number): Promise<CaseNumbers> {
  const book = store.getState().numberBook;
  const series = seriesOf('berkas', year);
  const serials = nextSerials(book, await usedBlocksOf(book, series, writer), count);
  const grants = await grantsToOneself(book, { series, writer, count: count - serials.length });
  const granted = grants.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
  return {
    numbers: [...serials, ...granted].slice(0, count).map((serial) => caseNumber(year, serial)),
    drafts: grants.map((block) => bookDraft('numbers.block-granted', block)),
  };
}

/** A little more than is missing, so that the next receipt needs no grant of its own. */
const selfBlock = 20;

async function grantsToOneself(
  book: NumberBook,
  { series, writer, count }: { readonly series: string; readonly writer: string; readonly count: number },
) {
  if (count <= 0 || !givesNumbers(book, 'berkas', writer)) return [];
  const above = await highestInPools(book, series, writer);
  const block = carve(book, { series, author: writer, writer, count: Math.max(count, selfBlock), above });
  return block ? [block] : [];
}

/** The highest number in use among those that this PC may give: its blocks begin behind it. */
export async function highestInPools(book: NumberBook, series: string, writer: string): Promise<number> {
  const own = book.pools.berkas.filter((pool) => pool.writer === writer);
  const highest = await Promise.all(own.map((pool) => highestSpentIn(series, pool)));
  return Math.max(0, ...highest);
}

/** Numbers by which a berkas is known until this PC has a block. */
async function temporaryNumbers(writer: string, count: number): Promise<readonly string[]> {
  const { devices } = store.getState();
  const book = writer === '' ? 'SEM-PC' : temporaryBook(writer, new Map(devices.map(({ id, label }) => [id, label])));
  const highest = await highestTemporary(book);
  return Array.from({ length: count }, (_, at) => temporaryNumber(book, highest + 1 + at));
}
