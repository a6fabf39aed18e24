import { useId } from 'react';
import { isLetter } from '#shared/documents/from-case.ts';
import { paperState } from '#shared/domain/document/paper-document.ts';
import { stepOfRow } from '#shared/domain/opinion/board.ts';
import { actLabel } from '#shared/sop/sentences.ts';
import { requestAct } from '../../data/act-request.ts';
import { performer } from '../../data/case-commands.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { lettersText } from './text.ts';
import type { Letter } from './use-letter.ts';

/** What comes after the printer: ink and scan, and for a lembar hasil pantauan the handing over of its berkas. */
export function AfterPrint({ letter }: { readonly letter: Letter }) {
  const heading = useId();
  const { at, template, isLocked } = letter;
  const waiting = useWaitingForHandOver(letter);
  const labels = usePantau((state) => state.sections.roleLabels);
  if (isLocked && waiting.ids.length === 0) return null;
  const state = paperState(at.paper);
  const words =
    template === 'label-arsip'
      ? lettersText.afterLabel
      : state === 'printed'
        ? lettersText.afterPrinted
        : isLetter(template)
          ? lettersText.afterDraft
          : lettersText.afterDraftSheet;
  return (
    <section className="letters-card letters-after" aria-labelledby={heading}>
      <h2 id={heading} className="s13">
        {lettersText.afterPrint}
      </h2>
      {!isLocked && <p className="s12 t2">{words}</p>}
      {state !== 'draft' && waiting.step && (
        <>
          <p className="s12 t2">{lettersText.handOver(waiting.ids.length)}</p>
          <Button size="s" kind="soft" onClick={() => void handOver(waiting.ids)}>
            {actLabel('hand-over', waiting.step, labels)}
          </Button>
        </>
      )}
    </section>
  );
}

/** The button goes with the berkas; the way back is what comes next. */
async function handOver(caseIds: readonly string[]): Promise<void> {
  const done = await requestAct({ caseIds, act: 'hand-over' });
  if (done.length > 0) document.querySelector<HTMLElement>('.letters-tools a')?.focus();
}

/** Berkas of this sheet that stand where the printed sheet is handed over, if that is this person's to do. */
function useWaitingForHandOver({ at, template }: Letter) {
  const openCases = usePantau((state) => state.openCases);
  const { roles } = performer();
  const rows = template === 'lembar-hasil-pantauan' ? at.paper.caseIds.flatMap((id) => openCases.get(id) ?? []) : [];
  const waiting = rows.filter((row) => {
    const step = stepOfRow(row);
    return step?.kind === 'hand-print' && roles.some((role) => role === step.actor);
  });
  return { ids: waiting.map(({ id }) => id), step: waiting[0] && stepOfRow(waiting[0]) };
}
