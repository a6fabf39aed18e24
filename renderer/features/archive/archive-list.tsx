import { useState } from 'react';
import { numericDate } from '#shared/calendar/date-words.ts';
import { type CaseRow, shortNumber } from '#shared/domain/opinion/case-row.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import type { ArchivePart } from '../../data/archive-view.ts';
import { requestPlace } from '../../data/place-request.ts';
import { navigate } from '../../data/route.ts';
import { useRowWords } from '../../data/row-words.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/marks.tsx';
import { EmptyState } from '../../ui/notice.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { archiveText } from './text.ts';

export interface ArchiveRowsProps {
  readonly part: ArchivePart;
  readonly title: string;
  readonly rows: readonly CaseRow[];
  readonly isSearching: boolean;
  readonly mayFile: boolean;
}

/** The berkas of one part. What lacks a place can be given one, singly or many at once. */
export function ArchiveRows({ part, title, rows, isSearching, mayFile }: ArchiveRowsProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const file = async (wished: readonly CaseRow[]) => {
    if (await requestPlace({ rows: wished })) setSelected(new Set());
  };
  const isPending = part.kind === 'pending';
  const columns = useColumns(part, mayFile ? (row) => void file([row]) : undefined);
  const chosen = rows.filter(({ id }) => selected.has(id));
  return (
    <>
      {isPending && mayFile && chosen.length > 0 && (
        <div className="archive-bulk">
          <b role="status">{archiveText.selected(chosen.length)}</b>
          <Button size="s" kind="primary" icon="box" onClick={() => void file(chosen)}>
            {archiveText.fillMany(chosen.length)}
          </Button>
          <Button size="s" kind="quiet" className="push" onClick={() => setSelected(new Set())}>
            {archiveText.unselect}
          </Button>
        </div>
      )}
      <Table
        label={title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowName={(row) => row.number}
        onOpen={(row) => navigate({ screen: 'berkas', id: row.id })}
        {...(isPending && mayFile && { selected, onSelect: setSelected })}
        empty={<Empty part={part} isSearching={isSearching} />}
      />
    </>
  );
}

function useColumns(part: ArchivePart, onFile: ((row: CaseRow) => void) | undefined): readonly Column<CaseRow>[] {
  const words = useRowWords();
  const zone = usePantau((state) => state.sections.hours.zone);
  const above = part.kind === 'place' ? part.path : '';
  return [
    {
      id: 'number',
      header: archiveText.columns.number,
      width: '92px',
      cell: (row) => <b className="nowrap">{shortNumber(row.number)}</b>,
    },
    { id: 'words', header: archiveText.columns.words, width: '100%', cell: (row) => <span title={row.title}>{row.title}</span> },
    {
      id: 'opd',
      header: archiveText.columns.opd,
      width: '100px',
      cell: (row) => <span className="archive-short ell">{words.opd(row.opd)}</span>,
    },
    { id: 'end', header: archiveText.columns.end, width: '132px', cell: (row) => <End row={row} /> },
    {
      id: 'ended',
      header: archiveText.columns.ended,
      width: '92px',
      cell: (row) => (row.endedAt ? numericDate(dateAt(row.endedAt, zone)) : ''),
    },
    part.kind === 'pending'
      ? {
          id: 'act',
          header: archiveText.columns.act,
          width: '118px',
          cell: (row) =>
            onFile && (
              <Button size="s" kind="soft" aria-label={archiveText.fillOne(shortNumber(row.number))} onClick={() => onFile(row)}>
                {archiveText.fill}
              </Button>
            ),
        }
      : { id: 'place', header: archiveText.columns.place, width: '170px', cell: (row) => <Place row={row} above={above} /> },
  ];
}

function End({ row }: { readonly row: CaseRow }) {
  if (row.state === 'answered') {
    return (
      <Badge tone="ok" icon="check">
        {archiveText.ends.answered}
      </Badge>
    );
  }
  return <Badge icon="archive">{row.state === 'history' ? archiveText.ends.history : archiveText.ends.unanswered}</Badge>;
}

/** Only what the chosen place does not say already. */
function Place({ row, above }: { readonly row: CaseRow; readonly above: string }) {
  if (row.hardcopyPending) {
    return (
      <Badge tone="warn" icon="box">
        {archiveText.pendingBadge}
      </Badge>
    );
  }
  const rest = above === '' ? row.place : row.place.slice(above.length).replace(/^ \/ /, '');
  return <span className="archive-rest ell">{rest}</span>;
}

function Empty({ part, isSearching }: { readonly part: ArchivePart; readonly isSearching: boolean }) {
  if (isSearching) {
    return (
      <EmptyState icon="search" title={archiveText.nothingTitle}>
        {archiveText.nothingText}
      </EmptyState>
    );
  }
  if (part.kind === 'pending') {
    return (
      <EmptyState icon="check-circle" title={archiveText.pendingDoneTitle}>
        {archiveText.pendingDoneText}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="archive" title={archiveText.emptyTitle}>
      {archiveText.emptyText}
    </EmptyState>
  );
}
