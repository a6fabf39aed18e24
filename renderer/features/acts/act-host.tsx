import { useCallback, useEffect, useMemo, useState } from 'react';
import { stepOfRow } from '#shared/domain/opinion/board.ts';
import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import { refusalSentence } from '#shared/sop/sentences.ts';
import type { SopStep } from '#shared/sop/sop.ts';
import { type ActRequest, useActRequest } from '../../data/act-request.ts';
import { type ActDone, actOnMany, type BulkOutcome, officeRules, performer, undo } from '../../data/case-commands.ts';
import { casesByIds, rowsByIds } from '../../data/queries.ts';
import { store, usePantau } from '../../data/store.ts';
import { useToast } from '../../ui/toast.tsx';
import './acts.css';
import { ActDialog } from './act-dialog.tsx';
import { type FormOffice, fillAct, openingForm } from './act-form.ts';
import { ManyDialog } from './many-dialog.tsx';
import { rowControlOf } from './many-form.ts';
import { type ActPlan, isOneByOne, planActs } from './plan.ts';
import { SentenceDialog, type Unable } from './sentence-dialog.tsx';
import { actsText, doneWords } from './text.ts';

/** Stands once in the application and does what `requestAct` asks: judge, ask what is missing, record, offer the undo. */
export function ActHost() {
  const request = useActRequest();
  const [unable, setUnable] = useState<Unable>();
  const report = useReport(setUnable);
  const [running, setRunning] = useState<{ readonly request: ActRequest; readonly plan: ActPlan }>();

  const finish = useCallback(
    async (ended: ActRequest, plan: ActPlan, outcome: BulkOutcome) => {
      ended.settle(outcome.done);
      setRunning(undefined);
      await report(ended, plan, outcome);
    },
    [report],
  );

  useEffect(() => {
    if (!request) return;
    let current = true;
    void prepare(request).then(async (prepared) => {
      if (!current) return;
      if ('unable' in prepared) {
        request.settle([]);
        setUnable(prepared.unable);
        return;
      }
      const { plan } = prepared;
      const isPlain = plan.ready.every(({ asks }) => asks.length === 0) && !hasChoices(request, plan);
      // A selection with refused rows is shown first, so that nobody believes that all of it moved.
      if (!isPlain || plan.refused.length > 0) {
        setRunning({ request, plan });
        return;
      }
      const outcome = await recordPlain(request, plan);
      if ('unable' in outcome) {
        request.settle([]);
        setUnable(outcome.unable);
      } else await finish(request, plan, outcome);
    });
    return () => {
      current = false;
    };
  }, [request, finish]);

  return (
    <>
      {running && running.request === request && (
        <Asking
          {...running}
          onDone={(outcome) => void finish(running.request, running.plan, outcome)}
          onCancel={() => {
            running.request.settle([]);
            setRunning(undefined);
          }}
        />
      )}
      {unable && <SentenceDialog unable={unable} onClose={() => setUnable(undefined)} />}
    </>
  );
}

async function prepare(request: ActRequest): Promise<{ readonly plan: ActPlan } | { readonly unable: Unable }> {
  const { act, caseIds } = request;
  const cases = await casesByIds(caseIds);
  const labels = store.getState().sections.roleLabels;
  const [first] = cases;
  if (!first) return { unable: { title: actsText.notPossible, lines: [{ number: '', sentence: actsText.notFound }] } };
  if (cases.length > 1 && isOneByOne(act))
    return { unable: { title: actsText.notPossible, lines: [{ number: '', sentence: actsText.oneByOne }] } };
  const plan = planActs(cases, act, performer(), officeRules());
  if (plan.ready.length > 0) return { plan };
  const lines = plan.refused.map(({ at, refusal }) => ({
    number: at.opinion.number,
    sentence: refusalSentence(refusal, labels),
  }));
  return { unable: { title: actsText.notPossible, lines } };
}

/** A Kabid with a selection in hand decides row by row, also when the same answer would do for all. */
function hasChoices(request: ActRequest, plan: ActPlan): boolean {
  return request.caseIds.length > 1 && plan.ready.some((planned) => rowControlOf(request.act, planned) !== 'none');
}

function formOffice(): FormOffice {
  const { opdList, sections } = store.getState();
  return { opdList, channels: sections.channels, zone: sections.hours.zone, now: Date.now() };
}

/** Nothing is missing: the act is recorded at once and can be taken back. */
async function recordPlain(request: ActRequest, plan: ActPlan): Promise<BulkOutcome | { readonly unable: Unable }> {
  const office = formOffice();
  const form = openingForm(request.act, plan.ready, office, request);
  const outcome = await actOnMany(
    plan.ready.map((planned) => ({ caseId: planned.at.id, ...fillAct(request.act, planned, form, office, '') })),
  );
  if (!outcome.ok) return { unable: { title: actsText.notPossible, lines: [{ number: '', sentence: outcome.error.sentence }] } };
  if (outcome.value.done.length === 0) return { unable: { title: actsText.notPossible, lines: outcome.value.refused } };
  return outcome.value;
}

function Asking({
  request,
  plan,
  onDone,
  onCancel,
}: {
  readonly request: ActRequest;
  readonly plan: ActPlan;
  readonly onDone: (outcome: BulkOutcome) => void;
  readonly onCancel: () => void;
}) {
  const labels = usePantau((state) => state.sections.roleLabels);
  const office = useMemo(formOffice, []);
  const opening = useMemo(() => openingForm(request.act, plan.ready, office, request), [request, plan, office]);
  const [only] = plan.ready;
  const shared = { act: request.act, opening, office, labels, onCancel };
  return only && request.caseIds.length === 1 ? (
    <ActDialog {...shared} planned={only} onDone={(done) => onDone({ done, refused: [] })} />
  ) : (
    <ManyDialog {...shared} plan={plan} onDone={onDone} />
  );
}

/** After the act: the toast with its undo, and the rows that stayed behind. */
function useReport(setUnable: (unable: Unable) => void) {
  const { show } = useToast();
  return useCallback(
    async (request: ActRequest, plan: ActPlan, { done, refused }: BulkOutcome) => {
      if (refused.length > 0) setUnable({ title: actsText.someNotPossible(refused.length), lines: refused });
      const [first] = done;
      if (!first) return;
      const what = done.length === 1 ? shortNumber(first.number) : actsText.cases(done.length);
      const [row] = await rowsByIds([first.caseId]);
      const target = row?.state === 'open' ? stepOfRow(row) : undefined;
      const words = wordsOf(request, plan, done, target);
      const takeBack = async () => {
        for (const { caseId, actId } of done.toReversed()) {
          const undone = await undo(caseId, actId);
          if (undone.ok) continue;
          setUnable({ title: actsText.notUndone, lines: [{ number: '', sentence: undone.error.sentence }] });
          return;
        }
        show({ text: actsText.undone(what), icon: 'undo' });
      };
      show({ text: `${what} ${words}.`, undo: { run: () => void takeBack() } });
    },
    [show, setUnable],
  );
}

function wordsOf(request: ActRequest, plan: ActPlan, done: readonly ActDone[], target: SopStep | undefined): string {
  const { act } = request;
  const planned = plan.ready.find(({ at }) => at.id === done[0]?.caseId);
  if (!planned) return '';
  // Rows of one selection may have been decided differently.
  if (done.length > 1 && (act === 'approve' || act === 'decline')) return actsText.decided;
  return doneWords(act, planned.step, target, store.getState().sections.roleLabels);
}
