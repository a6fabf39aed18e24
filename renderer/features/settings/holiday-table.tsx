import { longDateWithWeekday, shortDate, weekdayName } from '#shared/calendar/date-words.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { EmptyState } from '../../ui/notice.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import type { OfficeHoliday } from './holiday-list.ts';
import { holidayKindNames, holidayText } from './text-time.ts';

interface HolidayTableProps {
  readonly year: string;
  readonly rows: readonly OfficeHoliday[];
  readonly may: boolean;
  readonly onVerified: (holiday: OfficeHoliday, verified: boolean) => void;
  readonly onRemove: (holiday: OfficeHoliday) => void;
}

const dateOf = (holiday: OfficeHoliday) => holiday.date as CalendarDate; // Checked as ISO days by the section's schema.

export function HolidayTable({ year, rows, may, onVerified, onRemove }: HolidayTableProps) {
  const columns: readonly Column<OfficeHoliday>[] = [
    {
      id: 'date',
      header: holidayText.date,
      cell: (row) => (
        <span className="nowrap">
          <b>{shortDate(dateOf(row))}</b> {weekdayName(dateOf(row))}
        </span>
      ),
    },
    { id: 'kind', header: holidayText.kind, cell: (row) => <span className="nowrap">{holidayKindNames[row.kind]}</span> },
    { id: 'name', header: holidayText.name, width: '40%', cell: (row) => row.name },
    { id: 'basis', header: holidayText.basis, width: '36%', cell: (row) => <span className="t2">{row.basis}</span> },
    {
      id: 'verified',
      header: holidayText.verified,
      cell: (row) =>
        may ? (
          <Checkbox bare checked={row.verified} onValue={(verified) => onVerified(row, verified)}>
            {`${holidayText.verified}, ${longDateWithWeekday(dateOf(row))}`}
          </Checkbox>
        ) : row.verified ? (
          holidayText.isVerified
        ) : (
          <span className="t3">{holidayText.isNotVerified}</span>
        ),
    },
    ...(may
      ? [
          {
            id: 'remove',
            header: <span className="sr">{holidayText.remove('')}</span>,
            cell: (row: OfficeHoliday) => (
              <IconButton
                size="s"
                kind="quiet"
                icon="close"
                label={holidayText.remove(longDateWithWeekday(dateOf(row)))}
                onClick={() => onRemove(row)}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <div className="settings-table settings-long">
      <Table
        label={holidayText.table(year)}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.date} ${row.kind}`}
        empty={
          <EmptyState icon="calendar" title={holidayText.empty}>
            {holidayText.emptyNote}
          </EmptyState>
        }
      />
    </div>
  );
}
