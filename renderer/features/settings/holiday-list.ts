import { type HolidayRow as FileRow, type ParsedHolidays, parseHolidayRows } from '#shared/calendar/parse-holidays.ts';
import type { Sections } from '#shared/domain/office/operations.ts';

export type OfficeHoliday = Sections['holidays'][number];

/** A file as it was read: columns by position, rows with the number that the spreadsheet shows. */
export interface HolidaySheet {
  readonly columns: readonly { readonly index: number; readonly header: string }[];
  readonly rows: readonly { readonly rowNumber: number; readonly cells: readonly string[] }[];
}

const fields = ['date', 'name', 'kind', 'basis'] as const;
export type HolidayField = (typeof fields)[number];
export const holidayFields: readonly HolidayField[] = fields;

/** Position of the column for each field; null where the file has none. */
export type HolidayColumns = Readonly<Record<HolidayField, number | null>>;

/** What stands for an empty cell, so that a decree is typed once and not on thirty rows. */
export interface HolidayDefaults {
  readonly kind: string;
  readonly basis: string;
}

/** Proposes columns by their headers; each column serves one field. The decree is looked for before the name: "Dasar libur" is no name. */
export function suggestHolidayColumns(columns: HolidaySheet['columns']): HolidayColumns {
  const taken = new Set<number>();
  const find = (words: RegExp): number | null => {
    const found = columns.find(({ index, header }) => !taken.has(index) && words.test(header.replaceAll('_', ' ')));
    if (found) taken.add(found.index);
    return found?.index ?? null;
  };
  const date = find(/\b(?:tanggal|tgl|date)\b/i);
  const kind = find(/\b(?:jenis|kategori|tipe)\b/i);
  const basis = find(/\b(?:dasar|skb|keputusan|sumber|rujukan)\b/i);
  // "Hari" alone mostly is the weekday, so it names the day only when nothing else does.
  const name = find(/\b(?:nama|keterangan|uraian|peringatan)\b/i) ?? find(/\b(?:libur|hari)\b/i);
  return { date, kind, basis, name };
}

/** Reads the file by the chosen columns. Every row that cannot be taken is named with its reason. */
export function readHolidaySheet(sheet: HolidaySheet, columns: HolidayColumns, defaults: HolidayDefaults): ParsedHolidays {
  const cell = (cells: readonly string[], field: HolidayField) => (columns[field] === null ? '' : (cells[columns[field]] ?? ''));
  const rows = sheet.rows.map(
    ({ rowNumber, cells }): FileRow => ({
      rowNumber,
      date: cell(cells, 'date'),
      name: cell(cells, 'name'),
      kind: cell(cells, 'kind').trim() || defaults.kind,
      basis: cell(cells, 'basis').trim() || defaults.basis,
    }),
  );
  return parseHolidayRows(rows);
}

export interface HolidayMerge {
  readonly list: readonly OfficeHoliday[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

const keyOf = ({ date, kind }: OfficeHoliday) => `${date} ${kind}`;

/**
 * Adds days to the list. A day of the same kind that is there already takes the new name and decree, and must be compared with the decree
 * again; one that says the same stays as it is.
 */
export function mergeHolidays(list: readonly OfficeHoliday[], incoming: readonly OfficeHoliday[]): HolidayMerge {
  const merged = new Map(list.map((holiday) => [keyOf(holiday), holiday]));
  let added = 0;
  let changed = 0;
  for (const holiday of incoming) {
    const before = merged.get(keyOf(holiday));
    if (before && before.name === holiday.name && before.basis === holiday.basis) continue;
    if (before) changed += 1;
    else added += 1;
    merged.set(keyOf(holiday), holiday);
  }
  const sorted = [...merged.values()].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
  return { list: sorted, added, changed, unchanged: incoming.length - added - changed };
}

export function withoutHoliday(list: readonly OfficeHoliday[], holiday: OfficeHoliday): readonly OfficeHoliday[] {
  return list.filter((other) => keyOf(other) !== keyOf(holiday));
}

export function withVerified(
  list: readonly OfficeHoliday[],
  holiday: OfficeHoliday,
  verified: boolean,
): readonly OfficeHoliday[] {
  return list.map((other) => (keyOf(other) === keyOf(holiday) ? { ...other, verified } : other));
}

/** Years to show: those of the list, this one and the next. */
export function holidayYears(list: readonly OfficeHoliday[], today: string): readonly string[] {
  const thisYear = today.slice(0, 4);
  const years = new Set([...list.map(({ date }) => date.slice(0, 4)), thisYear, String(Number(thisYear) + 1)]);
  return [...years].sort();
}

/** This year or the next without a single national holiday: their dates would be counted by weekends alone. */
export function yearsNotLoaded(list: readonly OfficeHoliday[], today: string): readonly string[] {
  const loaded = new Set(list.filter(({ kind }) => kind === 'libur_nasional').map(({ date }) => date.slice(0, 4)));
  const thisYear = Number(today.slice(0, 4));
  return [String(thisYear), String(thisYear + 1)].filter((year) => !loaded.has(year));
}
