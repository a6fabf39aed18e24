import type { CaseState } from '#shared/domain/opinion/case-row.ts';
import { addDays, type CalendarDate, instantAt, startOfDay, type Zone } from '#shared/kernel/calendar-date.ts';
import { firstOrder, type ListFilter, type ListPart } from '../../data/list-filter.ts';
import type { Selection } from '../../data/search-protocol.ts';

export const statesOfPart: Readonly<Record<Exclude<ListPart, 'open'>, readonly CaseState[]>> = {
  archive: ['answered', 'unanswered'],
  history: ['history'],
};

/** The filter as a question to the search. `order.by` of ended berkas is never the limit. */
export function selectionOf(filter: ListFilter, zone: Zone): Selection {
  const part = filter.part === 'open' ? 'archive' : filter.part;
  const { by, direction } = filter.order;
  return {
    states: filter.ends.length > 0 ? filter.ends : statesOfPart[part],
    text: filter.text,
    channels: filter.channels,
    topics: filter.topics,
    opd: filter.opd,
    from: filter.from && startOf(filter.from, zone),
    until: filter.until && startOf(addDays(filter.until, 1), zone) - 1,
    place: '',
    pendingOnly: false,
    by: by === 'limit' ? 'endedAt' : by,
    direction,
    limit: filter.shown,
  };
}

function startOf(date: CalendarDate, zone: Zone): number {
  return instantAt(date, startOfDay, zone);
}

/** Nothing is narrowed: the views answer in their own order, without the search. */
export function isPlain(filter: ListFilter): boolean {
  const { text, channels, opd, topics, ends, from, until, part, order } = filter;
  const usual = firstOrder(part);
  return (
    text.trim() === '' &&
    channels.length + opd.length + topics.length + ends.length === 0 &&
    !from &&
    !until &&
    order.by === usual.by &&
    order.direction === usual.direction
  );
}

export function isNarrowed(filter: ListFilter): boolean {
  const { text, channels, opd, topics, columns, ends, from, until } = filter;
  return (
    text.trim() !== '' || channels.length + opd.length + topics.length + columns.length + ends.length > 0 || !!from || !!until
  );
}
