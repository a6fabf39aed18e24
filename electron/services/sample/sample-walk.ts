import type { Attachment } from '#shared/domain/attachment.ts';
import { type ActWish, editField, type OpinionAtHand, performAct, recordPrint } from '#shared/domain/opinion/commands.ts';
import { fieldOf } from '#shared/domain/opinion/opinion.ts';
import { invariant } from '#shared/kernel/assert.ts';
import type { Draft } from '#shared/operations/operation.ts';
import { currentSop, findStep, firstStep, stepOfKind, targetOf } from '#shared/sop/catalogue.ts';
import type { ActKind, SopStep, StepKind } from '#shared/sop/sop.ts';
import type { SampleCase } from './sample-case.ts';
import { type SamplePerson, sampleOpdId, sampleOpdList, samplePeople } from './sample-office-facts.ts';

/** What one person of the sample does with one berkas in one go. */
export interface Turn {
  readonly person: SamplePerson;
  /** How long it was in coming, beside the other turns of the berkas. */
  readonly wait: number;
  readonly isPrint?: boolean;
  drafts(at: OpinionAtHand, now: number): readonly Draft[];
}

export interface Props {
  /** The printed sheet on which this berkas stands. */
  readonly sheetId: string;
  readonly answerFile: Attachment;
  readonly proof: Attachment;
}

/** The straight way through the SOP. */
const straightAct: Readonly<Record<StepKind, ActKind>> = {
  intake: 'hand-over',
  'hand-print': 'hand-over',
  study: 'hand-over',
  submit: 'hand-over',
  decide: 'approve',
  'archive-unanswered': 'archive',
  approve: 'hand-over',
  'hand-to-pemantau': 'hand-over',
  forward: 'forward',
  'wait-opd': 'receive-answer',
  'receive-answer': 'hand-over',
  'review-language': 'pass-language',
  rework: 'hand-over',
  'send-and-archive': 'send',
};

/** An OPD takes days, reading and deciding take longer than handing on. */
const waits: Readonly<Partial<Record<StepKind, number>>> = { 'wait-opd': 16, study: 3, decide: 3, 'review-language': 2 };

/** Every turn that brings a received opinion to where the sample wants it. */
export function turnsOf(sample: SampleCase, props: Props): readonly Turn[] {
  const turns: Turn[] = [];
  const take = (step: SopStep, wish: Partial<ActWish> & Pick<ActWish, 'act'>) =>
    turns.push({
      person: personAt(step, sample),
      wait: waits[step.kind] ?? 1,
      drafts: (at, now) => judged(at, { ...wish, ...belongings(wish.act, sample, props, now) }, personAt(step, sample)),
    });
  const { detour } = sample;
  let step = firstStep(currentSop);
  while (step.kind !== (detour?.from ?? sample.at)) {
    const act = straightAct[step.kind];
    turns.push(...preparations(step, sample, props));
    take(step, { act });
    const target = targetOf(step, act);
    const next = target && 'step' in target ? findStep(currentSop, target.step) : undefined;
    invariant(next, `the straight way leads on from ${step.kind}`);
    step = next;
  }
  if (detour) {
    const returnTo = detour.act === 'return' ? { returnTo: stepOfKind(currentSop, sample.at).id } : {};
    take(step, { act: detour.act, details: { note: detour.words, reason: detour.words, ...returnTo } });
    step = stepOfKind(currentSop, sample.at);
  }
  if (step.kind === 'send-and-archive' && sample.finish) take(step, { act: 'send' });
  if (sample.finish && sample.finish !== 'sent') take(step, { act: 'archive' });
  return turns;
}

function personAt(step: SopStep, sample: SampleCase): SamplePerson {
  return step.actor === 'kasi' || step.actor === 'kabid' ? samplePeople[step.actor] : samplePeople[sample.by];
}

/** What must be there before the straight act of a step: the print, and the proposed OPD. */
function preparations(step: SopStep, sample: SampleCase, props: Props): readonly Turn[] {
  const person = personAt(step, sample);
  if (step.kind === 'hand-print')
    return [{ person, wait: 1, isPrint: true, drafts: (at) => recordPrint(at, 'lembar-hasil-pantauan', props.sheetId) }];
  if (step.kind !== 'study') return [];
  const opd = sampleOpdId(sample.opd ?? '');
  return [{ person, wait: 1, drafts: (at) => (fieldOf(at.opinion, 'proposedOpd') ? [] : editField(at, 'proposedOpd', opd)) }];
}

/** What a person brings along with an act. */
function belongings(act: ActKind, sample: SampleCase, { answerFile, proof }: Props, now: number): Partial<ActWish> {
  switch (act) {
    case 'forward': {
      const address = sampleOpdList.find(({ short }) => short === sample.opd)?.email ?? '';
      const forwarding = { opdId: sampleOpdId(sample.opd ?? ''), channel: 'E-mail', address, at: now };
      return { details: { forwarding }, attachments: [] };
    }
    case 'receive-answer':
      return { details: { answerText: sample.answer ?? '' }, attachments: [answerFile] };
    case 'send': {
      const link = `https://medsos.example/tirtaraharja/jawaban-${sample.days}-${sample.time.replace('.', '')}`;
      const sending = { channel: sample.channel, account: '@diskominfo.tirtaraharja', at: now, link, proofs: 1 };
      return { details: { sending }, attachments: [proof] };
    }
    case 'archive': {
      const later = sample.finish === 'archived-without-hardcopy';
      const place = {
        room: 'Ruang arsip',
        rack: 'Rak 2',
        box: sample.answer ? 'Boks 14' : 'Boks 15',
        folder: `Folder ${sample.channel}`,
      };
      const filing = { softcopies: 2, place: later ? null : place, hardcopyLater: later };
      return { details: { filing }, attachments: sample.answer ? [answerFile, proof] : [] };
    }
    default:
      return {};
  }
}

/** The SOP judges the sample like any work: a sample that breaks it is a mistake of ours. */
function judged(at: OpinionAtHand, wish: Partial<ActWish> & Pick<ActWish, 'act'>, person: SamplePerson): readonly Draft[] {
  const performer = { personId: person.id, roles: [person.role] };
  const verdict = performAct(at, { details: {}, attachments: [], ...wish }, performer, { allowRangkap: false });
  invariant(verdict.ok, `the sample's ${wish.act} on ${at.opinion.number} is allowed`);
  return verdict.value;
}
