import { Field } from '../../ui/field.tsx';
import { Input, Select } from '../../ui/inputs.tsx';
import {
  type HolidayColumns,
  type HolidayDefaults,
  type HolidayField,
  type HolidaySheet,
  holidayFields,
} from './holiday-list.ts';
import { holidayFieldNames, holidayKindNames, holidayText } from './text-time.ts';

const none = '';

interface HolidayColumnsFormProps {
  readonly sheet: HolidaySheet;
  readonly columns: HolidayColumns;
  readonly defaults: HolidayDefaults;
  readonly onColumns: (columns: HolidayColumns) => void;
  readonly onDefaults: (defaults: HolidayDefaults) => void;
}

/** Which column of the file is what, and what stands where a cell is empty. */
export function HolidayColumnsForm({ sheet, columns, defaults, onColumns, onDefaults }: HolidayColumnsFormProps) {
  const options = [
    { value: none, label: holidayText.noColumn },
    ...sheet.columns.map(({ index, header }) => ({
      value: String(index),
      label: header || `${holidayText.columns} ${index + 1}`,
    })),
  ];
  const choose = (field: HolidayField, value: string) =>
    onColumns({ ...columns, [field]: value === none ? null : Number(value) });
  return (
    <>
      <div className="settings-four">
        {holidayFields.map((field) => (
          <Field key={field} label={holidayFieldNames[field]}>
            <Select
              value={columns[field] === null ? none : String(columns[field])}
              options={options}
              onValue={(value) => choose(field, value)}
            />
          </Field>
        ))}
      </div>
      <div className="field-row">
        <Field label={holidayText.defaultKind} optional>
          <Select
            value={defaults.kind}
            placeholder={holidayText.noColumn}
            options={Object.values(holidayKindNames).map((label) => ({ value: label, label }))}
            onValue={(kind) => onDefaults({ ...defaults, kind })}
          />
        </Field>
        <Field label={holidayText.defaultBasis} optional>
          <Input value={defaults.basis} onValue={(basis) => onDefaults({ ...defaults, basis })} />
        </Field>
      </div>
    </>
  );
}
