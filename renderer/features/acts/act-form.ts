import type { Attachment } from '#shared/domain/attachment.ts';
import type { Sections } from '#shared/domain/office/operations.ts';
import type { ActWish, FieldEdit } from '#shared/domain/opinion/commands.ts';
import { fieldOf, lastAct, leadOpd } from '#shared/domain/opinion/opinion.ts';
import { findStep, sopById } from '#shared/sop/catalogue.ts';
import type { HardcopyPlace } from '#shared/sop/engine.ts';
import { actLabel, actorLabel, type RoleLabels } from '#shared/sop/sentences.ts';
import type { ActKind } from '#shared/sop/sop.ts';
import type { OpdEntry } from '../../data/store.ts';
import { fieldTimeOf, instantOfField } from './form-time.ts';
import { addressOn, type ForwardingChannel, forwardingChannels } from './forwarding.ts';
import type { Ask, PlannedCase } from './plan.ts';
import { actsText } from './text.ts';

/** Chosen from a list of common reasons, written freely, or both. */
export interface Reason {
  readonly chosen: readonly string[];
  readonly text: string;
}

/** What a row of a selection decides for itself. */
export interface RowForm {
  readonly decision: 'approve' | 'decline';
  readonly reason: string;
  readonly opdId: string;
  /** Null follows the OPD's own address. */
  readonly address: string | null;
}

/** Every question an act may ask, kept as one draft per act and berkas. Null means: the proposed value. */
export interface ActForm {
  readonly reason: Reason;
  readonly notPrinted: Reason;
  readonly rangkap: Reason;
  readonly returnTo: string;
  readonly opdId: string;
  readonly supporting: readonly string[];
  readonly channel: string;
  readonly address: string | null;
  readonly at: string;
  readonly message: string | null;
  readonly answer: string;
  readonly account: string | null;
  readonly link: string;
  readonly files: readonly Attachment[];
  readonly place: HardcopyPlace;
  readonly later: boolean;
  readonly signer: string;
  readonly signedOn: string;
  readonly rows: Readonly<Record<string, RowForm>>;
}

/** What the office knows that fills and reads the form. */
export interface FormOffice {
  readonly opdList: readonly OpdEntry[];
  readonly channels: Sections['channels'];
  readonly zone: Sections['hours']['zone'];
  readonly now: number;
}

export function reasonText(reason: Reason): string {
  return [...reason.chosen, reason.text.trim()].filter(Boolean).join('; ');
}

const noReason: Reason = { chosen: [], text: '' };

/** The form as it opens: proposals from the berkas and the office, nothing a person must delete. */
export function openingForm(
  act: ActKind,
  cases: readonly PlannedCase[],
  office: FormOffice,
  wanted: { readonly returnTo?: string | undefined },
): ActForm {
  const [first] = cases;
  const opinion = first?.at.opinion;
  const now = fieldTimeOf(office.now, office.zone);
  return {
    reason: noReason,
    notPrinted: noReason,
    rangkap: noReason,
    returnTo: wanted.returnTo ?? first?.step.returnTo[0] ?? '',
    opdId: opinion ? leadOpd(opinion) : '',
    supporting: opinion ? fieldOf(opinion, 'supportingOpd') : [],
    channel: act === 'send' && opinion ? fieldOf(opinion, 'channel') : act === 'send' ? '' : forwardingChannels[0],
    address: null,
    at: now,
    message: null,
    answer: '',
    account: null,
    link: '',
    files: act === 'archive' && opinion && cases.length === 1 ? softcopiesOf(opinion) : [],
    place: { room: '', rack: '', box: '', folder: '' },
    later: false,
    signer: '',
    signedOn: now.slice(0, 10),
    rows: Object.fromEntries(
      cases.map(({ at }) => [
        at.id,
        { decision: act === 'decline' ? 'decline' : 'approve', reason: '', opdId: leadOpd(at.opinion), address: null },
      ]),
    ),
  };
}

type OpinionLike = PlannedCase['at']['opinion'];

/** What already lies in the berkas: the OPD's answer and the proof of sending. */
export function softcopiesOf(opinion: OpinionLike): readonly Attachment[] {
  const files = [...(lastAct(opinion, 'receive-answer')?.attachments ?? []), ...(lastAct(opinion, 'send')?.attachments ?? [])];
  return [...new Map(files.map((file) => [file.hash, file])).values()];
}

export interface FilledAct {
  readonly wish: ActWish;
  readonly edits: readonly FieldEdit[];
}

/** The form of one berkas as a wish to the SOP engine. */
export function fillAct(act: ActKind, planned: PlannedCase, form: ActForm, office: FormOffice, message: string): FilledAct {
  const { asks } = planned;
  const at = instantOfField(form.at, office.zone) ?? office.now;
  const has = (ask: Ask) => asks.includes(ask);
  const details: ActWish['details'] = {
    ...(has('return') && { note: reasonText(form.reason), returnTo: form.returnTo }),
    ...(has('rework') && { note: reasonText(form.reason) }),
    ...(has('reason') && { reason: reasonText(form.reason) }),
    ...(has('print') && { notPrintedReason: reasonText(form.notPrinted) }),
    ...(has('rangkap') && { rangkapReason: reasonText(form.rangkap) }),
    ...(has('paper') && { paper: { signer: form.signer.trim(), signedOn: form.signedOn } }),
    ...(has('forward') && {
      forwarding: {
        opdId: form.opdId,
        channel: form.channel,
        address: addressOf(form, office),
        at,
        message: form.message ?? message,
      },
    }),
    ...(has('received') && { answerText: form.answer, note: actsText.receivedBy(form.channel) }),
    ...(has('sending') && {
      sending: {
        channel: form.channel,
        account: accountOf(form, office),
        at,
        link: form.link.trim(),
        proofs: form.files.length,
      },
    }),
    ...(has('filing') && {
      filing: { softcopies: form.files.length, place: form.later ? null : trimmed(form.place), hardcopyLater: form.later },
    }),
  };
  const edits: FieldEdit[] = [];
  if (has('opd')) edits.push({ field: 'proposedOpd', value: form.opdId });
  if (has('answer')) edits.push({ field: 'answer', value: form.answer });
  if (has('forward')) edits.push({ field: 'supportingOpd', value: form.supporting.filter((id) => id !== form.opdId) });
  return { wish: { act, details, attachments: form.files }, edits };
}

/** Where the letter goes: what was typed, else what the register of OPD says for this way. */
export function addressOf(form: Pick<ActForm, 'address' | 'channel' | 'opdId'>, office: Pick<FormOffice, 'opdList'>): string {
  const opd = office.opdList.find(({ id }) => id === form.opdId);
  return form.address ?? (opd ? addressOn(opd, form.channel as ForwardingChannel) : '');
}

export function accountOf(form: Pick<ActForm, 'account' | 'channel'>, office: Pick<FormOffice, 'channels'>): string {
  return form.account ?? office.channels.find(({ code }) => code === form.channel)?.account ?? '';
}

function trimmed(place: HardcopyPlace): HardcopyPlace {
  return { room: place.room.trim(), rack: place.rack.trim(), box: place.box.trim(), folder: place.folder.trim() };
}

/** What the engine does not ask but a person would miss: the signer on paper, a time that is written and not ahead of the clock. */
export function gapOf(
  planned: Pick<PlannedCase, 'asks'>,
  form: ActForm,
  office: FormOffice,
): { readonly ask: Ask; readonly sentence: string } | undefined {
  const { asks } = planned;
  if (asks.includes('paper') && !(form.signer.trim() && form.signedOn)) return { ask: 'paper', sentence: actsText.signerMissing };
  if (asks.includes('paper') && form.signedOn > fieldTimeOf(office.now, office.zone).slice(0, 10))
    return { ask: 'paper', sentence: actsText.signedAhead };
  const timed = asks.find((ask) => ask === 'forward' || ask === 'sending');
  if (!timed) return undefined;
  const at = instantOfField(form.at, office.zone);
  if (at === null) return { ask: timed, sentence: actsText.timeMissing };
  return at > office.now + 60_000 ? { ask: timed, sentence: actsText.timeAhead } : undefined;
}

/** "Kembalikan ke Pemantau" names the reader, and where that is the same person the step; the other acts have their own words. */
export function confirmLabel(act: ActKind, planned: PlannedCase, form: Pick<ActForm, 'returnTo'>, labels: RoleLabels): string {
  if (act !== 'return') return actLabel(act, planned.step, labels);
  const sop = sopById(planned.at.opinion.sopId);
  const target = sop && findStep(sop, form.returnTo);
  if (!target) return actLabel(act, planned.step, labels);
  const isOwn = target.actor === planned.step.actor;
  return isOwn ? actsText.backToStep(target.short) : actsText.returnToActor(actorLabel(target.actor, labels));
}
