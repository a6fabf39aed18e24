import { defaultSections } from '#shared/domain/office/defaults.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { serialOf } from '#shared/domain/opinion/case-row.ts';
import { createLimitFinder } from '#shared/domain/opinion/due.ts';
import type { Role } from '#shared/operations/operation.ts';
import { currentSop, stepOfKind } from '#shared/sop/catalogue.ts';
import type { StepKind } from '#shared/sop/sop.ts';
import type { BoardEntry, CardFilter, GroupQuestion } from '../../../renderer/features/sop-board/group-cards.ts';
import { createCardGrouper } from '../../../renderer/features/sop-board/group-cards.ts';
import { at, office } from '../calendar/office.ts';

export const calendar = office();
export const labels = defaultSections.roleLabels;
export const findLimit = createLimitFinder(calendar, defaultSections.limits);
export const everything: CardFilter = { scope: 'all', channel: null, opd: null, handler: null, receivedFrom: null };

/** Thursday morning, in office hours. */
export const now = at('2026-11-19 10:42');

export function row(number: number, kind: StepKind, since: string, more: Partial<CaseRow> = {}): CaseRow {
  const full = `OP-2026-${number}`;
  return {
    id: `k${number}`,
    number: full,
    serial: serialOf(full),
    state: 'open',
    sopId: currentSop.id,
    step: stepOfKind(currentSop, kind).id,
    since: at(since),
    title: `Berkas ${number}`,
    text: '',
    channel: 'WEB',
    topic: '',
    location: '',
    opd: '',
    supportingOpd: [],
    receivedAt: at(since),
    receivedBy: 'Rina Wulandari',
    handler: 'Rina Wulandari',
    returned: false,
    requestedBack: false,
    printed: false,
    sent: false,
    contested: false,
    hardcopyPending: false,
    place: '',
    ...more,
  };
}

export function question(rows: readonly CaseRow[], more: Partial<GroupQuestion> = {}): GroupQuestion {
  return { rows, findLimit, filter: everything, roles: ['pemantau'], now, ...more };
}

export function entriesOf(rows: readonly CaseRow[], columnId: string, moment = now): readonly BoardEntry[] {
  return createCardGrouper()(question(rows, { now: moment })).byColumn.get(columnId)?.entries ?? [];
}

export function personWith(...roles: readonly Role[]) {
  return { performer: { personId: 'rina', roles }, rules: { allowRangkap: false } };
}
