import { blockAround, givesNumbers, isVoid, registerOf } from '#shared/domain/numbers/book.ts';
import { carve, claimFrom } from '#shared/domain/numbers/give.ts';
import { largestSerial } from '#shared/domain/numbers/ranges.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Draft } from '#shared/operations/operation.ts';
import { type NotDone, record } from './case-commands.ts';
import { bookDraft, highestInPools, ownWriter, withNumbers } from './case-numbers.ts';
import { pcNameOf } from './pc-names.ts';
import { highestSpentIn, spentIn } from './spent-numbers.ts';
import { store } from './store.ts';

type Done = Promise<Result<null, NotDone>>;

async function recordAll(drafts: readonly Draft[]): Done {
  const recorded = await record(drafts);
  return recorded.ok ? ok(null) : recorded;
}

/** Notes the numbers of letters that the agenda book left to this office. Only the PC that gives numbers may. */
export function noteRange(series: string, from: number, to: number): Done {
  return withNumbers(async () => {
    const { numberBook } = store.getState();
    const writer = ownWriter() ?? '';
    if (!givesNumbers(numberBook, 'surat', writer))
      return fail({ sentence: 'Rentang surat dicatat di PC yang memberi jatah nomor. Buka Pengaturan di PC itu.' });
    if (from < 1 || to > largestSerial || to < from)
      return fail({ sentence: 'Rentang belum benar. Isi nomor awal, lalu nomor akhir yang sama atau lebih besar.' });
    const known = numberBook.ranges.find((range) => range.series === series && range.from <= to && from <= range.to);
    if (known) return fail({ sentence: `Nomor ${known.from}–${known.to} sudah dicatat. Isi rentang yang belum ada.` });
    return recordAll([bookDraft('numbers.range-noted', { series, from, to })]);
  });
}

/** Gives a PC the next free numbers. */
export function giveBlock(series: string, writer: string, count: number): Done {
  return withNumbers(async () => {
    const { numberBook } = store.getState();
    const author = ownWriter() ?? '';
    const above = registerOf(series) === 'berkas' ? await highestInPools(numberBook, series, author) : 0;
    const block = carve(numberBook, { series, author, writer, count, above });
    if (!block)
      return fail({ sentence: 'Tidak ada nomor yang dapat diberikan dari PC ini. Catat rentang baru dari buku agenda dahulu.' });
    return recordAll([bookDraft('numbers.block-granted', block)]);
  });
}

/** Crosses out a number that nothing will carry. */
export function voidNumber(series: string, serial: number, reason: string): Done {
  return withNumbers(async () => {
    const { numberBook, devices } = store.getState();
    const writer = ownWriter() ?? '';
    const block = blockAround(numberBook, series, serial);
    if (!block) return fail({ sentence: 'Nomor itu bukan dari jatah PC mana pun. Periksa angkanya.' });
    if (isVoid(numberBook, series, serial)) return fail({ sentence: 'Nomor itu sudah tercatat batal.' });
    const reached = await highestSpentIn(series, block);
    if ((await spentIn(series, { from: serial, to: serial })).has(serial))
      return fail({
        sentence: 'Nomor itu sudah dipakai. Nomor yang berkas atau suratnya dibatalkan tercatat dengan sendirinya.',
      });
    // Its own PC may still take it, and would not hear in time.
    if (block.writer !== writer && serial > reached) {
      const name = pcNameOf(block.writer, writer, devices);
      return fail({ sentence: `Nomor itu masih jatah ${name}. Catat batal di PC itu.` });
    }
    return recordAll([bookDraft('numbers.voided', { series, serial, reason })]);
  });
}

/** Lets this PC give numbers of berkas and letters because every PC that gave them is gone. */
export function claimNumbers(): Done {
  return withNumbers(() => {
    const { numberBook } = store.getState();
    const drafts = (['berkas', 'surat'] as const).map((register) =>
      bookDraft('numbers.pool-claimed', { register, from: register === 'surat' ? 1 : claimFrom(numberBook, register, 0) }),
    );
    return recordAll(drafts);
  });
}
