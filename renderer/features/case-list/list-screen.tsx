import { useState } from 'react';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import type { SheetFormat } from '../../data/export.ts';
import { changeListFilter, type ListFilter, type ListOrder, rowsAtOnce, useListFilter } from '../../data/list-filter.ts';
import { navigate } from '../../data/route.ts';
import { useSearchFilling } from '../../data/search-filling.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { EmptyState, Notice, Skeleton } from '../../ui/notice.tsx';
import { RegisterPage, Tools } from '../../ui/pages.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Table } from '../../ui/table.tsx';
import { BulkBar } from './bulk-bar.tsx';
import './case-list.css';
import { useListColumns } from './list-columns.tsx';
import { ListFilters } from './list-filters.tsx';
import { isNarrowed, isPlain } from './selection-of.ts';
import { listText } from './text.ts';
import { useExport } from './use-export.ts';
import { type ListAnswer, useList } from './use-list.ts';

/** More rows than this nobody reads in a table; the filters narrow, the export takes all. */
const mostRows = 2_000;

/** Daftar: every berkas as a table, to be filtered, put in order, worked on together and taken along. */
export function ListScreen() {
  const filter = useListFilter();
  const list = useList(filter);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = list?.rows.filter(({ id }) => selected.has(id)) ?? [];
  return (
    <RegisterPage
      tools={
        <Tools end={<ExportMenu filter={filter} list={list} />}>
          <ListFilters filter={filter} />
        </Tools>
      }
      table={
        <Panel
          label={listText.table(filter.part)}
          className="case-list-panel"
          fill
          flush
          footer={list && <Foot filter={filter} list={list} />}
        >
          {filter.part === 'open' && chosen.length > 0 && <BulkBar rows={chosen} onDone={() => setSelected(new Set())} />}
          {list ? (
            <Rows filter={filter} rows={list.rows} selected={selected} onSelect={setSelected} />
          ) : (
            <Waiting filter={filter} />
          )}
        </Panel>
      }
    />
  );
}

interface RowsProps {
  readonly filter: ListFilter;
  readonly rows: readonly CaseRow[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
}

function Rows({ filter, rows, selected, onSelect }: RowsProps) {
  const { part, order } = filter;
  const columns = useListColumns(part);
  return (
    <Table
      label={listText.table(part)}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowName={(row) => row.number}
      sort={order}
      // The ids of the sortable columns are the names of the orders.
      onSort={({ by, direction }) => changeListFilter({ order: { by: by as ListOrder, direction } })}
      onOpen={(row) => navigate({ screen: 'berkas', id: row.id })}
      {...(part === 'open' && { selected, onSelect })}
      empty={
        <EmptyState icon="table" title={isNarrowed(filter) ? listText.nothingTitle : listText.emptyTitle[part]}>
          {isNarrowed(filter) ? listText.nothingText : listText.emptyText[part]}
        </EmptyState>
      }
    />
  );
}

/** Filtering the archive waits for the search to know all of it; the amount is said. */
function Waiting({ filter }: { readonly filter: ListFilter }) {
  const { done, total, isComplete } = useSearchFilling();
  const isFilling = !isPlain(filter) && !isComplete && total > 0;
  return <Skeleton count={12} text={isFilling ? listText.loadingMany(done, total) : listText.loading} />;
}

function Foot({ filter, list }: { readonly filter: ListFilter; readonly list: ListAnswer }) {
  const shown = list.rows.length;
  const hasMore = shown < list.total;
  return (
    <>
      <span role="status">{listText.range(shown, list.total)}</span>
      {hasMore && shown < mostRows && (
        <Button size="s" onClick={() => changeListFilter({ shown: filter.shown + rowsAtOnce })}>
          {listText.more}
        </Button>
      )}
      {hasMore && shown >= mostRows && <span className="t2">{listText.tooMany}</span>}
    </>
  );
}

function ExportMenu({ filter, list }: { readonly filter: ListFilter; readonly list: ListAnswer | undefined }) {
  const { state, start, stop } = useExport();
  if (state.kind === 'running') {
    const detail = listText.exportDetail(state.done, state.total);
    return (
      <Progress label={listText.exporting} value={state.done} max={Math.max(1, state.total)} detail={detail} onCancel={stop} />
    );
  }
  const formats: readonly SheetFormat[] = ['xlsx', 'csv'];
  return (
    <>
      {state.kind === 'problem' && <Notice tone="bad">{state.sentence}</Notice>}
      <MenuButton
        label={listText.export}
        items={formats.map((id) => ({
          id,
          label: listText.formats[id],
          icon: 'sheet',
          ...(list && { note: listText.exportNote(list.total) }),
        }))}
        onSelect={(format) => list && void start(filter.part, format as SheetFormat, list.allIds)}
      />
    </>
  );
}
