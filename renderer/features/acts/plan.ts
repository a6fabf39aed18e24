import { factsOf, stepOf } from '#shared/domain/opinion/opinion.ts';
import {
  type ActDetails,
  type ActRefusal,
  type CaseFacts,
  judgeAct,
  type OfficeRules,
  type Performer,
} from '#shared/sop/engine.ts';
import type { ActKind, SopStep } from '#shared/sop/sop.ts';
import type { CaseAtHand } from '../../data/queries.ts';

/** One thing that an act may still need from the person. */
export type Ask =
  | 'paper'
  | 'rangkap'
  | 'print'
  | 'opd'
  | 'answer'
  | 'return'
  | 'reason'
  | 'rework'
  | 'forward'
  | 'received'
  | 'sending'
  | 'filing';

export interface PlannedCase {
  readonly at: CaseAtHand;
  readonly step: SopStep;
  readonly asks: readonly Ask[];
}

export interface RefusedCase {
  readonly at: CaseAtHand;
  readonly refusal: ActRefusal;
}

export interface ActPlan {
  readonly ready: readonly PlannedCase[];
  readonly refused: readonly RefusedCase[];
}

/** Which question cures a refusal; undefined for those that forbid the act. */
export function askFor(refusal: ActRefusal, act: ActKind): Ask | undefined {
  switch (refusal.code) {
    case 'print-missing':
      return 'print';
    case 'opd-missing':
      return 'opd';
    case 'note-missing':
      return act === 'ask-rework' ? 'rework' : 'return';
    case 'return-step-missing':
      return 'return';
    case 'reason-missing':
      return 'reason';
    case 'forwarding-missing':
      return 'forward';
    case 'answer-missing':
      return act === 'receive-answer' ? 'received' : 'answer';
    case 'sending-missing':
    case 'proof-missing':
      return 'sending';
    case 'softcopy-missing':
    case 'hardcopy-missing':
      return 'filing';
    case 'rangkap-reason-missing':
      return 'rangkap';
    case 'not-your-role':
      // The office works on paper: who holds the signed sheet may record the Kabid's decision (F24).
      return refusal.role === 'kabid' ? 'paper' : undefined;
    default:
      return undefined;
  }
}

/** What the answer to a question would bring, so that the next missing thing shows itself. */
const supposed: Readonly<Record<Ask, { readonly details?: ActDetails; readonly facts?: Partial<CaseFacts> }>> = {
  paper: { details: { paper: { signer: '-', signedOn: '2000-01-01' } } },
  rangkap: { details: { rangkapReason: '-' } },
  print: { details: { notPrintedReason: '-' } },
  opd: { facts: { proposedOpd: '-' } },
  answer: { facts: { answer: '-' } },
  return: { details: { note: '-' } },
  reason: { details: { reason: '-' } },
  rework: { details: { note: '-' } },
  forward: { details: { forwarding: { opdId: '-', channel: '-', address: '-', at: 0 } } },
  received: { details: { answerText: '-' } },
  sending: { details: { sending: { channel: '-', account: '-', at: 0, link: '-', proofs: 0 } } },
  filing: { details: { filing: { softcopies: 1, place: null, hardcopyLater: true } } },
};

/** Everything that must be asked before the act can be recorded, or why it cannot be done at all. */
function asksOf(
  given: CaseFacts,
  act: ActKind,
  performer: Performer,
  rules: OfficeRules,
): { readonly asks: readonly Ask[] } | { readonly refusal: ActRefusal } {
  let facts = given;
  let details: ActDetails = {};
  const asks: Ask[] = [];
  for (;;) {
    const verdict = judgeAct({ facts, act, details, performer, rules });
    if (verdict.ok) return { asks };
    const ask = askFor(verdict.error, act);
    if (!ask || asks.includes(ask)) return { refusal: verdict.error };
    asks.push(ask);
    facts = { ...facts, ...supposed[ask].facts };
    details = { ...details, ...supposed[ask].details };
  }
}

/** Sorts a selection into what can go on (with its questions) and what cannot. */
export function planActs(cases: readonly CaseAtHand[], act: ActKind, performer: Performer, rules: OfficeRules): ActPlan {
  const ready: PlannedCase[] = [];
  const refused: RefusedCase[] = [];
  for (const at of cases) {
    const facts = factsOf(at.opinion);
    const asked = asksOf(facts, act, performer, rules);
    const step = stepOf(at.opinion)?.step;
    if ('refusal' in asked) refused.push({ at, refusal: asked.refusal });
    else if (step) ready.push({ at, step, asks: asked.asks });
  }
  return { ready, refused };
}

/** Acts whose content belongs to one berkas alone; a selection of them is done one by one. */
const oneByOne: ReadonlySet<ActKind> = new Set(['receive-answer', 'refuse-by-opd', 'ask-rework', 'pass-language', 'send']);

export function isOneByOne(act: ActKind): boolean {
  return oneByOne.has(act);
}
