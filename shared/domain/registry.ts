import type { AggregateDefinition } from '../operations/fold.ts';
import type { Draft, Role } from '../operations/operation.ts';
import { deviceAggregate } from './device/device.ts';
import { documentAggregate } from './document/paper-document.ts';
import { importAggregate } from './import-batch/import-batch.ts';
import { numberBookAggregate } from './numbers/book.ts';
import { officeAggregate } from './office/office.ts';
import { opdAggregate } from './opd/opd.ts';
import { opinionAggregate } from './opinion/reduce.ts';
import { personAggregate } from './person/person.ts';
import { reporterAggregate } from './reporter/reporter.ts';

/** Every aggregate of Pantau. Anything else in a journal is kept, counted and shown as unknown. */
export const aggregates: readonly AggregateDefinition<unknown>[] = [
  opinionAggregate,
  reporterAggregate,
  opdAggregate,
  documentAggregate,
  importAggregate,
  personAggregate,
  officeAggregate,
  deviceAggregate,
  numberBookAggregate,
] as readonly AggregateDefinition<unknown>[]; // A list of different states; who looks one up knows which it asked for.

const everyone: readonly Role[] = ['pemantau', 'kasi', 'kabid', 'kepala-dinas', 'arsiparis', 'admin'];
const recorders: readonly Role[] = ['pemantau', 'kasi'];
const handlers: readonly Role[] = ['pemantau', 'kasi', 'kabid'];
const admins: readonly Role[] = ['admin'];

/** Who may record what (DOMAIN 2.3). Acts of the SOP are judged finer, by shared/sop. Main-only kinds are absent: no draft may carry them. */
const rolesByKind: Readonly<Record<string, readonly Role[]>> = {
  'opinion.received': recorders,
  'opinion.edited': handlers,
  'opinion.evidence-added': [...handlers, 'arsiparis'],
  'opinion.printed': [...handlers, 'arsiparis'],
  'opinion.acted': [...handlers, 'arsiparis'],
  'opinion.undone': [...handlers, 'arsiparis'],
  'opinion.requested-back': handlers,
  'opinion.hardcopy-filed': [...recorders, 'arsiparis'],
  'opinion.reopened': handlers,
  'opinion.collision-settled': ['kasi', 'kabid'],
  'opinion.numbered': [...handlers, 'arsiparis'],
  'opinion.kept': ['kasi', 'kabid'],
  'opinion.withdrawn': recorders,
  'reporter.recorded': recorders,
  'opd.registered': [...recorders, 'admin'],
  'opd.described': [...recorders, 'admin'],
  'opd.retired': admins,
  'opd.restored': admins,
  'document.drafted': [...handlers, 'arsiparis'],
  'document.edited': [...handlers, 'arsiparis'],
  'document.printed': [...everyone],
  'document.numbered': [...handlers, 'arsiparis'],
  'document.signed': [...handlers, 'arsiparis'],
  'import.recorded': recorders,
  'import.undone': recorders,
  'person.registered': admins,
  'person.described': admins,
  'person.posted': admins,
  'person.deactivated': admins,
  'person.reactivated': admins,
  'office.section-set': admins,
  'device.described': admins,
  // Whoever is at the PC that holds numbers lets it give them on; the fold takes only what that PC holds.
  'numbers.opened': everyone,
  'numbers.pool-given': everyone,
  'numbers.block-granted': everyone,
  'numbers.voided': everyone,
  'numbers.pool-claimed': admins,
  'numbers.range-noted': admins,
};

/** True when one of the roles may send this draft to the journal. */
export function mayRecord(heldRoles: readonly Role[], draft: Pick<Draft, 'kind'>): boolean {
  const allowed = Object.hasOwn(rolesByKind, draft.kind) ? rolesByKind[draft.kind] : undefined;
  return allowed?.some((role) => heldRoles.includes(role)) ?? false;
}

/** True when this kind belongs to that aggregate in this version of Pantau. */
export function isKnownKind(aggregateType: string, kind: string): boolean {
  const definition = aggregates.find((candidate) => candidate.type === aggregateType);
  return definition !== undefined && Object.hasOwn(definition.versions, kind);
}
