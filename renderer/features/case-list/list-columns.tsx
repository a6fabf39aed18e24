import { useMemo } from 'react';
import { numericDate } from '#shared/calendar/date-words.ts';
import { stepOfRow } from '#shared/domain/opinion/board.ts';
import { type CaseRow, shortNumber } from '#shared/domain/opinion/case-row.ts';
import { createDueFinder } from '#shared/domain/opinion/due.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import type { ListPart } from '../../data/list-filter.ts';
import { type RowWords, useRowWords } from '../../data/row-words.ts';
import { usePantau } from '../../data/store.ts';
import { useNow } from '../../data/use-now.ts';
import { Badge, ChannelChip, RoleTag } from '../../ui/marks.tsx';
import type { Column } from '../../ui/table.tsx';
import { listText } from './text.ts';

type Columns = readonly Column<CaseRow>[];

/** The columns of a part: open berkas say how much time is left, ended ones how and where they ended. */
export function useListColumns(part: ListPart): Columns {
  const words = useRowWords();
  const calendar = usePantau((state) => state.calendar);
  const limits = usePantau((state) => state.sections.limits);
  const now = useNow(60_000);
  return useMemo(() => {
    const { zone } = calendar.rules;
    const day = (instant: number) => numericDate(dateAt(instant, zone));
    const { dueOfRow } = createDueFinder(calendar, limits);
    const shared = sharedColumns(words, day);
    if (part !== 'open') return [...shared, ...endedColumns(part, day), handlerColumn];
    return [
      ...shared,
      { id: 'step', header: listText.columns.step, width: '168px', cell: (row) => <StepCell row={row} words={words} /> },
      {
        id: 'limit',
        header: listText.columns.limit,
        width: '104px',
        sortable: true,
        cell: (row) => {
          const due = dueOfRow(row, now);
          return (
            due &&
            (due.tone === 'ok' ? (
              <span className="t2 nowrap">{due.words}</span>
            ) : (
              <DueBadge tone={due.tone}>{due.words}</DueBadge>
            ))
          );
        },
      },
      handlerColumn,
    ];
  }, [part, words, calendar, limits, now]);
}

function DueBadge({ tone, children }: { readonly tone: 'warn' | 'bad'; readonly children: string }) {
  return (
    <Badge tone={tone} icon={tone === 'bad' ? 'warning' : 'clock'}>
      {children}
    </Badge>
  );
}

function sharedColumns(words: RowWords, day: (instant: number) => string): Columns {
  return [
    {
      id: 'serial',
      header: listText.columns.number,
      width: '96px',
      sortable: true,
      cell: (row) => (
        <b className="case-list-number" title={row.number}>
          {shortNumber(row.number)}
        </b>
      ),
    },
    { id: 'receivedAt', header: listText.columns.received, width: '98px', sortable: true, cell: (row) => day(row.receivedAt) },
    {
      id: 'channel',
      header: listText.columns.channel,
      width: '56px',
      cell: (row) => <ChannelChip {...words.channel(row.channel)} />,
    },
    { id: 'words', header: listText.columns.words, width: '100%', cell: (row) => <span title={row.title}>{row.title}</span> },
    {
      id: 'opd',
      header: listText.columns.opd,
      width: '110px',
      cell: (row) => (
        <span className="case-list-short ell">{words.opd(row.opd) || <span className="t3">{listText.noOpd}</span>}</span>
      ),
    },
  ];
}

function endedColumns(part: ListPart, day: (instant: number) => string): Columns {
  const ended: Columns[number] = {
    id: 'endedAt',
    header: listText.columns.ended,
    width: '98px',
    sortable: true,
    cell: (row) => (row.endedAt ? day(row.endedAt) : ''),
  };
  if (part === 'history') return [ended];
  return [
    {
      id: 'end',
      header: listText.columns.end,
      width: '140px',
      cell: (row) =>
        row.state === 'answered' ? (
          <Badge tone="ok" icon="check">
            {listText.ends.answered}
          </Badge>
        ) : (
          <Badge icon="archive">{listText.ends.unanswered}</Badge>
        ),
    },
    ended,
    {
      id: 'place',
      header: listText.columns.place,
      width: '190px',
      cell: (row) =>
        row.hardcopyPending ? (
          <Badge tone="warn" icon="box">
            {listText.pendingPlace}
          </Badge>
        ) : (
          <span className="case-list-place ell">{row.place}</span>
        ),
    },
  ];
}

const handlerColumn: Columns[number] = {
  id: 'handler',
  header: listText.columns.handler,
  width: '140px',
  cell: (row) => <span className="case-list-handler ell">{row.handler}</span>,
};

function StepCell({ row, words }: { readonly row: CaseRow; readonly words: RowWords }) {
  const step = stepOfRow(row);
  return (
    <span className="case-list-step">
      {step && <RoleTag tone={step.actor}>{words.step(row)}</RoleTag>}
      <span className="ell t2">{row.returned ? listText.returned : words.stepName(row)}</span>
    </span>
  );
}
