import { seriesOf } from '#shared/domain/numbers/book.ts';
import { holds } from '#shared/domain/numbers/ranges.ts';
import { nextSerials, numbersLeft } from '#shared/domain/numbers/take.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { NotDone } from './case-commands.ts';
import { ownWriter, withNumbers } from './case-numbers.ts';
import { documentsWithNumber } from './document-numbers.ts';
import { numberDocument } from './documents.ts';
import { usedBlocksOf } from './spent-numbers.ts';
import { store } from './store.ts';

/** The next number of letters that this PC may take, and the block that it lies in. */
export interface LetterNumber {
  readonly series: string;
  readonly serial: number;
  readonly from: number;
  readonly to: number;
  /** Numbers left on this PC, this one among them. */
  readonly left: number;
}

/**
 * Undefined where this PC has no block for the year of the letter; then numbers are written by hand. A number that stands on another letter
 * already, written by hand, is passed over: `numberOf` says how a running number is written.
 */
export async function nextLetterNumber(year: number, numberOf: (serial: number) => string): Promise<LetterNumber | undefined> {
  const writer = ownWriter();
  if (!writer) return undefined;
  const book = store.getState().numberBook;
  const series = seriesOf('surat', year);
  const used = await usedBlocksOf(book, series, writer);
  const left = numbersLeft(book, used);
  const serials = nextSerials(book, used, left);
  for (const [at, serial] of serials.entries()) {
    const block = used.find((one) => holds(one.block, serial))?.block;
    if (block && (await documentsWithNumber(numberOf(serial), { id: '', replaces: null })).length === 0)
      return { series, serial, from: block.from, to: block.to, left: left - at };
  }
  return undefined;
}

/** Takes the next number for a document. From then on it is spent, whatever the document says later. */
export function takeLetterNumber(
  documentId: string,
  year: number,
  numberOf: (serial: number) => string,
): Promise<Result<LetterNumber, NotDone>> {
  return withNumbers(async () => {
    const next = await nextLetterNumber(year, numberOf);
    if (!next)
      return fail({
        sentence: 'Jatah nomor surat PC ini habis. Tulis nomor dari buku agenda, atau minta jatah baru di Pengaturan.',
      });
    const recorded = await numberDocument(documentId, next);
    return recorded.ok ? ok(next) : recorded;
  });
}
