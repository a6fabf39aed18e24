import type { BridgeError } from '#shared/bridge/errors.ts';
import {
  type ActWish,
  type FieldEdit,
  performAct,
  performActWith,
  type Receipt,
  receiveOpinion,
  requestBack,
  undoAct,
  undoSentence,
} from '#shared/domain/opinion/commands.ts';
import type { ActRecord } from '#shared/domain/opinion/opinion.ts';
import type { Identity } from '#shared/domain/reporter/reporter.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { aggregateKey, type Draft, type Operation } from '#shared/operations/operation.ts';
import { currentSop } from '#shared/sop/catalogue.ts';
import type { ActRefusal, OfficeRules, Performer } from '#shared/sop/engine.ts';
import { newerPantauSentence, refusalSentence } from '#shared/sop/sentences.ts';
import { bridgeSentence } from './bridge-sentences.ts';
import { nextCaseNumbers, withNumbers } from './case-numbers.ts';
import { type CaseAtHand, caseById } from './queries.ts';
import { newId, runCommand } from './run-command.ts';
import { store } from './store.ts';

/** Why something was not done, as a sentence for a person. `refusal` is there when the SOP refused, so that a form can ask for what is missing. */
export interface NotDone {
  readonly sentence: string;
  readonly refusal?: ActRefusal;
}

/** The person at the screen, as the SOP engine wants it. */
export function performer(): Performer {
  const { session } = store.getState();
  return { personId: session?.personId ?? '', roles: session?.roles.map(({ role }) => role) ?? [] };
}

export function officeRules(): OfficeRules {
  return store.getState().sections.rules;
}

function notSaved(error: BridgeError): NotDone {
  return { sentence: bridgeSentence(error) };
}

/** Runs drafts and turns a failure into a sentence. Nothing is written over what a newer Pantau wrote and this one cannot read. */
export async function record(drafts: readonly Draft[]): Promise<Result<readonly Operation[], NotDone>> {
  const { unread } = store.getState();
  if (drafts.some(({ aggregate }) => unread.has(aggregateKey(aggregate)))) return fail({ sentence: newerPantauSentence });
  const done = await runCommand(drafts);
  return done.ok ? done : fail(notSaved(done.error));
}

export interface ActDone {
  readonly caseId: string;
  readonly number: string;
  /** The operation to name when the act is taken back. */
  readonly actId: string;
}

/** One act on one berkas, judged against its present state. */
export async function act(caseId: string, wish: ActWish): Promise<Result<ActDone, NotDone>> {
  const at = await caseById(caseId);
  if (!at) return fail({ sentence: 'Berkas tidak ditemukan di PC ini. Buka kembali papan lalu pilih berkasnya.' });
  const judged = performAct(at, wish, performer(), officeRules());
  if (!judged.ok) {
    const sentence = refusalSentence(judged.error, store.getState().sections.roleLabels);
    return fail({ sentence, refusal: judged.error });
  }
  const recorded = await record(judged.value);
  if (!recorded.ok) return recorded;
  return ok({ caseId, number: at.opinion.number, actId: recorded.value.at(-1)?.id ?? '' });
}

export interface BulkOutcome {
  readonly done: readonly ActDone[];
  readonly refused: readonly {
    readonly caseId: string;
    readonly number: string;
    readonly sentence: string;
    readonly refusal: ActRefusal;
  }[];
}

/**
 * The same act on a selection, with corrections of fields made in the same form; each berkas gets its own verdict, and all that pass are
 * recorded as one batch.
 */
export async function actOnMany(
  wishes: readonly { readonly caseId: string; readonly wish: ActWish; readonly edits?: readonly FieldEdit[] }[],
): Promise<Result<BulkOutcome, NotDone>> {
  const labels = store.getState().sections.roleLabels;
  const drafts: Draft[] = [];
  const passed: { readonly at: CaseAtHand; readonly actAt: number }[] = [];
  const refused: BulkOutcome['refused'][number][] = [];
  for (const { caseId, wish, edits = [] } of wishes) {
    const at = await caseById(caseId);
    if (!at) continue;
    const judged = performActWith(at, edits, wish, performer(), officeRules());
    if (judged.ok) {
      drafts.push(...judged.value);
      passed.push({ at, actAt: drafts.length - 1 });
    } else {
      const sentence = refusalSentence(judged.error, labels);
      refused.push({ caseId, number: at.opinion.number, sentence, refusal: judged.error });
    }
  }
  const recorded = await record(drafts);
  if (!recorded.ok) return recorded;
  const done = passed.map(({ at, actAt }) => ({
    caseId: at.id,
    number: at.opinion.number,
    actId: recorded.value[actAt]?.id ?? '',
  }));
  return ok({ done, refused });
}

/** Takes the last act back; when the berkas moved on meanwhile, the sentence says what to use instead. */
export async function undo(caseId: string, actId: string): Promise<Result<null, NotDone>> {
  const at = await caseById(caseId);
  const found = at?.opinion.acts.find((candidate) => candidate.id === actId);
  if (!at || !found) return fail({ sentence: 'Perbuatan itu tidak ditemukan. Buka berkasnya dan lihat riwayat.' });
  const judged = undoAct(at, found, performer().personId);
  if (!judged.ok) return fail({ sentence: undoSentence(judged.error) });
  const recorded = await record(judged.value);
  return recorded.ok ? ok(null) : recorded;
}

export async function askBack(at: CaseAtHand, found: ActRecord): Promise<Result<null, NotDone>> {
  const recorded = await record(requestBack(at, found));
  return recorded.ok ? ok(null) : recorded;
}

/** Records a new opinion, and apart from it the reporter's identity when one is known. Answers id and number. */
export async function receive(
  receipt: Omit<Receipt, 'number' | 'sop'>,
  identity: Identity | null,
): Promise<Result<{ readonly id: string; readonly number: string }, NotDone>> {
  const { sections } = store.getState();
  const year = Number(dateAt(receipt.receivedAt, sections.hours.zone).slice(0, 4));
  const id = newId();
  return withNumbers(async () => {
    const { numbers, drafts } = await nextCaseNumbers([year]);
    const number = numbers[0] ?? '';
    const judged = receiveOpinion(id, { ...receipt, number, sop: currentSop.id });
    if (!judged.ok) {
      const sentence =
        judged.error.code === 'text-missing'
          ? 'Isi opini belum ditulis. Tempel atau ketik isi opini.'
          : 'Kanal belum dipilih. Pilih kanal tempat opini ditemukan.';
      return fail({ sentence });
    }
    const isKnown = identity !== null && Object.values(identity).some((part) => part.trim() !== '');
    const reporter: Draft[] = isKnown
      ? [{ aggregate: { type: 'reporter', id }, kind: 'reporter.recorded', version: 1, payload: { ...identity }, seen: [] }]
      : [];
    const recorded = await record([...drafts, ...judged.value, ...reporter]);
    return recorded.ok ? ok({ id, number }) : recorded;
  });
}
