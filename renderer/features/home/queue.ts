import { stepOfRow } from '#shared/domain/opinion/board.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import type { Due, DueFinder } from '#shared/domain/opinion/due.ts';
import type { Role } from '#shared/operations/operation.ts';
import { isMyTurn } from './pipeline.ts';

export interface QueueEntry {
  readonly row: CaseRow;
  readonly due: Due;
}

/** The berkas whose turn it is for this person, the one with the nearest limit first; of equal ones the older first. */
export function queueOf(rows: Iterable<CaseRow>, roles: readonly Role[], finder: DueFinder, now: number): readonly QueueEntry[] {
  return byUrgency(entriesOf(rows, finder, now, (row) => isMyTurn(row, roles)));
}

/** Berkas that wait for somebody else and are late or nearly so. */
export function threatenedOf(
  rows: Iterable<CaseRow>,
  roles: readonly Role[],
  finder: DueFinder,
  now: number,
): readonly QueueEntry[] {
  const others = entriesOf(rows, finder, now, (row) => !isMyTurn(row, roles));
  return byUrgency(others.filter(({ due }) => due.tone !== 'ok'));
}

export interface LateOpd {
  readonly opd: string;
  readonly count: number;
  readonly oldest: QueueEntry;
}

/** OPD that owe an answer past the limit, the one with the most first. `threatened` is in order of urgency. */
export function lateOpdOf(threatened: readonly QueueEntry[]): readonly LateOpd[] {
  const waiting = threatened.filter(({ row, due }) => due.tone === 'bad' && stepOfRow(row)?.actor === 'opd');
  return [...Map.groupBy(waiting, ({ row }) => row.opd)]
    .flatMap(([opd, entries]) => (entries[0] ? [{ opd, count: entries.length, oldest: entries[0] }] : []))
    .sort((left, right) => right.count - left.count);
}

function entriesOf(rows: Iterable<CaseRow>, finder: DueFinder, now: number, isWanted: (row: CaseRow) => boolean): QueueEntry[] {
  const entries: QueueEntry[] = [];
  for (const row of rows) {
    const due = isWanted(row) ? finder.dueOfRow(row, now) : undefined;
    if (due) entries.push({ row, due });
  }
  return entries;
}

function byUrgency(entries: readonly QueueEntry[]): readonly QueueEntry[] {
  return entries.toSorted((left, right) => left.due.limit.at - right.due.limit.at || left.row.since - right.row.since);
}
