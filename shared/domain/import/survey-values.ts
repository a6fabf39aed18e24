import { isEmptyWord } from './clean-text.ts';
import { type ColumnMapping, columnsOf, type StatusMeaning, valueKey } from './column-mapping.ts';
import type { ChannelAliases } from './default-channel-aliases.ts';
import { createChannelMatcher } from './match-channel.ts';
import { readStatus } from './match-status.ts';
import { cellText, type SheetTable } from './sheet-table.ts';
import type { TargetField } from './target-fields.ts';

/** One distinct value of the channel column with what it will become: '“fb” (61) → Facebook'. */
export interface ChannelValue {
  readonly key: string;
  /** As it stands in the file the first time. */
  readonly value: string;
  readonly count: number;
  /** Null: nobody knows yet, and its rows wait for a choice. */
  readonly code: string | null;
  readonly suggestion: string | null;
}

export interface StatusValue {
  readonly key: string;
  readonly value: string;
  readonly count: number;
  readonly meaning: StatusMeaning;
  /** False: a new word; it counts as open work until a person says otherwise. */
  readonly known: boolean;
}

/** Every distinct value of the channel column, most frequent first. */
export function surveyChannels(
  table: SheetTable,
  mapping: ColumnMapping,
  channels: readonly ChannelAliases[],
): readonly ChannelValue[] {
  const matcher = createChannelMatcher(channels, mapping.channelValues);
  return distinctValues(table, mapping, 'kanal').map((one) => {
    const code = matcher.codeOf(one.value);
    return { ...one, code, suggestion: code === null ? matcher.suggestionOf(one.value) : null };
  });
}

/** Every distinct value of the status column, most frequent first. */
export function surveyStatuses(table: SheetTable, mapping: ColumnMapping): readonly StatusValue[] {
  const chosen = new Map(Object.entries(mapping.statusValues));
  return distinctValues(table, mapping, 'status').map((one) => ({ ...one, ...readStatus(one.value, chosen) }));
}

function distinctValues(table: SheetTable, mapping: ColumnMapping, field: TargetField) {
  const found = new Map<string, { readonly key: string; readonly value: string; count: number }>();
  const [column] = columnsOf(mapping, field);
  if (column === undefined) return [];
  for (const row of table.rows) {
    const value = cellText(row[column] ?? null).trim();
    if (value === '' || isEmptyWord(value)) continue;
    const key = valueKey(value);
    const known = found.get(key);
    if (known === undefined) found.set(key, { key, value, count: 1 });
    else known.count += 1;
  }
  return [...found.values()].sort((left, right) => right.count - left.count);
}
