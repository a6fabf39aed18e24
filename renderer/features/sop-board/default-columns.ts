import { type BoardColumn, boardColumns } from '#shared/domain/opinion/board.ts';
import type { Role } from '#shared/operations/operation.ts';
import { currentSop } from '#shared/sop/catalogue.ts';
import type { StepActor } from '#shared/sop/sop.ts';

/** Whose turn it is in a column: its own actor, and those of the steps that the SOP only implies. */
function actorsOf({ kinds }: BoardColumn): readonly StepActor[] {
  return currentSop.steps.filter(({ kind }) => kinds.includes(kind)).map(({ actor }) => actor);
}

/**
 * The columns that are folded until a person decides otherwise: those in which he never has the turn. Who collects the answers also sees
 * what he waits for; who has no part in the SOP sees everything.
 */
export function defaultCollapsed(roles: readonly Role[]): readonly string[] {
  const own = boardColumns.filter((column) => actorsOf(column).some((actor) => actor !== 'opd' && roles.includes(actor)));
  if (own.length === 0) return [];
  const collects = own.some(({ id }) => id === 'receive-answer') && roles.includes('pemantau');
  return boardColumns.filter((column) => !own.includes(column) && !(collects && column.actor === 'opd')).map(({ id }) => id);
}
