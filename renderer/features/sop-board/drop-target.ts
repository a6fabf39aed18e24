import { boardColumns } from '#shared/domain/opinion/board.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { isBulkStep } from '#shared/domain/opinion/commands.ts';
import { findStep, sopById, targetOf } from '#shared/sop/catalogue.ts';
import { type ActRefusal, type CaseFacts, isCurable, judgeAct, type OfficeRules, type Performer } from '#shared/sop/engine.ts';
import type { ActKind, Sop, SopStep, Target } from '#shared/sop/sop.ts';

/** The column behind the last step: dropping there means archiving. */
export const archiveColumn = 'arsip';

export type MoveRefusal =
  /** The SOP has no arrow there; `ahead` tells whether the berkas has yet to come there or was there before. */
  | { readonly code: 'no-arrow'; readonly ahead: boolean }
  /** More than one berkas where the SOP wants them one at a time, or from several steps. */
  | { readonly code: 'mixed-steps' | 'one-by-one' }
  | { readonly code: 'refused-act'; readonly refusal: ActRefusal };

/** What it means to put a berkas into a column. */
export type Move =
  | { readonly kind: 'here' }
  | { readonly kind: 'act'; readonly act: ActKind; readonly step: SopStep; readonly returnTo?: string }
  | { readonly kind: 'refused'; readonly why: MoveRefusal };

export type Moves = ReadonlyMap<string, Move>;

export interface Mover {
  readonly performer: Performer;
  readonly rules: OfficeRules;
}

/** What a row knows of a berkas. Earlier capacities and collisions are only in its history; the act itself is judged with them. */
export function factsOfRow(row: CaseRow): CaseFacts {
  return {
    sopId: row.sopId,
    stepId: row.step,
    end: row.state === 'open' ? null : row.state,
    contested: false,
    hold: row.hold,
    printed: row.printed,
    proposedOpd: row.opd || null,
    answer: '',
    sent: row.sent,
    capacities: [],
  };
}

/** For every column what a drop there would do: the act whose arrow leads into it, or why there is none. */
export function movesOf(facts: CaseFacts, { performer, rules }: Mover): Moves {
  const sop = sopById(facts.sopId);
  const step = sop && findStep(sop, facts.stepId);
  if (!sop || !step) return new Map();
  const from = boardColumns.findIndex(({ kinds }) => kinds.includes(step.kind));
  const arrows = arrowsFrom(sop, step);
  const places = [...boardColumns.map(({ id }) => id), archiveColumn];
  return new Map(
    places.map((place, at): [string, Move] => {
      if (at === from) return [place, { kind: 'here' }];
      const arrow = arrows.find(({ to }) => to === place);
      if (!arrow) return [place, { kind: 'refused', why: { code: 'no-arrow', ahead: at > from } }];
      const { act, returnTo } = arrow;
      const details = returnTo === undefined ? {} : { returnTo };
      const verdict = judgeAct({ facts, act, details, performer, rules });
      // What a dialog can still ask for does not forbid the drop; the dialog opens on it.
      if (!verdict.ok && !isCurable(verdict.error))
        return [place, { kind: 'refused', why: { code: 'refused-act', refusal: verdict.error } }];
      return [place, { kind: 'act', act, step, ...details }];
    }),
  );
}

/** Why these cannot be handled together: the SOP wants one step at a time, and some of its steps one berkas at a time (`isBulkStep`). */
export function togetherRefusal(cases: readonly CaseFacts[]): 'mixed-steps' | 'one-by-one' | undefined {
  const [first] = cases;
  if (!first || cases.length === 1) return undefined;
  if (cases.some(({ stepId, sopId }) => stepId !== first.stepId || sopId !== first.sopId)) return 'mixed-steps';
  const sop = sopById(first.sopId);
  const kind = sop && findStep(sop, first.stepId)?.kind;
  return kind && isBulkStep(kind) ? undefined : 'one-by-one';
}

/** The same for several berkas that are carried together. */
export function movesOfMany(cases: readonly CaseFacts[], mover: Mover): Moves {
  const [first] = cases;
  if (!first) return new Map();
  const moves = movesOf(first, mover);
  const code = togetherRefusal(cases);
  return code ? new Map([...moves.keys()].map((place) => [place, { kind: 'refused', why: { code } }])) : moves;
}

interface Arrow {
  readonly act: ActKind;
  readonly returnTo?: string;
  readonly to: string;
}

/** Forward acts before returns, so that a column that both reach means the forward one. */
function arrowsFrom(sop: Sop, step: SopStep): readonly Arrow[] {
  // The keys of a step's acts are act kinds by their type.
  const acts = Object.keys(step.acts) as ActKind[];
  const onward = acts.map((act) => ({ act, to: placeOf(sop, targetOf(step, act)) }));
  const back = step.returnTo.map((returnTo) => ({
    act: 'return' as const,
    returnTo,
    to: placeOf(sop, targetOf(step, 'return', returnTo)),
  }));
  return [...onward, ...back];
}

function placeOf(sop: Sop, target: Target | undefined): string {
  if (target === undefined || 'stay' in target) return '';
  if ('end' in target) return archiveColumn;
  const kind = findStep(sop, target.step)?.kind;
  return boardColumns.find(({ kinds }) => kind !== undefined && kinds.includes(kind))?.id ?? '';
}
