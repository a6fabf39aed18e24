import { readDateText, readTimeText } from '../../calendar/read-date.ts';
import { type ColumnChoice, type ColumnMapping, emptyMapping } from './column-mapping.ts';
import type { ChannelAliases } from './default-channel-aliases.ts';
import { detectDateOrders } from './detect-date-order.ts';
import { matchHeader } from './header-words.ts';
import { createChannelMatcher } from './match-channel.ts';
import { isRelativeDate } from './read-relative-date.ts';
import { httpLink, readExternalId } from './read-values.ts';
import { cellText, type SheetColumn, type SheetTable } from './sheet-table.ts';
import { severalColumnFields, type TargetField } from './target-fields.ts';

interface Candidate extends ColumnChoice {
  readonly score: number;
}

type ChannelCode = (value: string) => string | null;

/** Below this a guess from the values alone would be noise. */
const weakest = 0.15;
const longTextFrom = 25;

/**
 * Proposes what each column means, from its header first and its values second. A field is given to one column only (places, contacts
 * and answers excepted), a column to one field; what fits nothing is left out.
 */
export function suggestColumns(columns: readonly SheetColumn[], channels: readonly ChannelAliases[]): readonly ColumnChoice[] {
  const codeOf = createChannelMatcher(channels, {}).codeOf;
  const candidates = columns.flatMap((column) => candidatesOf(column, codeOf)).filter((candidate) => candidate.score >= weakest);
  const longest = longestText(columns);
  if (longest !== null) candidates.push(longest);
  candidates.sort((left, right) => right.score - left.score || left.column - right.column);
  const choices = new Map<number, TargetField>();
  const taken = new Set<TargetField>();
  for (const { column, field } of candidates) {
    if (choices.has(column) || (taken.has(field) && !severalColumnFields.has(field))) continue;
    choices.set(column, field);
    taken.add(field);
  }
  return [...choices].map(([column, field]) => ({ column, field })).sort((left, right) => left.column - right.column);
}

/** A complete first proposal: columns, date orders as far as they can be told, and channels from ids where no column names them. */
export function suggestMapping(table: SheetTable, channels: readonly ChannelAliases[]): ColumnMapping {
  const columns = suggestColumns(table.columns, channels);
  const dateReadings = Object.fromEntries(
    detectDateOrders(table, { columns }).map(({ column, reading }) => [String(column), reading]),
  );
  return { ...emptyMapping, columns, dateReadings, channelFromId: hintsChannels(table, columns, channels) };
}

function candidatesOf(column: SheetColumn, codeOf: ChannelCode): readonly Candidate[] {
  const named = matchHeader(column.header).map(({ field, score }) => ({
    column: column.index,
    field,
    score: score * evidence(field, column.samples, codeOf),
  }));
  return [...named, ...guessedFromValues(column, named.length > 0, codeOf)];
}

/** How far the values bear out what the header says: 1 fits or says nothing, less where they speak against it. */
function evidence(field: TargetField, samples: readonly string[], codeOf: ChannelCode): number {
  if (samples.length === 0) return 0.8;
  switch (field) {
    case 'tanggal_masuk':
    case 'tanggal_selesai':
      return share(samples, isDateLike) > 0 ? 1 : 0.2;
    case 'jam_masuk':
      return share(samples, isTimeLike) > 0 ? 1 : 0.2;
    case 'tautan':
      return share(samples, isLink) > 0 ? 1 : 0.5;
    case 'kanal':
      return share(samples, isLink) > 0.5 ? 0.2 : 0.6 + 0.4 * share(samples, (sample) => codeOf(sample) !== null);
    case 'isi':
      return share(samples, isDateLike) > 0.5 || share(samples, isLink) > 0.8 ? 0.3 : 1;
    default:
      return 1;
  }
}

function guessedFromValues({ index, samples }: SheetColumn, isNamed: boolean, codeOf: ChannelCode): readonly Candidate[] {
  if (samples.length === 0) return [];
  const guesses: Candidate[] = [];
  const guess = (field: TargetField, score: number) => guesses.push({ column: index, field, score });
  if (share(samples, isLink) > 0.8) guess('tautan', 0.4);
  if (isNamed && share(samples, isTimeLike) > 0.8 && share(samples, isDateLike) === 0) guess('jam_masuk', 0.3);
  if (!isNamed && samples.length > 1 && share(samples, isDateLike) > 0.8) guess('tanggal_masuk', 0.3);
  if (!isNamed && share(samples, (sample) => sample.length < 40 && codeOf(sample) !== null) > 0.6) guess('kanal', 0.3);
  return guesses;
}

/** Without any header for it, the column with the longest texts is the opinion. */
function longestText(columns: readonly SheetColumn[]): Candidate | null {
  let best: { readonly column: number; readonly length: number } | null = null;
  for (const { index, header, samples } of columns) {
    if (samples.length === 0 || matchHeader(header).length > 0 || share(samples, isLink) > 0.3) continue;
    const length = samples.reduce((sum, sample) => sum + sample.length, 0) / samples.length;
    if (length >= longTextFrom && length > (best?.length ?? 0)) best = { column: index, length };
  }
  return best === null ? null : { column: best.column, field: 'isi', score: 0.25 };
}

function hintsChannels(table: SheetTable, columns: readonly ColumnChoice[], channels: readonly ChannelAliases[]): boolean {
  const id = columns.find((choice) => choice.field === 'id_eksternal');
  if (id === undefined || columns.some((choice) => choice.field === 'kanal')) return false;
  const { codeOfId } = createChannelMatcher(channels, {});
  return table.rows.some((row) => {
    const read = readExternalId(row[id.column] ?? null);
    return read.kind === 'exact' && codeOfId(read.text) !== null;
  });
}

function share(samples: readonly string[], test: (sample: string) => boolean): number {
  return samples.filter(test).length / samples.length;
}

function isDateLike(sample: string): boolean {
  const read = readDateText(sample, 'day-first');
  return read.ok || read.error.code === 'no-such-day' || isRelativeDate(sample);
}

function isTimeLike(sample: string): boolean {
  return readTimeText(sample) !== null;
}

function isLink(sample: string): boolean {
  return httpLink(cellText(sample)) !== null && !sample.trim().includes(' ');
}
