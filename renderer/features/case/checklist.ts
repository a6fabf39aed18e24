import { factsOf, fieldOf, lastAct, leadOpd, type Opinion, openReturn } from '#shared/domain/opinion/opinion.ts';
import type { SopStep } from '#shared/sop/sop.ts';
import { caseText } from './text.ts';

export interface Check {
  readonly id: 'print' | 'opd' | 'evidence' | 'decision-opd' | 'raw' | 'answer' | 'note' | 'sent' | 'proof';
  readonly done: boolean;
  readonly words: string;
}

/**
 * What this step wants to see before the berkas goes on, in words; done or still missing. `answerEditedAt` is when the answer was last
 * changed by hand, null when never.
 */
export function checklist(opinion: Opinion, step: SopStep, answerEditedAt: number | null): readonly Check[] {
  const facts = factsOf(opinion);
  const { checks } = caseText;
  const check = (id: Check['id'], done: boolean): Check => ({ id, done, words: done ? checks[id].done : checks[id].missing });
  const sent = lastAct(opinion, 'send');
  const returned = openReturn(opinion);
  switch (step.kind) {
    case 'intake':
      return [check('evidence', opinion.evidence.length > 0 || fieldOf(opinion, 'link') !== '')];
    case 'hand-print':
      return [check('print', facts.printed)];
    case 'study':
    case 'submit':
      return [check('opd', facts.proposedOpd !== null)];
    case 'decide':
    case 'approve':
      return [check('decision-opd', facts.proposedOpd !== null)];
    case 'forward':
      return [check('opd', leadOpd(opinion) !== '')];
    case 'receive-answer':
      return [check('raw', lastAct(opinion, 'receive-answer') !== undefined), check('answer', facts.answer.trim() !== '')];
    case 'rework':
      return [
        check('answer', facts.answer.trim() !== ''),
        ...(returned ? [check('note', answerEditedAt !== null && answerEditedAt > returned.at)] : []),
      ];
    case 'review-language':
      return [check('answer', facts.answer.trim() !== '')];
    case 'send-and-archive':
      return [
        check('sent', facts.sent),
        ...(sent ? [check('proof', sent.attachments.length > 0 || Boolean(sent.details.sending?.link))] : []),
      ];
    default:
      return [];
  }
}
