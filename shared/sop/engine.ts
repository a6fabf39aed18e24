import { fail, ok, type Result } from '../kernel/result.ts';
import type { Role } from '../operations/operation.ts';
import { findStep, sopById, targetOf } from './catalogue.ts';
import type { ActKind, EndKind, SopStep, StepActor, Target } from './sop.ts';

export type CaseHold = 'newer-pantau' | 'withdrawn-elsewhere';

/** What the SOP must know of a berkas to judge an act; the domain answers from its state. */
export interface CaseFacts {
  readonly sopId: string;
  readonly stepId: string;
  readonly end: EndKind | null;
  /** Colleagues moved it to different steps without knowing of each other. */
  readonly contested: boolean;
  /** Why nothing may be done with it for now: a newer Pantau wrote on it, or it was withdrawn elsewhere while somebody worked on it. */
  readonly hold?: CaseHold | undefined;
  /** The Lembar Hasil Pantauan that carries this opinion was printed. */
  readonly printed: boolean;
  readonly proposedOpd: string | null;
  /** The answer as the citizen will read it. */
  readonly answer: string;
  readonly sent: boolean;
  /** Who acted in which of the three capacities, undone acts left out. */
  readonly capacities: readonly { readonly personId: string; readonly role: Role }[];
}

/** The person at the screen. */
export interface Performer {
  readonly personId: string;
  readonly roles: readonly Role[];
}

export interface OfficeRules {
  /** The office lets one person act in two of the three roles, with a reason kept on the act. */
  readonly allowRangkap: boolean;
}

/** Where a hard copy lies. Empty parts are allowed below the room. */
export interface HardcopyPlace {
  readonly room: string;
  readonly rack: string;
  readonly box: string;
  readonly folder: string;
}

/** Everything a person may bring along with an act. Which of it is needed depends on the act and the step. */
export interface ActDetails {
  readonly note?: string;
  readonly returnTo?: string;
  readonly notPrintedReason?: string;
  readonly reason?: string;
  readonly rangkapReason?: string;
  readonly forwarding?: { readonly opdId: string; readonly channel: string; readonly address: string; readonly at: number };
  readonly answerText?: string;
  readonly sending?: {
    readonly channel: string;
    readonly account: string;
    readonly at: number;
    readonly link: string;
    readonly proofs: number;
  };
  /** A wet approval recorded afterwards by the person who holds the paper (F24). */
  readonly paper?: { readonly signer: string; readonly signedOn: string };
  readonly filing?: { readonly softcopies: number; readonly place: HardcopyPlace | null; readonly hardcopyLater: boolean };
}

/** Why an act is refused. The sentence for a person stands in sentences.ts. */
export type ActRefusal =
  | { readonly code: 'unknown-sop' | 'ended' | 'not-ended' | 'contested' | 'not-in-this-step' | 'print-missing' | 'opd-missing' }
  | { readonly code: CaseHold }
  | { readonly code: 'note-missing' | 'reason-missing' | 'return-step-missing' | 'forwarding-missing' | 'answer-missing' }
  | {
      readonly code:
        | 'sending-missing'
        | 'proof-missing'
        | 'not-sent'
        | 'softcopy-missing'
        | 'hardcopy-missing'
        | 'rangkap-reason-missing';
    }
  | { readonly code: 'not-your-role'; readonly role: Role }
  | { readonly code: 'rangkap-forbidden'; readonly role: Role };

/** An allowed act: where it leads and in which capacity the person does it. */
export interface Verdict {
  readonly step: SopStep;
  readonly target: Target;
  readonly capacity: Role;
}

/** Acts that somebody else than the actor of the step may do: the outside world reports through the Pemantau or the Kasi. */
const performersOfOpd: readonly Role[] = ['pemantau', 'kasi'];

function capacitiesFor(step: SopStep, act: ActKind, onPaper: boolean): readonly Role[] {
  if (step.actor === 'opd') return performersOfOpd;
  if (step.actor === 'kabid' && onPaper) return ['kabid', 'kasi', 'pemantau'];
  // Both Kasi and Pemantau may archive (DOMAIN 1.4 no. 11), and the archivist may for them; the log keeps who did.
  const own = step.actor satisfies Exclude<StepActor, 'opd'>;
  return act === 'archive' ? [...new Set<Role>([own, 'pemantau', 'kasi', 'arsiparis'])] : [own];
}

const threeRoles: ReadonlySet<Role> = new Set(['pemantau', 'kasi', 'kabid']);

/**
 * The part of the judgement that depends on the SOP alone: does this arrow exist, and may one of these roles walk it? Commands ask it for the
 * person now, reducers ask it again for what colleagues wrote.
 */
export function judgeMove(input: {
  readonly sopId: string;
  readonly stepId: string;
  readonly act: ActKind;
  readonly returnTo: string | undefined;
  readonly roles: readonly Role[];
  readonly onPaper: boolean;
}): Result<Verdict, ActRefusal> {
  const sop = sopById(input.sopId);
  const step = sop && findStep(sop, input.stepId);
  if (!step) return fail({ code: 'unknown-sop' });
  if (input.act === 'return' ? step.returnTo.length === 0 : !step.acts[input.act]) return fail({ code: 'not-in-this-step' });
  const wanted = capacitiesFor(step, input.act, input.onPaper);
  const capacity = wanted.find((role) => input.roles.includes(role));
  if (!capacity) return fail({ code: 'not-your-role', role: wanted[0] ?? 'pemantau' });
  const target = targetOf(step, input.act, input.returnTo ?? step.returnTo[0]);
  return target ? ok({ step, target, capacity }) : fail({ code: 'return-step-missing' });
}

/** The one judge of every act on one berkas: board, list, detail and bulk all ask here. */
export function judgeAct(input: {
  readonly facts: CaseFacts;
  readonly act: ActKind;
  readonly details: ActDetails;
  readonly performer: Performer;
  readonly rules: OfficeRules;
}): Result<Verdict, ActRefusal> {
  const { facts, act, details, performer, rules } = input;
  if (facts.hold) return fail({ code: facts.hold });
  if (facts.end !== null) return fail({ code: 'ended' });
  if (facts.contested) return fail({ code: 'contested' });
  const move = judgeMove({
    sopId: facts.sopId,
    stepId: facts.stepId,
    act,
    returnTo: details.returnTo,
    roles: performer.roles,
    onPaper: details.paper !== undefined,
  });
  if (!move.ok) return move;
  const other = otherCapacity(facts, performer, move.value.capacity);
  if (other && !rules.allowRangkap) return fail({ code: 'rangkap-forbidden', role: other });
  if (other && !details.rangkapReason?.trim()) return fail({ code: 'rangkap-reason-missing' });
  const missing = missingFor(facts, move.value.step, act, details);
  return missing ? fail(missing) : move;
}

/** The other of the three roles in which this person already acted on the berkas, if any. */
function otherCapacity(facts: CaseFacts, performer: Performer, capacity: Role): Role | undefined {
  if (!threeRoles.has(capacity)) return undefined;
  return facts.capacities.find((act) => act.personId === performer.personId && act.role !== capacity && threeRoles.has(act.role))
    ?.role;
}

const filled = (text: string | undefined): boolean => Boolean(text?.trim());

function missingFor(facts: CaseFacts, step: SopStep, act: ActKind, details: ActDetails): ActRefusal | undefined {
  switch (act) {
    case 'hand-over':
      if (step.kind === 'hand-print' && !facts.printed && !filled(details.notPrintedReason)) return { code: 'print-missing' };
      if ((step.kind === 'study' || step.kind === 'submit') && !facts.proposedOpd) return { code: 'opd-missing' };
      if ((step.kind === 'receive-answer' || step.kind === 'rework') && !filled(facts.answer)) return { code: 'answer-missing' };
      return undefined;
    case 'return':
    case 'ask-rework':
      return filled(details.note) ? undefined : { code: 'note-missing' };
    case 'decline':
    case 'refuse-by-opd':
      return filled(details.reason) ? undefined : { code: 'reason-missing' };
    case 'forward': {
      const forwarding = details.forwarding;
      return forwarding && filled(forwarding.opdId) && filled(forwarding.channel) && filled(forwarding.address)
        ? undefined
        : { code: 'forwarding-missing' };
    }
    case 'receive-answer':
      return filled(details.answerText) ? undefined : { code: 'answer-missing' };
    case 'pass-language':
      return filled(facts.answer) || filled(details.answerText) ? undefined : { code: 'answer-missing' };
    case 'send': {
      const sending = details.sending;
      if (!sending || !filled(sending.channel) || !filled(sending.account)) return { code: 'sending-missing' };
      return filled(sending.link) || sending.proofs > 0 ? undefined : { code: 'proof-missing' };
    }
    case 'archive': {
      if (step.kind === 'send-and-archive' && !facts.sent) return { code: 'not-sent' };
      const filing = details.filing;
      if (step.kind === 'send-and-archive' && !(filing && filing.softcopies > 0)) return { code: 'softcopy-missing' };
      return filing && (filing.hardcopyLater || filled(filing.place?.room)) ? undefined : { code: 'hardcopy-missing' };
    }
    case 'approve':
      return facts.proposedOpd ? undefined : { code: 'opd-missing' };
  }
}

export interface OfferedAct {
  readonly act: ActKind;
  /** Undefined when the person may begin the act (details may still be asked); else why not. */
  readonly refusal: ActRefusal | undefined;
}

/** Refusals that a form can still cure; the others forbid even opening it. */
const curable: ReadonlySet<ActRefusal['code']> = new Set([
  'print-missing',
  'opd-missing',
  'note-missing',
  'reason-missing',
  'return-step-missing',
  'forwarding-missing',
  'answer-missing',
  'sending-missing',
  'proof-missing',
  'softcopy-missing',
  'hardcopy-missing',
  'rangkap-reason-missing',
]);

export function isCurable(refusal: ActRefusal): boolean {
  return curable.has(refusal.code);
}

/** The acts of the berkas' step in the order of the SOP, primary first, with "kembalikan" last. */
export function offeredActs(facts: CaseFacts, performer: Performer, rules: OfficeRules): readonly OfferedAct[] {
  const sop = sopById(facts.sopId);
  const step = sop && findStep(sop, facts.stepId);
  if (!step || facts.end !== null) return [];
  const acts: ActKind[] = [...(Object.keys(step.acts) as ActKind[]), ...(step.returnTo.length > 0 ? (['return'] as const) : [])];
  return acts.map((act) => {
    const verdict = judgeAct({ facts, act, details: {}, performer, rules });
    return { act, refusal: verdict.ok ? undefined : verdict.error };
  });
}

/** True when the next act on this berkas is due from one of these roles ("Giliran Anda"). */
export function isTurnOf(facts: Pick<CaseFacts, 'sopId' | 'stepId' | 'end'>, roles: readonly Role[]): boolean {
  const sop = sopById(facts.sopId);
  const step = sop && findStep(sop, facts.stepId);
  if (!step || facts.end !== null || step.actor === 'opd') return false;
  return roles.includes(step.actor);
}
