import { currentSop, findStep, sopById } from '../../sop/catalogue.ts';
import type { StepActor, StepKind } from '../../sop/sop.ts';
import type { CaseRow } from './case-row.ts';

/** One column of the Papan SOP: a numbered step, or the wait for the OPD. Steps that the SOP only implies stand in the column of their number. */
export interface BoardColumn {
  readonly id: string;
  readonly number: string;
  readonly actor: StepActor;
  readonly long: string;
  readonly short: string;
  /** Standard minutes of the SOP; null where it gives none. */
  readonly minutes: number | null;
  readonly kinds: readonly StepKind[];
}

/** Kinds that share a column, in the order of the SOP. */
const columnKinds: readonly (readonly StepKind[])[] = [
  ['intake'],
  ['hand-print'],
  ['study'],
  ['submit'],
  ['approve', 'decide', 'archive-unanswered'],
  ['hand-to-pemantau'],
  ['forward'],
  ['wait-opd'],
  ['receive-answer', 'review-language', 'rework'],
  ['send-and-archive'],
];

export const boardColumns: readonly BoardColumn[] = columnKinds.map((kinds) => {
  const lead = currentSop.steps.find((step) => step.kind === kinds[0]);
  return {
    id: kinds[0] ?? '',
    number: lead?.number ?? '',
    actor: lead?.actor ?? 'pemantau',
    long: lead?.long ?? '',
    short: lead?.short ?? '',
    minutes: lead?.minutes ?? null,
    kinds,
  };
});

export interface ColumnGroup {
  readonly actor: StepActor;
  readonly columns: readonly BoardColumn[];
}

/** Neighbouring columns of one actor. The same actor may appear several times: the order of the SOP wins. */
export const columnGroups: readonly ColumnGroup[] = boardColumns.reduce<ColumnGroup[]>((groups, column) => {
  const last = groups.at(-1);
  if (last?.actor === column.actor) groups[groups.length - 1] = { ...last, columns: [...last.columns, column] };
  else groups.push({ actor: column.actor, columns: [column] });
  return groups;
}, []);

/** Kind and actor of a row's step; undefined when a newer Pantau wrote its SOP. */
export function stepOfRow(row: Pick<CaseRow, 'sopId' | 'step'>) {
  const sop = sopById(row.sopId);
  return sop && findStep(sop, row.step);
}

export function columnOfRow(row: Pick<CaseRow, 'sopId' | 'step'>): BoardColumn | undefined {
  const kind = stepOfRow(row)?.kind;
  return kind && boardColumns.find((column) => column.kinds.includes(kind));
}
