import { findStep, sopById } from '#shared/sop/catalogue.ts';
import { type ActRefusal, type CaseFacts, isCurable, offeredActs } from '#shared/sop/engine.ts';
import type { ActKind, SopStep } from '#shared/sop/sop.ts';
import { type Mover, togetherRefusal } from './drop-target.ts';

/** An act that a menu or the bar of the selection shows; refused ones carry their reason. */
export interface Offer {
  readonly act: ActKind;
  readonly step: SopStep;
  readonly refusal: ActRefusal | undefined;
}

/** The acts of a berkas' step. What a dialog can still ask for is no reason against opening it. */
export function offersOf(facts: CaseFacts, { performer, rules }: Mover): readonly Offer[] {
  const sop = sopById(facts.sopId);
  const step = sop && findStep(sop, facts.stepId);
  if (!step) return [];
  return offeredActs(facts, performer, rules).map(({ act, refusal }) => ({
    act,
    step,
    refusal: refusal && !isCurable(refusal) ? refusal : undefined,
  }));
}

export type BulkOffer =
  | { readonly kind: 'acts'; readonly offers: readonly Offer[] }
  | { readonly kind: 'none'; readonly why: 'mixed-steps' | 'one-by-one' };

/** What can be done with all of these at once. */
export function bulkOffer(cases: readonly CaseFacts[], mover: Mover): BulkOffer {
  const why = togetherRefusal(cases);
  if (why) return { kind: 'none', why };
  return { kind: 'acts', offers: cases[0] ? offersOf(cases[0], mover) : [] };
}
