import { useState } from 'react';
import type { OpdEntry } from '../../data/store.ts';
import { EmptyState } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type Column, Table, type TableSort } from '../../ui/table.tsx';
import type { OpenCase } from './opd-list.ts';
import { fieldNames, opdText } from './text.ts';

interface OpdTableProps {
  readonly rows: readonly OpdEntry[];
  readonly casesByOpd: ReadonlyMap<string, readonly OpenCase[]>;
  readonly current: string | undefined;
  readonly isSearching: boolean;
  readonly onOpen: (id: string) => void;
}

export function OpdTable({ rows, casesByOpd, current, isSearching, onOpen }: OpdTableProps) {
  const [sort, setSort] = useState<TableSort>({ by: 'name', direction: 'ascending' });
  const openOf = (opd: OpdEntry) => casesByOpd.get(opd.id)?.length ?? 0;
  const turn = sort.direction === 'ascending' ? 1 : -1;
  const sorted = [...rows].sort((left, right) => {
    const byName = left.name.localeCompare(right.name, 'id', { numeric: true });
    return sort.by === 'open' ? turn * (openOf(left) - openOf(right)) || byName : turn * byName;
  });
  const columns: readonly Column<OpdEntry>[] = [
    {
      id: 'name',
      header: fieldNames.name,
      sortable: true,
      width: '100%',
      cell: (opd) => (
        <>
          <b>{opd.name || opdText.unnamed}</b>
          <small className="ell">{opd.head}</small>
        </>
      ),
    },
    { id: 'short', header: fieldNames.short, cell: (opd) => <span className="nowrap">{opd.short}</span> },
    {
      id: 'reach',
      header: opdText.reach,
      cell: (opd) =>
        opd.email || opd.accounts ? (
          <span className="opd-cell-reach">
            <span className="ell">{opd.email}</span>
            <small className="ell">{opd.accounts}</small>
          </span>
        ) : (
          <span className="t3">{opdText.noReach}</span>
        ),
    },
    {
      id: 'contact',
      header: opdText.contactColumn,
      cell: (opd) => (
        <span className="opd-cell-contact">
          <span className="ell">{opd.contact}</span>
          <small className="ell">{opd.phone}</small>
        </span>
      ),
    },
    { id: 'open', header: opdText.openColumn, numeric: true, sortable: true, cell: openOf },
  ];
  return (
    <Panel label={opdText.table} className="opd-table" flush fill>
      <Table<OpdEntry>
        label={opdText.table}
        columns={columns}
        rows={sorted}
        rowKey={({ id }) => id}
        sort={sort}
        onSort={setSort}
        current={current}
        onOpen={({ id }) => onOpen(id)}
        empty={
          isSearching ? (
            <EmptyState icon="search" title={opdText.nothingFound}>
              {opdText.nothingFoundNote}
            </EmptyState>
          ) : (
            <EmptyState icon="building" title={opdText.emptyTitle}>
              {opdText.empty}
            </EmptyState>
          )
        }
      />
    </Panel>
  );
}
