import { numericDate } from '#shared/calendar/date-words.ts';
import { type ColumnMapping, columnsOf } from '#shared/domain/import/column-mapping.ts';
import type { SheetColumn, SheetTable } from '#shared/domain/import/sheet-table.ts';
import { severalColumnFields, type TargetField } from '#shared/domain/import/target-fields.ts';
import { parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import { text } from './text.ts';

/** What a column becomes; undefined when it is not imported. */
export function fieldOfColumn(mapping: ColumnMapping, column: number): TargetField | undefined {
  return mapping.columns.find((choice) => choice.column === column)?.field;
}

/** Gives a column a field, or none. A field that only one column may have leaves the column that had it. */
export function withField(mapping: ColumnMapping, column: number, field: TargetField | null): ColumnMapping {
  const isFreed = (choice: { readonly column: number; readonly field: TargetField }) =>
    choice.column === column || (choice.field === field && !severalColumnFields.has(choice.field));
  const others = mapping.columns.filter((choice) => !isFreed(choice));
  const columns = field === null ? others : [...others, { column, field }];
  return { ...mapping, columns: columns.toSorted((left, right) => left.column - right.column) };
}

/** The column that loses a field when another one gets it. */
export function losingColumn(mapping: ColumnMapping, column: number, field: TargetField | null): number | undefined {
  if (field === null || severalColumnFields.has(field)) return undefined;
  return columnsOf(mapping, field).find((other) => other !== column);
}

/** What a column is called on screen. */
export function columnName({ header, index }: SheetColumn): string {
  return header === '' ? text.noHeader(index) : header;
}

const hiddenFields: ReadonlySet<TargetField> = new Set(['pelapor', 'akun', 'kontak']);

/** A value of the column, so that its meaning can be seen. What would name a citizen is not shown. */
export function sampleOf(column: SheetColumn, field: TargetField | undefined): string {
  if (field !== undefined && hiddenFields.has(field)) return text.hidden;
  if (column.samples.length === 0) return text.noValues;
  // Of a column with few short values several say more than one.
  return field === 'kanal' || field === 'status' ? column.samples.join(', ') : shownSample(column.samples[0] ?? '');
}

/** Real dates come as ISO texts; they are shown as the office writes them. */
function shownSample(sample: string): string {
  const date = parseCalendarDate(sample.slice(0, 10));
  return date === null ? sample : `${numericDate(date)}${sample.slice(10).replace('T', ' ')}`;
}

/** By what a repeated row of this file is recognised. */
export function identityWords(table: Pick<SheetTable, 'columns'>, mapping: ColumnMapping): string {
  const [id] = columnsOf(mapping, 'id_eksternal');
  const column = table.columns.find(({ index }) => index === id);
  if (column) return text.identityById(columnName(column));
  return columnsOf(mapping, 'isi').length > 0 ? text.identityByText : text.identityByFacts;
}
