import type { Role } from '#shared/operations/operation.ts';
import { currentSop, findStep, stepOfKind } from '#shared/sop/catalogue.ts';
import { type ActDetails, type CaseFacts, judgeAct, type OfficeRules } from '#shared/sop/engine.ts';
import { defaultRoleLabels, refusalSentence } from '#shared/sop/sentences.ts';
import type { ActKind, StepKind } from '#shared/sop/sop.ts';

export const strict: OfficeRules = { allowRangkap: false };
export const lenient: OfficeRules = { allowRangkap: true };

export function factsAt(kind: StepKind, more: Partial<CaseFacts> = {}): CaseFacts {
  return {
    sopId: currentSop.id,
    stepId: stepOfKind(currentSop, kind).id,
    end: null,
    contested: false,
    printed: false,
    proposedOpd: null,
    answer: '',
    sent: false,
    capacities: [],
    ...more,
  };
}

export interface Question {
  readonly facts: CaseFacts;
  readonly act: ActKind;
  readonly as?: readonly Role[];
  readonly details?: ActDetails;
  readonly rules?: OfficeRules;
}

export function ask({ facts, act, as = ['pemantau', 'kasi', 'kabid'], details = {}, rules = lenient }: Question) {
  return judgeAct({ facts, act, details, performer: { personId: 'rina', roles: as }, rules });
}

/** What a person reads when the act is refused; the target's id when it is allowed. */
export function answer(question: Question): string {
  const verdict = ask(question);
  if (!verdict.ok) return refusalSentence(verdict.error, defaultRoleLabels);
  const { target } = verdict.value;
  return 'step' in target ? `→ ${findStep(currentSop, target.step)?.kind}` : 'end' in target ? `→ end ${target.end}` : '→ stays';
}

export const place = { room: 'Ruang IKP', rack: '1', box: '2', folder: '3' };
export const forwarding = { opdId: 'dputr', channel: 'e-mail', address: 'admin@dputr.id', at: 1 };
export const sending = { channel: 'FB', account: 'Diskominfo', at: 1, link: 'https://contoh.id/1', proofs: 0 };
export const paper = { signer: 'Sri Handayani', signedOn: '2026-11-23' };
