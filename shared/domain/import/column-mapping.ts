import type { TargetField } from './target-fields.ts';

/**
 * How a date column is to be read. 'excel-swapped': the texts are day first, and the real dates were made by a program that read the
 * same texts month first, so their day and month must be exchanged back.
 */
export type DateReading = 'day-first' | 'month-first' | 'excel-swapped';

/** A finished value means the opinion was closed at its source and comes in as riwayat. */
export type StatusMeaning = 'baru' | 'selesai';

export interface ColumnChoice {
  readonly column: number;
  readonly field: TargetField;
}

/** Everything a person decides before rows are checked. Plain data: it is remembered for the next file with the same headers. */
export interface ColumnMapping {
  readonly columns: readonly ColumnChoice[];
  /** By column index; a date column that is not named is read day first. */
  readonly dateReadings: Readonly<Record<string, DateReading>>;
  /** Values of the channel column that a person matched by hand, by `valueKey`. They win over the alias list. */
  readonly channelValues: Readonly<Record<string, string>>;
  /** Values of the status column that a person matched by hand, by `valueKey`. */
  readonly statusValues: Readonly<Record<string, StatusMeaning>>;
  /** Channel of every row whose own channel is empty or has no column; null leaves it open. */
  readonly channel: string | null;
  /** Take the channel from letters before the number in the id (TW…, FB…) where no column says it. */
  readonly channelFromId: boolean;
}

export const emptyMapping: ColumnMapping = {
  columns: [],
  dateReadings: {},
  channelValues: {},
  statusValues: {},
  channel: null,
  channelFromId: false,
};

/** A value of a column without case, spaces and punctuation, so that 'Fb', 'FB ' and 'fb.' are one value. */
export function valueKey(value: string): string {
  const key = value.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return key === '' ? value.trim().toLowerCase() : key;
}

export function columnsOf(mapping: ColumnMapping, field: TargetField): readonly number[] {
  return mapping.columns.filter((choice) => choice.field === field).map((choice) => choice.column);
}

export type MappingProblem = { readonly code: 'date-column-missing' } | { readonly code: 'content-column-missing' };

/** What a mapping must have before any row can be ready: a day, and a text or something that can stand for one. */
export function mappingProblems(mapping: ColumnMapping): readonly MappingProblem[] {
  const has = (field: TargetField) => mapping.columns.some((choice) => choice.field === field);
  const problems: MappingProblem[] = [];
  if (!has('tanggal_masuk')) problems.push({ code: 'date-column-missing' });
  if (!has('isi') && !has('judul') && !has('kategori')) problems.push({ code: 'content-column-missing' });
  return problems;
}
