import type { StepLimit } from '#shared/domain/office/working-time.ts';
import { boardColumns } from '#shared/domain/opinion/board.ts';
import { type CaseRow, shortNumber } from '#shared/domain/opinion/case-row.ts';
import { isLate, type LimitFinder } from '#shared/domain/opinion/due.ts';
import type { EpochMs } from '#shared/kernel/ports.ts';
import type { Role } from '#shared/operations/operation.ts';
import { findStep, sopById } from '#shared/sop/catalogue.ts';
import type { SopStep } from '#shared/sop/sop.ts';

/** A berkas in its column, with what its order and its colour need. */
export interface BoardEntry {
  readonly row: CaseRow;
  readonly step: SopStep;
  readonly columnId: string;
  readonly limit: StepLimit;
}

export interface CardFilter {
  readonly scope: 'all' | 'mine' | 'late';
  readonly channel: string | null;
  readonly opd: string | null;
  readonly handler: string | null;
  /** Beginning of the first day of receipt that is shown. */
  readonly receivedFrom: EpochMs | null;
}

export interface ColumnCards {
  readonly entries: readonly BoardEntry[];
  readonly lateCount: number;
}

export interface CardGroups {
  readonly byColumn: ReadonlyMap<string, ColumnCards>;
  /** How many each scope would show under the other filters. */
  readonly counts: Readonly<Record<CardFilter['scope'], number>>;
  /** Berkas of a SOP that this Pantau does not know. */
  readonly unknown: number;
}

export interface GroupQuestion {
  readonly rows: Iterable<CaseRow>;
  readonly findLimit: LimitFinder;
  readonly filter: CardFilter;
  readonly roles: readonly Role[];
  readonly now: EpochMs;
}

export type CardGrouper = (question: GroupQuestion) => CardGroups;

/**
 * Rows into columns, least time left first. What did not change since the last question is the same object again, so that only the columns
 * a berkas left or entered are drawn anew.
 */
export function createCardGrouper(): CardGrouper {
  let entryByRow = new WeakMap<CaseRow, BoardEntry>();
  let finder: LimitFinder | undefined;
  let last: ReadonlyMap<string, ColumnCards> = new Map();

  return ({ rows, findLimit, filter, roles, now }) => {
    if (finder !== findLimit) entryByRow = new WeakMap();
    finder = findLimit;
    const counts = { all: 0, mine: 0, late: 0 };
    let unknown = 0;
    const groups = new Map<string, BoardEntry[]>(boardColumns.map(({ id }) => [id, []]));
    for (const row of rows) {
      const entry = entryByRow.get(row) ?? entryOf(row, findLimit);
      if (!entry) {
        unknown += 1;
        continue;
      }
      entryByRow.set(row, entry);
      if (!passes(row, filter)) continue;
      const mine = isTurn(entry.step, roles);
      const late = isLate(entry.limit, now);
      counts.all += 1;
      if (mine) counts.mine += 1;
      if (late) counts.late += 1;
      if (filter.scope === 'all' || (filter.scope === 'mine' ? mine : late)) groups.get(entry.columnId)?.push(entry);
    }
    const byColumn = new Map<string, ColumnCards>();
    for (const [id, entries] of groups) byColumn.set(id, kept(last.get(id), entries.sort(byTimeLeft), now));
    last = byColumn;
    return { byColumn, counts, unknown };
  };
}

/** Entries that hold every one of these words in number, title or OPD. */
export function entriesWith(
  entries: readonly BoardEntry[],
  words: string,
  agencyOf: (entry: BoardEntry) => string,
): readonly BoardEntry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return entries;
  return entries.filter((entry) => {
    const text = `${entry.row.number} ${shortNumber(entry.row.number)} ${entry.row.title} ${agencyOf(entry)}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

function entryOf(row: CaseRow, findLimit: LimitFinder): BoardEntry | undefined {
  const sop = sopById(row.sopId);
  const step = sop && findStep(sop, row.step);
  const column = step && boardColumns.find(({ kinds }) => kinds.includes(step.kind));
  return column && { row, step, columnId: column.id, limit: findLimit(step.actor, row.since) };
}

function passes(row: CaseRow, filter: CardFilter): boolean {
  return (
    (filter.channel === null || row.channel === filter.channel) &&
    (filter.opd === null || row.opd === filter.opd || (filter.opd !== '' && row.supportingOpd.includes(filter.opd))) &&
    (filter.handler === null || row.handler === filter.handler) &&
    (filter.receivedFrom === null || row.receivedAt >= filter.receivedFrom)
  );
}

function isTurn(step: SopStep, roles: readonly Role[]): boolean {
  return step.actor !== 'opd' && roles.includes(step.actor);
}

/** Least time left first; then who waits longest, then the older number. */
function byTimeLeft(left: BoardEntry, right: BoardEntry): number {
  return left.limit.at - right.limit.at || left.row.since - right.row.since || left.row.serial - right.row.serial;
}

function kept(before: ColumnCards | undefined, entries: readonly BoardEntry[], now: EpochMs): ColumnCards {
  // Sorted by limit, so the late ones come first.
  const firstInTime = entries.findIndex(({ limit }) => !isLate(limit, now));
  const lateCount = firstInTime === -1 ? entries.length : firstInTime;
  const same = before?.entries.length === entries.length && before.entries.every((entry, at) => entry === entries[at]);
  if (!same || before === undefined) return { entries, lateCount };
  return before.lateCount === lateCount ? before : { entries: before.entries, lateCount };
}
