import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { isLate } from '#shared/domain/opinion/due.ts';
import { addDays, dateAt, weekdayOf } from '#shared/kernel/calendar-date.ts';
import type { EpochMs } from '#shared/kernel/ports.ts';
import type { BoardEntry } from './group-cards.ts';

/** From this many cards on, a column shows rows instead. */
const plainCards = 50;

export function isDense(count: number): boolean {
  return count > plainCards;
}

export type SectionId = 'late' | 'today' | 'week' | 'later';

export interface DenseSection {
  readonly id: SectionId;
  readonly entries: readonly BoardEntry[];
  /** Where its head stands in `items`. */
  readonly at: number;
}

export type DenseItem =
  | { readonly kind: 'head'; readonly section: SectionId; readonly count: number }
  | { readonly kind: 'row'; readonly entry: BoardEntry; readonly first: boolean; readonly ordinal: number };

export interface DenseList {
  readonly items: readonly DenseItem[];
  readonly sections: readonly DenseSection[];
}

/** Entries that are sorted by time left, cut where the batas changes from late to today, to this week, to later. */
export function denseList(entries: readonly BoardEntry[], calendar: WorkingCalendar, now: EpochMs): DenseList {
  const today = dateAt(now, calendar.rules.zone);
  const sunday = addDays(today, (7 - weekdayOf(today)) % 7);
  const sectionOf = ({ limit }: BoardEntry): SectionId => {
    if (isLate(limit, now)) return 'late';
    if (limit.day <= today) return 'today';
    return limit.day <= sunday ? 'week' : 'later';
  };
  const bySection = Map.groupBy(entries, sectionOf);
  const items: DenseItem[] = [];
  const sections: DenseSection[] = [];
  let ordinal = 0;
  for (const [id, inside] of bySection) {
    sections.push({ id, entries: inside, at: items.length });
    items.push({ kind: 'head', section: id, count: inside.length });
    inside.forEach((entry, index) => {
      ordinal += 1;
      items.push({ kind: 'row', entry, first: index === 0, ordinal });
    });
  }
  return { items, sections };
}

/** Which rows stand between two places of the list, counted without heads: "1–9 dari 412". */
export function rowsBetween(
  items: readonly DenseItem[],
  first: number,
  last: number,
): { readonly first: number; readonly last: number } {
  const rows = items.slice(first, last + 1).flatMap((item) => (item.kind === 'row' ? [item.ordinal] : []));
  return { first: rows[0] ?? 0, last: rows.at(-1) ?? 0 };
}

/** The section that is read at this place of the list. */
export function sectionAt(sections: readonly DenseSection[], place: number): SectionId | undefined {
  return sections.findLast(({ at }) => at <= place)?.id ?? sections[0]?.id;
}
