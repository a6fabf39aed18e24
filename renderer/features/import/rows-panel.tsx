import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CheckedRow } from '#shared/domain/import/check-rows.ts';
import type { OpenedFile } from '../../data/import-file.ts';
import { useImport } from '../../data/import-view.ts';
import { EmptyState, Skeleton } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { VirtualListHandle } from '../../ui/virtual-list.tsx';
import { ImportFooter } from './import-footer.tsx';
import { RepeatedBar } from './repeated-bar.tsx';
import { RowList } from './row-list.tsx';
import { type RowTab, rowsOfTab, tabCounts } from './row-tabs.ts';
import { text } from './text.ts';
import type { Matching } from './use-matching.ts';

export interface RowsPanelProps {
  readonly file: OpenedFile;
  readonly matching: Matching;
  /** Leads the person to what is open in the matching of columns. */
  readonly onShowMatching: () => void;
}

/** Every row of the file with its verdict, and the means to mend it. */
export function RowsPanel({ file, matching, onShowMatching }: RowsPanelProps) {
  const check = useImport((view) => view.check);
  const isGoing = useImport((view) => view.committing !== null);
  const [wanted, setTab] = useState<RowTab>('all');
  const [range, setRange] = useState({ first: 0, last: 0 });
  const list = useRef<VirtualListHandle>(null);
  const settled = useRef<number>(undefined);
  const importButton = useRef<HTMLButtonElement>(null);
  const counts = check && tabCounts(check.counts);
  const tab = wanted === 'skipped' && counts?.skipped === 0 ? 'all' : wanted;
  const rows = useMemo(() => (check ? rowsOfTab(check, tab) : []), [check, tab]);
  // The rows are drawn anew, so a row that was settled may be gone.
  useEffect(() => {
    const index = settled.current;
    if (index === undefined) return;
    settled.current = undefined;
    if (rows.length === 0) importButton.current?.focus();
    else list.current?.focus(Math.min(index, rows.length - 1));
  }, [rows]);
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), []);
  const isBlocked = matching.problems.length > 0;
  const tabs = (['all', 'ready', 'fix', 'duplicate', 'skipped'] as const)
    .filter((one) => one !== 'skipped' || (counts?.skipped ?? 0) > 0)
    .map((value) => ({ value, label: text.tabs[value], count: (counts?.[value] ?? 0).toLocaleString('id-ID') }));
  return (
    <Panel
      label={text.rowsLabel}
      fill
      flush
      className="import-rows"
      footer={
        <ImportFooter file={file} check={check} matching={matching} button={importButton} onShowMatching={onShowMatching} />
      }
    >
      <div className="import-rows-head" inert={isGoing}>
        <Segmented label={text.tabsLabel} options={tabs} value={tab} onValue={setTab} />
        <RangeWords rows={isBlocked ? [] : rows} range={range} count={file.table.rows.length} />
      </div>
      {tab === 'duplicate' && check && !isBlocked && <RepeatedBar check={check} />}
      {!check && <Skeleton text={text.checking(file.table.rows.length)} count={8} />}
      {check && isBlocked && (
        <EmptyState icon="table" title={text.waitForColumns}>
          {matching.problems.some(({ code }) => code === 'date-column-missing')
            ? text.dateColumnMissing
            : text.contentColumnMissing}
        </EmptyState>
      )}
      {check && !isBlocked && rows.length === 0 && (
        <EmptyState icon="check-circle" title={text.noRows[tab]}>
          {text.noRowsText[tab]}
        </EmptyState>
      )}
      {check && !isBlocked && rows.length > 0 && (
        <RowList
          key={tab}
          check={check}
          rows={rows}
          list={list}
          onRange={onRange}
          onSettled={(index) => (settled.current = index)}
        />
      )}
    </Panel>
  );
}

function RangeWords({
  rows,
  range,
  count,
}: {
  readonly rows: readonly CheckedRow[];
  readonly range: { readonly first: number; readonly last: number };
  readonly count: number;
}) {
  const checking = useImport((view) => view.checking);
  const first = rows[range.first];
  const last = rows[Math.min(range.last, rows.length - 1)];
  if (checking) {
    return (
      <span className="push s12 t3" role="status">
        {checking.done > 0 ? text.checkingSoFar(checking.done, checking.total) : text.checking(count)}
      </span>
    );
  }
  return <span className="push s12 t3">{first && last && text.showing(first.rowNumber, last.rowNumber)}</span>;
}
