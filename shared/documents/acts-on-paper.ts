import type { Sections } from '../domain/office/operations.ts';
import { type ActRecord, hardcopyPlace, type Opinion, positionOf, standingActs, stepOf } from '../domain/opinion/opinion.ts';
import type { EpochMs } from '../kernel/ports.ts';
import { findStep, sopById, stepOfKind } from '../sop/catalogue.ts';
import { actPastLabel } from '../sop/sentences.ts';
import type { SopStep } from '../sop/sop.ts';
import { type CaseOnPaper, guardedText } from './case-on-paper.ts';
import { tanggalPanjang } from './format-id.ts';
import { printStampAt } from './from-office.ts';
import type { ApprovalRow, CaseAct } from './inputs.ts';

/** What the history of a berkas says on paper. */

type Words = Pick<Sections, 'roleLabels' | 'hours' | 'channels'>;

function stepTitle(step: SopStep | undefined): string {
  return step ? `${step.number} ${step.long}`.trim() : '-';
}

function moment(at: EpochMs, { hours }: Words): Pick<CaseAct, 'date' | 'time'> {
  const { date, time } = printStampAt(at, hours.zone);
  return { date, time };
}

function channelLabel(code: string, { channels }: Words): string {
  return channels.find((channel) => channel.code === code)?.label ?? code;
}

const sentence = (text: string): string => (text ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : '');

/** What staff wrote may name the citizen; what Pantau knows of OPD and channel does not. */
function noteOf(act: ActRecord, step: SopStep | undefined, words: Words, at: CaseOnPaper): string {
  const { details } = act;
  const safe = (text: string | undefined) => guardedText(text ?? '', at);
  const parts = [
    act.undone ? 'dibatalkan oleh pelakunya' : '',
    step ? actPastLabel(act.act, step, words.roleLabels) : '',
    details.forwarding ? `lewat ${details.forwarding.channel}: ${details.forwarding.address}` : '',
    details.sending ? `lewat ${channelLabel(details.sending.channel, words)}` : '',
    safe(details.note),
    safe(details.reason),
    details.notPrintedReason ? `tanpa cetakan: ${safe(details.notPrintedReason)}` : '',
    details.rangkapReason ? `rangkap: ${safe(details.rangkapReason)}` : '',
    details.paper ? `menurut tanda tangan basah ${details.paper.signer}, ${tanggalPanjang(details.paper.signedOn)}` : '',
  ];
  return sentence(parts.filter((part) => part.trim() !== '').join('; '));
}

/** Receipt, acts and reopenings in the order in which they happened; acts that were taken back stay, and say so. */
export function actsOnPaper(at: CaseOnPaper, words: Words): readonly CaseAct[] {
  const { opinion } = at;
  const sop = sopById(opinion.sopId);
  const received = {
    at: opinion.receivedAt,
    step: stepTitle(sop && stepOfKind(sop, 'intake')),
    actor: opinion.receivedBy.name,
    jabatan: opinion.receivedBy.title,
    note: 'Mencatat opini',
  };
  const acts = opinion.acts.map((act) => {
    const step = sop && findStep(sop, act.from);
    return { at: act.at, step: stepTitle(step), actor: act.personName, jabatan: act.title, note: noteOf(act, step, words, at) };
  });
  const reopenings = opinion.reopenings.map((one) => ({
    at: one.at,
    step: 'Dibuka kembali',
    actor: one.personName,
    jabatan: one.title,
    note: guardedText(one.reason, at),
  }));
  // Receipts may be told afterwards, with a time of their own; they come first all the same.
  const later = [...acts, ...reopenings].sort((left, right) => left.at - right.at);
  return [received, ...later].map(({ at: when, ...act }) => ({ ...act, ...moment(when, words) }));
}

/** Where the berkas stands: `Langkah 3: Teliti, tentukan OPD`, `Diarsipkan dengan tanggapan, Ruang arsip / Rak 2 …`. */
export function stateOnPaper(opinion: Opinion): string {
  const place = hardcopyPlace(opinion);
  const where = place ? [place.room, place.rack, place.box, place.folder].filter(Boolean).join(', ') : 'hardcopy menyusul';
  switch (positionOf(opinion).end) {
    case 'answered':
      return `Diarsipkan dengan tanggapan; ${where}`;
    case 'unanswered':
      return `Diarsipkan tanpa tanggapan; ${where}`;
    case 'history':
      return 'Selesai di sumbernya, dicatat sebagai riwayat';
    case null: {
      const step = stepOf(opinion)?.step;
      if (!step) return 'SOP lebih baru dari Pantau ini';
      return step.number ? `Langkah ${step.number}: ${step.long}` : step.long;
    }
  }
}

/** What the Kabid decided, as far as it still stands: a berkas that went back before the decision is undecided again. */
export function decisionOf(at: CaseOnPaper): Pick<ApprovalRow, 'decision' | 'reason'> {
  const sop = sopById(at.opinion.sopId);
  if (!sop) return { decision: null };
  const rank = (stepId: string) => sop.steps.findIndex(({ id }) => id === stepId);
  const deciding = rank(stepOfKind(sop, 'decide').id);
  let decision: Pick<ApprovalRow, 'decision' | 'reason'> = { decision: null };
  for (const act of standingActs(at.opinion)) {
    const reason = guardedText(act.details.reason ?? act.details.note ?? '', at);
    const why = reason ? { reason } : {};
    if (act.act === 'approve') decision = { decision: 'perlu', ...why };
    else if (act.act === 'decline') decision = { decision: 'tidak', ...why };
    else if (rank(act.position.step) < rank(act.from) && rank(act.position.step) <= deciding) decision = { decision: null };
  }
  return decision;
}
