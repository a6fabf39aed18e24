import type { PaperDocument } from '#shared/domain/document/paper-document.ts';
import { seriesOf } from '#shared/domain/numbers/book.ts';
import { readTemporary } from '#shared/domain/numbers/temporary.ts';
import { serialOf } from '#shared/domain/opinion/case-row.ts';
import { isWithdrawn, type Opinion } from '#shared/domain/opinion/opinion.ts';
import type { SpentRow } from './database.ts';

const perYear = 10_000_000;

/** The register and the running number of a berkas' number; undefined for one of another make. */
export function readCaseNumber(number: string): { readonly series: string; readonly serial: number } | undefined {
  const temporary = readTemporary(number);
  if (temporary) return { series: temporary.book, serial: temporary.serial };
  const serial = serialOf(number);
  return serial === 0 ? undefined : { series: seriesOf('berkas', Math.floor(serial / perYear)), serial: serial % perYear };
}

/**
 * Numbers that a berkas uses up beside the one on its row: those it bore before, a temporary one, and its own once it was withdrawn. Their
 * rows stay for ever; nothing is numbered with them again.
 */
export function spentByCase(key: string, opinion: Opinion): readonly SpentRow[] {
  const withdrawn = isWithdrawn(opinion);
  const own = withdrawn || readTemporary(opinion.number) ? [opinion.number] : [];
  return [...opinion.formerNumbers, ...own].flatMap((number) => {
    const read = readCaseNumber(number);
    const why = number === opinion.number ? (withdrawn ? ('withdrawn' as const) : ('temporary' as const)) : ('replaced' as const);
    return read ? [{ id: `${read.series}|${read.serial}|${key}`, ...read, key, number, why }] : [];
  });
}

/** Numbers of the register of letters that were taken for a document, also those that it no longer shows. */
export function spentByDocument(key: string, paper: PaperDocument, shown: string): readonly SpentRow[] {
  return paper.taken.map(({ series, serial }, at) => ({
    id: `${series}|${serial}|${key}`,
    series,
    serial,
    key,
    number: at === paper.taken.length - 1 ? shown : '',
    why: at === paper.taken.length - 1 && shown !== '' ? ('letter' as const) : ('replaced' as const),
  }));
}
