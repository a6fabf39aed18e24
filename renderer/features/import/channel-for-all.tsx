import { useMemo } from 'react';
import { isEmptyWord } from '#shared/domain/import/clean-text.ts';
import { columnsOf } from '#shared/domain/import/column-mapping.ts';
import { cellText, isBlankRow, type SheetTable } from '#shared/domain/import/sheet-table.ts';
import { changeMapping } from '../../data/import-session.ts';
import { useImport } from '../../data/import-view.ts';
import { usePantau } from '../../data/store.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/inputs.tsx';
import { text } from './text.ts';

/** One channel for the rows that name none: all of a file without such a column, or those where the cell is empty. */
export function ChannelForAll({ table }: { readonly table: SheetTable }) {
  const mapping = useImport((view) => view.mapping);
  const channels = usePantau((state) => state.sections.channels).filter(({ active }) => active);
  const [column] = columnsOf(mapping, 'kanal');
  const hasEmpty = useMemo(
    () => column === undefined || table.rows.some((row) => !isBlankRow(row) && isEmptyWord(cellText(row[column] ?? null).trim())),
    [table, column],
  );
  if (!hasEmpty) return null;
  return (
    <div className="import-for-all">
      <Field
        label={column === undefined ? text.channelAll : text.channelEmpty}
        {...(mapping.channelFromId && { hint: text.channelFromId })}
      >
        <Select
          size="s"
          value={mapping.channel ?? ''}
          placeholder={text.channelUnsaid}
          options={channels.map(({ code, label }) => ({ value: code, label }))}
          onValue={(code) => changeMapping({ ...mapping, channel: code === '' ? null : code })}
        />
      </Field>
    </div>
  );
}
