import { contentOf, documentAggregate, paperState } from '#shared/domain/document/paper-document.ts';
import { tidyNumber } from '#shared/domain/numbers/clash.ts';
import { type CaseRow, caseRowOf, countedAs } from '#shared/domain/opinion/case-row.ts';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import { aggregates } from '#shared/domain/registry.ts';
import type { Zone } from '#shared/kernel/calendar-date.ts';
import { fold, type Rejected } from '#shared/operations/fold.ts';
import type { Operation } from '#shared/operations/operation.ts';
import { collisionRowOf } from './collision-view.ts';
import type { CollisionRow, DocumentRow, RejectedRow, SpentRow } from './database.ts';
import { spentByCase, spentByDocument } from './number-views.ts';

/** What the history of one aggregate comes to in the views. */
export interface Folding {
  readonly caseRow?: CaseRow | undefined;
  readonly documentRow?: DocumentRow | undefined;
  /** Numbers that it uses up beside the one on its row. */
  readonly spent?: readonly SpentRow[];
  readonly rejected: readonly RejectedRow[];
  readonly collisionRow: CollisionRow | undefined;
}

function rejectedRows(key: string, rejected: readonly Rejected[]): readonly RejectedRow[] {
  return rejected.map(({ operation, reason }) => ({ id: operation.id, key, reason }));
}

/** Folds one aggregate into the rows that the views keep of it. */
export function foldIntoRows(key: string, operations: readonly Operation[]): Folding {
  return { ...stateRows(key, operations), collisionRow: collisionRowOf(key, operations) };
}

function stateRows(key: string, operations: readonly Operation[]): Omit<Folding, 'collisionRow'> {
  const at = key.indexOf(':');
  const type = key.slice(0, at);
  const id = key.slice(at + 1);
  if (type === 'opinion') {
    const folded = fold(opinionAggregate, operations);
    return {
      caseRow: caseRowOf(id, folded.state),
      spent: spentByCase(key, folded.state),
      rejected: rejectedRows(key, folded.rejected),
    };
  }
  if (type === 'document') {
    const folded = fold(documentAggregate, operations);
    const paper = folded.state;
    const content = contentOf(paper);
    if (!paper.template || !content) return { rejected: rejectedRows(key, folded.rejected) };
    return {
      spent: spentByDocument(key, paper, content.number),
      documentRow: {
        id,
        template: paper.template,
        caseIds: paper.caseIds,
        number: tidyNumber(content.number),
        date: content.date,
        subject: content.subject,
        state: paperState(paper),
        version: paper.version,
        replaces: paper.replaces,
        createdAt: paper.createdAt,
        printedAt: paper.printedAt,
        signedOn: paper.signed?.on ?? null,
        scanHash: paper.signed?.scan?.hash ?? null,
        content,
      },
      rejected: rejectedRows(key, folded.rejected),
    };
  }
  const definition = aggregates.find((candidate) => candidate.type === type);
  if (!definition)
    return { rejected: operations.map(({ id: operationId }) => ({ id: operationId, key, reason: 'unknown-aggregate' })) };
  return { rejected: rejectedRows(key, fold(definition, operations).rejected) };
}

/** How counters change when a row is replaced. */
export function counterChanges(
  changes: Map<string, number>,
  before: CaseRow | undefined,
  after: CaseRow | undefined,
  zone: Zone,
): void {
  const add = (row: CaseRow | undefined, by: number) => {
    if (row) for (const key of countedAs(row, zone)) changes.set(key, (changes.get(key) ?? 0) + by);
  };
  add(before, -1);
  add(after, 1);
}
