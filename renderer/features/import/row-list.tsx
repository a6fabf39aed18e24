import { type RefObject, useState } from 'react';
import type { CheckedRow, ImportCheck } from '#shared/domain/import/check-rows.ts';
import { useImport } from '../../data/import-view.ts';
import { VirtualList, type VirtualListHandle } from '../../ui/virtual-list.tsx';
import { RowDetail } from './row-detail.tsx';
import { RowLine } from './row-line.tsx';
import { RowMend } from './row-mend.tsx';
import { stateOfRow } from './row-tabs.ts';
import { text } from './text.ts';
import { useRowDesk } from './use-row-desk.ts';

const lineHeight = 39;
const mendHeight = 38;

export interface RowListProps {
  readonly check: ImportCheck;
  readonly rows: readonly CheckedRow[];
  readonly list: RefObject<VirtualListHandle | null>;
  readonly onRange: (first: number, last: number) => void;
  /** The row at this place is settled: the focus goes on as soon as the rows are drawn anew. */
  readonly onSettled: (index: number) => void;
}

/** One tab stop: arrows move by row, Enter opens one, Tab goes to what mends it. */
export function RowList({ check, rows, list, onRange, onSettled }: RowListProps) {
  const isGoing = useImport((view) => view.committing !== null);
  const [openRow, setOpenRow] = useState<number>();
  const desk = useRowDesk(check, onSettled);
  return (
    <>
      <div className="import-grid import-grid-head" aria-hidden="true">
        {Object.entries(text.columns).map(([column, words]) => (
          <span key={column} className={`import-${column}`}>
            {words}
          </span>
        ))}
      </div>
      <VirtualList
        label={text.rowsLabel}
        ref={list}
        className="import-list"
        items={rows}
        itemKey={(row) => String(row.rowNumber)}
        estimate={(row) => lineHeight + (row.refusal === null ? 0 : Math.max(1, row.problems.length) * mendHeight)}
        onRange={onRange}
        render={(row, index, focus) => (
          <div className={`import-item is-${stateOfRow(row)}`} inert={isGoing}>
            <RowLine
              row={row}
              desk={desk}
              focus={focus}
              isOpen={openRow === row.rowNumber}
              onOpen={() => setOpenRow(openRow === row.rowNumber ? undefined : row.rowNumber)}
            />
            {row.refusal !== null && <RowMend row={row} index={index} desk={desk} focus={focus} />}
            {openRow === row.rowNumber && <RowDetail row={row} index={index} desk={desk} focus={focus} />}
          </div>
        )}
      />
    </>
  );
}
