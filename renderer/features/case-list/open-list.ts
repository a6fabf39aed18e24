import { columnOfRow } from '#shared/domain/opinion/board.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import { isEmptyQuery, matches, type PreparedText, prepareText, readQuery } from '#shared/domain/opinion/search-text.ts';
import { dateAt, type Zone } from '#shared/kernel/calendar-date.ts';
import type { ListFilter } from '../../data/list-filter.ts';
import type { RowWords } from '../../data/row-words.ts';

export interface OpenListSources {
  readonly words: RowWords;
  readonly zone: Zone;
  readonly limitAt: (row: CaseRow) => number;
  /** Prepared texts of rows that were searched before. */
  readonly prepared: WeakMap<CaseRow, PreparedText>;
}

/** Open berkas that meet the filter, in its order. All of them are in memory, so a key press needs no question to the views. */
export function openList(rows: Iterable<CaseRow>, filter: ListFilter, sources: OpenListSources): readonly CaseRow[] {
  const { by, direction } = filter.order;
  const sign = direction === 'ascending' ? 1 : -1;
  const sortValue = (row: CaseRow) => (by === 'limit' ? sources.limitAt(row) : by === 'serial' ? row.serial : row.receivedAt);
  const query = readQuery(filter.text);
  const chosen: { readonly row: CaseRow; readonly value: number }[] = [];
  for (const row of rows) {
    const isMet = isChosen(row, filter, sources.zone) && (isEmptyQuery(query) || matches(preparedOf(row, sources), query));
    if (isMet) chosen.push({ row, value: sortValue(row) });
  }
  return chosen
    .sort((left, right) => sign * (left.value - right.value) || right.row.serial - left.row.serial)
    .map(({ row }) => row);
}

function isChosen(row: CaseRow, filter: ListFilter, zone: Zone): boolean {
  const { channels, opd, topics, columns, from, until } = filter;
  if (channels.length > 0 && !channels.includes(row.channel)) return false;
  if (opd.length > 0 && ![row.opd, ...row.supportingOpd].some((id) => opd.includes(id))) return false;
  if (topics.length > 0 && !topics.includes(row.topic)) return false;
  if (columns.length > 0 && !columns.includes(columnOfRow(row)?.id ?? '')) return false;
  if (!from && !until) return true;
  const day = dateAt(row.receivedAt, zone);
  return (!from || day >= from) && (!until || day <= until);
}

function preparedOf(row: CaseRow, { words, prepared }: OpenListSources): PreparedText {
  const known = prepared.get(row);
  if (known) return known;
  const names = [words.channel(row.channel).label, words.topic(row.topic), ...[row.opd, ...row.supportingOpd].map(words.opdName)];
  const made = prepareText(
    [row.title, row.text, row.location, row.handler, words.opd(row.opd), ...names],
    [row.number, shortNumber(row.number), row.origin ?? ''],
  );
  prepared.set(row, made);
  return made;
}
