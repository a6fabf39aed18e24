import type { HolidayRowError } from '#shared/calendar/parse-holidays.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { holidayErrorSentence, holidayFieldNames, holidayText } from './text-time.ts';

const columns: readonly Column<HolidayRowError>[] = [
  { id: 'row', header: holidayText.row, numeric: true, cell: ({ rowNumber }) => rowNumber },
  { id: 'column', header: holidayText.columns, cell: ({ column }) => holidayFieldNames[column] },
  { id: 'problem', header: holidayText.problem, width: '80%', cell: holidayErrorSentence },
];

/** What keeps rows of a file out, row by row, in the file's own numbering. */
export function HolidayProblems({ errors }: { readonly errors: readonly HolidayRowError[] }) {
  return (
    <div className="settings-table settings-long">
      <Table
        label={holidayText.problems}
        columns={columns}
        rows={errors}
        rowKey={({ rowNumber, column, code }) => `${rowNumber} ${column} ${code}`}
      />
    </div>
  );
}
