import { type ColumnMapping, type DateReading, emptyMapping, type StatusMeaning } from './column-mapping.ts';
import { headerKey } from './header-words.ts';
import type { SheetColumn } from './sheet-table.ts';
import { type TargetField, targetFields } from './target-fields.ts';

/** A mapping remembered for files with the same headers, in whatever order. Plain data with text keys and values. */
export interface MappingPreset {
  readonly signature: string;
  /** Field by header (see `presetKeys`). */
  readonly fields: Readonly<Record<string, TargetField>>;
  readonly dateReadings: Readonly<Record<string, DateReading>>;
  readonly channelValues: Readonly<Record<string, string>>;
  readonly statusValues: Readonly<Record<string, StatusMeaning>>;
  readonly channel: string | null;
  readonly channelFromId: boolean;
}

const targetFieldSet: ReadonlySet<string> = new Set(targetFields);

/**
 * The same for two files whose headers differ only in case, spacing, punctuation or order. At most 250 characters: a short digest made
 * here, enough to find a preset among a few hundred and not a proof of anything.
 */
export function headerSignature(columns: readonly SheetColumn[]): string {
  const keys = [...presetKeys(columns).values()].sort();
  const text = keys.join('|');
  return `${keys.length}:${digest(text)}:${text.slice(0, 200)}`;
}

export function presetOf(columns: readonly SheetColumn[], mapping: ColumnMapping): MappingPreset {
  const keys = presetKeys(columns);
  const byHeader = <T>(entries: readonly (readonly [column: number, value: T])[]): Record<string, T> =>
    Object.fromEntries(entries.flatMap(([column, value]) => (keys.has(column) ? [[keys.get(column), value]] : [])));
  return {
    signature: headerSignature(columns),
    fields: byHeader(mapping.columns.map((choice) => [choice.column, choice.field])),
    dateReadings: byHeader(Object.entries(mapping.dateReadings).map(([column, reading]) => [Number(column), reading])),
    channelValues: mapping.channelValues,
    statusValues: mapping.statusValues,
    channel: mapping.channel,
    channelFromId: mapping.channelFromId,
  };
}

/**
 * The remembered mapping laid over these columns; null when the headers are not those of the preset. Fields that this version does not
 * know are left out.
 */
export function applyPreset(preset: MappingPreset, columns: readonly SheetColumn[]): ColumnMapping | null {
  if (preset.signature !== headerSignature(columns)) return null;
  const fields = new Map(Object.entries(preset.fields));
  const readings = new Map(Object.entries(preset.dateReadings));
  const keys = [...presetKeys(columns)];
  return {
    ...emptyMapping,
    columns: keys.flatMap(([column, key]) => {
      const field = fields.get(key);
      return field !== undefined && targetFieldSet.has(field) ? [{ column, field }] : [];
    }),
    dateReadings: Object.fromEntries(
      keys.flatMap(([column, key]) => {
        const reading = readings.get(key);
        return reading === undefined ? [] : [[String(column), reading]];
      }),
    ),
    channelValues: preset.channelValues,
    statusValues: preset.statusValues,
    channel: preset.channel,
    channelFromId: preset.channelFromId,
  };
}

/** One key per column; a header that stands twice gets a number, an empty one its place. */
function presetKeys(columns: readonly SheetColumn[]): ReadonlyMap<number, string> {
  const seen = new Map<string, number>();
  return new Map(
    columns.map((column) => {
      const key = headerKey(column.header) || `kolom${column.index + 1}`;
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      return [column.index, times === 1 ? key : `${key}#${times}`];
    }),
  );
}

/** FNV-1a over UTF-16 units, as eight hex digits. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
