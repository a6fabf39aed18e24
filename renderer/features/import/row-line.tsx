import type { CheckedRow } from '#shared/domain/import/check-rows.ts';
import type { IconName } from '../../ui/icon.tsx';
import { Badge } from '../../ui/marks.tsx';
import type { StatusTone } from '../../ui/tone.ts';
import type { VirtualItemProps } from '../../ui/virtual-list.tsx';
import { cellsOfRow } from './row-cells.ts';
import { type RowState, stateOfRow } from './row-tabs.ts';
import { text } from './text.ts';
import type { RowDesk } from './use-row-desk.ts';

const looks: Readonly<Record<RowState, { readonly tone: StatusTone; readonly icon: IconName }>> = {
  ready: { tone: 'ok', icon: 'check' },
  noted: { tone: 'info', icon: 'info' },
  fix: { tone: 'bad', icon: 'warning' },
  duplicate: { tone: 'warn', icon: 'merge' },
  skipped: { tone: 'neutral', icon: 'minus' },
};

const contentLength = 200;

export interface RowLineProps {
  readonly row: CheckedRow;
  readonly desk: RowDesk;
  readonly focus: VirtualItemProps;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** The row in one line; Enter or a click opens all that it says. */
export function RowLine({ row, desk, focus, isOpen, onOpen }: RowLineProps) {
  const cells = cellsOfRow(desk.check, row, desk.words);
  const state = stateOfRow(row);
  return (
    <button type="button" className="import-grid import-line" aria-expanded={isOpen} onClick={onOpen} {...focus}>
      <span className="import-row">
        <span className="sr">{text.columns.row} </span>
        {row.rowNumber}
      </span>
      <span className="import-state">
        <Badge
          tone={looks[state].tone}
          icon={looks[state].icon}
          look={state === 'fix' || state === 'duplicate' ? 'plain' : 'soft'}
        >
          {state === 'noted' ? (
            <>
              {text.states.ready}
              <span className="sr">, {text.states.noted}</span>
            </>
          ) : (
            text.states[state]
          )}
        </Badge>
      </span>
      <span className="import-time">{cells.time || <Empty />}</span>
      <span className="import-channel ell">{cells.channel || (row.opinion ? <Unsaid /> : '')}</span>
      <span className="import-content ell">{cells.content.slice(0, contentLength).replaceAll('\n', ' ') || <Empty />}</span>
      <span className={cells.isAgencyKnown ? 'import-agency ell' : 'import-agency ell t3'}>{cells.agency}</span>
    </button>
  );
}

function Empty() {
  return <span className="t3">{text.empty}</span>;
}

function Unsaid() {
  return <span className="t3">{text.channelUnsaid}</span>;
}
