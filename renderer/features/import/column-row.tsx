import type { TargetField } from '#shared/domain/import/target-fields.ts';
import { changeMapping } from '../../data/import-session.ts';
import { useImport } from '../../data/import-view.ts';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/inputs.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
import { AgencyNote } from './agency-note.tsx';
import { ChannelValues } from './channel-values.tsx';
import { DateReadingLine } from './date-reading-line.tsx';
import { columnName, fieldOfColumn, losingColumn, sampleOf, withField } from './mapping-edit.ts';
import { StatusValues } from './status-values.tsx';
import { fieldNames, fieldWord, text } from './text.ts';
import type { ColumnProps } from './use-matching.ts';

const fields = Object.entries(fieldNames).map(([value, label]) => ({ value, label }));

/** One column: what it holds, what it becomes, and below it what its values mean. */
export function ColumnRow({ column, table, matching }: ColumnProps) {
  const mapping = useImport((view) => view.mapping);
  const announce = useAnnounce();
  const field = fieldOfColumn(mapping, column.index);
  const name = columnName(column);
  const choose = (value: string) => {
    const chosen = value === '' ? null : (value as TargetField); // The options are exactly the fields.
    const losing = losingColumn(mapping, column.index, chosen);
    if (chosen && losing !== undefined) announce(text.moved(fieldWord(chosen), name));
    changeMapping(withField(mapping, column.index, chosen));
  };
  return (
    <li>
      <div className="import-map-row">
        <span className="import-map-name">
          <b className="ell" title={name}>
            {name}
          </b>
          <small className="ell">{sampleOf(column, field)}</small>
        </span>
        <Icon name="arrow-right" className="t3" />
        <Select
          size="s"
          aria-label={text.fieldOf(name)}
          placeholder={text.notImported}
          value={field ?? ''}
          options={fields}
          onValue={choose}
        />
      </div>
      <Below field={field} column={column} table={table} matching={matching} />
    </li>
  );
}

function Below({ field, column, table, matching }: ColumnProps & { readonly field: TargetField | undefined }) {
  switch (field) {
    case 'tanggal_masuk':
    case 'tanggal_selesai':
      return <DateReadingLine column={column} table={table} matching={matching} />;
    case 'kanal':
      return <ChannelValues values={matching.channels} />;
    case 'status':
      return <StatusValues values={matching.statuses} />;
    case 'instansi_tujuan':
      return <AgencyNote />;
    default:
      return null;
  }
}
