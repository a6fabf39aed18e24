import type { CheckedRow } from '#shared/domain/import/check-rows.ts';
import { importDuplicate, leaveRowOut, takeRowBack } from '../../data/import-decisions.ts';
import { Button } from '../../ui/button.tsx';
import type { VirtualItemProps } from '../../ui/virtual-list.tsx';
import { CellMend } from './cell-mend.tsx';
import { refusalSentence } from './problem-words.ts';
import { text } from './text.ts';
import type { RowDesk } from './use-row-desk.ts';

export interface RowMendProps {
  readonly row: CheckedRow;
  readonly index: number;
  readonly desk: RowDesk;
  /** The controls are tab stops only in the row where the focus is, so that the list stays one stop. */
  readonly focus: VirtualItemProps;
}

/** Why a row is not imported, with the means to change that. */
export function RowMend({ row, index, desk, focus }: RowMendProps) {
  const { rowNumber, refusal } = row;
  const stop = { tabIndex: focus.tabIndex, onFocus: focus.onFocus };
  const decide = (act: (rowNumber: number) => void) => desk.settle(rowNumber, index, () => act(rowNumber));
  if (refusal === 'needs-fix')
    return (
      <>
        {row.problems.map((problem, at) => (
          <CellMend key={problem.field} problem={problem} index={index} desk={desk} stop={stop}>
            {at === row.problems.length - 1 && (
              <Button kind="quiet" size="s" {...stop} onClick={() => decide(leaveRowOut)}>
                {text.skip}
              </Button>
            )}
          </CellMend>
        ))}
      </>
    );
  const undated = refusal === 'summary-row' && row.problems.find(({ field }) => field === 'tanggal_masuk');
  if (undated)
    return <CellMend problem={undated} words={refusalSentence(row, undefined)} index={index} desk={desk} stop={stop} />;
  return (
    <div className="import-mend">
      <span className="import-mend-words">{refusalSentence(row, desk.knownNumber(row))}</span>
      {refusal === 'possible-duplicate' && (
        <>
          <Button size="s" {...stop} onClick={() => decide(importDuplicate)}>
            {text.importAnyway}
          </Button>
          <Button kind="quiet" size="s" {...stop} onClick={() => decide(leaveRowOut)}>
            {text.skipShort}
          </Button>
        </>
      )}
      {refusal === 'left-out-by-person' && (
        <Button size="s" {...stop} onClick={() => decide(takeRowBack)}>
          {text.takeBack}
        </Button>
      )}
    </div>
  );
}
