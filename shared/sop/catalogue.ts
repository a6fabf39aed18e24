import { invariant } from '../kernel/assert.ts';
import { pemantauanOpiniPublik } from './pemantauan-opini-publik.ts';
import type { ActKind, Sop, SopStep, StepKind, Target } from './sop.ts';

const sops: readonly Sop[] = [pemantauanOpiniPublik];

/** The SOP under which new opinions begin. */
export const currentSop: Sop = pemantauanOpiniPublik;

/** A SOP by its id, or undefined when a newer Pantau wrote it. */
export function sopById(id: string): Sop | undefined {
  return sops.find((sop) => sop.id === id);
}

export function findStep(sop: Sop, stepId: string): SopStep | undefined {
  return sop.steps.find((step) => step.id === stepId);
}

/** The step of a kind. Every SOP of the catalogue has exactly one step of each kind (held by a test). */
export function stepOfKind(sop: Sop, kind: StepKind): SopStep {
  const step = sop.steps.find((candidate) => candidate.kind === kind);
  invariant(step, `the SOP ${sop.id} has a step of kind ${kind}`);
  return step;
}

export function firstStep(sop: Sop): SopStep {
  return stepOfKind(sop, 'intake');
}

/** Where `act` leads from `step`; undefined when the SOP knows no such arrow. `returnTo` names the step of a "kembalikan". */
export function targetOf(step: SopStep, act: ActKind, returnTo?: string): Target | undefined {
  if (act !== 'return') return step.acts[act];
  return returnTo !== undefined && step.returnTo.includes(returnTo) ? { step: returnTo } : undefined;
}
