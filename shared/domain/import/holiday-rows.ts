import type { HolidayRow } from '../../calendar/parse-holidays.ts';
import { headerKey } from './header-words.ts';
import { cellText, isBlankRow, rowNumberOf, type SheetTable } from './sheet-table.ts';

const headers = {
  date: ['tanggal', 'tgl', 'date', 'hari tanggal'],
  name: ['nama', 'nama hari libur', 'hari libur', 'nama libur', 'keterangan', 'peringatan', 'uraian'],
  kind: ['jenis', 'jenis libur', 'status', 'kategori'],
  basis: ['dasar', 'dasar hukum', 'skb', 'keputusan', 'surat', 'nomor skb', 'surat edaran'],
} as const;

export type HolidayFileProblem = { readonly code: 'column-missing'; readonly column: keyof typeof headers };

/**
 * The rows of an office's own holiday file, ready for `parseHolidayRows`. Columns are found by their headers; what is missing is named,
 * and then there are no rows.
 */
export function holidayRowsOf(table: SheetTable): {
  readonly rows: readonly HolidayRow[];
  readonly problems: readonly HolidayFileProblem[];
} {
  const columns = {
    date: columnOf(table, 'date'),
    name: columnOf(table, 'name'),
    kind: columnOf(table, 'kind'),
    basis: columnOf(table, 'basis'),
  };
  const names = ['date', 'name', 'kind', 'basis'] as const;
  const problems = names.filter((name) => columns[name] === null).map((column) => ({ code: 'column-missing', column }) as const);
  if (problems.length > 0) return { rows: [], problems };
  const rows = table.rows.flatMap((row, index): readonly HolidayRow[] => {
    if (isBlankRow(row)) return [];
    const text = (name: keyof typeof headers) => cellText(row[columns[name] ?? -1] ?? null);
    return [
      { rowNumber: rowNumberOf(table, index), date: text('date'), name: text('name'), kind: text('kind'), basis: text('basis') },
    ];
  });
  return { rows, problems };
}

function columnOf(table: SheetTable, name: keyof typeof headers): number | null {
  for (const word of headers[name]) {
    const column = table.columns.find((candidate) => headerKey(candidate.header) === headerKey(word));
    if (column !== undefined) return column.index;
  }
  return null;
}
