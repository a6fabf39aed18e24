import { type NumberBook, numberBookRef, seriesOf } from '#shared/domain/numbers/book.ts';
import { blocksToGive, deputyPool, type PcNeed, seriesInPlay } from '#shared/domain/numbers/give.ts';
import { numbersLeft } from '#shared/domain/numbers/take.ts';
import { isTemporary, readTemporary } from '#shared/domain/numbers/temporary.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { renumber } from '#shared/domain/opinion/commands.ts';
import { mayRecord } from '#shared/domain/registry.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { aggregateKey, type Draft } from '#shared/operations/operation.ts';
import { type NotDone, performer, record } from './case-commands.ts';
import { bookDraft, founderOf, highestInPools, livePcs, nextCaseNumbers, ownWriter, withNumbers } from './case-numbers.ts';
import { caseById, casesByIds } from './queries.ts';
import { usedBlocksOf } from './spent-numbers.ts';
import { onApplied, store } from './store.ts';
import { openViews } from './views.ts';

const calm = 2_000;
const atOnce = 200;

let stop: () => void = () => undefined;

/**
 * Keeps the numbers of the office going from now on, whenever something changed: the founder's PC opens the book, the PC that holds numbers
 * gives blocks to those that run low, and temporary numbers of this PC become final ones. All of it are operations of whoever is at the PC.
 */
export function watchNumbers(): void {
  stop();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void tendNumbers().catch(() => undefined), calm);
  };
  const stops = [
    onApplied(soon),
    store.subscribe((state, before) => {
      if (state.session !== before.session || state.sync.kind !== before.sync.kind) soon();
    }),
  ];
  stop = () => {
    clearTimeout(timer);
    for (const one of stops) one();
  };
  soon();
}

/** One round of it. Nobody takes a number meanwhile. */
export function tendNumbers(): Promise<void> {
  return withNumbers(tend);
}

async function tend(): Promise<void> {
  const { session, unread } = store.getState();
  const writer = ownWriter();
  if (!writer || !session || session.locked || unread.has(aggregateKey(numberBookRef))) return;
  if (!store.getState().numberBook.opened) {
    if (founderOf(store.getState().devices) !== writer) return;
    if (!(await recordOwn([bookDraft('numbers.opened', {})]))) return;
  }
  await give(writer);
  await replaceTemporary(writer);
}

async function recordOwn(drafts: readonly Draft[]): Promise<boolean> {
  if (drafts.length === 0) return true;
  const { roles } = performer();
  return drafts.every((draft) => mayRecord(roles, draft)) && (await record(drafts)).ok;
}

function temporaryRows(): Promise<readonly CaseRow[]> {
  return openViews().cases.where('temporary.writer').above('').toArray();
}

const orderOf = ({ number }: CaseRow): number => readTemporary(number)?.serial ?? 0;

const yearOf = ({ receivedAt }: Pick<CaseRow, 'receivedAt'>): number =>
  Number(dateAt(receivedAt, store.getState().sections.hours.zone).slice(0, 4));

async function give(writer: string): Promise<void> {
  const { numberBook: book, devices, sections } = store.getState();
  const others = livePcs(devices);
  const now = Date.now();
  const today = dateAt(now, sections.hours.zone);
  const waiting = await temporaryRows();
  const series = new Set([
    ...seriesInPlay(today),
    ...waiting.map((row) => seriesOf('berkas', yearOf(row))),
    ...book.ranges.map((range) => range.series),
  ]);
  const drafts: Draft[] = [];
  for (const one of series) {
    const needs = await needsOf(
      book,
      one,
      others.map((pc) => pc.writer),
      waiting,
    );
    const giving = { series: one, author: writer, live: new Set(others.map((pc) => pc.writer)), needs, now };
    const highestKnown = await highestInPools(book, one, writer);
    drafts.push(...blocksToGive(book, { ...giving, highestKnown }).map((block) => bookDraft('numbers.block-granted', block)));
  }
  const pool = deputyPool(book, writer, others, 0);
  if (pool) drafts.push(bookDraft('numbers.pool-given', pool));
  await recordOwn(drafts);
}

/** How far each PC has come with its blocks, as far as is known on this PC. */
async function needsOf(
  book: NumberBook,
  series: string,
  writers: readonly string[],
  waiting: readonly CaseRow[],
): Promise<readonly PcNeed[]> {
  return Promise.all(
    writers.map(async (writer) => {
      const own = waiting.filter((row) => row.temporary?.writer === writer && seriesOf('berkas', yearOf(row)) === series);
      return {
        writer,
        left: numbersLeft(book, await usedBlocksOf(book, series, writer)),
        waiting: own.length,
        waitingSince: own.length === 0 ? null : Math.min(...own.map(({ temporary }) => temporary?.since ?? 0)),
      };
    }),
  );
}

/** Final numbers for berkas of this PC, and for those of PCs that are gone where this one gives numbers. */
async function replaceTemporary(writer: string): Promise<void> {
  const { numberBook: book, devices } = store.getState();
  const alive = new Set(livePcs(devices).map((pc) => pc.writer));
  const isFirst = book.pools.berkas.find((pool) => alive.has(pool.writer))?.writer === writer;
  const rows = (await temporaryRows())
    .filter(
      ({ temporary, hold }) =>
        hold === undefined && (temporary?.writer === writer || (isFirst && !alive.has(temporary?.writer ?? ''))),
    )
    .toSorted((left, right) => (left.temporary?.since ?? 0) - (right.temporary?.since ?? 0) || orderOf(left) - orderOf(right));
  for (let at = 0; at < rows.length; at += atOnce) if (!(await numberThem(rows.slice(at, at + atOnce)))) return;
}

/** False when there are no numbers for all of them. */
async function numberThem(rows: readonly CaseRow[]): Promise<boolean> {
  const { numbers, drafts } = await nextCaseNumbers(rows.map(yearOf));
  const found = new Map((await casesByIds(rows.map(({ id }) => id))).map((at) => [at.id, at]));
  const renumbered = rows.flatMap(({ id }, index) => {
    const at = found.get(id);
    const number = numbers[index] ?? '';
    return at && !isTemporary(number) && number !== '' ? renumber(at, number) : [];
  });
  if (renumbered.length === 0) return false;
  return (await recordOwn([...drafts, ...renumbered])) && renumbered.length === rows.length;
}

/** Gives a berkas the next number of this PC, because another one has its number or the PC that would number it is gone. */
export function giveAnotherNumber(caseId: string): Promise<Result<string, NotDone>> {
  return withNumbers(async () => {
    const at = await caseById(caseId);
    if (!at) return fail({ sentence: 'Berkas tidak ditemukan di PC ini. Buka kembali papan lalu pilih berkasnya.' });
    const { numbers, drafts } = await nextCaseNumbers([yearOf(at.opinion)]);
    const number = numbers[0] ?? '';
    if (isTemporary(number))
      return fail({
        sentence: 'PC ini belum mendapat jatah nomor. Sinkronkan dahulu, lalu beri nomor dari PC ini atau dari PC lain.',
      });
    const recorded = await record([...drafts, ...renumber(at, number)]);
    return recorded.ok ? ok(number) : recorded;
  });
}
